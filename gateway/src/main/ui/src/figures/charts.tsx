import { useTranslation } from 'react-i18next';
import type { Group, Measures } from '../api/figures-model';
import { useRegionNames } from '../api/codelists';
import { Panel } from '../design/panel';
import { Skeleton } from '../design/skeleton';
import { BarTable } from './bar-table';
import styles from './charts.module.css';
import { provenanceAddress, type FilterName, type Filters } from './filters';
import {
  byKey,
  bySize,
  isUnspecified,
  measureFor,
  notSpecified,
  present,
  valueOf,
  type Measure,
} from './groups';
import { useGroups, type Grouping } from './queries';
import { RegionTiles } from './region-tiles';
import { SexBar } from './sex-bar';
import { YearChart } from './year-chart';

interface ChartsProps {
  slug: string;
  filters: Filters;
  country: string | undefined;
  totals: Measures;
}

/** The same figures seen from five sides. */
export default function Charts(props: ChartsProps) {
  const { t } = useTranslation();
  const region = useRegionNames(props.country);
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
      <GroupPanel
        {...props}
        grouping="type"
        title={t('figures.byType')}
        measureOf={() => 'occurrences'}
      >
        {(groups, measure, addressOf) => (
          <BarTable
            caption={t('figures.byType')}
            groups={[...groups].sort(bySize(measure))}
            measure={measure}
            nameOf={(key) => t(`activityType.${key as 'TRAINING'}`)}
            addressOf={addressOf}
          />
        )}
      </GroupPanel>
      {valueOf(props.totals, 'participants') !== 0 && <PeoplePanels {...props} />}
    </div>
  );
}

function PeoplePanels(props: ChartsProps) {
  const { t } = useTranslation();
  return (
    <>
      <GroupPanel {...props} grouping="audience" title={t('figures.byAudience')}>
        {(groups, measure, addressOf) => (
          <BarTable
            caption={t('figures.byAudience')}
            groups={[...groups].sort(bySize(measure))}
            measure={measure}
            nameOf={(key) => t(`audience.${key as 'CSO'}`)}
            addressOf={addressOf}
          />
        )}
      </GroupPanel>
      <GroupPanel
        {...props}
        grouping="sex"
        title={t('figures.bySex')}
        measureOf={() => 'participants'}
      >
        {(groups, _measure, addressOf) => <SexBar groups={groups} addressOf={addressOf} />}
      </GroupPanel>
    </>
  );
}

interface GroupPanelProps extends ChartsProps {
  grouping: Grouping;
  title: string;
  measureOf?: (groups: Group[]) => Measure;
  wide?: boolean;
  children: (
    groups: Group[],
    measure: Measure,
    addressOf: (key: string) => string,
  ) => React.ReactNode;
}

function GroupPanel({
  slug,
  filters,
  grouping,
  title,
  measureOf = measureFor,
  wide,
  children,
}: GroupPanelProps) {
  const { data } = useGroups(slug, filters, grouping);
  const measure = measureOf(data ?? []);
  const groups = present(data ?? [], measure);
  return (
    <Panel title={title} wide={wide} aside={<Unit measure={measure} />}>
      {data === undefined ? (
        <Skeleton lines={5} />
      ) : (
        children(groups, measure, (key) =>
          provenanceAddress(slug, { ...filters, ...narrowing(grouping, key) }),
        )
      )}
    </Panel>
  );
}

function narrowing(grouping: Grouping, key: string): Filters {
  if (grouping !== 'year') {
    return { [grouping as FilterName]: key };
  }
  return key === notSpecified ? { undated: 'true' } : { from: key, to: key };
}

function Unit({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  return <span className={styles.unit}>{t(`figures.unit.${measure}`)}</span>;
}
