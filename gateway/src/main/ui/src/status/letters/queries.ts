import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, bodyOf, pageSize } from '../../api/client';
import type { DeadLetter } from '../../api/figures-model';
import { newKey } from '../../api/keys';

export const letterStates = ['WAITING', 'SENT', 'SETTLED'] as const;
export type LetterState = DeadLetter['state'];

export const lettersQuery = (state: LetterState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['letters', state],
    queryFn: ({ pageParam }) => {
      const query = { state, limit: pageSize(25), cursor: pageParam };
      return bodyOf(api.GET('/api/v1/dead-letters', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
    retry: false,
  });

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ['letter', id],
    queryFn: () => bodyOf(api.GET('/api/v1/dead-letters/{id}', { params: { path: { id } } })),
  });

/** Hands a letter to its reader again; the list and the count follow, also after a refusal. */
export function useRetry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: DeadLetter) => {
      const headers = { 'Idempotency-Key': newKey() };
      const params = { path: { id } };
      return bodyOf(api.POST('/api/v1/dead-letters/{id}/retry', { params, headers }));
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['letters'] }),
        queries.invalidateQueries({ queryKey: ['status'] }),
      ]),
  });
}
