export const shell = {
  skip: 'Aller au contenu',
  places: 'Navigation principale',
  networks: 'Réseaux',
  directory: 'Annuaire',
  status: 'État',
  api: 'API partagée',
  promise: 'Des chiffres dont chacun peut suivre l’origine.',
  otherLanguage: 'Switch to English',
  myNetworks: 'Mes réseaux',
  switchNetwork: 'Changer de réseau, réseau actuel : {{name}}',
  backHome: 'Retour aux réseaux',
  loading: 'Chargement…',
  more: 'Afficher la suite',
};

export const session = {
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  signingIn: 'Connexion en cours',
  failed: 'La connexion n’a pas abouti. Vous pouvez recommencer.',
  expired: 'Votre session a expiré. Reconnectez-vous pour continuer à saisir.',
  account: 'Compte de {{name}}',
};

export const failure = {
  title: 'Impossible d’afficher cette page',
  line: 'La plateforme ne répond pas. Vérifiez votre connexion.',
  unknown: 'Une erreur est survenue.',
  trace: 'Trace de la requête : {{id}}',
  request: 'Numéro de la requête, à citer si vous demandez de l’aide : {{id}}',
  retry: 'Réessayer',
  missing: 'Introuvable',
  missingDetail: 'Cette page n’existe pas, ou elle n’est pas ouverte à votre lecture.',
  noPage: 'Cette page n’existe pas',
  noPageDetail: 'L’adresse est peut-être incomplète ou a changé.',
};

export const networks = {
  title: 'Les réseaux sous un même toit',
  lead: 'Qui ils rassemblent, ce qu’ils font et qui ils touchent : des faits publiés par les réseaux eux-mêmes, avec leur origine.',
  short: 'Réseaux',
  pages: 'Pages du réseau',
  members: 'Membres',
  none: 'Aucun réseau n’est encore inscrit.',
  profile: 'Le réseau',
  mission: 'Mission',
  objectives: 'Objectifs',
  declaredMembers: 'Membres déclarés par le réseau',
  registeredMembers: 'Membres inscrits ici',
  headquarters: 'Siège',
  levels: 'Échelles d’action',
  inDirectory: 'Dans l’annuaire',
  noMembers: 'Aucun membre n’est encore inscrit.',
  searchMembers: 'Chercher parmi ces organisations',
  noFiguresYet: 'Pas encore de chiffres',
};

export const networkKind = {
  THEMATIC_NETWORK: 'Réseau thématique',
  COALITION: 'Coalition',
  LOCAL_AUTHORITIES: 'Collectivités locales',
  SUPPORT_PROGRAMME: 'Programme d’appui',
  COLLABORATIVE_SPACE: 'Espace de collaboration',
};

export const timeline = {
  title: 'Frise',
  byLevel: 'Échelle',
  allLevels: 'Toutes',
  none: 'Aucune activité à cette échelle.',
  undated: 'Sans date connue',
  undatedNote: 'La date n’a pas été relevée ; elle n’est pas devinée ici.',
};

export const status = {
  title: 'État de la plateforme',
  services: 'Services',
  log: 'Journal et chiffres',
  allUp: 'Tous les services fonctionnent.',
  someDown_one: 'Un service ne répond pas.',
  someDown_many: '{{count}} services ne répondent pas.',
  someDown_other: '{{count}} services ne répondent pas.',
  someDownDetail: 'Les autres services continuent, et rien de ce qui a été saisi n’est perdu.',
  state: { UP: 'En service', DOWN: 'Arrêté', DEGRADED: 'Ralenti' },
  consumer: 'Lecteur du journal',
  lagEvents: 'Retard (événements)',
  lagSeconds: 'Retard (secondes)',
  noDeadLetters: 'Aucun événement mis de côté',
  deadLetters_one: 'Un événement mis de côté',
  deadLetters_many: '{{shown}} événements mis de côté',
  deadLetters_other: '{{shown}} événements mis de côté',
  oldestDeadLetter: 'Le plus ancien attend depuis le {{time}}.',
  lastRebuild: 'Dernière reconstruction des chiffres, le {{time}} :',
  latency: 'Réponse en {{milliseconds}} ms',
};

export const service = {
  gateway: 'Passerelle',
  organisation: 'Organisations et annuaire',
  project: 'Projets et activités',
  reporting: 'Chiffres et rapports',
};

export const consumer = {
  figures: 'Calcul des chiffres',
  cells: 'Publication des chiffres',
  facts: 'Activités et leur histoire',
  networks: 'Réseaux',
  organisations: 'Organisations',
  memberships: 'Adhésions',
  projects: 'Projets',
  transactions: 'Financements',
  ledger: 'Registre des empreintes',
  unknown: 'Lecteur inconnu',
};
