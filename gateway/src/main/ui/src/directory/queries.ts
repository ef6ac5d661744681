import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, pageSize } from '../api/client';
import type { OrganisationKind, VerificationStatus } from '../api/model';
import type { OrganisationSchemas } from '../api/schema';

export interface DirectoryFilters {
  q?: string;
  network?: string;
  country?: string;
  region?: string;
  kind?: OrganisationKind;
  topic?: string;
  verification?: VerificationStatus;
}
export type DirectoryFilterName = keyof DirectoryFilters;

export const directoryFilterNames: DirectoryFilterName[] = [
  'q',
  'network',
  'country',
  'region',
  'kind',
  'topic',
  'verification',
];

export const organisationsQuery = (filters: DirectoryFilters) =>
  infiniteQueryOptions({
    queryKey: ['organisations', filters],
    queryFn: ({ pageParam }) => {
      const query = { ...filters, limit: pageSize(25), cursor: pageParam };
      return bodyOf(api.GET('/api/v1/organisations', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: () => {
      const params = { path: { idOrSlug: id } };
      return bodyOf(api.GET('/api/v1/organisations/{idOrSlug}', { params }));
    },
  });

export type Facets = OrganisationSchemas['Facets'];

/** How many organisations each filter value would leave. */
export const facetsQuery = (filters: DirectoryFilters) =>
  queryOptions({
    queryKey: ['organisation-facets', filters],
    queryFn: () => bodyOf(api.GET('/api/v1/organisations/facets', { params: { query: filters } })),
    retry: false,
    placeholderData: keepPreviousData,
  });

export function countsOf(facets: Facets | undefined, name: string): Map<string, number> {
  const facet = facets?.[name as keyof Facets] ?? [];
  return new Map(facet.map(({ code, count }) => [code, count]));
}
