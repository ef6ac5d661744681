import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '../activities/status-badge';
import type { ProvenanceEntry } from '../api/figures-model';
import { Localised } from '../text/localised';
import { useFormat } from '../text/use-format';
import { eventWord } from './event-words';
import styles from './provenance-page.module.css';

interface ProvenanceRowProps {
  slug: string;
  entry: ProvenanceEntry;
}

export function ProvenanceRow({ slug, entry }: ProvenanceRowProps) {
  const { t } = useTranslation();
  const { period } = useFormat();
  return (
    <li className={styles.row}>
      <div>
        <Link to={`/reseaux/${slug}/activites/${entry.activityId}`} className={styles.title}>
          <Localised text={entry.title} />
        </Link>
        <p className={styles.meta}>
          {entry.type && <span>{t(`activityType.${entry.type as 'TRAINING'}`)}</span>}
          <span>{period(entry.startDate, entry.endDate) ?? t('activities.undated')}</span>
          {entry.status && <StatusBadge status={entry.status} />}
        </p>
      </div>
      <Measures entry={entry} />
      <Events entry={entry} />
    </li>
  );
}

function Measures({ entry: { measures } }: { entry: ProvenanceEntry }) {
  const { t } = useTranslation();
  const { count, number } = useFormat();
  return (
    <dl className={styles.measures}>
      {Boolean(measures.participants) && (
        <div>
          <dt>{t('figures.participants')}</dt>
          <dd className="number">{count(measures.participants ?? 0, measures.precision)}</dd>
        </div>
      )}
      {Boolean(measures.reached) && (
        <div>
          <dt>{t('figures.reached')}</dt>
          <dd className="number">{count(measures.reached ?? 0, measures.reachedPrecision)}</dd>
        </div>
      )}
      {(measures.occurrences ?? 1) > 1 && (
        <div>
          <dt>{t('figures.occurrences')}</dt>
          <dd className="number">{number(measures.occurrences ?? 1)}</dd>
        </div>
      )}
    </dl>
  );
}

function Events({ entry: { events } }: { entry: ProvenanceEntry }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const [newest] = events;
  if (!newest) {
    return null;
  }
  return (
    <details className={styles.events}>
      <summary>
        {t('figures.lastEvent', {
          event: t(eventWord(newest.type)),
          time: instant(newest.time),
          author: newest.actor ?? t('figures.unknownAuthor'),
        })}
      </summary>
      <ol>
        {events.map((event) => (
          <li key={event.id ?? `${event.type}${event.time}`}>
            <b>{t(eventWord(event.type))}</b> – {instant(event.time)} –{' '}
            {event.actor ?? t('figures.unknownAuthor')}
          </li>
        ))}
      </ol>
    </details>
  );
}
