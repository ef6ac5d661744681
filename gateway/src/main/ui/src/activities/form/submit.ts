import { api } from '../../api/client';
import type { Activity, ActivityContent, NewActivity } from '../../api/model';
import { isLineLost } from '../../api/problem';
import { versioned, type VersionedActivity } from '../queries';
import type { OpenDraft } from './draft';

async function post(body: NewActivity, key: string): Promise<VersionedActivity> {
  const headers = { 'Idempotency-Key': key };
  const { data, response } = await api.POST('/api/v1/activities', { headers, body });
  return versioned(data as Activity, response);
}

export async function correct(
  id: string,
  etag: string,
  body: ActivityContent,
): Promise<VersionedActivity> {
  const params = { path: { id }, header: { 'If-Match': etag } };
  const { data, response } = await api.PUT('/api/v1/activities/{id}', { params, body });
  return versioned(data as Activity, response);
}

/**
 * Creates the activity once, however often the line breaks. When a try whose fate is unknown was
 * followed by changes, the first try is repeated under its key and then corrected.
 */
export async function create(draft: OpenDraft, body: NewActivity): Promise<VersionedActivity> {
  const { key, attempt } = draft.get();
  const changed = attempt && JSON.stringify(attempt.body) !== JSON.stringify(body);
  const first = changed ? attempt.body : body;
  draft.keep({ attempt: { body: first } });
  try {
    const created = await post(first, key);
    return changed ? await bringUpToDate(created, body) : created;
  } catch (error) {
    if (!isLineLost(error)) {
      draft.keep({ attempt: undefined });
    }
    throw error;
  }
}

async function bringUpToDate({ activity: { id }, etag }: VersionedActivity, body: NewActivity) {
  const corrected = await correct(id, etag, contentIn(body));
  if (body.status !== 'REPORTED' || corrected.activity.status !== 'PLANNED') {
    return corrected;
  }
  const params = { path: { id } };
  const headers = { 'If-Match': corrected.etag };
  const reported = await api.POST('/api/v1/activities/{id}/report', { params, headers });
  return versioned(reported.data as Activity, reported.response);
}

function contentIn({ networkId: _network, status: _status, ...content }: NewActivity) {
  return content;
}
