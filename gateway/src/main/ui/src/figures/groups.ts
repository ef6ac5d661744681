import type { Group, Measures } from '../api/figures-model';

export const notSpecified = 'NOT_SPECIFIED';

/** True for the group of what nobody stated; it is shown, never shared out. */
export const isUnspecified = ({ key }: Pick<Group, 'key'>): boolean => key === notSpecified;

export type Measure = 'participants' | 'activities' | 'occurrences' | 'reached';

/** A number of people, or nothing where so few are hidden from the public. */
export function valueOf(measures: Measures, measure: Measure): number | undefined {
  return measures[measure] ?? undefined;
}

const size = (measures: Measures, measure: Measure) => valueOf(measures, measure) ?? 0;

/** People where any were counted, otherwise the number of activities. */
export function measureFor(groups: Group[]): Measure {
  return groups.some((group) => size(group, 'participants') > 0) ? 'participants' : 'activities';
}

/** Groups that have something to show, be it only that it is hidden. */
export function present(groups: Group[], measure: Measure): Group[] {
  return groups.filter((group) => valueOf(group, measure) !== 0);
}

/** Largest first; what is not specified comes last whatever its size. */
export function bySize(measure: Measure) {
  return (one: Group, other: Group) =>
    Number(isUnspecified(one)) - Number(isUnspecified(other)) ||
    size(other, measure) - size(one, measure);
}

export function byKey(one: Group, other: Group): number {
  return (
    Number(isUnspecified(one)) - Number(isUnspecified(other)) || one.key.localeCompare(other.key)
  );
}

/** The end of a scale on which all groups have room. */
export function largest(groups: Group[], measure: Measure): number {
  return Math.max(1, ...groups.map((group) => size(group, measure)));
}
