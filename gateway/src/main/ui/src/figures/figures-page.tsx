import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanges } from '../api/changes';
import { LinkButton } from '../design/button';
import { Empty } from '../design/empty';
import { Skeleton } from '../design/skeleton';
import { useNetwork, useSlug } from '../networks/queries';
import { useRights } from '../session/use-session';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { FigureFilters } from './figure-filters';
import { useFilters } from './filters';
import styles from './figures-page.module.css';
import { totalsQuery } from './queries';
import { AnnualPanel } from './report/annual-panel';
import { SourceNote } from './source-note';
import { Totals } from './totals';

const loadCharts = () => import('./charts');
const Charts = lazy(loadCharts);
void loadCharts();

/** En chiffres: what a network did and whom it reached, each number with its way down. */
export default function FiguresPage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const [filters, change] = useFilters();
  useChanges();
  const { data: network } = useNetwork(slug);
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(
    totalsQuery(slug, filters),
  );
  return (
    <>
      <div className={styles.head}>
        <PageTitle context={network?.acronym}>{t('figures.title')}</PageTitle>
        <FigureFilters filters={filters} onChange={change} />
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={4} height="3rem" />}
      {data && data.totals.activities === 0 && (
        <NoFigures slug={slug} narrowed={Object.keys(filters).length > 0} />
      )}
      {data && data.totals.activities > 0 && (
        <div className={isPlaceholderData ? styles.stale : styles.fresh}>
          <Totals slug={slug} filters={filters} totals={data.totals} />
          <Suspense fallback={<Skeleton lines={4} height="6rem" />}>
            <Charts slug={slug} filters={filters} country={network?.country} totals={data.totals} />
          </Suspense>
          <AnnualPanel slug={slug} />
          <SourceNote slug={slug} filters={filters} figures={data} />
        </div>
      )}
    </>
  );
}

function NoFigures({ slug, narrowed }: { slug: string; narrowed: boolean }) {
  const { t } = useTranslation();
  const { enter } = useRights(slug);
  return (
    <Empty title={t(narrowed ? 'figures.noneForFilters' : 'figures.none')}>
      {narrowed && (
        <LinkButton to={`/reseaux/${slug}/chiffres`}>{t('figures.clearFilters')}</LinkButton>
      )}
      {!narrowed && (
        <LinkButton to={`/reseaux/${slug}/projets`}>{t('figures.seeProjects')}</LinkButton>
      )}
      {!narrowed && enter && (
        <LinkButton look="primary" to={`/reseaux/${slug}/activites/nouvelle`}>
          {t('activities.enter')}
        </LinkButton>
      )}
    </Empty>
  );
}
