import { useTranslation } from 'react-i18next';
import type { Changes } from '../../api/figures-model';
import { useFormat } from '../../text/use-format';
import styles from './changes-page.module.css';
import { useDeltaWords } from './delta-words';

/** How much came in late, was corrected, was withdrawn. */
export function Kinds({ kinds }: Pick<Changes, 'kinds'>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const words = useDeltaWords();
  return (
    <dl className={styles.kinds}>
      {kinds.map(({ kind, activities, participants, reached }) => (
        <div key={kind}>
          <dt>{t(`changeKind.${kind}`)}</dt>
          <dd className="number">
            {t('changes.kindActivities', { count: activities, shown: number(activities) })}
            {participants !== 0 && <span>{words('participants', participants)}</span>}
            {reached !== 0 && <span>{words('reached', reached)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
