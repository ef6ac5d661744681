import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Funding, Page, Project } from '../api/model';
import { readFunding } from './funding-reader';

export const projectsQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['projects', slug],
    queryFn: async ({ pageParam }) => {
      const query = { network: slug, limit: 50, cursor: pageParam };
      const { data } = await api.GET('/api/v1/projects', { params: { query } });
      return data as Page<Project>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id],
    queryFn: async () => {
      const { data } = await api.GET('/api/v1/projects/{id}', { params: { path: { id } } });
      return data as Project;
    },
  });

export const fundingQuery = (id: string) =>
  queryOptions({
    queryKey: ['funding', id],
    queryFn: async (): Promise<Funding> => {
      const params = { path: { id } };
      return readFunding((await api.GET('/api/v1/projects/{id}/funding', { params })).data);
    },
  });
