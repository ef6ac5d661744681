import { useTranslation } from 'react-i18next';
import type { Changes } from '../../api/figures-model';
import { useFormat } from '../../text/use-format';
import styles from './changes-page.module.css';

/** How much came in late, was corrected, was withdrawn. */
export function Kinds({ kinds }: Pick<Changes, 'kinds'>) {
  const { t } = useTranslation();
  const { number, signed } = useFormat();
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? t('figures.hidden') : signed(value);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('changes.kinds')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changes.kind')}</th>
          <th scope="col">{t('figures.activities')}</th>
          <th scope="col">{t('figures.participants')}</th>
          <th scope="col">{t('figures.reached')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, activities, participants, reached }) => (
          <tr key={kind}>
            <th scope="row">{t(`changeKind.${kind}`)}</th>
            <td className="number">{number(activities)}</td>
            <td className={`${styles.delta} number`}>{shown(participants)}</td>
            <td className={`${styles.delta} number`}>{shown(reached)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
