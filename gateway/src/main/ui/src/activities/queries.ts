import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, pageSize } from '../api/client';
import type { Activity, ActivityStatus, ActivityType } from '../api/model';

export interface ActivityFilters {
  status?: ActivityStatus;
  type?: ActivityType;
  project?: string;
}

export const activitiesQuery = (slug: string, filters: ActivityFilters) =>
  infiniteQueryOptions({
    queryKey: ['activities', slug, filters],
    queryFn: ({ pageParam }) => {
      const query = { network: slug, ...filters, limit: pageSize(25), cursor: pageParam };
      return bodyOf(api.GET('/api/v1/activities', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** An activity with the version that a change must name. */
export interface VersionedActivity {
  activity: Activity;
  etag: string;
}

export function versioned(activity: Activity, response: Response): VersionedActivity {
  return { activity, etag: response.headers.get('ETag') ?? `"${activity.version}"` };
}

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['activity', id],
    queryFn: async () => {
      const params = { path: { id } };
      const { data, response } = await api.GET('/api/v1/activities/{id}', { params });
      return versioned(data as Activity, response);
    },
  });
