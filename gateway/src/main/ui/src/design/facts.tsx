import { Children, type ReactNode } from 'react';
import styles from './facts.module.css';

/** What is known about a thing, name by name. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

/** A fact that is not known takes no room. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  const known = Children.toArray(children).some((child) => child !== '');
  return known ? (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}
