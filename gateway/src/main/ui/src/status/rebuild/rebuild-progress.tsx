import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rebuild } from '../../api/figures-model';
import { useFormat } from '../../text/use-format';
import { isUnderWay, type Target } from './queries';
import styles from './rebuild.module.css';

interface RebuildProgressProps {
  target: Target;
  rebuild: Rebuild;
}

/** How much of the log has been read, and how long the rest will take. */
export function RebuildProgress({ target, rebuild }: RebuildProgressProps) {
  const { t } = useTranslation();
  const { number, duration } = useFormat();
  const id = useId();
  const { state, done, total, eventsPerSecond, secondsLeft } = rebuild;
  if (!isUnderWay(rebuild)) {
    return null;
  }
  const comparing = state === 'COMPARING';
  const words = comparing
    ? [t('rebuild.comparing')]
    : [
        t(`rebuild.progress.${target === 'organisation' ? 'other' : 'figures'}`, {
          done: number(done),
          total: number(total),
        }),
        eventsPerSecond > 0 && t('rebuild.pace', { shown: number(eventsPerSecond) }),
        secondsLeft ? t('rebuild.left', { time: duration(secondsLeft) }) : undefined,
      ];
  return (
    <div className={styles.progress}>
      <progress
        aria-label={t(`rebuild.target.${target}`)}
        aria-describedby={id}
        max={Math.max(total, 1)}
        value={comparing || total === 0 ? undefined : done}
      />
      <p id={id} className={`${styles.small} number`}>
        {words.filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}
