import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { TimelineEntry } from '../api/figures-model';
import type { Text } from '../api/model';

interface RawEntry extends Partial<Omit<TimelineEntry, 'title'>> {
  id?: string;
  title?: Text | string;
}

interface TimelineAnswer {
  items?: RawEntry[];
  entries?: RawEntry[];
  undated?: RawEntry[];
}

/** Dated and undated entries in one list; the page keeps them apart. */
export function readTimeline(answer: unknown): TimelineEntry[] {
  const { items, entries, undated } = (answer ?? {}) as TimelineAnswer;
  return [...(items ?? entries ?? []), ...(undated ?? [])].map((entry) => ({
    ...entry,
    activityId: entry.activityId ?? entry.id ?? '',
    title: typeof entry.title === 'string' ? { fr: entry.title } : (entry.title ?? {}),
  }));
}

export const timelineQuery = (slug: string, level: string | undefined) =>
  queryOptions({
    queryKey: ['timeline', slug, level],
    queryFn: async () => {
      const query = { network: slug, level, limit: 200 };
      const { data } = await api.GET('/api/v1/timeline', { params: { query } });
      return readTimeline(data);
    },
  });
