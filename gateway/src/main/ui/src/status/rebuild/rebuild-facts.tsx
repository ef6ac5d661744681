import { useTranslation } from 'react-i18next';
import type { Rebuild } from '../../api/figures-model';
import { Badge } from '../../design/badge';
import { useFormat } from '../../text/use-format';
import { isUnderWay } from './queries';
import styles from './rebuild.module.css';

const looks = {
  RUNNING: { tone: 'ochre', mark: '◐' },
  COMPARING: { tone: 'ochre', mark: '◐' },
  SWAPPED: { tone: 'green', mark: '●' },
  STOPPED: { tone: 'slate', mark: '■' },
  FAILED: { tone: 'danger', mark: '✕' },
} as const;

export function RebuildBadge({ rebuild: { state } }: { rebuild: Rebuild }) {
  const { t } = useTranslation();
  return (
    <Badge tone={looks[state].tone} mark={looks[state].mark}>
      {t(`rebuild.states.${state}`)}
    </Badge>
  );
}

/** Where a rebuild stands, who asked for it, and what came of it. */
export function RebuildFacts({ rebuild }: { rebuild: Rebuild }) {
  const { t } = useTranslation();
  const { instant, number, duration } = useFormat();
  const { startedAt, startedBy, endedAt, done, failure } = rebuild;
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
      {failure && <p className={styles.failure}>{failure}</p>}
    </>
  );
}
