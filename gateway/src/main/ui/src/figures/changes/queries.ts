import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, bodyOf, pageSize } from '../../api/client';
import type { Filters } from '../filters';
import { isOutOfOrder, type Moments } from './moments';

export const changesQuery = (
  slug: string,
  { undated: _undated, asOf: _asOf, ...filters }: Filters,
  moments: Moments,
) =>
  infiniteQueryOptions({
    queryKey: ['changes', slug, filters, moments],
    queryFn: ({ pageParam }) => {
      const paging = { limit: pageSize(25), cursor: pageParam };
      const query = { network: slug, ...filters, ...moments, ...paging };
      return bodyOf(api.GET('/api/v1/key-figures/changes', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: !isOutOfOrder(moments),
    placeholderData: keepPreviousData,
  });
