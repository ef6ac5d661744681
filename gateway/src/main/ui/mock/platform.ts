import type { Activity, Network } from '../src/api/model';
import type { MeSchema } from '../src/api/schema';
import { activities as initialActivities } from './fixtures/activities.ts';
import { regions, topics } from './fixtures/codelists.ts';
import { networks, organisations } from './fixtures/networks.ts';
import { funding, projects } from './fixtures/projects.ts';
import { json, notFound, page, problem } from './answers.ts';
import { keyFigures, provenance } from './figures.ts';
import { operations } from './operations.ts';
import { trust } from './trust.ts';

export type Person = Omit<MeSchema, 'scopes' | 'platformAdministrator'> & {
  platformAdministrator?: boolean;
};

/** The shared API over the fixtures, for development and tests; it keeps what it is sent. */
export function mockPlatform(person?: Person) {
  let activities = structuredClone(initialActivities);
  const operate = operations(person?.platformAdministrator === true);
  const answers = new Map<string, Activity>();
  const networkOf = (key: string | null): Network | undefined =>
    networks.find(({ id, slug }) => id === key || slug === key);

  const store = (activity: Activity) => {
    activities = [activity, ...activities.filter(({ id }) => id !== activity.id)];
    return json(activity, 200, { ETag: `"${activity.version}"` });
  };

  async function create(request: Request) {
    const body = (await request.json()) as Activity;
    const bad = body.participants?.findIndex(({ count }) => !(count >= 0)) ?? -1;
    if (bad >= 0) {
      return problem(422, 'request.rulesBroken', 'Règle non respectée', {
        errors: [{ field: `participants[${bad}].count`, code: 'negative', message: 'Refusé.' }],
      });
    }
    const key = request.headers.get('Idempotency-Key') ?? '';
    const activity = answers.get(key) ?? {
      ...body,
      networkId: networkOf(body.networkId)?.id ?? body.networkId,
      id: `n${activities.length}`,
      version: 1,
      status: body.status ?? 'PLANNED',
      updatedAt: new Date().toISOString(),
    };
    answers.set(key, activity);
    return store(activity);
  }

  const statuses = {
    report: 'REPORTED',
    validate: 'VALIDATED',
    return: 'RETURNED',
    cancel: 'CANCELLED',
  } as const;

  async function onActivity(request: Request, id: string, command?: string) {
    const activity = activities.find((one) => one.id === id);
    if (!activity) {
      return notFound();
    }
    const version = (activity.version ?? 1) + 1;
    if (command) {
      return store({ ...activity, version, status: statuses[command as 'report'] });
    }
    switch (request.method) {
      case 'DELETE':
        activities = activities.filter((one) => one.id !== id);
        return json(null, 204);
      case 'PUT':
        return store({ ...activity, ...((await request.json()) as Activity), version });
      default:
        return json(activity, 200, { ETag: `"${activity.version}"` });
    }
  }

  function list(query: URLSearchParams, all: { networkId: string }[]) {
    const network = networkOf(query.get('network'));
    return all.filter(({ networkId }) => !network || networkId === network.id);
  }

  function search(query: URLSearchParams) {
    const network = query.get('network');
    return organisations.filter(
      (one) =>
        one.name.toLowerCase().includes((query.get('q') ?? '').toLowerCase()) &&
        (!network || one.networks?.includes(networkOf(network)?.id ?? '')) &&
        (!query.get('kind') || one.kind === query.get('kind')),
    );
  }

  return async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams: query } = new URL(request.url);
    const [resource, id, part] = pathname.replace('/api/v1/', '').split('/');
    const own = list(query, activities) as Activity[];
    switch (resource) {
      case 'me':
        return person
          ? json({ scopes: [], platformAdministrator: false, ...person })
          : problem(401, 'token.required', 'Connexion nécessaire');
      case 'networks':
        return id ? (networkOf(id) ? json(networkOf(id)) : notFound()) : page(networks);
      case 'organisations': {
        if (id === 'facets') {
          return json({
            country: [{ code: 'TG', count: 2 }],
            kind: [{ code: 'FUNDER', count: 2 }],
            region: [],
            topic: [],
            verification: [],
          });
        }
        const one = organisations.find((organisation) => organisation.id === id);
        return id ? (one ? json(one) : notFound()) : page(search(query));
      }
      case 'codelists':
        return json({
          name: id,
          items:
            id === 'topics'
              ? topics
              : id === 'regions'
                ? (regions[query.get('country') ?? ''] ?? [])
                : [],
        });
      case 'projects': {
        const one = projects.find((project) => project.id === id);
        if (part === 'funding') {
          return json(
            id === 'p2'
              ? funding
              : { otherCurrencies: [], byFunder: [{ name: 'Open Society Africa', chain: [] }] },
          );
        }
        return id ? (one ? json(one) : notFound()) : page(list(query, projects));
      }
      case 'activities':
        if (id) {
          return onActivity(request, id, part);
        }
        if (request.method === 'POST') {
          return create(request);
        }
        return page(
          own.filter(
            (one) =>
              (!query.get('status') || one.status === query.get('status')) &&
              (!query.get('type') || one.type === query.get('type')) &&
              (!query.get('project') || one.projectId === query.get('project')),
          ),
        );
      case 'dead-letters':
      case 'rebuilds':
      case 'services':
        return operate.answer(request);
      case 'seals':
      case 'reports':
        return trust(request, own);
      case 'key-figures':
        if (id === 'verification' || id === 'changes') {
          return trust(request, own);
        }
        return id
          ? page(provenance(own, query), { figures: keyFigures(own, query).totals })
          : json(keyFigures(own, query));
      case 'timeline':
        return page(
          own
            .filter((one) => !query.get('level') || one.level === query.get('level'))
            .map((one) => ({ ...one, date: one.startDate, activityId: one.id })),
        );
      case 'platform':
        return json({
          services: ['organisation', 'project', 'reporting'].map((name) => ({
            name,
            state: 'UP',
            latencyMillis: 3,
          })),
        });
      case 'status':
        return json(operate.status());
      default:
        return notFound();
    }
  };
}
