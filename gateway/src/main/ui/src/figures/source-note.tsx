import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KeyFigures } from '../api/figures-model';
import { useFormat } from '../text/use-format';
import styles from './figures-page.module.css';
import { changesAddress, verificationAddress, type Filters } from './filters';

interface SourceNoteProps {
  slug: string;
  filters: Filters;
  figures: KeyFigures;
}

/** Up to where the log had been read when the figures were made, and how to check them. */
export function SourceNote({ slug, filters, figures }: SourceNoteProps) {
  const { t } = useTranslation();
  const { instant, date } = useFormat();
  const moment = figures.asOf ?? figures.eventsUpTo;
  const known = moment && !Number.isNaN(Date.parse(moment));
  return (
    <div className={styles.source}>
      <p>
        {figures.totals.suppressed && `${t('figures.hiddenNote')} `}
        {t('figures.source')} {known && t('figures.upTo', { time: instant(moment) })}
      </p>
      <ul className={styles.ways}>
        <li>
          <Link to={verificationAddress(slug, filters)}>{t('integrity.link')}</Link>
        </li>
        <li>
          <Link to={changesAddress(slug, filters)}>
            {filters.asOf
              ? t('changes.linkSince', { date: date(filters.asOf.slice(0, 10)) })
              : t('changes.link')}
          </Link>
        </li>
      </ul>
    </div>
  );
}
