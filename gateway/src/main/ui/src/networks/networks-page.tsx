import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../design/empty';
import { Skeleton } from '../design/skeleton';
import { Failure } from '../shell/failure';
import layout from '../shell/layout.module.css';
import { PageTitle } from '../shell/page-title';
import { NetworkCard } from './network-card';
import styles from './networks-page.module.css';
import { networksQuery } from './queries';

/** The front door: which networks live under this roof. */
export default function NetworksPage() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(networksQuery);
  return (
    <>
      <div className={styles.hero}>
        <div className={layout.page}>
          <PageTitle>{t('networks.title')}</PageTitle>
          <p className={styles.lead}>{t('networks.lead')}</p>
        </div>
        <svg
          className={styles.ridge}
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d="M0 10 50 1l50 9Z" fill="var(--ground)" />
          <path
            d="M0 10 50 1l50 9"
            fill="none"
            stroke="var(--beam)"
            strokeWidth="3"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <div className={`${layout.page} ${styles.body}`}>
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        {isPending && <Skeleton lines={5} height="7rem" />}
        {data?.length === 0 && <Empty title={t('networks.none')} />}
        {data && (
          <ul className={styles.list}>
            {data.map((network) => (
              <NetworkCard key={network.id} network={network} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
