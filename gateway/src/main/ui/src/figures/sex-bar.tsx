import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Measures } from '../api/figures-model';
import { useFormat } from '../text/use-format';
import { Hatch, hatchFill } from './hatch';
import styles from './sex-bar.module.css';

interface SexBarProps {
  totals: Measures;
  addressOf: (sex: string) => string;
}

/** Women, men and, as large as it is, what was not noted. */
export function SexBar({ totals, addressOf }: SexBarProps) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const parts = [
    { key: 'FEMALE', label: t('sex.FEMALE'), value: totals.women ?? 0, fill: 'var(--chart-1)' },
    { key: 'MALE', label: t('sex.MALE'), value: totals.men ?? 0, fill: 'var(--chart-2)' },
    {
      key: 'NOT_SPECIFIED',
      label: t('figures.notSpecified'),
      value: totals.sexNotSpecified ?? 0,
      fill: hatchFill('hatch-sex'),
    },
  ].filter(({ value }) => value > 0);
  const all = parts.reduce((sum, { value }) => sum + value, 0);
  const share = scaleLinear({ domain: [0, Math.max(1, all)], range: [0, 100] });
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { value }) => sum + value, 0),
  );
  if (all === 0) {
    return <p className={styles.share}>{t('figures.hidden')}</p>;
  }
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
          {parts.map(({ key, label, value, fill }) => (
            <tr key={key}>
              <th scope="row">
                <svg className={styles.swatch} aria-hidden="true">
                  <rect width="100%" height="100%" fill={fill} />
                </svg>
                {label}
              </th>
              <td className={styles.share}>{percent(value / all)}</td>
              <td>
                <Link to={addressOf(key)} className="number">
                  {number(value)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
