import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  kind?: 'info' | 'success' | 'warning' | 'danger';
  title: ReactNode;
  children?: ReactNode;
  id?: string;
}

const marks = { info: 'i', success: '✓', warning: '!', danger: '!' };

/** A message in the flow of the page; dangers are read out at once. */
export function Notice({ kind = 'info', title, children, id }: NoticeProps) {
  return (
    <div
      id={id}
      tabIndex={id ? -1 : undefined}
      className={`${styles.notice} ${styles[kind]}`}
      role={kind === 'danger' ? 'alert' : undefined}
    >
      <span className={styles.mark} aria-hidden="true">
        {marks[kind]}
      </span>
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
