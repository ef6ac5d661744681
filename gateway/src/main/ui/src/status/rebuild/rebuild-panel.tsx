import { useTranslation } from 'react-i18next';
import type { Rebuild } from '../../api/figures-model';
import { Panel } from '../../design/panel';
import { Skeleton } from '../../design/skeleton';
import { Failure } from '../../shell/failure';
import { useFormat } from '../../text/use-format';
import { RebuildBadge } from './rebuild-badge';
import { RebuildButton } from './rebuild-button';
import { RebuildDifferences } from './rebuild-differences';
import { RebuildFacts } from './rebuild-facts';
import { RebuildFailure } from './rebuild-failure';
import { RebuildProgress } from './rebuild-progress';
import styles from './rebuild.module.css';
import { isUnderWay, type Target } from './queries';
import { useRebuilds } from './use-rebuilds';

/** Figures and views made afresh from the log, beside those in use. */
export function RebuildPanel() {
  const { t } = useTranslation();
  const figures = useRebuilds('figures');
  const { rebuilds, newest, error } = figures;
  return (
    <Panel
      title={t('rebuild.title')}
      aside={<RebuildButton target="figures" state={figures} />}
      wide
    >
      <p className={styles.soft}>{t('rebuild.lead')}</p>
      {error && <Failure error={error} />}
      {rebuilds.isPending && <Skeleton lines={3} />}
      {rebuilds.data && !newest && <p>{t('rebuild.never')}</p>}
      {newest && <RebuildProgress target="figures" rebuild={newest} />}
      {newest && <RebuildFacts rebuild={newest} />}
      {newest && <RebuildDifferences rebuild={newest} />}
      <Earlier rebuilds={rebuilds.data?.slice(1) ?? []} />
      <h3 className={styles.part}>{t('rebuild.services')}</h3>
      <ul className={styles.services}>
        <ServiceRebuild target="organisation" />
        <ServiceRebuild target="project" />
      </ul>
    </Panel>
  );
}

function ServiceRebuild({ target }: { target: Target }) {
  const { t } = useTranslation();
  const state = useRebuilds(target);
  const { rebuilds, newest, error } = state;
  return (
    <li>
      <div className={styles.service}>
        <span>{t(`rebuild.target.${target}`)}</span>
        {newest && <RebuildBadge rebuild={newest} />}
        <RebuildButton target={target} state={state} />
      </div>
      {error && <Failure error={error} />}
      {rebuilds.data && !newest && <p className={styles.small}>{t('rebuild.never')}</p>}
      {newest && <RebuildProgress target={target} rebuild={newest} />}
      {newest && !isUnderWay(newest) && <Outcome target={target} rebuild={newest} />}
    </li>
  );
}

interface OutcomeProps {
  target: Target;
  rebuild: Rebuild;
}

function Outcome({ target, rebuild }: OutcomeProps) {
  const { t } = useTranslation();
  const { instant, number } = useFormat();
  const { endedAt, startedAt, startedBy, done, differencesTotal } = rebuild;
  const unit = target === 'organisation' ? 'items' : 'events';
  const time = instant(endedAt ?? startedAt);
  return (
    <>
      <RebuildFailure target={target} rebuild={rebuild} />
      <p className={styles.small}>
        {[
          `${time}, ${startedBy}`,
          t(`rebuild.${unit}`, { count: done, shown: number(done) }),
          differencesTotal
            ? t('rebuild.differ', { count: differencesTotal, shown: number(differencesTotal) })
            : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

function Earlier({ rebuilds }: { rebuilds: Rebuild[] }) {
  const { t } = useTranslation();
  return rebuilds.length > 0 ? (
    <details className={styles.earlier}>
      <summary>{t('rebuild.earlier')}</summary>
      <ul>
        {rebuilds.map((rebuild) => (
          <li key={rebuild.id}>
            <RebuildBadge rebuild={rebuild} />
            <Outcome target="figures" rebuild={rebuild} />
          </li>
        ))}
      </ul>
    </details>
  ) : null;
}
