import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Notice } from '../design/notice';
import { Skeleton } from '../design/skeleton';
import { useSession } from '../session/use-session';
import { Announcer } from './announcer';
import { Footer } from './footer';
import { Header } from './header';
import styles from './layout.module.css';
import { RouteFocus } from './route-focus';

export function Layout() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <>
      <a href="#contenu" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <RouteFocus />
      <Announcer />
      <Header />
      {session.state === 'anonymous' && session.expired && (
        <div className={styles.page}>
          <Notice kind="warning" title={t('session.expired')} />
        </div>
      )}
      <Outlet />
      <Footer />
    </>
  );
}

/** A page that spans the window. */
export function WidePage() {
  return (
    <main id="contenu" tabIndex={-1}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <Outlet />
      </Suspense>
    </main>
  );
}

/** The pages that belong to no network. */
export function PlainPage() {
  const session = useSession();
  return (
    <main id="contenu" tabIndex={-1} className={`${styles.page} ${styles.main}`}>
      <Suspense fallback={<Skeleton lines={6} />}>
        {session.state === 'restoring' ? <Skeleton lines={6} /> : <Outlet />}
      </Suspense>
    </main>
  );
}
