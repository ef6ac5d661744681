import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import type { AnnualReport } from '../../api/figures-model';
import { newKey } from '../../api/keys';
import { AskingButton } from '../../design/asking-button';
import { Button } from '../../design/button';
import button from '../../design/button.module.css';
import { Field } from '../../design/field';
import { Panel } from '../../design/panel';
import { useRights } from '../../session/use-session';
import { announce } from '../../shell/announcer';
import { Failure } from '../../shell/failure';
import { useLanguage } from '../../text/use-format';
import { isUnspecified } from '../groups';
import { useGroups } from '../queries';
import styles from './annual-panel.module.css';
import { useWholeReport } from './use-whole-report';

interface ReportProps {
  slug: string;
  year: string;
}

/** The report of a year, as a page to read or print. */
export function AnnualPanel({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { see, validate } = useRights(slug);
  const { data = [] } = useGroups(slug, {}, 'year');
  const years = data
    .filter((group) => !isUnspecified(group))
    .map(({ key }) => key)
    .sort()
    .reverse();
  const [chosen, choose] = useState<string>();
  const year = chosen ?? years[0];
  if (!year) {
    return null;
  }
  return (
    <Panel title={t('annual.title')}>
      <div className={styles.row}>
        <div className={styles.year}>
          <Field label={t('annual.year')} compact>
            {(control) => (
              <select {...control} value={year} onChange={({ target }) => choose(target.value)}>
                {years.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            )}
          </Field>
        </div>
        {see && <ReadWhole slug={slug} year={year} />}
        <a
          href={`/api/v1/reports/network/${slug}/annual?year=${year}&format=html&lang=${language}`}
          className={`${button.button} ${see ? button.quiet : button.secondary}`}
        >
          {t(see ? 'annual.openPublic' : 'annual.open', { year })}
        </a>
        {validate && <MakeEdition key={year} slug={slug} year={year} />}
      </div>
      {see && <p className={styles.note}>{t('annual.versions')}</p>}
    </Panel>
  );
}

/** The report with what only the network may see. */
function ReadWhole({ slug, year }: ReportProps) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useWholeReport({ slug, year });
  return (
    <>
      <Button busy={isPending} onClick={() => mutate(window.open('', '_blank'))}>
        {t('annual.open', { year })}
      </Button>
      {error && <Failure error={error} />}
    </>
  );
}

function MakeEdition({ slug, year }: ReportProps) {
  const { t } = useTranslation();
  const made = ({ edition }: AnnualReport) => t('annual.made', { year, edition });
  const making = useMutation({
    mutationFn: () => {
      const params = { path: { network: slug }, query: { year } };
      const headers = { 'Idempotency-Key': newKey() };
      return bodyOf(api.POST('/api/v1/reports/network/{network}/annual', { params, headers }));
    },
    onSuccess: (report) => announce(made(report)),
  });
  return (
    <>
      <AskingButton
        label={t('annual.make', { year })}
        question={t('annual.question', { year })}
        consequence={t('annual.consequence')}
        busy={making.isPending}
        onConfirm={() => making.mutate()}
      />
      {making.data && <p>{made(making.data)}</p>}
      {making.error && <Failure error={making.error} />}
    </>
  );
}
