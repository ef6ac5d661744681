export const activityType = {
  TRAINING: 'Training',
  WORKSHOP: 'Workshop',
  AWARENESS: 'Awareness work',
  DEBATE: 'Public debate',
  MEDIA_ENCOUNTER: 'Meeting with the media',
  CONSULTATION: 'Consultation',
  CONFERENCE: 'Conference',
  ADVOCACY: 'Advocacy',
  OBSERVATION: 'Observation',
  STUDY: 'Study',
  PUBLICATION: 'Publication',
  COACHING: 'Coaching',
  SERVICE: 'Service',
  CAMPAIGN: 'Campaign',
  OTHER: 'Other',
  NOT_SPECIFIED: 'Not specified',
};

export const activityStatus = {
  PLANNED: 'Planned',
  REPORTED: 'Reported',
  VALIDATED: 'Validated',
  RETURNED: 'To correct',
  CANCELLED: 'Cancelled',
};

export const audience = {
  CSO: 'Civil-society organisations',
  PUBLIC_ACTOR: 'Public actors',
  MEDIA: 'Media',
  STUDENT: 'Students',
  RESEARCHER: 'Researchers and academics',
  COMMUNITY_LEADER: 'Community leaders',
  CITIZEN: 'Citizens',
  OTHER: 'Other audience',
};

export const sex = { FEMALE: 'Women', MALE: 'Men' };

export const ageGroup = { CHILD: 'Children', YOUTH: 'Youth', ADULT: 'Adults' };

export const level = {
  LOCAL: 'Local',
  NATIONAL: 'National',
  SUBREGIONAL: 'Sub-regional',
  INTERNATIONAL: 'International',
};

export const visibility = {
  label: 'Who can see it',
  PUBLIC: 'Everyone',
  PARTNERS: 'Partner networks',
  NETWORK: 'This network only',
  meaning: {
    PUBLIC: 'Published, with its figures.',
    PARTNERS: 'Networks with which a sharing agreement is in force.',
    NETWORK: 'People who have a role in the network.',
  },
};

export const date = {
  dayLabel: 'Day',
  monthLabel: 'Month',
  yearLabel: 'Year',
  year: 'Write the year in four digits.',
  month: 'Choose the month, or leave the day empty.',
  day: 'This day does not exist in this month.',
  order: 'The end is before the start.',
};
