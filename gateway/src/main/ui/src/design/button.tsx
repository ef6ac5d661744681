import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  busy?: boolean;
  children: ReactNode;
}

/** A busy button keeps its place and its focus and refuses a second press. */
export function Button({ look = 'secondary', busy, onClick, className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${styles.button} ${styles[look]} ${busy ? styles.busy : ''} ${className ?? ''}`}
    />
  );
}

export function LinkButton({ look = 'secondary', ...props }: LinkProps & { look?: Look }) {
  return <Link {...props} className={`${styles.button} ${styles[look]}`} />;
}
