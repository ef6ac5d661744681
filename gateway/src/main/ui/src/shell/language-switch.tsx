import { useTranslation } from 'react-i18next';
import { speak } from '../text/i18n';
import { useLanguage } from '../text/use-format';
import styles from './header.module.css';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useLanguage() === 'fr' ? 'en' : 'fr';
  return (
    <button
      type="button"
      className={styles.button}
      lang={other}
      aria-label={`${other.toUpperCase()} – ${t('shell.otherLanguage')}`}
      onClick={() => void speak(other)}
    >
      {other.toUpperCase()}
    </button>
  );
}
