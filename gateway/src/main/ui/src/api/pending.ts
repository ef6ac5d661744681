import type { components as Project } from './generated/project';
import type { components as Reporting, paths as ReportingPaths } from './generated/reporting';

/** Addresses that the OpenAPI documents do not describe yet; to be replaced by the generated types. */

type Filters = ReportingPaths['/api/v1/key-figures']['get']['parameters']['query'];

interface Page<Item> {
  items: Item[];
  next?: string;
  total?: number;
}

interface Answer<Body> {
  200: { headers: Record<string, unknown>; content: { 'application/json': Body } };
}

interface Call<Parameters, Body> {
  parameters: Parameters;
  responses: Answer<Body>;
}

interface Reading<Parameters, Body> {
  get: Call<Parameters, Body>;
}

interface Ordering<Parameters, Body> {
  post: Call<Parameters, Body>;
}

interface Nothing {
  query?: never;
  path?: never;
}

interface Paged {
  limit?: number;
  cursor?: string;
}

interface DeadLetter {
  id: string;
  topic: string;
  partition: number;
  offset: number;
  consumer: string;
  reason: string;
  eventId?: string;
  eventType?: string;
  subject?: string;
  sequence?: number;
  network?: string;
  actor?: string;
  time?: string;
  firstSeen: string;
  lastSeen: string;
  times: number;
  state: 'WAITING' | 'SENT' | 'SETTLED';
  sentAt?: string;
  sentBy?: string;
}

interface DeadLetterContent extends DeadLetter {
  key?: string;
  headers: { name: string; value?: string }[];
  payload?: string;
  payloadBytes: number;
}

interface Difference {
  network?: string;
  what: string;
  was?: string;
  is?: string;
}

interface Rebuild {
  id: string;
  state: 'RUNNING' | 'COMPARING' | 'SWAPPED' | 'STOPPED' | 'FAILED';
  done: number;
  total: number;
  eventsPerSecond: number;
  secondsLeft?: number;
  startedAt: string;
  endedAt?: string;
  startedBy: string;
  generation: number;
  differencesTotal: number;
  differences: Difference[];
  failure?: string;
}

interface ChangeMeasures {
  activities: number;
  occurrences: number;
  participants?: number | null;
  women?: number | null;
  men?: number | null;
  sexNotSpecified?: number | null;
  reached?: number | null;
}

interface Change {
  activityId: string;
  title?: Project['schemas']['Text'];
  type?: string;
  startDate?: string;
  kind:
    | 'REPORTED'
    | 'LATE_REPORT'
    | 'CORRECTION'
    | 'VALIDATION'
    | 'RETURN'
    | 'CANCELLATION'
    | 'DELETION'
    | 'REOPENED'
    | 'VISIBILITY';
  before?: ChangeMeasures;
  after?: ChangeMeasures;
  difference: ChangeMeasures;
  events: Reporting['schemas']['Provenance']['items'][number]['events'];
}

interface Changes extends Page<Change> {
  network: string;
  networkId: string;
  since: string;
  until: string;
  before: ChangeMeasures;
  after: ChangeMeasures;
  difference: ChangeMeasures;
  kinds: {
    kind: Change['kind'];
    activities: number;
    participants?: number | null;
    reached?: number | null;
  }[];
}

export interface PendingSchemas {
  DeadLetter: DeadLetter;
  DeadLetterContent: DeadLetterContent;
  Rebuild: Rebuild;
  Change: Change;
  Changes: Changes;
}

type Rebuilds = Reading<{ query?: Paged }, Page<Rebuild>> & Ordering<Nothing, Rebuild>;
type OneRebuild = Reading<{ path: { id: string } }, Rebuild>;
type StopRebuild = Ordering<{ path: { id: string } }, Rebuild>;

export interface PendingPaths {
  '/api/v1/dead-letters': Reading<
    { query?: Paged & { state?: string; topic?: string; consumer?: string } },
    Page<DeadLetter>
  >;
  '/api/v1/dead-letters/{id}': Reading<{ path: { id: string } }, DeadLetterContent>;
  '/api/v1/dead-letters/{id}/retry': Ordering<{ path: { id: string } }, DeadLetter>;
  '/api/v1/rebuilds': Rebuilds;
  '/api/v1/rebuilds/{id}': OneRebuild;
  '/api/v1/rebuilds/{id}/stop': StopRebuild;
  '/api/v1/services/project/rebuilds': Rebuilds;
  '/api/v1/services/project/rebuilds/{id}/stop': StopRebuild;
  '/api/v1/services/organisation/rebuilds': Rebuilds;
  '/api/v1/services/organisation/rebuilds/{id}/stop': StopRebuild;
  '/api/v1/key-figures/changes': Reading<
    { query: Omit<Filters, 'asOf'> & Paged & { since: string; until?: string } },
    Changes
  >;
  '/api/v1/reports/network/{network}/annual': Ordering<
    { path: { network: string }; query: { year: string } },
    { edition: number }
  >;
}
