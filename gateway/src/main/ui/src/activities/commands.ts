import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { noteChange } from '../api/changes';
import { newKey } from '../api/keys';
import type { Activity } from '../api/model';
import { activityQuery, versioned, type VersionedActivity } from './queries';

export type Command = 'report' | 'validate' | 'return' | 'cancel' | 'delete';

interface Order {
  command: Command;
  comment?: string;
}

async function send({ activity: { id }, etag }: VersionedActivity, { command, comment }: Order) {
  const params = { path: { id } };
  const headers = { 'If-Match': etag, 'Idempotency-Key': newKey() };
  switch (command) {
    case 'report':
      return api.POST('/api/v1/activities/{id}/report', { params, headers });
    case 'validate':
      return api.POST('/api/v1/activities/{id}/validate', { params, headers });
    case 'return':
      return api.POST('/api/v1/activities/{id}/return', {
        params,
        headers,
        body: { comment: comment ?? '' },
      });
    case 'cancel':
      return api.POST('/api/v1/activities/{id}/cancel', {
        params,
        headers,
        body: { reason: comment },
      });
    case 'delete':
      return api.DELETE('/api/v1/activities/{id}', {
        params: { path: { id }, header: { 'If-Match': etag } },
      });
  }
}

/** Moves an activity through its life; the figures follow. */
export function useCommand(current: VersionedActivity) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: Order) => send(current, order),
    onSuccess: async ({ data, response }, { command }) => {
      noteChange();
      const key = activityQuery(current.activity.id).queryKey;
      if (command === 'delete') {
        queries.removeQueries({ queryKey: key });
      } else if (data) {
        queries.setQueryData(key, versioned(data as Activity, response));
      }
      await queries.invalidateQueries({ queryKey: ['activities'] });
    },
  });
}

/** What can be done next, from the state and the person's rights. */
export function possibleCommands(
  { status }: Activity,
  rights: { enter: boolean; validate: boolean },
): Command[] {
  const commands: Command[] = [];
  if (rights.enter && (status === 'PLANNED' || status === 'RETURNED')) {
    commands.push('report');
  }
  if (rights.validate && status === 'REPORTED') {
    commands.push('validate', 'return');
  }
  if (rights.enter && status !== 'CANCELLED') {
    commands.push('cancel');
  }
  if (rights.validate) {
    commands.push('delete');
  }
  return commands;
}
