import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, bodyOf, pageSize } from '../../api/client';
import { newKey } from '../../api/keys';
import type { Filters } from '../filters';

/** Computed afresh when asked for, and not by itself: it reads every event behind the figure. */
export const verificationQuery = (slug: string, { undated: _undated, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['verification', slug, filters],
    queryFn: () => {
      const query = { network: slug, ...filters };
      return bodyOf(api.GET('/api/v1/key-figures/verification', { params: { query } }));
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const sealsQuery = infiniteQueryOptions({
  queryKey: ['seals'],
  queryFn: ({ pageParam }) => {
    const query = { limit: pageSize(10), cursor: pageParam };
    return bodyOf(api.GET('/api/v1/seals', { params: { query } }));
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.next ?? undefined,
});

export function useSealing() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/v1/seals', { headers: { 'Idempotency-Key': newKey() } })),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['seals'] }),
        queries.invalidateQueries({ queryKey: ['verification'] }),
      ]),
  });
}
