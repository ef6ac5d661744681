import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { signIn } from '../session/session-store';
import { useSession } from '../session/use-session';
import { Brand } from './brand';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch';
import { NetworkSwitch, PersonMenu } from './personal-menus';

/** The beam over every page: places, language, person. */
export function Header() {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Brand />
        <nav aria-label={t('shell.places')} className={styles.places}>
          <NavLink to="/" end>
            {t('shell.networks')}
          </NavLink>
          <NavLink to="/annuaire">{t('shell.directory')}</NavLink>
          <NavLink to="/etat">{t('shell.status')}</NavLink>
        </nav>
        <div className={styles.person}>
          <Person />
          <LanguageSwitch />
        </div>
      </div>
    </header>
  );
}

function Person() {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.state === 'restoring') {
    return null;
  }
  if (session.state === 'signedIn') {
    return (
      <>
        <NetworkSwitch />
        <PersonMenu name={session.name} />
      </>
    );
  }
  return (
    <button type="button" className={styles.button} onClick={() => signIn(pathname + search)}>
      {t('session.signIn')}
    </button>
  );
}
