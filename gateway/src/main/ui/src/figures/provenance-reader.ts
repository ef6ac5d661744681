import type { ProvenanceEntry, ProvenanceEvent } from '../api/figures-model';
import type { Text } from '../api/model';

interface RawEntry extends Partial<Omit<ProvenanceEntry, 'title'>> {
  id?: string;
  title?: Text | string;
}

/** Reads the activities behind a figure, the newest event of each first. */
export function readProvenance(answer: unknown): ProvenanceEntry[] {
  const items = (answer as { items?: RawEntry[] } | undefined)?.items ?? [];
  return items.map((item) => ({
    ...item,
    activityId: item.activityId ?? item.id ?? '',
    title: typeof item.title === 'string' ? { fr: item.title } : (item.title ?? {}),
    measures: item.measures ?? {},
    events: [...(item.events ?? [])].sort(byNewest),
  }));
}

function byNewest(one: ProvenanceEvent, other: ProvenanceEvent) {
  return other.time.localeCompare(one.time) || Number(other.sequence) - Number(one.sequence);
}
