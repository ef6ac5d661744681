import { newKey } from '../../api/keys';
import type { NewActivity } from '../../api/model';
import type { ActivityForm } from './form-values';

/** What is typed survives a reload, a dead battery and the way to the sign-in page. */
export interface Draft {
  values: ActivityForm;
  key: string;
  attempt?: { body: NewActivity };
}

const newDraft = (values: ActivityForm): Draft => ({ values, key: newKey() });

function read(place: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(place);
    return kept ? (JSON.parse(kept) as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** The draft of one form; a full or forbidden store only means that nothing outlives the page. */
export function openDraft(name: string, initial: ActivityForm) {
  const place = `faitiere.draft.${name}`;
  const found = read(place);
  let draft = found ?? newDraft(initial);
  return {
    restored: found !== undefined,
    get: () => draft,
    keep(change: Partial<Draft>) {
      draft = { ...draft, ...change };
      try {
        localStorage.setItem(place, JSON.stringify(draft));
      } catch {
        return;
      }
    },
    startAfresh(values: ActivityForm) {
      draft = newDraft(values);
      localStorage.removeItem(place);
    },
  };
}

export type OpenDraft = ReturnType<typeof openDraft>;
