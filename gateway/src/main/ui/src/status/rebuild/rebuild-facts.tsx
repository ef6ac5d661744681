import { useTranslation } from 'react-i18next';
import type { Rebuild } from '../../api/figures-model';
import { useFormat } from '../../text/use-format';
import { isUnderWay } from './queries';
import { RebuildBadge } from './rebuild-badge';
import { RebuildFailure } from './rebuild-failure';
import styles from './rebuild.module.css';

/** Where a rebuild stands, who asked for it, and what came of it. */
export function RebuildFacts({ rebuild }: { rebuild: Rebuild }) {
  const { t } = useTranslation();
  const { instant, number, duration } = useFormat();
  const { startedAt, startedBy, endedAt, done } = rebuild;
  const start = { time: instant(startedAt), person: startedBy };
  const seconds = endedAt && (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return (
    <>
      <p className={styles.facts}>
        <RebuildBadge rebuild={rebuild} />
        <span>{t('rebuild.startedBy', start)}</span>
        {seconds !== undefined && (
          <span>{t('rebuild.took', { time: duration(Number(seconds)) })}</span>
        )}
        {!isUnderWay(rebuild) && (
          <span>{t('rebuild.events', { count: done, shown: number(done) })}</span>
        )}
      </p>
      <RebuildFailure target="figures" rebuild={rebuild} />
    </>
  );
}
