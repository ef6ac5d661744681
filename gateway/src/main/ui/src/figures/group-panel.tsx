import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group, Measures } from '../api/figures-model';
import { Panel } from '../design/panel';
import { Skeleton } from '../design/skeleton';
import styles from './charts.module.css';
import { provenanceAddress, type FilterName, type Filters } from './filters';
import { isUnspecified, measureFor, notSpecified, present, type Measure } from './groups';
import { useGroups, type Grouping } from './queries';

export interface ChartsProps {
  slug: string;
  filters: Filters;
  country: string | undefined;
  totals: Measures;
}

interface GroupPanelProps extends ChartsProps {
  grouping: Grouping;
  title: string;
  measureOf?: (groups: Group[]) => Measure;
  wide?: boolean;
  /** Left out as long as nothing is known: a panel of one unknown tells nothing. */
  onlyIfKnown?: boolean;
  note?: string;
  children: (groups: Group[], measure: Measure, addressOf: (key: string) => string) => ReactNode;
}

/** One way of grouping the figures, with the measure that it shows. */
export function GroupPanel(props: GroupPanelProps) {
  const { t } = useTranslation();
  const { slug, filters, grouping, title, measureOf = measureFor, wide, note, children } = props;
  const { data } = useGroups(slug, filters, grouping);
  const measure = measureOf(data ?? []);
  const groups = present(data ?? [], measure);
  if (props.onlyIfKnown && groups.every(isUnspecified)) {
    return null;
  }
  const addressOf = (key: string) =>
    provenanceAddress(slug, { ...filters, ...narrowing(grouping, key) });
  return (
    <Panel
      title={title}
      wide={wide}
      aside={<span className={styles.unit}>{t(`figures.unit.${measure}`)}</span>}
    >
      {data === undefined ? <Skeleton lines={5} /> : children(groups, measure, addressOf)}
      {note && <p className={styles.unit}>{note}</p>}
    </Panel>
  );
}

function narrowing(grouping: Grouping, key: string): Filters {
  if (grouping !== 'year') {
    return { [grouping as FilterName]: key };
  }
  return key === notSpecified ? { undated: 'true' } : { from: key, to: key };
}
