import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Group } from '../api/figures-model';
import { useFormat } from '../text/use-format';
import { byKey, isUnspecified, valueOf } from './groups';
import { Hatch, hatchFill } from './hatch';
import styles from './sex-bar.module.css';

interface SexBarProps {
  groups: Group[];
  addressOf: (sex: string) => string;
}

const fills: Record<string, string> = { FEMALE: 'var(--chart-1)', MALE: 'var(--chart-2)' };

/** Women, men and, as large as it is, what was not noted. */
export function SexBar({ groups, addressOf }: SexBarProps) {
  const { t } = useTranslation();
  const { count, percent } = useFormat();
  const parts = [...groups].sort(byKey).map((group) => ({
    key: group.key,
    label: isUnspecified(group) ? t('figures.notSpecified') : t(`sex.${group.key as 'FEMALE'}`),
    value: valueOf(group, 'participants') ?? 0,
    hidden: valueOf(group, 'participants') === undefined,
    precision: group.precision,
    fill: fills[group.key] ?? hatchFill('hatch-sex'),
  }));
  const all = parts.reduce((sum, { value }) => sum + value, 0);
  const share = scaleLinear({ domain: [0, Math.max(1, all)], range: [0, 100] });
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { value }) => sum + value, 0),
  );
  return (
    <>
      <svg className={styles.bar} aria-hidden="true">
        <Hatch id="hatch-sex" />
        {parts.map(({ key, value, fill }, index) => (
          <Bar
            key={key}
            x={`${share(starts[index] ?? 0)}%`}
            width={`${share(value)}%`}
            height="100%"
            fill={fill}
            stroke="var(--surface)"
            strokeWidth={2}
          />
        ))}
      </svg>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('figures.bySex')}</caption>
        <tbody>
          {parts.map(({ key, label, value, precision, hidden, fill }) => (
            <tr key={key}>
              <th scope="row">
                <svg className={styles.swatch} aria-hidden="true">
                  <rect width="100%" height="100%" fill={fill} />
                </svg>
                {label}
              </th>
              <td className={styles.share}>{all > 0 && !hidden && percent(value / all)}</td>
              <td>
                <Link to={addressOf(key)} className="number">
                  {hidden ? t('figures.hidden') : count(value, precision)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
