import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button, LinkButton } from '../design/button';
import { Empty } from '../design/empty';
import { Skeleton } from '../design/skeleton';
import { announce } from '../shell/announcer';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { useFormat } from '../text/use-format';
import { DirectoryFilterBar } from './directory-filter-bar';
import styles from './directory-page.module.css';
import { OrganisationRow } from './organisation-row';
import { directoryFilterNames, organisationsQuery, type DirectoryFilters } from './queries';

/** Who is who: every organisation that the reader may see. */
export default function DirectoryPage() {
  const { t } = useTranslation();
  const [filters, change] = useDirectoryFilters();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery(organisationsQuery(filters));
  const organisations = data?.pages.flatMap(({ items }) => items) ?? [];
  const total = data?.pages[0]?.total;
  const narrowed = Object.keys(filters).length > 0;
  return (
    <>
      <div>
        <PageTitle>{t('directory.title')}</PageTitle>
        <p className={styles.lead}>{t('directory.lead')}</p>
      </div>
      <DirectoryFilterBar filters={filters} onChange={change} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={8} height="3.25rem" />}
      {data && organisations.length === 0 && (
        <Empty title={t(narrowed ? 'directory.noneFound' : 'directory.none')}>
          {narrowed && <LinkButton to="/annuaire">{t('directory.clear')}</LinkButton>}
        </Empty>
      )}
      {organisations.length > 0 && (
        <section aria-label={t('directory.results')}>
          <ResultCount
            total={total ?? organisations.length}
            more={total === undefined && hasNextPage}
          />
          <ul className={styles.list}>
            {organisations.map((organisation) => (
              <OrganisationRow key={organisation.id} organisation={organisation} />
            ))}
          </ul>
          {hasNextPage && (
            <p className={styles.more}>
              <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('shell.more')}
              </Button>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function ResultCount({ total, more }: { total: number; more: boolean }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const words = more
    ? t('directory.countMore', { shown: number(total) })
    : t('directory.count', { count: total, shown: number(total) });
  useEffect(() => announce(words), [words]);
  return <p className={styles.count}>{words}</p>;
}

function useDirectoryFilters(): [DirectoryFilters, (change: DirectoryFilters) => void] {
  const [params, setParams] = useSearchParams();
  const given = directoryFilterNames.flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value]] : [];
  });
  const filters = Object.fromEntries(given) as DirectoryFilters;
  const change = (next: DirectoryFilters) => {
    const kept = Object.entries({ ...filters, ...next }).filter(([, value]) => value);
    setParams(new URLSearchParams(kept as [string, string][]), { replace: true });
  };
  return [filters, change];
}
