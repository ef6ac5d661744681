import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './layout.module.css';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer}>
      <div className={styles.page}>
        <p>{t('shell.promise')}</p>
        <ul>
          <li>
            <Link to="/etat">{t('shell.status')}</Link>
          </li>
          <li>
            <a href="/docs">{t('shell.api')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
