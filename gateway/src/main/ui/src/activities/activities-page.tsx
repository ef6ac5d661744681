import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { activityStatuses, activityTypes } from '../api/model';
import { Button, LinkButton } from '../design/button';
import { Empty } from '../design/empty';
import { Field } from '../design/field';
import { Skeleton } from '../design/skeleton';
import { useNetwork, useSlug } from '../networks/queries';
import { useRights } from '../session/use-session';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import styles from './activities-page.module.css';
import { ActivityRow } from './activity-row';
import { activitiesQuery, type ActivityFilters } from './queries';

export default function ActivitiesPage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const { data: network } = useNetwork(slug);
  const { enter } = useRights(slug);
  const [filters, change] = useActivityFilters();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery(activitiesQuery(slug, filters));
  const activities = data?.pages.flatMap(({ items }) => items) ?? [];
  const narrowed = Boolean(filters.status || filters.type);
  const address = `/reseaux/${slug}/activites`;
  return (
    <>
      <div className={styles.head}>
        <PageTitle context={network?.acronym}>{t('activities.title')}</PageTitle>
        {enter && (
          <LinkButton look="primary" to={`${address}/nouvelle`}>
            + {t('activities.enter')}
          </LinkButton>
        )}
      </div>
      <FilterBar filters={filters} onChange={change} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={8} height="3.25rem" />}
      {data && activities.length === 0 && (
        <Empty title={t(narrowed ? 'activities.noneFound' : 'activities.none')}>
          {narrowed && <LinkButton to={address}>{t('figures.clearFilters')}</LinkButton>}
          {!narrowed && enter && (
            <LinkButton look="primary" to={`${address}/nouvelle`}>
              {t('activities.enter')}
            </LinkButton>
          )}
        </Empty>
      )}
      {activities.length > 0 && (
        <ul className={styles.list}>
          {activities.map((activity) => (
            <ActivityRow key={activity.id} slug={slug} activity={activity} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <p>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('shell.more')}
          </Button>
        </p>
      )}
    </>
  );
}

interface FilterBarProps {
  filters: ActivityFilters;
  onChange: (change: ActivityFilters) => void;
}

function FilterBar({ filters, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  return (
    <search className={styles.filters} aria-label={t('figures.filters')}>
      <Field label={t('filter.status')} compact>
        {(control) => (
          <select
            {...control}
            value={filters.status ?? ''}
            onChange={(event) =>
              onChange({ status: event.target.value as ActivityFilters['status'] })
            }
          >
            <option value="">{t('filter.any')}</option>
            {activityStatuses.map((status) => (
              <option key={status} value={status}>
                {t(`activityStatus.${status}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('filter.type')} compact>
        {(control) => (
          <select
            {...control}
            value={filters.type ?? ''}
            onChange={(event) => onChange({ type: event.target.value as ActivityFilters['type'] })}
          >
            <option value="">{t('filter.any')}</option>
            {activityTypes.map((type) => (
              <option key={type} value={type}>
                {t(`activityType.${type}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </search>
  );
}

function useActivityFilters(): [ActivityFilters, (change: ActivityFilters) => void] {
  const [params, setParams] = useSearchParams();
  const filters: ActivityFilters = {
    status: activityStatuses.find((status) => status === params.get('status')),
    type: activityTypes.find((type) => type === params.get('type')),
  };
  const change = (next: ActivityFilters) => {
    const kept = Object.entries({ ...filters, ...next }).filter(([, value]) => value);
    setParams(new URLSearchParams(kept as [string, string][]), { replace: true });
  };
  return [filters, change];
}
