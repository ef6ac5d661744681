import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, bodyOf, pageSize } from '../api/client';
import type { Network } from '../api/model';
import { useMe } from '../session/use-session';

export const networksQuery = queryOptions({
  queryKey: ['networks'],
  queryFn: async () => {
    const params = { query: { limit: pageSize(200) } };
    return (await bodyOf(api.GET('/api/v1/networks', { params }))).items;
  },
  staleTime: 60_000,
});

export const networkQuery = (slug: string) =>
  queryOptions({
    queryKey: ['networks', slug],
    queryFn: () => {
      const params = { path: { idOrSlug: slug } };
      return bodyOf(api.GET('/api/v1/networks/{idOrSlug}', { params }));
    },
    staleTime: 60_000,
  });

/** The network that the address names. */
export function useSlug(): string {
  const { slug } = useParams();
  if (!slug) {
    throw new Error('This page belongs to a network.');
  }
  return slug;
}

export function useNetwork(slug: string) {
  return useQuery(networkQuery(slug));
}

/** The name of a network that only its id is known of, or that id. */
export function useNetworkName(): (id: string) => string {
  const { data: networks = [] } = useQuery(networksQuery);
  return (id) => {
    const network = networks.find((one) => one.id === id);
    return network ? nameOf(network) : id;
  };
}

/** The networks between which the person switches without signing out. */
export function useOwnNetworks(): Network[] {
  const me = useMe();
  const { data: networks = [] } = useQuery({ ...networksQuery, enabled: me !== undefined });
  if (!me) {
    return [];
  }
  const granted = new Set(me.grants.map(({ network }) => network));
  return networks.filter(({ slug }) => me.platformAdministrator || granted.has(slug));
}

export function nameOf(network: Pick<Network, 'acronym' | 'name'>): string {
  return network.acronym ?? network.name;
}
