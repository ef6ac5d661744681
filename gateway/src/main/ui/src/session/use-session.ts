import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api } from '../api/client';
import type { Role } from '../api/model';
import { sessionStore } from './session-store';

export interface Me {
  name?: string;
  platformAdministrator: boolean;
  scopes: string[];
  grants: { network: string; role: Role }[];
}

interface MeAnswer {
  name?: string;
  scope?: string | string[];
  scopes?: string[];
  platformAdministrator?: boolean;
  grants?: { network: string; role: Role }[];
}

export function readMe(answer: MeAnswer): Me {
  const scope = answer.scopes ?? answer.scope ?? [];
  return {
    name: answer.name,
    platformAdministrator: answer.platformAdministrator === true,
    scopes: typeof scope === 'string' ? scope.split(' ') : scope,
    grants: answer.grants ?? [],
  };
}

export function useSession() {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get);
}

export function useMe(): Me | undefined {
  const session = useSession();
  const subject = session.state === 'signedIn' ? session.subject : undefined;
  const { data } = useQuery({
    queryKey: ['me', subject],
    queryFn: async () => readMe((await api.GET('/api/v1/me')).data as MeAnswer),
    enabled: subject !== undefined,
    staleTime: 5 * 60_000,
  });
  return subject === undefined ? undefined : data;
}

export interface Rights {
  enter: boolean;
  validate: boolean;
}

export function rightsIn(slug: string | undefined, me: Me | undefined): Rights {
  if (me?.platformAdministrator) {
    return { enter: true, validate: true };
  }
  const roles = me?.grants.filter(({ network }) => network === slug).map(({ role }) => role) ?? [];
  const validate = roles.includes('ADMINISTRATOR') || roles.includes('OFFICER');
  return { enter: validate || roles.includes('REPORTER'), validate };
}

/** What the person may do in a network; the services decide again on each request. */
export function useRights(slug: string | undefined): Rights {
  return rightsIn(slug, useMe());
}
