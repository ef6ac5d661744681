import { useTranslation } from 'react-i18next';
import type { KeyFigures } from '../api/figures-model';
import { useFormat } from '../text/use-format';
import styles from './figures-page.module.css';

/** Up to where the log had been read when the figures were made. */
export function SourceNote({ figures }: { figures: KeyFigures }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const moment = figures.asOf ?? figures.eventsUpTo;
  const known = moment && !Number.isNaN(Date.parse(moment));
  return (
    <p className={styles.source}>
      {figures.totals.suppressed && `${t('figures.hiddenNote')} `}
      {t('figures.source')} {known && t('figures.upTo', { time: instant(moment) })}
    </p>
  );
}
