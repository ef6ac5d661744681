import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button';
import { Empty } from '../../design/empty';
import { Panel } from '../../design/panel';
import { Skeleton } from '../../design/skeleton';
import { useSlug } from '../../networks/queries';
import { Failure } from '../../shell/failure';
import { PageHead } from '../page-head';
import provenance from '../provenance-page.module.css';
import { BeforeAndAfter } from './before-and-after';
import { ChangeRow } from './change-row';
import styles from './changes-page.module.css';
import { Kinds } from './kinds';
import { MomentFields } from './moment-fields';
import { isOutOfOrder, useMoments } from './moments';
import { changesQuery } from './queries';

/** What lies between the figures at two times: who wrote what, and to what effect. */
export default function ChangesPage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const { moments, filters, change } = useMoments();
  const { data, error, isPending, refetch, ...more } = useInfiniteQuery(
    changesQuery(slug, filters, moments),
  );
  const ordered = !isOutOfOrder(moments);
  const first = ordered ? data?.pages[0] : undefined;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead slug={slug} filters={filters} title={t('changes.title')} lead={t('changes.lead')} />
      <MomentFields moments={moments} onChange={change} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && ordered && <Skeleton lines={6} height="2.5rem" />}
      {first && items.length === 0 && <Empty title={t('changes.none')} />}
      {first && items.length > 0 && (
        <>
          <div className={styles.columns}>
            <Panel title={t('changes.totals')}>
              <BeforeAndAfter changes={first} moments={moments} />
            </Panel>
            <Panel title={t('changes.kinds')}>
              <Kinds kinds={first.kinds} />
            </Panel>
          </div>
          <section aria-label={t('changes.list')}>
            <ol className={provenance.list}>
              {items.map((item) => (
                <ChangeRow key={item.activityId} slug={slug} change={item} />
              ))}
            </ol>
          </section>
          {more.hasNextPage && (
            <p>
              <Button busy={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
                {t('shell.more')}
              </Button>
            </p>
          )}
        </>
      )}
    </>
  );
}
