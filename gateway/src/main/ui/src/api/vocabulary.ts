/** The codes of the shared API that the pages have words for. */

export type Visibility = 'PUBLIC' | 'PARTNERS' | 'NETWORK';
export type Precision = 'EXACT' | 'AT_LEAST' | 'ESTIMATE';
export type Sex = 'FEMALE' | 'MALE';
export type Level = 'LOCAL' | 'NATIONAL' | 'SUBREGIONAL' | 'INTERNATIONAL';
export type Role = 'ADMINISTRATOR' | 'OFFICER' | 'REPORTER' | 'VIEWER';

export const activityTypes = [
  'TRAINING',
  'WORKSHOP',
  'AWARENESS',
  'DEBATE',
  'MEDIA_ENCOUNTER',
  'CONSULTATION',
  'CONFERENCE',
  'ADVOCACY',
  'OBSERVATION',
  'STUDY',
  'PUBLICATION',
  'COACHING',
  'SERVICE',
  'CAMPAIGN',
  'OTHER',
] as const;
export type ActivityType = (typeof activityTypes)[number];

export const activityStatuses = [
  'PLANNED',
  'REPORTED',
  'VALIDATED',
  'RETURNED',
  'CANCELLED',
] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const audiences = [
  'CSO',
  'PUBLIC_ACTOR',
  'MEDIA',
  'STUDENT',
  'RESEARCHER',
  'COMMUNITY_LEADER',
  'CITIZEN',
  'OTHER',
] as const;
export type Audience = (typeof audiences)[number];

export const ageGroups = ['CHILD', 'YOUTH', 'ADULT'] as const;
export type AgeGroup = (typeof ageGroups)[number];

export const levels = ['LOCAL', 'NATIONAL', 'SUBREGIONAL', 'INTERNATIONAL'] as const;
export const precisions = ['EXACT', 'AT_LEAST', 'ESTIMATE'] as const;
export const sexes = ['FEMALE', 'MALE'] as const;
export const visibilities = ['PUBLIC', 'PARTNERS', 'NETWORK'] as const;

export const organisationKinds = [
  'ASSOCIATION',
  'NGO',
  'UNION',
  'RELIGIOUS',
  'WOMEN',
  'YOUTH',
  'ARTISANS',
  'TRADITIONAL',
  'MEDIA',
  'LOCAL_AUTHORITY',
  'PUBLIC_BODY',
  'UNIVERSITY',
  'FUNDER',
  'NETWORK',
  'INDIVIDUAL',
  'OTHER',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const verificationStatuses = [
  'DECLARED',
  'DOCUMENTS_RECEIVED',
  'VERIFIED',
  'EXPIRED',
] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];

export const projectStatuses = [
  'PIPELINE',
  'IMPLEMENTATION',
  'FINALISATION',
  'CLOSED',
  'CANCELLED',
  'SUSPENDED',
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];
