import { Link } from 'react-router';
import styles from './header.module.css';

export function Brand() {
  return (
    <Link to="/" className={styles.brand}>
      <svg viewBox="0 0 40 32" aria-hidden="true">
        <path d="M3 24 20 8l17 16" fill="none" stroke="currentColor" strokeWidth="3.4" />
        <circle cx="20" cy="7.5" r="4.2" fill="var(--beam)" />
        <path d="M11 29h18" stroke="var(--beam)" strokeWidth="2.6" />
      </svg>
      <span>Faîtière</span>
    </Link>
  );
}
