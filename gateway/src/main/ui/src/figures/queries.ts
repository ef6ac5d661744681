import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { refreshPace } from '../api/changes';
import type { KeyFigures, ProvenanceEntry } from '../api/figures-model';
import type { Filters } from './filters';
import { readProvenance } from './provenance-reader';

export type Grouping = 'year' | 'region' | 'type' | 'audience' | 'sex';

const totalsKey = (slug: string, filters: Filters) => ['figures', slug, filters, 'totals'] as const;

async function fetchFigures(slug: string, filters: Filters, groupBy?: Grouping) {
  const query = { network: slug, ...filters, groupBy };
  const { data } = await api.GET('/api/v1/key-figures', { params: { query } });
  return data as KeyFigures;
}

export const totalsQuery = (slug: string, filters: Filters = {}) =>
  queryOptions({
    queryKey: totalsKey(slug, filters),
    queryFn: () => fetchFigures(slug, filters),
    refetchInterval: () => refreshPace(),
    refetchOnMount: 'always',
    placeholderData: keepPreviousData,
  });

/** Groups are asked for again only when the totals have changed. */
export function useGroups(slug: string, filters: Filters, grouping: Grouping) {
  const totals = useQuery(totalsQuery(slug, filters));
  return useQuery({
    queryKey: ['figures', slug, filters, grouping, totals.data?.totals],
    queryFn: async () => (await fetchFigures(slug, filters, grouping)).groups ?? [],
    enabled: totals.data !== undefined,
    placeholderData: keepPreviousData,
  });
}

export const provenanceQuery = (slug: string, filters: Filters) =>
  queryOptions({
    queryKey: ['provenance', slug, filters],
    queryFn: async (): Promise<ProvenanceEntry[]> => {
      const query = { network: slug, ...filters, limit: 200 };
      const { data } = await api.GET('/api/v1/key-figures/provenance', { params: { query } });
      return readProvenance(data);
    },
    refetchInterval: () => refreshPace(),
  });
