import type { TimelineEntry } from '../api/figures-model';

export interface Year {
  year: string;
  entries: TimelineEntry[];
}

/** Entries by year, oldest first; within a year those of which only the year is known come last. */
export function byYear(entries: TimelineEntry[]): { years: Year[]; undated: TimelineEntry[] } {
  const years = new Map<string, TimelineEntry[]>();
  const undated: TimelineEntry[] = [];
  for (const entry of entries) {
    const date = entry.date ?? entry.endDate;
    if (date) {
      const year = date.slice(0, 4);
      years.set(year, [...(years.get(year) ?? []), entry]);
    } else {
      undated.push(entry);
    }
  }
  const sorted = [...years].sort(([one], [other]) => one.localeCompare(other));
  return {
    years: sorted.map(([year, list]) => ({ year, entries: list.sort(byDate) })),
    undated,
  };
}

function byDate(one: TimelineEntry, other: TimelineEntry): number {
  const key = (entry: TimelineEntry) => (entry.date ?? entry.endDate ?? '').padEnd(10, '~');
  return key(one).localeCompare(key(other));
}
