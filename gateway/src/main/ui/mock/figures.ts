import type { Group, Measures } from '../src/api/figures-model';
import type { Activity, ParticipantLine } from '../src/api/model';
import { sumPrecision } from '../src/text/format.ts';

interface Part {
  activity: Activity;
  line?: ParticipantLine;
}

const unknown = 'NOT_SPECIFIED';

export function counted(activities: Activity[], query: URLSearchParams): Activity[] {
  const validated = query.get('status') === 'VALIDATED';
  const year = (activity: Activity) => (activity.startDate ?? '').slice(0, 4);
  const from = query.get('from');
  const to = query.get('to');
  return activities.filter(
    (activity) =>
      (activity.status === 'VALIDATED' || (!validated && activity.status === 'REPORTED')) &&
      (!from || (from === unknown ? !year(activity) : year(activity) >= from)) &&
      (!to || (to === unknown ? !year(activity) : year(activity) <= to)) &&
      (['region', 'type', 'audience', 'sex'] as const).every((name) => {
        const wanted = query.get(name);
        return !wanted || partsOf(activity).some((part) => keyOf(part, name) === wanted);
      }),
  );
}

function partsOf(activity: Activity): Part[] {
  const lines = activity.participants ?? [];
  return lines.length > 0 ? lines.map((line) => ({ activity, line })) : [{ activity }];
}

function keyOf({ activity, line }: Part, grouping: string): string {
  switch (grouping) {
    case 'year':
      return activity.startDate?.slice(0, 4) ?? unknown;
    case 'type':
      return activity.type;
    case 'region':
      return line?.location?.region ?? unknown;
    case 'audience':
      return line?.audience ?? unknown;
    default:
      return line?.sex ?? unknown;
  }
}

export function measure(parts: Part[]): Measures {
  const lines = parts.flatMap(({ line }) => (line ? [line] : []));
  const distinct = [...new Set(parts.map(({ activity }) => activity))];
  const sum = (list: ParticipantLine[]) => list.reduce((total, { count }) => total + count, 0);
  const reached = distinct.flatMap((activity) => (activity.reached ? [activity.reached] : []));
  return {
    activities: distinct.length,
    occurrences: distinct.reduce((total, { occurrences }) => total + (occurrences ?? 1), 0),
    participants: sum(lines),
    women: sum(lines.filter(({ sex }) => sex === 'FEMALE')),
    men: sum(lines.filter(({ sex }) => sex === 'MALE')),
    sexNotSpecified: sum(lines.filter(({ sex }) => !sex)),
    reached: reached.reduce((total, { count }) => total + count, 0),
    precision: sumPrecision(lines.map(({ precision }) => precision)),
    reachedPrecision: sumPrecision(reached.map(({ precision }) => precision)),
  };
}

export const measureAll = (activities: Activity[]): Measures =>
  measure(activities.flatMap(partsOf));

export function keyFigures(activities: Activity[], query: URLSearchParams) {
  const parts = counted(activities, query).flatMap(partsOf);
  const grouping = query.get('groupBy');
  const keys = grouping ? [...new Set(parts.map((part) => keyOf(part, grouping)))] : [];
  const groups: Group[] = keys.map((key) => ({
    key,
    ...measure(parts.filter((part) => keyOf(part, grouping ?? '') === key)),
  }));
  return {
    network: query.get('network'),
    networkId: 'n',
    eventsUpTo: new Date().toISOString(),
    totals: measure(parts),
    groups,
  };
}

export function provenance(activities: Activity[], query: URLSearchParams) {
  return counted(activities, query).map((activity) => ({
    activityId: activity.id,
    title: activity.title,
    type: activity.type,
    status: activity.status,
    startDate: activity.startDate,
    endDate: activity.endDate,
    counted: measure(partsOf(activity)),
    events: [
      {
        id: `${activity.id}-1`,
        type: 'org.faitiere.activity.reported.v1',
        time: activity.updatedAt,
        actor: 'cnsc-togo',
        sequence: 1,
      },
    ],
  }));
}
