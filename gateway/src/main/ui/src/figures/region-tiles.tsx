import { scaleQuantize } from '@visx/scale';
import type { Group } from '../api/figures-model';
import { useFormat } from '../text/use-format';
import { isUnspecified, largest, valueOf, type Measure } from './groups';
import { tilesOf } from './tiles';
import styles from './region-tiles.module.css';

interface RegionTilesProps {
  country: string | undefined;
  groups: Group[];
  measure: Measure;
  nameOf: (code: string) => string;
}

/** Far enough apart to be told from each other, and each with a readable text colour. */
const shades = [15, 30, 45, 60, 100];

/** The regions in the place where they lie; the table beside says the same in numbers. */
export function RegionTiles({ country, groups, measure, nameOf }: RegionTilesProps) {
  const { number } = useFormat();
  const tiles = tilesOf(country);
  const located = groups.filter((group) => !isUnspecified(group));
  if (tiles.length === 0 || !located.some(({ key }) => tiles.some(({ code }) => code === key))) {
    return null;
  }
  const value = (code: string) => {
    const group = located.find(({ key }) => key === code);
    return (group && valueOf(group, measure)) ?? 0;
  };
  const strength = scaleQuantize({ domain: [0, largest(located, measure)], range: shades });
  return (
    <div className={styles.map} aria-hidden="true">
      {tiles.map(({ code, row, column, width }) => {
        const share = value(code) === 0 ? 0 : strength(value(code));
        return (
          <div
            key={code}
            className={styles.tile}
            style={{
              gridArea: `${row} / ${column} / auto / span ${width}`,
              background: `color-mix(in srgb, var(--chart-1) ${share}%, var(--sunken))`,
              color: share === 100 ? 'var(--surface)' : 'var(--ink)',
            }}
          >
            <span>{nameOf(code)}</span>
            {value(code) > 0 && <b className="number">{number(value(code))}</b>}
          </div>
        );
      })}
    </div>
  );
}
