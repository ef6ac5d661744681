import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { Notice } from '../design/notice';
import { Skeleton } from '../design/skeleton';
import { useNetwork, useSlug } from '../networks/queries';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { Localised, pick } from '../text/localised';
import { useFormat } from '../text/use-format';
import { ActivityActions } from './activity-actions';
import { ActivityDetails } from './activity-details';
import styles from './activity-page.module.css';
import { activityQuery, type VersionedActivity } from './queries';
import { StatusBadge } from './status-badge';

export default function ActivityPage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery(activityQuery(id));
  return (
    <>
      <p>
        <Link to={`/reseaux/${slug}/activites`}>← {t('activities.title')}</Link>
      </p>
      {error && <Failure asPage error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={6} height="2rem" />}
      {data && <Details slug={slug} current={data} />}
    </>
  );
}

function Details({ slug, current }: { slug: string; current: VersionedActivity }) {
  const { t } = useTranslation();
  const { language, period } = useFormat();
  const { data: network } = useNetwork(slug);
  const { activity } = current;
  const saved = (useLocation().state as { saved?: boolean } | null)?.saved;
  return (
    <>
      {saved && (
        <Notice kind="success" title={t('activities.saved')}>
          <p>
            {t('activities.savedNext')}{' '}
            <Link to={`/reseaux/${slug}/chiffres`}>{t('activities.seeFigures')}</Link>
          </p>
        </Notice>
      )}
      <div className={styles.head}>
        <p className={styles.meta}>
          <StatusBadge status={activity.status} />
          <span>{t(`activityType.${activity.type}`)}</span>
          <span>{period(activity.startDate, activity.endDate) ?? t('activities.undated')}</span>
        </p>
        <PageTitle context={network?.acronym} visible={<Localised text={activity.title} />}>
          {pick(activity.title, language)}
        </PageTitle>
        {activity.description && (
          <p className={styles.description}>
            <Localised text={activity.description} />
          </p>
        )}
      </div>
      {activity.status === 'RETURNED' && activity.returnComment && (
        <Notice kind="warning" title={t('activities.returnedWith')}>
          <p>{activity.returnComment}</p>
        </Notice>
      )}
      <ActivityActions slug={slug} current={current} />
      <ActivityDetails slug={slug} activity={activity} country={network?.country} />
    </>
  );
}
