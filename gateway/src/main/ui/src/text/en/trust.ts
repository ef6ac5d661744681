export const integrity = {
  title: 'Verify the figures',
  link: 'Verify these figures',
  lead: 'The fingerprint of each event behind these figures is computed again and compared with the chain and the seals.',
  intact: 'No event has been altered.',
  altered_one: 'One alteration was found.',
  altered_many: '{{shown}} alterations were found.',
  altered_other: '{{shown}} alterations were found.',
  alteredMost: 'At least {{shown}} alterations were found; the first ones are listed.',
  alteredDetail:
    'These figures no longer rest only on what was written. Tell the administration of the platform.',
  incomplete:
    'Not everything could be verified. Narrow the filters, for example to one year, and try again.',
  checked: 'What was verified',
  activities: 'Activities',
  events: 'Events',
  sealed: 'Sealed',
  sealedOn: '{{shown}}, by the root of {{last}}',
  sealedBetween: '{{shown}}, by the roots of {{first}} to {{last}}',
  notYetSealed: 'Not sealed yet',
  notYetSealedNote: '{{shown}}, too recent; the next seal will cover them',
  unchained: 'Without fingerprint',
  unchainedNote: '{{shown}}, written before events were chained',
  checkedAt: 'Verified on',
  rebuildNeeded: 'These figures were counted by an earlier version of the platform.',
  rebuildNeededDetail:
    'Nothing is known to have been changed. An administrator has to have them rebuilt before they are verified again.',
  again: 'Verify again',
  rebuilds: 'To be computed again',
  faults: 'Alterations',
  faultEvent: 'Event no. {{sequence}}',
  seeActivity: 'see the activity',
  what: 'What a seal is',
  whatChain:
    'Each event carries the fingerprint of its content and that of the event before it: to change a single one breaks the chain.',
  whatRoot:
    'Each day a root is computed over all fingerprints; it contains the one of the day before. Whoever keeps a root can prove later that nothing written before it has changed.',
  yourself: 'Verify it yourself',
  yourselfLead:
    'Download the seals and keep them elsewhere. Later, this command reads the events behind these figures, computes their fingerprints again, compares them with your seals and counts once more, without trusting the platform:',
  yourselfAccess: 'It takes a partner access of the network: the events themselves are not public.',
};

export const fault = {
  HASH_MISMATCH: 'The content no longer matches its fingerprint.',
  CHAIN_BROKEN: 'The chain is broken: the event does not follow the one before it.',
  MISSING: 'The event is not in its place in the log, or was never entered in the register.',
  FORKED: 'Two different events carry the same number.',
  ROOT_MISMATCH: 'The event, or a seal itself, is not what was sealed.',
  FACT_DIFFERS: 'What is counted is not what the event says.',
  LEDGER_DIFFERS:
    'The event is not the one that was entered in the register when it was first read.',
  REBUILD_NEEDED:
    'Counted by an earlier version, which read less of the event; a rebuild makes up for it.',
};

export const seals = {
  title: 'Seals',
  number: 'No. {{number}}',
  events_zero: 'no event',
  events_one: 'one event',
  events_many: '{{shown}} events',
  events_other: '{{shown}} events',
  root: 'Root',
  covers: 'Covers these figures',
  download: 'Download',
  downloadOf: 'Download seal no. {{number}}',
  none: 'No seal so far. The first one will be set at the end of the day.',
  make: 'Seal now',
  question: 'Seal now?',
  consequence:
    'A root is computed over all events written so far, without waiting for the end of the day. A seal is never taken back.',
  made: 'The seal is set.',
};

export const changes = {
  title: 'What has changed',
  link: 'What has changed',
  linkSince: 'What has changed since {{date}}',
  lead: 'The figures at two moments, and what lies between them: who wrote what, when, and to what effect.',
  moments: 'Moments compared',
  since: 'Known on',
  momentsNote:
    'A day is taken at its end, in UTC. Without a second day, the comparison goes up to now.',
  until: 'Compared with',
  now: 'Now',
  measure: 'Figure',
  difference: 'Difference',
  totals: 'Before and after',
  women: 'of whom women',
  men: 'of whom men',
  sexNotSpecified: 'sex not specified',
  kinds: 'In short',
  kindActivities_one: 'one activity',
  kindActivities_many: '{{shown}} activities',
  kindActivities_other: '{{shown}} activities',
  list: 'The changes',
  none: 'Nothing has changed between these two moments.',
  noEffect: 'without effect on the totals',
  untitled: 'Activity without a title',
  order: 'The second moment comes before the first.',
  delta: {
    activities_one: '{{shown}} activity',
    activities_many: '{{shown}} activities',
    activities_other: '{{shown}} activities',
    occurrences_one: '{{shown}} meeting',
    occurrences_many: '{{shown}} meetings',
    occurrences_other: '{{shown}} meetings',
    participants_one: '{{shown}} participant',
    participants_many: '{{shown}} participants',
    participants_other: '{{shown}} participants',
    reached_one: '{{shown}} person reached',
    reached_many: '{{shown}} people reached',
    reached_other: '{{shown}} people reached',
  },
};

export const changeKind = {
  REPORTED: 'Report',
  LATE_REPORT: 'Late report',
  CORRECTION: 'Correction',
  VALIDATION: 'Validation',
  RETURN: 'Returned for correction',
  CANCELLATION: 'Cancellation',
  DELETION: 'Deletion',
  REOPENED: 'Reopening',
  VISIBILITY: 'Change of visibility',
};

export const annual = {
  title: 'Annual report',
  year: 'Year',
  open: 'Open the report of {{year}}',
  openPublic: 'Public version of {{year}}',
  versions:
    'The report opens in a new tab with all that the network sees; the public version holds only what is public.',
  make: 'Make the edition of {{year}}',
  question: 'Make an edition of the report of {{year}}?',
  consequence:
    'The figures of the year are kept as known at this moment, with the position in the log. An edition stays readable as it is, even if the figures change later.',
  made: 'Edition {{edition}} of the report of {{year}} is made.',
};
