export const integrity = {
  title: 'Vérifier les chiffres',
  link: 'Vérifier ces chiffres',
  lead: 'L’empreinte de chaque événement derrière ces chiffres est recalculée, puis comparée à la chaîne et aux sceaux.',
  intact: 'Aucun événement n’a été altéré.',
  altered_one: 'Une altération a été trouvée.',
  altered_many: '{{shown}} altérations ont été trouvées.',
  altered_other: '{{shown}} altérations ont été trouvées.',
  alteredMost: 'Au moins {{shown}} altérations ont été trouvées ; les premières sont listées.',
  alteredDetail:
    'Ces chiffres ne reposent plus seulement sur ce qui a été écrit. Prévenez l’administration de la plateforme.',
  incomplete:
    'Tout n’a pas pu être vérifié. Réduisez les filtres, par exemple à une année, et recommencez.',
  checked: 'Ce qui a été vérifié',
  activities: 'Activités',
  events: 'Événements',
  sealed: 'Scellés',
  sealedOn: '{{shown}}, par la racine du {{last}}',
  sealedBetween: '{{shown}}, par les racines du {{first}} au {{last}}',
  notYetSealed: 'Pas encore scellés',
  notYetSealedNote: '{{shown}}, trop récents ; le prochain sceau les couvrira',
  unchained: 'Sans empreinte',
  unchainedNote: '{{shown}}, écrits avant le chaînage',
  checkedAt: 'Vérifié le',
  rebuildNeeded: 'Ces chiffres ont été comptés par une version antérieure de la plateforme.',
  rebuildNeededDetail:
    'Rien n’est connu pour avoir été modifié. Un administrateur doit les faire recalculer avant de les vérifier de nouveau.',
  again: 'Vérifier de nouveau',
  rebuilds: 'À recalculer',
  faults: 'Altérations',
  faultEvent: 'Événement n° {{sequence}}',
  seeActivity: 'voir l’activité',
  what: 'Ce qu’est un sceau',
  whatChain:
    'Chaque événement porte l’empreinte de son contenu et celle de l’événement qui le précède : en changer un seul rompt la chaîne.',
  whatRoot:
    'Chaque jour, une racine est calculée sur toutes les empreintes ; elle contient celle de la veille. Qui garde une racine peut prouver plus tard que rien de ce qui a été écrit avant n’a changé.',
  yourself: 'Vérifier soi-même',
  yourselfLead:
    'Téléchargez les sceaux et gardez-les ailleurs. Plus tard, cette commande relit les événements derrière ces chiffres, recalcule leurs empreintes, les compare à vos sceaux et recompte, sans se fier à la plateforme :',
  yourselfAccess:
    'Il faut un accès partenaire du réseau : les événements eux-mêmes ne sont pas publics.',
};

export const fault = {
  HASH_MISMATCH: 'Le contenu ne correspond plus à son empreinte.',
  CHAIN_BROKEN: 'La chaîne est rompue : l’événement ne suit pas celui qui le précède.',
  MISSING:
    'L’événement n’est pas à sa place dans le journal, ou n’a jamais été inscrit au registre.',
  FORKED: 'Deux événements différents portent le même numéro.',
  ROOT_MISMATCH: 'L’événement, ou un sceau lui-même, n’est pas ce qui a été scellé.',
  FACT_DIFFERS: 'Ce qui est compté n’est pas ce que dit l’événement.',
  LEDGER_DIFFERS:
    'L’événement n’est pas celui qui a été inscrit au registre à sa première lecture.',
  REBUILD_NEEDED:
    'Compté par une version antérieure, qui lisait moins de l’événement ; un recalcul y remédie.',
};

export const seals = {
  title: 'Sceaux',
  number: 'N° {{number}}',
  events_zero: 'aucun événement',
  events_one: 'un événement',
  events_many: '{{shown}} événements',
  events_other: '{{shown}} événements',
  root: 'Racine',
  covers: 'Couvre ces chiffres',
  download: 'Télécharger',
  downloadOf: 'Télécharger le sceau n° {{number}}',
  none: 'Aucun sceau pour le moment. Le premier sera posé à la fin de la journée.',
  make: 'Sceller maintenant',
  question: 'Sceller maintenant ?',
  consequence:
    'Une racine est calculée sur tous les événements écrits jusqu’ici, sans attendre la fin de la journée. Un sceau ne se retire pas.',
  made: 'Le sceau est posé.',
};

export const changes = {
  title: 'Ce qui a changé',
  link: 'Ce qui a changé',
  linkSince: 'Ce qui a changé depuis le {{date}}',
  lead: 'Les chiffres à deux moments, et ce qui les sépare : qui a écrit quoi, quand, et avec quel effet.',
  moments: 'Moments comparés',
  since: 'Connu le',
  momentsNote:
    'Un jour est pris à sa fin, en temps universel. Sans second jour, la comparaison va jusqu’à maintenant.',
  until: 'Comparé au',
  now: 'Maintenant',
  measure: 'Chiffre',
  difference: 'Écart',
  totals: 'Avant et après',
  women: 'dont femmes',
  men: 'dont hommes',
  sexNotSpecified: 'sexe non précisé',
  kinds: 'En bref',
  kindActivities_one: 'une activité',
  kindActivities_many: '{{shown}} activités',
  kindActivities_other: '{{shown}} activités',
  list: 'Les changements',
  none: 'Rien n’a changé entre ces deux moments.',
  noEffect: 'sans effet sur les totaux',
  untitled: 'Activité sans intitulé',
  order: 'Le second moment précède le premier.',
  delta: {
    activities_one: '{{shown}} activité',
    activities_many: '{{shown}} activités',
    activities_other: '{{shown}} activités',
    occurrences_one: '{{shown}} rencontre',
    occurrences_many: '{{shown}} rencontres',
    occurrences_other: '{{shown}} rencontres',
    participants_one: '{{shown}} participant',
    participants_many: '{{shown}} participants',
    participants_other: '{{shown}} participants',
    reached_one: '{{shown}} personne touchée',
    reached_many: '{{shown}} personnes touchées',
    reached_other: '{{shown}} personnes touchées',
  },
};

export const changeKind = {
  REPORTED: 'Déclaration',
  LATE_REPORT: 'Déclaration tardive',
  CORRECTION: 'Correction',
  VALIDATION: 'Validation',
  RETURN: 'Renvoi pour correction',
  CANCELLATION: 'Annulation',
  DELETION: 'Suppression',
  REOPENED: 'Réouverture',
  VISIBILITY: 'Changement de visibilité',
};

export const annual = {
  title: 'Rapport annuel',
  year: 'Année',
  open: 'Ouvrir le rapport {{year}}',
  openPublic: 'Version publique {{year}}',
  versions:
    'Le rapport s’ouvre dans un nouvel onglet avec tout ce que voit le réseau ; la version publique se limite à ce qui est public.',
  make: 'Établir l’édition {{year}}',
  question: 'Établir une édition du rapport {{year}} ?',
  consequence:
    'Les chiffres de l’année sont figés tels que connus à cet instant, avec la position du journal. Une édition reste lisible telle quelle, même si les chiffres changent ensuite.',
  made: 'L’édition {{edition}} du rapport {{year}} est établie.',
};
