import type { Group, KeyFigures } from './figures-model';
import type { Activity, ActivityContent, Network, Organisation, Page, Project } from './model';

/** The operations that the pages use, in the form that openapi-typescript gives. */

type Query = Record<string, string | number | undefined>;
type Answer<T> = { 200: { headers: Record<string, unknown>; content: { 'application/json': T } } };

interface Get<T, P = undefined> {
  parameters: P extends undefined ? { query?: Query; path?: never } : { query?: Query; path: P };
  requestBody?: never;
  responses: Answer<T>;
}

type Header = Record<string, string | undefined>;

interface Send<B, T, P = undefined> {
  parameters: P extends undefined
    ? { path?: never; header?: Header }
    : { path: P; header?: Header };
  requestBody: { content: { 'application/json': B } };
  responses: Answer<T>;
}

interface Remove<P> {
  parameters: { path: P; header?: Header };
  requestBody?: never;
  responses: Answer<undefined>;
}

type Id = { id: string };

interface Op<G = never, P = never, U = never, D = never> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  get: G;
  post: P;
  put: U;
  delete: D;
}

export interface paths {
  '/api/v1/me': Op<Get<unknown>>;
  '/api/v1/platform': Op<Get<unknown>>;
  '/api/v1/status': Op<Get<unknown>>;
  '/api/v1/networks': Op<Get<Page<Network>>>;
  '/api/v1/networks/{id}': Op<Get<Network, Id>>;
  '/api/v1/organisations': Op<Get<Page<Organisation>>>;
  '/api/v1/organisations/facets': Op<Get<unknown>>;
  '/api/v1/organisations/{id}': Op<Get<Organisation, Id>>;
  '/api/v1/organisations/{id}/related': Op<Get<unknown, Id>>;
  '/api/v1/codelists/{name}': Op<Get<unknown, { name: string }>>;
  '/api/v1/projects': Op<Get<Page<Project>>>;
  '/api/v1/projects/{id}': Op<Get<Project, Id>>;
  '/api/v1/projects/{id}/funding': Op<Get<unknown, Id>>;
  '/api/v1/activities': Op<
    Get<Page<Activity>>,
    Send<ActivityContent & { networkId: string; status?: 'REPORTED' }, Activity>
  >;
  '/api/v1/activities/{id}': Op<
    Get<Activity, Id>,
    never,
    Send<ActivityContent, Activity, Id>,
    Remove<Id>
  >;
  '/api/v1/activities/{id}/report': Op<never, Send<object, Activity, Id>>;
  '/api/v1/activities/{id}/validate': Op<never, Send<object, Activity, Id>>;
  '/api/v1/activities/{id}/return': Op<never, Send<{ comment: string }, Activity, Id>>;
  '/api/v1/activities/{id}/cancel': Op<never, Send<{ reason?: string }, Activity, Id>>;
  '/api/v1/key-figures': Op<Get<KeyFigures & { groups?: Group[] }>>;
  '/api/v1/key-figures/provenance': Op<Get<unknown>>;
  '/api/v1/timeline': Op<Get<unknown>>;
}
