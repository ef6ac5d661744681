import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, pageSize } from '../../api/client';
import type { Rebuild } from '../../api/figures-model';
import { newKey } from '../../api/keys';

/** What can be built afresh from the log, and where the platform is asked for it. */
const addresses = {
  figures: '/api/v1/rebuilds',
  organisation: '/api/v1/services/organisation/rebuilds',
  project: '/api/v1/services/project/rebuilds',
} as const;

export type Target = keyof typeof addresses;

export const isUnderWay = (rebuild: Rebuild | undefined): boolean =>
  rebuild?.state === 'RUNNING' || rebuild?.state === 'COMPARING';

/** Newest first; asked for each second while one is under way. */
export const rebuildsQuery = (target: Target) =>
  queryOptions({
    queryKey: ['rebuilds', target],
    queryFn: async () => {
      const params = { query: { limit: pageSize(10) } };
      return (await bodyOf(api.GET(addresses[target], { params }))).items;
    },
    refetchInterval: ({ state }) => (isUnderWay(state.data?.[0]) ? 1_000 : 10_000),
    retry: false,
  });

export function useStart(target: Target) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const headers = { 'Idempotency-Key': newKey() };
      return bodyOf(api.POST(addresses[target], { headers }));
    },
    onSettled: () => queries.invalidateQueries(rebuildsQuery(target)),
  });
}

export function useStop(target: Target) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => {
      const headers = { 'Idempotency-Key': newKey() };
      const params = { path: { id } };
      return bodyOf(api.POST(`${addresses[target]}/{id}/stop`, { params, headers }));
    },
    onSettled: () => queries.invalidateQueries(rebuildsQuery(target)),
  });
}
