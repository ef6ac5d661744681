import { useTranslation } from 'react-i18next';
import type { Changes, Measures } from '../../api/figures-model';
import { useFormat } from '../../text/use-format';
import styles from './changes-page.module.css';
import type { Moments } from './moments';

const rows = [
  { measure: 'activities', label: 'figures.activities' },
  { measure: 'occurrences', label: 'figures.occurrences' },
  { measure: 'participants', label: 'figures.participants' },
  { measure: 'women', label: 'changes.women' },
  { measure: 'men', label: 'changes.men' },
  { measure: 'sexNotSpecified', label: 'changes.sexNotSpecified' },
  { measure: 'reached', label: 'figures.reached' },
] as const;

const parts: ReadonlySet<keyof Measures> = new Set(['women', 'men', 'sexNotSpecified']);

interface BeforeAndAfterProps {
  changes: Changes;
  moments: Moments;
}

/** Each figure at both times, and what lies between. */
export function BeforeAndAfter({ changes, moments }: BeforeAndAfterProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const moment = useMoment();
  const { before, after, difference } = changes;
  const shown = (value: number | null) => (value === null ? t('figures.hidden') : number(value));
  const known = ({ measure }: (typeof rows)[number]) =>
    !parts.has(measure) || before[measure] !== 0 || after[measure] !== 0;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('changes.totals')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changes.measure')}</th>
          <th scope="col">{moment(moments.since)}</th>
          <th scope="col">{moment(moments.until)}</th>
          <th scope="col">{t('changes.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.filter(known).map(({ measure, label }) => (
          <tr key={measure} className={parts.has(measure) ? styles.part : undefined}>
            <th scope="row">{t(label)}</th>
            <td className="number">{shown(before[measure])}</td>
            <td className="number">{shown(after[measure])}</td>
            <DeltaCell value={difference[measure]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A day as a day, an instant as an instant, and nothing as now. */
function useMoment() {
  const { t } = useTranslation();
  const { date, instant } = useFormat();
  return (moment: string | undefined) =>
    moment === undefined ? t('changes.now') : moment.length > 10 ? instant(moment) : date(moment);
}

/** What was added or taken back; so few people are hidden from the public as elsewhere. */
function DeltaCell({ value }: { value: number | null }) {
  const { t } = useTranslation();
  const { signed } = useFormat();
  return (
    <td className={`${value ? styles.delta : styles.zero} number`}>
      {value === null ? t('figures.hidden') : signed(value)}
    </td>
  );
}
