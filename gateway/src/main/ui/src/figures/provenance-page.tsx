import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChanges } from '../api/changes';
import { Empty } from '../design/empty';
import { Skeleton } from '../design/skeleton';
import { useNetwork, useSlug } from '../networks/queries';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { useFilters, writeFilters } from './filters';
import { FilterWords } from './filter-words';
import styles from './provenance-page.module.css';
import { ProvenanceRow } from './provenance-row';
import { provenanceQuery } from './queries';

/** What stands behind a figure: the activities, and for each who wrote what and when. */
export default function ProvenancePage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const [filters] = useFilters();
  useChanges();
  const { data: network } = useNetwork(slug);
  const { data, error, isPending, refetch } = useQuery(provenanceQuery(slug, filters));
  return (
    <>
      <div className={styles.head}>
        <Link to={`/reseaux/${slug}/chiffres?${writeFilters(filters)}`}>
          ← {t('figures.backToFigures')}
        </Link>
        <PageTitle context={network?.acronym}>{t('figures.behind')}</PageTitle>
        <FilterWords filters={filters} country={network?.country} />
        <p className={styles.lead}>{t('figures.behindLead')}</p>
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={6} height="2.5rem" />}
      {data?.length === 0 && <Empty title={t('figures.nothingBehind')} />}
      {data && data.length > 0 && (
        <ol className={styles.list}>
          {data.map((entry) => (
            <ProvenanceRow key={entry.activityId} slug={slug} entry={entry} />
          ))}
        </ol>
      )}
    </>
  );
}
