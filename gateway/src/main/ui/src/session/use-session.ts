import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, bodyOf } from '../api/client';
import type { MeSchema } from '../api/schema';
import { sessionStore } from './session-store';

export type Me = MeSchema;

export function useSession() {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}

export function useMe(): Me | undefined {
  const session = useSession();
  const subject = session.state === 'signedIn' ? session.subject : undefined;
  const { data } = useQuery({
    queryKey: ['me', subject],
    queryFn: () => bodyOf(api.GET('/api/v1/me')),
    enabled: subject !== undefined,
    staleTime: 5 * 60_000,
  });
  return subject === undefined ? undefined : data;
}

export interface Rights {
  /** Sees all of the network, not only what is public. */
  see: boolean;
  enter: boolean;
  validate: boolean;
}

export function rightsIn(slug: string | undefined, me: Me | undefined): Rights {
  if (me?.platformAdministrator) {
    return { see: true, enter: true, validate: true };
  }
  const roles = me?.grants.filter(({ network }) => network === slug).map(({ role }) => role) ?? [];
  const validate = roles.includes('ADMINISTRATOR') || roles.includes('OFFICER');
  return { see: roles.length > 0, enter: validate || roles.includes('REPORTER'), validate };
}

/** What the person may do in a network; the services decide again on each request. */
export function useRights(slug: string | undefined): Rights {
  return rightsIn(slug, useMe());
}
