import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import { noteChange } from '../../api/changes';
import type { Network } from '../../api/model';
import { isLineLost, ProblemError } from '../../api/problem';
import { activityQuery, type VersionedActivity } from '../queries';
import { contentOf, sentIndexes } from './content';
import { openDraft, type OpenDraft } from './draft';
import type { ActivityForm } from './form-values';
import { sortErrors, withFormIndexes } from './problem-fields';
import { correct, create } from './submit';

export type Goal = 'PLANNED' | 'REPORTED';

interface FormSetup {
  network: Network;
  initial: ActivityForm;
  existing?: VersionedActivity;
  onDone: (saved: VersionedActivity) => void;
}

/** The form with its draft, its one idempotency key and the way of problems to their inputs. */
export function useActivityForm({ network, initial, existing, onDone }: FormSetup) {
  const [draft] = useState(() =>
    openDraft(`${network.slug}.${existing?.activity.id ?? 'new'}`, initial),
  );
  const [restored, setRestored] = useState(draft.restored);
  const form = useForm<ActivityForm>({ defaultValues: draft.get().values, mode: 'onTouched' });
  const queries = useQueryClient();
  const stopKeeping = useDraft(form, draft);

  const sending = useMutation({
    mutationFn: ({ values, goal }: { values: ActivityForm; goal: Goal }) => {
      const content = contentOf(values, network.country);
      if (existing) {
        return correct(existing.activity.id, existing.etag, content);
      }
      const status = goal === 'REPORTED' ? ({ status: goal } as const) : {};
      return create(draft, { networkId: network.id, ...content, ...status });
    },
    onSuccess: (saved) => {
      stopKeeping();
      draft.startAfresh(initial);
      noteChange();
      queries.setQueryData(activityQuery(saved.activity.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['activities'] });
      onDone(saved);
    },
    onError: (error, { values }) => {
      if (error instanceof ProblemError) {
        const problem = withFormIndexes(error.problem, sentIndexes(values, network.country));
        sortErrors(problem, values).atFields.forEach(({ path, message }, index) =>
          form.setError(
            path as FieldPath<ActivityForm>,
            { type: 'server', message },
            { shouldFocus: index === 0 },
          ),
        );
      }
    },
  });

  useRetryOnceOnline(isLineLost(sending.error), () => {
    if (sending.variables) {
      sending.mutate(sending.variables);
    }
  });

  const startAfresh = () => {
    draft.startAfresh(initial);
    form.reset(initial);
    setRestored(false);
  };

  return { form, sending, startAfresh, restored };
}

/** Sends again by itself once the line is back; the idempotency key makes that safe. */
function useRetryOnceOnline(waiting: boolean, send: () => void) {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const listener = () => latest.current();
    if (waiting) {
      globalThis.addEventListener('online', listener);
    }
    return () => globalThis.removeEventListener('online', listener);
  }, [waiting]);
}

type Form = ReturnType<typeof useForm<ActivityForm>>;

/** Keeps what is typed, shortly after each pause; answers how to stop that. */
function useDraft(form: Form, draft: OpenDraft): () => void {
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => draft.keep({ values }), 400);
      },
    });
    stop.current = () => {
      clearTimeout(timer);
      unsubscribe();
    };
    return stop.current;
  }, [form, draft]);
  return () => stop.current();
}
