import type {
  ActivityStatus,
  ActivityType,
  AgeGroup,
  Audience,
  Level,
  OrganisationKind,
  Precision,
  ProjectStatus,
  Sex,
  VerificationStatus,
  Visibility,
} from './vocabulary';

export * from './vocabulary';

/** What the pages read of the shared API; unknown fields are ignored. */

export interface Text {
  fr?: string;
  en?: string;
}

export interface Page<T> {
  items: T[];
  next?: string | null;
  total?: number;
}

export interface Money {
  amount: string;
  currency: string;
}

export interface Place {
  country?: string;
  region?: string;
  place?: string;
}

export interface Party {
  organisationId?: string;
  name?: string;
}

export interface Network {
  id: string;
  slug: string;
  name: string;
  acronym?: string;
  country?: string;
  foundedYear?: number;
  kind: string;
  mission?: Text;
  objectives?: Text[];
  topics?: string[];
  levels?: string[];
  headquarters?: string;
  website?: string;
  declaredMembers?: number;
  registeredMembers?: number;
}

export interface Organisation {
  id: string;
  name: string;
  acronym?: string;
  kind: OrganisationKind;
  identifiers?: { scheme: string; value: string; verifiedOn?: string }[];
  country?: string;
  region?: string;
  place?: string;
  topics?: string[];
  foundedYear?: number;
  website?: string;
  contact?: string;
  description?: Text;
  visibility?: Visibility;
  sensitive?: boolean;
  verification?: { status: VerificationStatus; on?: string; by?: string };
  networks?: string[];
  updatedAt?: string;
}

export interface Project {
  id: string;
  networkId: string;
  iatiIdentifier?: string;
  title: Text;
  description?: Text;
  status: ProjectStatus;
  plannedStart?: string;
  plannedEnd?: string;
  actualStart?: string;
  actualEnd?: string;
  participants?: (Party & { role: string })[];
  components?: { id: string; title: Text; objectives?: { title: Text }[] }[];
  locations?: Place[];
  budgets?: { id: string; periodStart?: string; periodEnd?: string; value: Money }[];
  visibility?: Visibility;
  sensitive?: boolean;
}

export interface Funding {
  budget?: Money[];
  committed?: Money[];
  received?: Money[];
  disbursed?: Money[];
  spent?: Money[];
  byFunder: { name: string; chain: string[]; committed: Money[]; received: Money[] }[];
}

export interface Count {
  count: number;
  precision?: Precision;
}

export interface ParticipantLine extends Count {
  sex?: Sex;
  ageGroup?: AgeGroup;
  audience?: Audience;
  location?: Place;
}

export interface ActivityContent {
  projectId?: string;
  componentId?: string;
  type: ActivityType;
  title: Text;
  description?: Text;
  startDate?: string;
  endDate?: string;
  level?: Level;
  topics?: string[];
  organisers?: Party[];
  locations?: Place[];
  participants?: ParticipantLine[];
  reached?: Count;
  occurrences?: number;
  visibility?: Visibility;
  sensitive?: boolean;
  lessons?: Text;
}

export interface Activity extends ActivityContent {
  id: string;
  networkId: string;
  version?: number;
  status: ActivityStatus;
  returnComment?: string;
  createdAt?: string;
  updatedAt?: string;
}
