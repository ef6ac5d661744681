import type { components as Gateway, paths as GatewayPaths } from './generated/gateway';
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

export type MeSchema = Gateway['schemas']['Me'];
export type PlatformSchema = Gateway['schemas']['PlatformStatus'];
