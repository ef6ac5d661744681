import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadLetter } from '../../api/figures-model';
import { Badge } from '../../design/badge';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { Panel } from '../../design/panel';
import { Skeleton } from '../../design/skeleton';
import { announce } from '../../shell/announcer';
import { Failure } from '../../shell/failure';
import { useConsumerName } from '../consumer-name';
import { LetterRow } from './letter-row';
import styles from './letters.module.css';
import { lettersQuery, letterStates, useRetry, type LetterState } from './queries';

/** What could not be applied, and the way to send it again. */
export function LettersPanel() {
  const { t } = useTranslation();
  const consumerName = useConsumerName();
  const [state, setState] = useState<LetterState | undefined>('WAITING');
  const retry = useRetry();
  const list = useRef<HTMLDivElement>(null);
  const letters = useInfiniteQuery(lettersQuery(state));
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  const send = (letter: DeadLetter) =>
    retry.mutate(letter, {
      onSuccess: () => {
        announce(t('letters.retried', { consumer: consumerName(letter.consumer) }));
        list.current?.focus();
      },
    });
  return (
    <Panel title={t('letters.title')} wide>
      <p className={styles.soft}>{t('letters.lead')}</p>
      <StateField state={state} onChange={setState} />
      {retry.error && <Failure error={retry.error} />}
      {letters.error && <Failure error={letters.error} onRetry={() => void letters.refetch()} />}
      {letters.isPending && <Skeleton lines={3} height="3rem" />}
      <div ref={list} tabIndex={-1} role="group" aria-label={t('letters.title')}>
        {letters.data && items.length === 0 && (
          <Badge tone="green" mark="●">
            {t(state === 'WAITING' ? 'letters.noneWaiting' : 'letters.none')}
          </Badge>
        )}
        {items.length > 0 && (
          <ul className={styles.list}>
            {items.map((letter) => (
              <LetterRow
                key={letter.id}
                letter={letter}
                busy={retry.isPending && retry.variables.id === letter.id}
                onRetry={() => send(letter)}
              />
            ))}
          </ul>
        )}
      </div>
      {letters.hasNextPage && (
        <p>
          <Button busy={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
            {t('shell.more')}
          </Button>
        </p>
      )}
    </Panel>
  );
}

interface StateFieldProps {
  state: LetterState | undefined;
  onChange: (state: LetterState | undefined) => void;
}

function StateField({ state, onChange }: StateFieldProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.filter}>
      <Field label={t('letters.state')} compact>
        {(control) => (
          <select
            {...control}
            value={state ?? ''}
            onChange={({ target: { value } }) =>
              onChange(letterStates.find((one) => one === value))
            }
          >
            <option value="">{t('letters.anyState')}</option>
            {letterStates.map((one) => (
              <option key={one} value={one}>
                {t(`letters.states.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
