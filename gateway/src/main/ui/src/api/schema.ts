import type {
  components as Organisation,
  paths as OrganisationPaths,
} from './generated/organisation';
import type { components as Project, paths as ProjectPaths } from './generated/project';
import type { components as Reporting, paths as ReportingPaths } from './generated/reporting';

/** The shared API as the services describe it; all types come from their OpenAPI documents. */
export type paths = OrganisationPaths & ProjectPaths & ReportingPaths & GatewayPaths;

export type OrganisationSchemas = Organisation['schemas'];
export type ProjectSchemas = Project['schemas'];
export type ReportingSchemas = Reporting['schemas'];

export interface MeSchema {
  subject: string;
  name: string;
  platformAdministrator: boolean;
  scopes: string[];
  grants: { network: string; role: 'ADMINISTRATOR' | 'OFFICER' | 'REPORTER' | 'VIEWER' }[];
}

export interface PlatformSchema {
  services: { name: string; state: 'UP' | 'DEGRADED' | 'DOWN'; latencyMillis: number }[];
}

interface Get<T> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': T } } };
  };
}

interface GatewayPaths {
  '/api/v1/me': Get<MeSchema>;
  '/api/v1/platform': Get<PlatformSchema>;
}
