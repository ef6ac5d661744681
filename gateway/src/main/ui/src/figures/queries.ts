import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf, pageSize } from '../api/client';
import { refreshPace } from '../api/changes';
import type { ProvenanceEntry } from '../api/figures-model';
import type { Filters } from './filters';

export type Grouping =
  'year' | 'region' | 'type' | 'audience' | 'sex' | 'topic' | 'ageGroup' | 'level';

const totalsKey = (slug: string, filters: Filters) => ['figures', slug, filters, 'totals'] as const;

function fetchFigures(
  slug: string,
  { undated: _undated, ...filters }: Filters,
  groupBy?: Grouping,
) {
  const query = { network: slug, ...filters, groupBy };
  return bodyOf(api.GET('/api/v1/key-figures', { params: { query } }));
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
    queryFn: async () => (await fetchFigures(slug, filters, grouping)).groups,
    enabled: totals.data !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** The service cannot be asked for what has no date, so that is picked out of the answer. */
export const provenanceQuery = (slug: string, { undated, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['provenance', slug, filters, undated],
    queryFn: async (): Promise<ProvenanceEntry[]> => {
      const query = { network: slug, ...filters, limit: pageSize(200) };
      const { items } = await bodyOf(
        api.GET('/api/v1/key-figures/provenance', { params: { query } }),
      );
      return undated ? items.filter(({ startDate }) => !startDate) : items;
    },
    refetchInterval: () => refreshPace(),
  });
