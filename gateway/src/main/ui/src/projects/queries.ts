import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, pageSize } from '../api/client';

export const projectsQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['projects', slug],
    queryFn: ({ pageParam }) => {
      const query = { network: slug, limit: pageSize(50), cursor: pageParam };
      return bodyOf(api.GET('/api/v1/projects', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id],
    queryFn: () => bodyOf(api.GET('/api/v1/projects/{id}', { params: { path: { id } } })),
  });

export const fundingQuery = (id: string) =>
  queryOptions({
    queryKey: ['funding', id],
    queryFn: () => {
      const params = { path: { projectId: id } };
      return bodyOf(api.GET('/api/v1/projects/{projectId}/funding', { params }));
    },
  });
