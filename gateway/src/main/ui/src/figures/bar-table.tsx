import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Group } from '../api/figures-model';
import { useFormat } from '../text/use-format';
import styles from './bar-table.module.css';
import { isUnspecified, largest, valueOf, type Measure } from './groups';
import { Hatch, hatchFill } from './hatch';

interface BarTableProps {
  caption: string;
  groups: Group[];
  measure: Measure;
  nameOf: (key: string) => string;
  addressOf: (key: string) => string;
}

/** Bars that are a table: seen as a chart, read as rows. */
export function BarTable({ caption, groups, measure, nameOf, addressOf }: BarTableProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const width = scaleLinear({ domain: [0, largest(groups, measure)], range: [0, 100] });
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">{t(`figures.unit.${measure}`)}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const { key } = group;
          const value = valueOf(group, measure);
          const unknown = isUnspecified(group);
          return (
            <tr key={key}>
              <th scope="row">
                {unknown ? t('figures.notSpecified') : nameOf(key)}
                <svg className={styles.bar} aria-hidden="true" preserveAspectRatio="none">
                  <Hatch id={hatchId(caption)} />
                  <rect width="100%" height="100%" className={styles.track} />
                  <Bar
                    width={`${width(value ?? 0)}%`}
                    height="100%"
                    fill={unknown ? hatchFill(hatchId(caption)) : 'var(--chart-1)'}
                  />
                </svg>
              </th>
              <td>
                <Link to={addressOf(key)} className="number">
                  {value === undefined ? (
                    t('figures.hidden')
                  ) : (
                    <>
                      <PrecisionWord group={group} measure={measure} />
                      {number(value)}
                    </>
                  )}
                </Link>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const hatchId = (caption: string) => `hatch-${caption.length}-${caption.replace(/\W/g, '')}`;

function PrecisionWord({ group, measure }: { group: Group; measure: Measure }) {
  const { t } = useTranslation();
  const precision =
    measure === 'participants'
      ? group.precision
      : measure === 'reached'
        ? group.reachedPrecision
        : undefined;
  return precision && precision !== 'EXACT' ? (
    <span className={styles.precision}>{t(`precision.${precision}`)} </span>
  ) : null;
}
