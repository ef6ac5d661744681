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
          <span>{t(`activityType.${entry.type as 'TRAINING'}`)}</span>
          <span>{period(entry.startDate) ?? t('activities.undated')}</span>
          <StatusBadge status={entry.status} />
        </p>
      </div>
      <Measures entry={entry} />
      <Events entry={entry} />
    </li>
  );
}

function Measures({ entry: { counted } }: { entry: ProvenanceEntry }) {
  const { t } = useTranslation();
  const { count, number } = useFormat();
  return (
    <dl className={styles.measures}>
      {Boolean(counted.participants) && (
        <div>
          <dt>{t('figures.participants')}</dt>
          <dd className="number">{count(counted.participants ?? 0, counted.precision)}</dd>
        </div>
      )}
      {Boolean(counted.reached) && (
        <div>
          <dt>{t('figures.reached')}</dt>
          <dd className="number">{count(counted.reached ?? 0, counted.reachedPrecision)}</dd>
        </div>
      )}
      {counted.occurrences > 1 && (
        <div>
          <dt>{t('figures.occurrences')}</dt>
          <dd className="number">{number(counted.occurrences)}</dd>
        </div>
      )}
    </dl>
  );
}

function Events({ entry }: { entry: ProvenanceEntry }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const events = [...entry.events].sort((one, other) => other.sequence - one.sequence);
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
          author: newest.actor,
        })}
      </summary>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <b>{t(eventWord(event.type))}</b> – {instant(event.time)} – {event.actor}
          </li>
        ))}
      </ol>
    </details>
  );
}
