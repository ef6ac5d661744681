import type {
  DeadLetter,
  LastRebuild,
  OpenedLetter,
  Rebuild,
  ReportingStatus,
} from '../src/api/figures-model';
import { json, notFound, page, problem } from './answers.ts';
import { letters as initialLetters, opened, pastRebuilds } from './fixtures/operations.ts';

const refused = () =>
  problem(403, 'access.denied', 'Accès refusé', { detail: 'Il faut le droit « admin ».' });

/** Dead letters and rebuilds; a rebuild moves on each time it is asked for. */
export function operations(administrator: boolean) {
  let letters = structuredClone(initialLetters);
  const rebuilds: Record<string, Rebuild[]> = structuredClone(pastRebuilds);

  function retry(letter: DeadLetter) {
    if (letter.state !== 'WAITING') {
      return problem(409, 'deadLetter.alreadySent', 'Déjà renvoyé');
    }
    const sent = {
      ...letter,
      state: 'SENT' as const,
      sentAt: new Date().toISOString(),
      sentBy: 'Afi Mensah',
    };
    letters = letters.map((one) => (one.id === letter.id ? sent : one));
    return json(opened(sent) satisfies OpenedLetter);
  }

  function onLetters(query: URLSearchParams, id?: string, command?: string) {
    const letter = letters.find((one) => one.id === id);
    if (id && !letter) {
      return notFound();
    }
    if (letter) {
      return command ? retry(letter) : json(opened(letter));
    }
    const state = query.get('state');
    return json({ items: letters.filter((one) => !state || one.state === state) });
  }

  function onRebuilds(method: string, target: string, id?: string) {
    const known = (rebuilds[target] ??= []);
    if (method === 'GET') {
      known.splice(0, 1, ...known.slice(0, 1).map(moved));
      return page(known);
    }
    if (id && !isUnderWay(known[0])) {
      return problem(409, 'rebuild.ended', 'La reconstruction est finie');
    }
    if (id) {
      known.splice(0, 1, ...known.slice(0, 1).map(stopped));
      return json(known[0]);
    }
    if (isUnderWay(known[0])) {
      return problem(409, 'rebuild.running', 'Une reconstruction est déjà en cours');
    }
    known.unshift(begun(`r${known.length + 1}`, target));
    return json(known[0], 201);
  }

  return {
    status: () => status(letters, rebuilds.figures?.[0]),
    answer(request: Request): Response {
      const { pathname, searchParams } = new URL(request.url);
      const [resource, ...rest] = pathname.replace('/api/v1/', '').split('/');
      if (!administrator) {
        return refused();
      }
      if (resource === 'dead-letters') {
        return onLetters(searchParams, ...rest);
      }
      const [target, id] = resource === 'services' ? [rest[0], rest[2]] : ['figures', rest[0]];
      return onRebuilds(request.method, target ?? '', id);
    },
  };
}

const readers = [
  'figures',
  'cells',
  'facts',
  'networks',
  'organisations',
  'memberships',
  'projects',
  'transactions',
];

function status(all: DeadLetter[], rebuild?: Rebuild): ReportingStatus {
  const letters = all.filter(({ state }) => state === 'WAITING');
  return {
    consumers: readers.map((name) => ({
      name,
      group: `reporting-${name}`,
      lagEvents: 0,
      lagSeconds: 0,
      state: 'RUNNING',
    })),
    deadLetters: letters.length,
    oldestDeadLetter: letters.map(({ firstSeen }) => firstSeen).sort()[0],
    newestDeadLetter: letters
      .map(({ lastSeen }) => lastSeen)
      .sort()
      .at(-1),
    lastRebuild: rebuild && shortly(rebuild),
  };
}

const isUnderWay = (rebuild: Rebuild | undefined) =>
  rebuild?.state === 'RUNNING' || rebuild?.state === 'COMPARING';

const shortly = (rebuild: Rebuild): LastRebuild => {
  const { startedBy: _by, generation: _generation, differences: _differences, ...rest } = rebuild;
  return rest;
};

const begun = (id: string, target: string): Rebuild => ({
  id,
  state: 'RUNNING',
  done: 0,
  total: target === 'figures' ? 248_310 : 1_204,
  startedAt: new Date().toISOString(),
  startedBy: 'Afi Mensah',
  eventsPerSecond: 0,
  generation: 4,
  differencesTotal: 0,
  differences: [],
});

function moved(rebuild: Rebuild): Rebuild {
  const { state, done, total } = rebuild;
  if (state === 'RUNNING' && done < total) {
    const next = Math.min(total, done + Math.ceil(total / 5));
    const rate = total / 5;
    return { ...rebuild, done: next, eventsPerSecond: rate, secondsLeft: (total - next) / rate };
  }
  if (state === 'RUNNING') {
    return { ...rebuild, state: 'COMPARING', secondsLeft: 0 };
  }
  return state === 'COMPARING'
    ? { ...rebuild, state: 'SWAPPED', secondsLeft: undefined, endedAt: new Date().toISOString() }
    : rebuild;
}

const stopped = (rebuild: Rebuild): Rebuild => ({
  ...rebuild,
  state: 'STOPPED',
  secondsLeft: undefined,
  endedAt: new Date().toISOString(),
});
