import type { Group } from '../api/figures-model';

const unspecifiedKeys = new Set(['', 'NOT_SPECIFIED', 'UNSPECIFIED', 'NONE', 'UNKNOWN']);

/** True for the group of what nobody stated; it is shown, never shared out. */
export function isUnspecified(group: Group): boolean {
  return !group.key || unspecifiedKeys.has(group.key);
}

export type Measure = 'participants' | 'activities' | 'occurrences' | 'reached';

/** People where any were counted, otherwise the number of activities. */
export function measureFor(groups: Group[]): Measure {
  return groups.some(({ participants }) => participants > 0) ? 'participants' : 'activities';
}

export function present(groups: Group[], measure: Measure): Group[] {
  return groups.filter((group) => group[measure] > 0);
}

/** Largest first; what is not specified comes last whatever its size. */
export function bySize(measure: Measure) {
  return (one: Group, other: Group) =>
    Number(isUnspecified(one)) - Number(isUnspecified(other)) || other[measure] - one[measure];
}

export function byKey(one: Group, other: Group): number {
  return (
    Number(isUnspecified(one)) - Number(isUnspecified(other)) ||
    (one.key ?? '').localeCompare(other.key ?? '')
  );
}
