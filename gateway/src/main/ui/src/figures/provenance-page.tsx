import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanges } from '../api/changes';
import { LinkButton } from '../design/button';
import { Empty } from '../design/empty';
import { Skeleton } from '../design/skeleton';
import { useSlug } from '../networks/queries';
import { Failure } from '../shell/failure';
import { useFilters, verificationAddress } from './filters';
import { PageHead } from './page-head';
import styles from './provenance-page.module.css';
import { ProvenanceRow } from './provenance-row';
import { provenanceQuery } from './queries';

/** What stands behind a figure: the activities, and for each who wrote what and when. */
export default function ProvenancePage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const [filters] = useFilters();
  useChanges();
  const { data, error, isPending, refetch } = useQuery(provenanceQuery(slug, filters));
  return (
    <>
      <PageHead
        slug={slug}
        filters={filters}
        title={t('figures.behind')}
        lead={t('figures.behindLead')}
      />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={6} height="2.5rem" />}
      {data?.length === 0 && <Empty title={t('figures.nothingBehind')} />}
      {data && data.length > 0 && (
        <p>
          <LinkButton to={verificationAddress(slug, filters)}>{t('integrity.link')}</LinkButton>
        </p>
      )}
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
