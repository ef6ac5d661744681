import { infiniteQueryOptions, queryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Organisation, Page } from '../api/model';

export const directoryFilterNames = [
  'q',
  'network',
  'country',
  'region',
  'kind',
  'topic',
  'verification',
] as const;
export type DirectoryFilterName = (typeof directoryFilterNames)[number];
export type DirectoryFilters = Partial<Record<DirectoryFilterName, string>>;

export const organisationsQuery = (filters: DirectoryFilters) =>
  infiniteQueryOptions({
    queryKey: ['organisations', filters],
    queryFn: async ({ pageParam }) => {
      const query = { ...filters, limit: 25, cursor: pageParam };
      const { data } = await api.GET('/api/v1/organisations', { params: { query } });
      return data as Page<Organisation>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: async () => {
      const { data } = await api.GET('/api/v1/organisations/{id}', { params: { path: { id } } });
      return data as Organisation;
    },
  });

export type FacetCounts = Partial<Record<DirectoryFilterName, Record<string, number>>>;

type Bucket = { key?: string; code?: string; value?: string; count: number };

/** Counts per filter value; a platform without facets simply has none. */
export function readFacets(answer: unknown): FacetCounts {
  const raw = (answer as { facets?: object } | undefined)?.facets ?? answer ?? {};
  const facets: FacetCounts = {};
  for (const [name, counts] of Object.entries(raw)) {
    const facet = directoryFilterNames.find((known) => known === name || `${known}s` === name);
    if (facet && counts && typeof counts === 'object') {
      facets[facet] = Array.isArray(counts) ? fromBuckets(counts) : counts;
    }
  }
  return facets;
}

function fromBuckets(buckets: Bucket[]): Record<string, number> {
  return Object.fromEntries(
    buckets.map((bucket) => [bucket.key ?? bucket.code ?? bucket.value ?? '', bucket.count]),
  );
}

export const facetsQuery = (filters: DirectoryFilters) =>
  queryOptions({
    queryKey: ['organisation-facets', filters],
    queryFn: async () => {
      const params = { query: filters };
      return readFacets((await api.GET('/api/v1/organisations/facets', { params })).data);
    },
    retry: false,
    placeholderData: keepPreviousData,
  });
