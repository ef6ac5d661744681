import { useTranslation } from 'react-i18next';
import { useCodeNames, useRegionNames } from '../api/codelists';
import { BarTable } from './bar-table';
import styles from './charts.module.css';
import { GroupPanel, type ChartsProps } from './group-panel';
import { byKey, bySize, isUnspecified, measureFor, valueOf } from './groups';
import type { Grouping } from './queries';
import { RegionTiles } from './region-tiles';
import { SexBar } from './sex-bar';
import { YearChart } from './year-chart';

/** The same figures seen from several sides. */
export default function Charts(props: ChartsProps) {
  const { t } = useTranslation();
  const region = useRegionNames(props.country);
  const topic = useCodeNames('topics');
  return (
    <div className={styles.grid}>
      <GroupPanel
        {...props}
        wide
        grouping="year"
        title={t('figures.byYear')}
        measureOf={(groups) => measureFor(groups.filter((group) => !isUnspecified(group)))}
      >
        {(groups, measure, addressOf) => (
          <YearChart groups={[...groups].sort(byKey)} measure={measure} addressOf={addressOf} />
        )}
      </GroupPanel>
      <GroupPanel {...props} grouping="region" title={t('figures.byRegion')}>
        {(groups, measure, addressOf) => (
          <div className={styles.regions}>
            <RegionTiles
              country={props.country}
              groups={groups}
              measure={measure}
              nameOf={region}
            />
            <BarTable
              caption={t('figures.byRegion')}
              groups={[...groups].sort(bySize(measure))}
              measure={measure}
              nameOf={region}
              addressOf={addressOf}
            />
          </div>
        )}
      </GroupPanel>
      <Bars
        {...props}
        grouping="type"
        title={t('figures.byType')}
        measureOf={() => 'occurrences'}
        nameOf={(key) => t(`activityType.${key as 'TRAINING'}`)}
      />
      {valueOf(props.totals, 'participants') !== 0 && <People {...props} />}
      <Bars
        {...props}
        grouping="topic"
        title={t('figures.byTopic')}
        note={t('figures.overlapping')}
        onlyIfKnown
        nameOf={topic}
      />
      <Bars
        {...props}
        grouping="level"
        title={t('figures.byLevel')}
        onlyIfKnown
        nameOf={(key) => t(`level.${key as 'LOCAL'}`)}
      />
    </div>
  );
}

function People(props: ChartsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Bars
        {...props}
        grouping="audience"
        title={t('figures.byAudience')}
        nameOf={(key) => t(`audience.${key as 'CSO'}`)}
      />
      <GroupPanel
        {...props}
        grouping="sex"
        title={t('figures.bySex')}
        measureOf={() => 'participants'}
      >
        {(groups, _measure, addressOf) => <SexBar groups={groups} addressOf={addressOf} />}
      </GroupPanel>
      <Bars
        {...props}
        grouping="ageGroup"
        title={t('figures.byAge')}
        onlyIfKnown
        nameOf={(key) => t(`ageGroup.${key as 'YOUTH'}`)}
      />
    </>
  );
}

interface BarsProps extends Omit<Parameters<typeof GroupPanel>[0], 'children'> {
  grouping: Grouping;
  title: string;
  nameOf: (key: string) => string;
}

function Bars({ nameOf, ...panel }: BarsProps) {
  return (
    <GroupPanel {...panel}>
      {(groups, measure, addressOf) => (
        <BarTable
          caption={panel.title}
          groups={[...groups].sort(bySize(measure))}
          measure={measure}
          nameOf={nameOf}
          addressOf={addressOf}
        />
      )}
    </GroupPanel>
  );
}
