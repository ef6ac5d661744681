import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Nothing here yet, and what can be done about it. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 64 32" className={styles.roof} aria-hidden="true">
        <path d="M4 28 32 6l28 22" />
      </svg>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
