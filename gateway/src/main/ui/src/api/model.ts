import type { OrganisationSchemas, ProjectSchemas } from './schema';

/** The resources of the shared API under the names that the pages use. */

export * from './vocabulary';

export type Text = ProjectSchemas['Text'];
export type Money = ProjectSchemas['Money'];
export type Place = ProjectSchemas['Location'];
export type Network = OrganisationSchemas['Network'];
export type Organisation = OrganisationSchemas['Organisation'];
export type Project = ProjectSchemas['ProjectState'];
export type Funding = ProjectSchemas['Funding'];
export type Activity = ProjectSchemas['ActivityState'];
export type ParticipantLine = ProjectSchemas['Participants'];
export type NewActivity = ProjectSchemas['ActivityRequest'];
export type ActivityContent = Omit<NewActivity, 'networkId' | 'status'>;
