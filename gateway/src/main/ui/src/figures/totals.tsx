import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Measures } from '../api/figures-model';
import type { Precision } from '../api/model';
import { useFormat } from '../text/use-format';
import { provenanceAddress, type Filters } from './filters';
import { valueOf } from './groups';
import styles from './totals.module.css';
import { useAnnouncedChange } from './use-announced-change';

interface TotalsProps {
  slug: string;
  filters: Filters;
  totals: Measures;
}

/** The four numbers of a network, as exact as they were counted and no more. */
export function Totals({ slug, filters, totals }: TotalsProps) {
  const { t } = useTranslation();
  useAnnouncedChange(totals);
  const to = provenanceAddress(slug, filters);
  return (
    <dl className={styles.totals}>
      <Figure
        label={t('figures.participants')}
        to={to}
        value={valueOf(totals, 'participants')}
        precision={totals.precision}
        note={t('figures.participantsNote')}
        main
      />
      <Figure
        label={t('figures.reached')}
        to={to}
        value={valueOf(totals, 'reached')}
        precision={totals.reachedPrecision}
        note={t('figures.reachedNote')}
      />
      <Figure label={t('figures.activities')} to={to} value={totals.activities} />
      <Figure
        label={t('figures.occurrences')}
        to={to}
        value={totals.occurrences}
        note={t('figures.occurrencesNote')}
      />
    </dl>
  );
}

interface FigureProps {
  label: string;
  to: string;
  value: number | undefined;
  precision?: Precision;
  note?: ReactNode;
  main?: boolean;
}

function Figure({ label, to, value, precision = 'EXACT', note, main }: FigureProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const words = precision === 'EXACT' ? '' : t(`precision.${precision}`);
  return (
    <div className={main ? styles.main : styles.figure}>
      <dt>{label}</dt>
      <dd>
        {value ? (
          <Link
            to={to}
            className={styles.value}
            aria-label={`${words} ${number(value)}, ${t('figures.seeBehind')}`.trim()}
          >
            {words && <span className={styles.precision}>{words} </span>}
            <span className={`${styles.digits} number`}>{number(value)}</span>
          </Link>
        ) : (
          <span className={styles.unknown}>
            {t(value === undefined ? 'figures.hidden' : 'figures.notCounted')}
          </span>
        )}
        {note && <p className={styles.note}>{note}</p>}
      </dd>
    </div>
  );
}
