import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Tone = 'green' | 'ochre' | 'slate' | 'danger' | 'plain';

interface BadgeProps {
  tone?: Tone;
  mark?: string;
  children: ReactNode;
}

/** A state in words, with a mark, so that colour never speaks alone. */
export function Badge({ tone = 'plain', mark, children }: BadgeProps) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      {mark && (
        <span aria-hidden="true" className={styles.mark}>
          {mark}
        </span>
      )}
      {children}
    </span>
  );
}
