import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Activity } from '../api/model';
import { sumPrecision } from '../text/format';
import { Localised } from '../text/localised';
import { useFormat } from '../text/use-format';
import styles from './activities-page.module.css';
import { StatusBadge } from './status-badge';

export function ActivityRow({ slug, activity }: { slug: string; activity: Activity }) {
  const { t } = useTranslation();
  const { period } = useFormat();
  return (
    <li className={styles.row}>
      <div>
        <Link to={`/reseaux/${slug}/activites/${activity.id}`} className={styles.title}>
          <Localised text={activity.title} />
        </Link>
        <p className={styles.meta}>
          {t(`activityType.${activity.type}`)} ·{' '}
          {period(activity.startDate, activity.endDate) ?? t('activities.undated')}
        </p>
      </div>
      <People activity={activity} />
      <StatusBadge status={activity.status} />
    </li>
  );
}

function People({ activity: { participants = [], reached } }: { activity: Activity }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  if (participants.length > 0) {
    const total = participants.reduce((sum, line) => sum + line.count, 0);
    const precision = sumPrecision(participants.map((line) => line.precision));
    return (
      <p className={`${styles.people} number`}>
        {t('activities.participantCount', { count: total, shown: count(total, precision) })}
      </p>
    );
  }
  return (
    <p className={`${styles.people} number`}>
      {reached &&
        t('activities.reachedCount', {
          count: reached.count,
          shown: count(reached.count, reached.precision),
        })}
    </p>
  );
}
