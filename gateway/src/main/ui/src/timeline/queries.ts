import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf, pageSize } from '../api/client';

export const timelineQuery = (slug: string, level: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['timeline', slug, level],
    queryFn: ({ pageParam }) => {
      const query = { network: slug, level, limit: pageSize(100), cursor: pageParam };
      return bodyOf(api.GET('/api/v1/timeline', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
