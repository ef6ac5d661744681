export const projects = {
  title: 'Projets',
  none: 'Aucun projet à afficher.',
  fundedBy: 'Financé par',
  summary: 'Repères',
  planned: 'Prévu',
  actual: 'Réalisé',
  places: 'Lieux',
  iati: 'Identifiant IATI',
  participants: 'Acteurs et rôles',
  organisation: 'Organisation',
  components: 'Volets et objectifs',
  funding: 'Financement',
  noAmounts: 'Aucun montant publié.',
  amountUnknown: 'Montant non publié',
  budget: 'Budget',
  committed: 'Engagé',
  received: 'Reçu',
  disbursed: 'Versé',
  spent: 'Dépensé',
  chain: 'Chaîne de financement',
};

export const projectStatus = {
  PIPELINE: 'En préparation',
  IMPLEMENTATION: 'En cours',
  FINALISATION: 'En finalisation',
  CLOSED: 'Clos',
  CANCELLED: 'Annulé',
  SUSPENDED: 'Suspendu',
};

export const role = {
  FUNDING: 'Finance',
  ACCOUNTABLE: 'Responsable',
  EXTENDING: 'Relais',
  IMPLEMENTING: 'Met en œuvre',
};
