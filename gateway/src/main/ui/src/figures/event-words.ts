const known = [
  'planned',
  'reported',
  'corrected',
  'validated',
  'returned',
  'cancelled',
  'deleted',
] as const;

/** The word for an event type such as `org.faitiere.activity.reported.v1`. */
export function eventWord(type: string) {
  const word = known.find((candidate) => type.includes(candidate));
  return `event.${word ?? 'other'}` as const;
}
