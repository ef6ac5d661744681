import type {
  AnnualReport,
  Change,
  Changes,
  Measures,
  Seal,
  Verification,
} from '../src/api/figures-model';
import type { Activity } from '../src/api/model';
import { json, notFound, page, problem } from './answers.ts';
import { counted, keyFigures, measureAll } from './figures.ts';

const root = (number: number) =>
  Array.from({ length: 8 }, (_, part) => ((number * 2654435761 + part * 40503) >>> 0).toString(16))
    .map((part) => part.padStart(8, '0'))
    .join('');

export const seals: Seal[] = [3, 2, 1].map((number) => ({
  number,
  day: `2026-11-2${number + 1}`,
  events: number * 412,
  root: root(number),
  previousRoot: root(number - 1),
  positions: [
    { topic: 'project.activities', partition: 0, from: number * 412 - 412, to: number * 412 - 1 },
  ],
  path: [],
  sealedAt: `2026-11-2${number + 2}T00:05:00Z`,
}));

function verification(network: string, activities: Activity[]): Verification {
  return {
    network,
    verdict: 'INTACT',
    complete: true,
    activities: activities.length,
    events: activities.length * 2,
    sealed: Math.max(0, activities.length * 2 - 2),
    notYetSealed: Math.min(2, activities.length),
    unchained: 0,
    seals: seals.slice(1).map(({ number, day, root }) => ({ number, day, root })),
    faults: [],
    checkedAt: new Date().toISOString(),
  };
}

const nothing = measureAll([]);

const names = [
  'activities',
  'occurrences',
  'participants',
  'women',
  'men',
  'sexNotSpecified',
  'reached',
] as const;

const combined = (one: Measures, other: Measures, sign: 1 | -1): Measures => ({
  ...nothing,
  ...Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + sign * (other[name] ?? 0)])),
});

const kinds = ['LATE_REPORT', 'CORRECTION', 'VALIDATION'] as const;

function changeOf(activity: Activity, index: number): Change {
  const after = measureAll([activity]);
  const kind = kinds[index % kinds.length] ?? 'CORRECTION';
  const part = { ...nothing, activities: 1, occurrences: 1, participants: 12, sexNotSpecified: 12 };
  const before = kind === 'LATE_REPORT' ? undefined : kind === 'CORRECTION' ? part : after;
  const type = { LATE_REPORT: 'reported', CORRECTION: 'corrected', VALIDATION: 'validated' }[kind];
  return {
    activityId: activity.id,
    title: activity.title,
    type: activity.type,
    startDate: activity.startDate,
    kind,
    before,
    after,
    difference: combined(after, before ?? nothing, -1),
    events: [
      {
        id: `${activity.id}-e`,
        type: `org.faitiere.activity.${type}.v1`,
        sequence: index + 1,
        actor: 'cnsc-togo',
        time: '2026-11-12T09:30:00Z',
      },
    ],
  };
}

/** The first five activities of a network came in, or were corrected, since. */
function changes(network: string, query: URLSearchParams, activities: Activity[]): Changes {
  const items = activities.slice(0, 5).map(changeOf);
  const after = measureAll(activities);
  const difference = items.reduce((sum, { difference }) => combined(sum, difference, 1), nothing);
  const start = Number(query.get('cursor') ?? 0);
  return {
    network,
    networkId: 'n',
    since: query.get('since') ?? '',
    until: query.get('until') ?? new Date().toISOString(),
    before: combined(after, difference, -1),
    after,
    difference,
    kinds: kinds.map((kind) => {
      const same = items.filter((item) => item.kind === kind);
      const sum = same.reduce((all, one) => combined(all, one.difference, 1), nothing);
      return {
        kind,
        activities: same.length,
        participants: sum.participants,
        reached: sum.reached,
      };
    }),
    items: items.slice(start, start + 3),
    next: start === 0 && items.length > 3 ? '3' : undefined,
    total: items.length,
  };
}

function annualReport(network: string, year: string, activities: Activity[]): AnnualReport {
  const filters = { from: year, to: year };
  const by = (groupBy: string) =>
    keyFigures(activities, new URLSearchParams({ ...filters, groupBy })).groups;
  const asOf = new Date().toISOString();
  return {
    network,
    networkId: 'n',
    networkName: network,
    year: Number(year),
    draft: false,
    edition: 1,
    newestEdition: 1,
    madeBy: network,
    asOf,
    positions: [{ topic: 'project.activities', partition: 0, offset: 1236 }],
    figures: {
      totals: measureAll(counted(activities, new URLSearchParams(filters))),
      months: [],
      regions: by('region'),
      types: by('type'),
      audiences: by('audience'),
      sexes: by('sex'),
      topics: [],
    },
    changes: `/api/v1/key-figures/changes?network=${network}&since=${asOf}&from=${year}&to=${year}`,
  };
}

/** Verification, seals, changes and annual reports. */
export function trust(request: Request, own: Activity[]): Response {
  const { pathname, searchParams: query } = new URL(request.url);
  const [resource, id, slug = ''] = pathname.replace('/api/v1/', '').split('/');
  const network = query.get('network') ?? '';
  const year = query.get('year') ?? '';
  switch (`${request.method} ${id ?? resource}`) {
    case 'GET seals':
      return page(seals);
    case 'GET verification':
      return json(verification(network, counted(own, query)));
    case 'GET changes':
      return query.get('since')
        ? json(changes(network, query, counted(own, query)))
        : problem(400, 'request.invalid', 'Champ illisible');
    case 'POST network':
      return json(annualReport(slug, year, own), 201);
    case 'GET network':
      return new Response(`<html><head></head><body>Rapport ${year}</body></html>`, {
        headers: { 'Content-Type': 'text/html;charset=UTF-8' },
      });
    case 'POST seals':
      return json(seals[0], 201);
    default:
      return notFound();
  }
}
