export const shell = {
  skip: 'Skip to content',
  places: 'Main navigation',
  networks: 'Networks',
  directory: 'Directory',
  status: 'Status',
  api: 'Shared API',
  promise: 'Figures whose origin anyone can follow.',
  otherLanguage: 'Passer au français',
  myNetworks: 'My networks',
  switchNetwork: 'Switch network, current network: {{name}}',
  backHome: 'Back to the networks',
  loading: 'Loading…',
  more: 'Show more',
};

export const session = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  signingIn: 'Signing in',
  failed: 'The sign-in did not succeed. You can try again.',
  expired: 'Your session has expired. Sign in again to go on entering data.',
  account: 'Account of {{name}}',
};

export const failure = {
  title: 'This page cannot be shown',
  line: 'The platform does not answer. Check your connection.',
  unknown: 'Something went wrong.',
  trace: 'Trace of the request: {{id}}',
  request: 'Request number, to quote when you ask for help: {{id}}',
  retry: 'Try again',
  missing: 'Not found',
  missingDetail: 'This page does not exist, or it is not open to you.',
  noPage: 'This page does not exist',
  noPageDetail: 'The address may be incomplete or may have changed.',
};

export const networks = {
  title: 'Networks under one roof',
  lead: 'Whom they bring together, what they do and whom they reach: facts published by the networks themselves, with their origin.',
  short: 'Networks',
  pages: 'Pages of the network',
  members: 'Members',
  none: 'No network is registered yet.',
  profile: 'The network',
  mission: 'Mission',
  objectives: 'Objectives',
  declaredMembers: 'Members that the network states',
  registeredMembers: 'Members registered here',
  headquarters: 'Headquarters',
  levels: 'Levels of action',
  inDirectory: 'In the directory',
  noMembers: 'No member is registered yet.',
  searchMembers: 'Search these organisations',
  noFiguresYet: 'No figures yet',
};

export const networkKind = {
  THEMATIC_NETWORK: 'Thematic network',
  COALITION: 'Coalition',
  LOCAL_AUTHORITIES: 'Local authorities',
  SUPPORT_PROGRAMME: 'Support programme',
  COLLABORATIVE_SPACE: 'Collaborative space',
};

export const timeline = {
  title: 'Timeline',
  byLevel: 'Level',
  allLevels: 'All',
  none: 'No activity at this level.',
  undated: 'Date not known',
  undatedNote: 'The date was not recorded; it is not guessed here.',
};

export const status = {
  title: 'Status of the platform',
  services: 'Services',
  log: 'Log and figures',
  allUp: 'All services are working.',
  someDown_one: 'One service does not answer.',
  someDown_many: '{{count}} services do not answer.',
  someDown_other: '{{count}} services do not answer.',
  someDownDetail: 'The other services go on, and nothing that was entered is lost.',
  state: { UP: 'Working', DOWN: 'Stopped', DEGRADED: 'Slow' },
  consumer: 'Reader of the log',
  lagEvents: 'Lag (events)',
  lagSeconds: 'Lag (seconds)',
  noDeadLetters: 'No event set aside',
  deadLetters_one: 'One event set aside',
  deadLetters_many: '{{shown}} events set aside',
  deadLetters_other: '{{shown}} events set aside',
  oldestDeadLetter: 'The oldest has been waiting since {{time}}.',
  lastRebuild: 'Last rebuild of the figures, on {{time}}:',
  latency: 'Answers in {{milliseconds}} ms',
};

export const service = {
  gateway: 'Gateway',
  organisation: 'Organisations and directory',
  project: 'Projects and activities',
  reporting: 'Figures and reports',
};

export const consumer = {
  figures: 'Counting of figures',
  cells: 'Publication of figures',
  facts: 'Activities and their history',
  networks: 'Networks',
  organisations: 'Organisations',
  memberships: 'Memberships',
  projects: 'Projects',
  transactions: 'Funding',
  ledger: 'Register of fingerprints',
  unknown: 'Unknown reader',
};
