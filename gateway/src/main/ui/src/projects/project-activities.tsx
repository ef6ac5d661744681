import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { activitiesQuery } from '../activities/queries';
import { StatusBadge } from '../activities/status-badge';
import { LinkButton } from '../design/button';
import { Panel } from '../design/panel';
import { Skeleton } from '../design/skeleton';
import { useRights } from '../session/use-session';
import { Localised } from '../text/localised';
import { useFormat } from '../text/use-format';
import styles from './project-page.module.css';

export function ProjectActivities({ slug, projectId }: { slug: string; projectId: string }) {
  const { t } = useTranslation();
  const { period } = useFormat();
  const { enter } = useRights(slug);
  const { data, isPending } = useInfiniteQuery(activitiesQuery(slug, { project: projectId }));
  const activities = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={t('activities.title')}>
      {isPending && <Skeleton lines={4} />}
      {data && activities.length === 0 && <p className={styles.soft}>{t('activities.none')}</p>}
      <ul className={styles.activities}>
        {activities.map((activity) => (
          <li key={activity.id}>
            <Link to={`/reseaux/${slug}/activites/${activity.id}`}>
              <Localised text={activity.title} />
            </Link>
            <span className={styles.soft}>
              {t(`activityType.${activity.type}`)} ·{' '}
              {period(activity.startDate, activity.endDate) ?? t('activities.undated')}{' '}
              <StatusBadge status={activity.status} />
            </span>
          </li>
        ))}
      </ul>
      {enter && (
        <p>
          <LinkButton to={`/reseaux/${slug}/activites/nouvelle?projet=${projectId}`}>
            {t('activities.enter')}
          </LinkButton>
        </p>
      )}
    </Panel>
  );
}
