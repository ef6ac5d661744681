import { useMemo } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Network } from '../../api/model';
import { isLineLost, ProblemError } from '../../api/problem';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Failure } from '../../shell/failure';
import type { VersionedActivity } from '../queries';
import { AboutSection } from './about-section';
import { AccessSection } from './access-section';
import styles from './form.module.css';
import { emptyForm, formOf } from './form-values';
import { PeopleSection } from './people-section';
import { sortErrors } from './problem-fields';
import { useActivityForm, type Goal } from './use-activity-form';
import { WhenWhereSection } from './when-where-section';

interface FormProps {
  network: Network;
  existing?: VersionedActivity;
  projectId?: string;
  onDone: (saved: VersionedActivity) => void;
}

export function ActivityFormFields({ network, existing, projectId, onDone }: FormProps) {
  const { t } = useTranslation();
  const initial = useMemo(
    () =>
      existing ? formOf(existing.activity, network.country) : emptyForm(network.country, projectId),
    [existing, network.country, projectId],
  );
  const { form, sending, startAfresh, restored } = useActivityForm({
    network,
    initial,
    existing,
    onDone,
  });
  const submit = (goal: Goal) =>
    form.handleSubmit((values) => {
      if (!sending.isPending) {
        sending.mutate({ values, goal });
      }
    });
  return (
    <FormProvider {...form}>
      <form
        className={styles.form}
        noValidate
        aria-label={t(existing ? 'form.titleEdit' : 'form.titleNew')}
        onSubmit={(event) => void submit('REPORTED')(event)}
      >
        {restored && (
          <Notice title={t('form.draftRestored')}>
            <p>
              <Button look="quiet" onClick={startAfresh}>
                {t('form.startAfresh')}
              </Button>
            </p>
          </Notice>
        )}
        <AboutSection network={network} />
        <WhenWhereSection network={network} />
        <PeopleSection network={network} />
        <AccessSection />
        <Outcome
          error={sending.error}
          faults={countFaults(form.formState.errors)}
          form={form.getValues()}
        />
        <div className={styles.submit}>
          <Button type="submit" look="primary" busy={sending.isPending}>
            {t(existing ? 'form.save' : 'form.report')}
          </Button>
          {!existing && (
            <Button busy={sending.isPending} onClick={(event) => void submit('PLANNED')(event)}>
              {t('form.savePlanned')}
            </Button>
          )}
          <p className={styles.soft}>{t('form.draftKept')}</p>
        </div>
      </form>
    </FormProvider>
  );
}

/** How many inputs carry a message, however deep they lie. */
export function countFaults(errors: unknown): number {
  if (typeof errors !== 'object' || errors === null) {
    return 0;
  }
  if ('message' in errors && typeof errors.message === 'string') {
    return 1;
  }
  return Object.entries(errors)
    .filter(([name]) => name !== 'ref')
    .reduce((sum, [, part]) => sum + countFaults(part), 0);
}

interface OutcomeProps {
  error: unknown;
  faults: number;
  form: Parameters<typeof sortErrors>[1];
}

function Outcome({ error, faults, form }: OutcomeProps) {
  const { t } = useTranslation();
  if (isLineLost(error)) {
    return (
      <Notice kind="danger" title={t('form.lineLost')}>
        <p>{t('form.lineLostDetail')}</p>
      </Notice>
    );
  }
  const elsewhere = error instanceof ProblemError ? sortErrors(error.problem, form).elsewhere : [];
  return (
    <>
      {Boolean(error) && <Failure error={error} />}
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {faults > 0 && !error && <Notice kind="danger" title={t('form.faults', { count: faults })} />}
    </>
  );
}
