export const projects = {
  title: 'Projects',
  none: 'No project to show.',
  fundedBy: 'Funded by',
  summary: 'Key facts',
  planned: 'Planned',
  actual: 'Actual',
  places: 'Places',
  iati: 'IATI identifier',
  participants: 'Participants and roles',
  organisation: 'Organisation',
  components: 'Components and objectives',
  funding: 'Funding',
  noAmounts: 'No amount published.',
  amountUnknown: 'Amount not published',
  budget: 'Budget',
  committed: 'Committed',
  received: 'Received',
  disbursed: 'Disbursed',
  spent: 'Spent',
  chain: 'Funding chain',
};

export const projectStatus = {
  PIPELINE: 'In preparation',
  IMPLEMENTATION: 'Under way',
  FINALISATION: 'Being finalised',
  CLOSED: 'Closed',
  CANCELLED: 'Cancelled',
  SUSPENDED: 'Suspended',
};

export const role = {
  FUNDING: 'Funds',
  ACCOUNTABLE: 'Accountable',
  EXTENDING: 'Passes on',
  IMPLEMENTING: 'Implements',
};
