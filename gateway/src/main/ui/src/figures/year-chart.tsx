import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { Group as Layer } from '@visx/group';
import { useParentSize } from '@visx/responsive';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Group } from '../api/figures-model';
import { useFormat } from '../text/use-format';
import { BarTable } from './bar-table';
import { isUnspecified, largest, valueOf, type Measure } from './groups';
import { Hatch, hatchFill } from './hatch';
import styles from './year-chart.module.css';

interface YearChartProps {
  groups: Group[];
  measure: Measure;
  addressOf: (key: string) => string;
}

const height = 240;
const margin = { top: 22, right: 4, bottom: 30 };

/** Few years stay slim columns at the left instead of walls. */
const widest = 110;

/** Years from left to right without gaps in time; undated work stands apart. */
export function YearChart({ groups, measure, addressOf }: YearChartProps) {
  const { t } = useTranslation();
  const { parentRef, width } = useParentSize({ debounceTime: 100 });
  if (groups.every(isUnspecified)) {
    return <p className={styles.none}>{t('figures.noDates')}</p>;
  }
  return (
    <>
      <div ref={parentRef} className={styles.frame}>
        {width > 0 && (
          <Columns groups={groups} measure={measure} width={width} addressOf={addressOf} />
        )}
      </div>
      <details className={styles.details}>
        <summary>{t('figures.asTable')}</summary>
        <BarTable
          caption={t('figures.byYear')}
          groups={groups}
          measure={measure}
          nameOf={(key) => key}
          addressOf={addressOf}
        />
      </details>
    </>
  );
}

/** Every year between the first and the last, so that an empty year is seen as empty. */
export function withEmptyYears(keys: string[]): string[] {
  const years = keys.map(Number).filter((year) => year > 0);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const span = years.length > 0 ? last - first + 1 : 0;
  const all = Array.from({ length: span }, (_, offset) => String(first + offset));
  return [...all, ...keys.filter((key) => !(Number(key) > 0))];
}

function Columns({ groups, measure, width, addressOf }: YearChartProps & { width: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const hatch = useId().replace(/:/g, '');
  const keyOf = (group: Group) => (isUnspecified(group) ? '' : group.key);
  const years = withEmptyYears(groups.map(keyOf));
  const left = 18 + 8 * number(largest(groups, measure)).length;
  const right = Math.min(width - margin.right, left + years.length * widest);
  const x = scaleBand({
    domain: years,
    range: [left, right],
    padding: 0.32,
  });
  const y = scaleLinear({
    domain: [0, largest(groups, measure)],
    range: [height - margin.bottom, margin.top],
    nice: true,
  });
  const step = Math.ceil(x.domain().length / (width / 46));
  const narrow = x.bandwidth() < 34;
  return (
    <svg width={width} height={height} role="group" aria-label={t('figures.byYear')}>
      <Hatch id={hatch} />
      <GridRows scale={y} left={left} width={right - left} numTicks={4} stroke="var(--line)" />
      <AxisLeft
        scale={y}
        left={left}
        numTicks={4}
        hideAxisLine
        hideTicks
        tickFormat={(value) => (Number.isInteger(Number(value)) ? number(Number(value)) : '')}
        tickLabelProps={{ className: styles.tick, textAnchor: 'end', dx: -6, dy: 4 }}
      />
      <AxisBottom
        scale={x}
        top={height - margin.bottom}
        stroke="var(--line-strong)"
        hideTicks
        tickValues={x.domain().filter((_, index) => index % step === 0)}
        tickFormat={(key) => (key === '' ? t('figures.undatedShort') : key)}
        tickLabelProps={{ className: styles.tick, textAnchor: 'middle', dy: 4 }}
      />
      {groups.map((group) => {
        const key = keyOf(group);
        const value = valueOf(group, measure) ?? 0;
        const name = key === '' ? t('figures.notSpecified') : key;
        return (
          <Layer key={key} left={x(key)}>
            <Link to={addressOf(group.key)} className={styles.column}>
              <title>{`${name} : ${number(value)}`}</title>
              <Bar
                y={y(value)}
                width={x.bandwidth()}
                height={y(0) - y(value)}
                rx={2}
                fill={key === '' ? hatchFill(hatch) : 'var(--chart-1)'}
              />
              {!narrow && (
                <text x={x.bandwidth() / 2} y={y(value) - 6} textAnchor="middle">
                  {number(value)}
                </text>
              )}
            </Link>
          </Layer>
        );
      })}
    </svg>
  );
}
