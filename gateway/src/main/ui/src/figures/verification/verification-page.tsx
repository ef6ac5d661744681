import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/figures-model';
import { Button } from '../../design/button';
import { Panel } from '../../design/panel';
import { Skeleton } from '../../design/skeleton';
import { useSlug } from '../../networks/queries';
import { Failure } from '../../shell/failure';
import { useFilters, writeFilters, type Filters } from '../filters';
import { PageHead } from '../page-head';
import { isAlteration } from './alteration';
import { Faults } from './faults';
import { verificationQuery } from './queries';
import { Seals } from './seals';
import { Checked, Verdict } from './verdict';
import styles from './verification-page.module.css';

/** Whether what stands behind a figure is still what was written. */
export default function VerificationPage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const [filters] = useFilters();
  const { data, error, isPending, isFetching, refetch } = useQuery(
    verificationQuery(slug, filters),
  );
  return (
    <>
      <PageHead
        slug={slug}
        filters={filters}
        title={t('integrity.title')}
        lead={t('integrity.lead')}
      />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={5} height="2.5rem" />}
      {data && <Verdict verification={data} />}
      {data && <Found slug={slug} faults={data.faults} />}
      <div className={styles.columns}>
        {data && (
          <Panel title={t('integrity.checked')}>
            <Checked verification={data} />
            <p>
              <Button busy={isFetching} onClick={() => void refetch()}>
                {t('integrity.again')}
              </Button>
            </p>
          </Panel>
        )}
        <Panel title={t('integrity.what')} wide={!data}>
          <p>{t('integrity.whatChain')}</p>
          <p>{t('integrity.whatRoot')}</p>
        </Panel>
        <Seals covering={data?.seals ?? []} />
        <Yourself slug={slug} filters={filters} />
      </div>
    </>
  );
}

interface FoundProps {
  slug: string;
  faults: Fault[];
}

/** Alterations, and apart from them what only has to be computed again. */
function Found({ slug, faults }: FoundProps) {
  const { t } = useTranslation();
  const alterations = faults.filter(isAlteration);
  const rebuilds = faults.filter((fault) => !isAlteration(fault));
  return (
    <>
      {alterations.length > 0 && (
        <Faults title={t('integrity.faults')} slug={slug} faults={alterations} />
      )}
      {rebuilds.length > 0 && (
        <Faults title={t('integrity.rebuilds')} slug={slug} faults={rebuilds} />
      )}
    </>
  );
}

interface YourselfProps {
  slug: string;
  filters: Filters;
}

/** The same without trusting these pages. */
function Yourself({ slug, filters: { undated: _undated, ...filters } }: YourselfProps) {
  const { t } = useTranslation();
  const query = [`network=${slug}`, writeFilters(filters)].filter(Boolean).join('&');
  const figure = `${window.location.origin}/api/v1/key-figures?${query}`;
  return (
    <Panel title={t('integrity.yourself')} wide>
      <p>{t('integrity.yourselfLead')}</p>
      <pre
        className={styles.command}
        tabIndex={0}
        role="group"
        aria-label={t('integrity.yourself')}
      >
        {`java -jar local/target/faitiere.jar verify "${figure}" --client <id>:<secret> --seals faitiere-seal-*.json`}
      </pre>
      <p className={styles.soft}>{t('integrity.yourselfAccess')}</p>
    </Panel>
  );
}
