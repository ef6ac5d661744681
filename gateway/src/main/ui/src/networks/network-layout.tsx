import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useMatch } from 'react-router';
import { Skeleton } from '../design/skeleton';
import { useSession } from '../session/use-session';
import { Failure } from '../shell/failure';
import layout from '../shell/layout.module.css';
import { useFormat } from '../text/use-format';
import styles from './network-layout.module.css';
import { useNetwork, useSlug } from './queries';

/** The roof of one network: its name and the way to its pages. */
export function NetworkLayout() {
  const slug = useSlug();
  const session = useSession();
  const restoring = session.state === 'restoring';
  const { error, refetch } = useNetwork(slug);
  return (
    <>
      <Band slug={slug} />
      <main id="contenu" tabIndex={-1} className={`${layout.page} ${layout.main}`}>
        {error ? (
          <Failure asPage error={error} onRetry={() => void refetch()} />
        ) : (
          <Suspense fallback={<Skeleton lines={6} />}>
            {restoring ? <Skeleton lines={6} /> : <Outlet />}
          </Suspense>
        )}
      </main>
    </>
  );
}

function Band({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { data: network } = useNetwork(slug);
  const base = `/reseaux/${slug}`;
  const front = useMatch(`${base}/chiffres`) !== null;
  return (
    <section
      aria-label={network?.name ?? t('networks.short')}
      className={`${styles.band} ${front ? styles.front : ''}`}
    >
      <div className={layout.page}>
        <p className={styles.overline}>
          {network
            ? [network.acronym, network.country && country(network.country)]
                .filter(Boolean)
                .join(' · ')
            : '\u00a0'}
        </p>
        <p className={styles.name}>{network?.name ?? '\u00a0'}</p>
        <nav aria-label={t('networks.pages')} className={styles.tabs}>
          <NavLink to={`${base}/chiffres`}>{t('figures.title')}</NavLink>
          <NavLink to={`${base}/activites`}>{t('activities.title')}</NavLink>
          <NavLink to={`${base}/projets`}>{t('projects.title')}</NavLink>
          <NavLink to={`${base}/frise`}>{t('timeline.title')}</NavLink>
          <NavLink to={`${base}/profil`}>{t('networks.profile')}</NavLink>
        </nav>
      </div>
    </section>
  );
}
