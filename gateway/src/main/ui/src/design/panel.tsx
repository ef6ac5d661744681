import { useId, type ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}

/** One question with its answer. */
export function Panel({ title, aside, children, wide }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${styles.panel} ${wide ? styles.wide : ''}`}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
