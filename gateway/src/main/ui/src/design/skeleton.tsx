import { useTranslation } from 'react-i18next';
import styles from './skeleton.module.css';

interface SkeletonProps {
  lines?: number;
  height?: string;
}

/** Holds the place of what is on its way. */
export function Skeleton({ lines = 3, height = '1.25rem' }: SkeletonProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{t('shell.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          className={styles.line}
          style={{ height, inlineSize: `${100 - ((line * 17) % 38)}%` }}
        />
      ))}
    </div>
  );
}
