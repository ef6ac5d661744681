import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { TimelineEntry } from '../api/figures-model';
import { levels } from '../api/model';
import { Badge, type Tone } from '../design/badge';
import { Button } from '../design/button';
import { Empty } from '../design/empty';
import { Skeleton } from '../design/skeleton';
import { useNetwork, useSlug } from '../networks/queries';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { Localised } from '../text/localised';
import { useFormat } from '../text/use-format';
import { timelineQuery } from './queries';
import styles from './timeline-page.module.css';
import { byYear } from './years';

/** What a network did over the years, by level; what has no date stands apart. */
export default function TimelinePage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const { data: network } = useNetwork(slug);
  const [params] = useSearchParams();
  const level = params.get('level') ?? undefined;
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery(timelineQuery(slug, level));
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  const { years, undated } = byYear(entries);
  return (
    <>
      <PageTitle context={network?.acronym}>{t('timeline.title')}</PageTitle>
      <LevelChoice current={level} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={8} height="2.5rem" />}
      {data && entries.length === 0 && <Empty title={t('timeline.none')} />}
      {years.length > 0 && (
        <ol className={styles.years}>
          {years.map(({ year, entries }) => (
            <li key={year} className={styles.year}>
              <h2 className="number">{year}</h2>
              <Entries slug={slug} entries={entries} />
            </li>
          ))}
        </ol>
      )}
      {hasNextPage && (
        <p>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('shell.more')}
          </Button>
        </p>
      )}
      {undated.length > 0 && (
        <section className={styles.undated} aria-labelledby="undated">
          <h2 id="undated">{t('timeline.undated')}</h2>
          <p>{t('timeline.undatedNote')}</p>
          <Entries slug={slug} entries={undated} />
        </section>
      )}
    </>
  );
}

function LevelChoice({ current }: { current: string | undefined }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('timeline.byLevel')} className={styles.levels}>
      <Link to="?" aria-current={current === undefined ? 'true' : undefined} replace>
        {t('timeline.allLevels')}
      </Link>
      {levels.map((level) => (
        <Link
          key={level}
          to={`?level=${level}`}
          aria-current={current === level ? 'true' : undefined}
          replace
        >
          {t(`level.${level}`)}
        </Link>
      ))}
    </nav>
  );
}

const tones: Record<string, Tone> = {
  LOCAL: 'plain',
  NATIONAL: 'green',
  SUBREGIONAL: 'slate',
  INTERNATIONAL: 'ochre',
};

function Entries({ slug, entries }: { slug: string; entries: TimelineEntry[] }) {
  const { t } = useTranslation();
  const { period } = useFormat();
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => {
        const when = period(entry.date, entry.endDate);
        const known = (entry.date ?? '').length > 4 || entry.endDate;
        return (
          <li key={entry.activityId}>
            <p className={styles.meta}>
              {when && known && <span>{when}</span>}
              {entry.level && (
                <Badge tone={tones[entry.level]}>{t(`level.${entry.level as 'LOCAL'}`)}</Badge>
              )}
              <span>{t(`activityType.${entry.type as 'TRAINING'}`)}</span>
            </p>
            <Link to={`/reseaux/${slug}/activites/${entry.activityId}`}>
              <Localised text={entry.title} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
