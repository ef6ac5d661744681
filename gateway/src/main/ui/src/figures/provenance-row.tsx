import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '../activities/status-badge';
import type { ProvenanceEntry } from '../api/figures-model';
import { Localised } from '../text/localised';
import { useFormat } from '../text/use-format';
import { EventHistory } from './event-history';
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
      <EventHistory events={entry.events} />
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
