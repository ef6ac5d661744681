import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Seal, Verification } from '../../api/figures-model';
import { AskingButton } from '../../design/asking-button';
import { Badge } from '../../design/badge';
import { Button } from '../../design/button';
import { Panel } from '../../design/panel';
import { Skeleton } from '../../design/skeleton';
import { useMe } from '../../session/use-session';
import { announce } from '../../shell/announcer';
import { Failure } from '../../shell/failure';
import { useFormat } from '../../text/use-format';
import { sealsQuery, useSealing } from './queries';
import styles from './verification-page.module.css';

/** The published roots, newest first, to be kept elsewhere. */
export function Seals({ covering }: { covering: Verification['seals'] }) {
  const { t } = useTranslation();
  const seals = useInfiniteQuery(sealsQuery);
  const items = seals.data?.pages.flatMap((page) => page.items) ?? [];
  const covers = new Set(covering.map(({ number }) => number));
  return (
    <Panel title={t('seals.title')} aside={<SealNow />} wide>
      {seals.error && <Failure error={seals.error} onRetry={() => void seals.refetch()} />}
      {seals.isPending && <Skeleton lines={3} height="2.5rem" />}
      {seals.data && items.length === 0 && <p className={styles.soft}>{t('seals.none')}</p>}
      {items.length > 0 && (
        <ul className={styles.rows}>
          {items.map((seal) => (
            <SealRow key={seal.number} seal={seal} covers={covers.has(seal.number)} />
          ))}
        </ul>
      )}
      {seals.hasNextPage && (
        <p>
          <Button busy={seals.isFetchingNextPage} onClick={() => void seals.fetchNextPage()}>
            {t('shell.more')}
          </Button>
        </p>
      )}
    </Panel>
  );
}

function SealRow({ seal, covers }: { seal: Seal; covers: boolean }) {
  const { t } = useTranslation();
  const { date, number: shown } = useFormat();
  const { number, day, events, root } = seal;
  return (
    <li className={styles.seal}>
      <p className={styles.meta}>
        <b>{date(day)}</b>
        <span>{t('seals.number', { number })}</span>
        <span>{t('seals.events', { count: events, shown: shown(events) })}</span>
        {covers && (
          <Badge tone="green" mark="●">
            {t('seals.covers')}
          </Badge>
        )}
      </p>
      <p className={styles.root}>
        <span className="visually-hidden">{t('seals.root')} : </span>
        <code>{root}</code>
      </p>
      <a
        href={`/api/v1/seals/${number}/download`}
        download
        aria-label={t('seals.downloadOf', { number })}
      >
        {t('seals.download')}
      </a>
    </li>
  );
}

function SealNow() {
  const { t } = useTranslation();
  const administrator = useMe()?.platformAdministrator;
  const { mutate, isPending, error } = useSealing();
  if (!administrator) {
    return null;
  }
  return (
    <>
      <AskingButton
        label={t('seals.make')}
        question={t('seals.question')}
        consequence={t('seals.consequence')}
        busy={isPending}
        onConfirm={() => mutate(undefined, { onSuccess: () => announce(t('seals.made')) })}
      />
      {error && <Failure error={error} />}
    </>
  );
}
