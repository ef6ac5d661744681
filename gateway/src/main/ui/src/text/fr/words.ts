export const activityType = {
  TRAINING: 'Formation',
  WORKSHOP: 'Atelier',
  AWARENESS: 'Sensibilisation',
  DEBATE: 'Débat public',
  MEDIA_ENCOUNTER: 'Rencontre avec les médias',
  CONSULTATION: 'Concertation',
  CONFERENCE: 'Conférence',
  ADVOCACY: 'Plaidoyer',
  OBSERVATION: 'Observation',
  STUDY: 'Étude',
  PUBLICATION: 'Publication',
  COACHING: 'Accompagnement',
  SERVICE: 'Service',
  CAMPAIGN: 'Campagne',
  OTHER: 'Autre',
  NOT_SPECIFIED: 'Non précisé',
};

export const activityStatus = {
  PLANNED: 'Prévue',
  REPORTED: 'Déclarée',
  VALIDATED: 'Validée',
  RETURNED: 'À corriger',
  CANCELLED: 'Annulée',
};

export const audience = {
  CSO: 'Organisations de la société civile',
  PUBLIC_ACTOR: 'Acteurs publics',
  MEDIA: 'Médias',
  STUDENT: 'Étudiants',
  RESEARCHER: 'Chercheurs et universitaires',
  COMMUNITY_LEADER: 'Responsables communautaires',
  CITIZEN: 'Citoyens',
  OTHER: 'Autre public',
};

export const sex = { FEMALE: 'Femmes', MALE: 'Hommes' };

export const ageGroup = { CHILD: 'Enfants', YOUTH: 'Jeunes', ADULT: 'Adultes' };

export const level = {
  LOCAL: 'Locale',
  NATIONAL: 'Nationale',
  SUBREGIONAL: 'Sous-régionale',
  INTERNATIONAL: 'Internationale',
};

export const visibility = {
  label: 'Qui peut voir',
  PUBLIC: 'Tout le monde',
  PARTNERS: 'Réseaux partenaires',
  NETWORK: 'Ce réseau seulement',
  meaning: {
    PUBLIC: 'Publiée, avec ses chiffres.',
    PARTNERS: 'Les réseaux avec qui un accord de partage est en cours.',
    NETWORK: 'Les personnes qui ont un rôle dans le réseau.',
  },
};

export const date = {
  dayLabel: 'Jour',
  monthLabel: 'Mois',
  yearLabel: 'Année',
  year: 'Écrivez l’année en quatre chiffres.',
  month: 'Choisissez le mois, ou laissez le jour vide.',
  day: 'Ce jour n’existe pas dans ce mois.',
  order: 'La fin précède le début.',
};
