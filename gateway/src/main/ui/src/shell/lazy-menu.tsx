import { lazy, Suspense, useState } from 'react';
import styles from './header.module.css';

const loadMenu = () => import('./menu');
const OpenedMenu = lazy(loadMenu);

export interface MenuChoice {
  id: string;
  title: string;
  detail?: string;
}

export interface MenuProps {
  label: string;
  text: string;
  shortText?: string;
  items: MenuChoice[];
  selected?: string;
  onPick: (id: string) => void;
}

/** A menu whose machinery travels over the line only once somebody reaches for it. */
export function LazyMenu(props: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const closed = (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={() => setWanted(true)}
      onPointerEnter={() => void loadMenu()}
      onFocus={() => void loadMenu()}
    >
      <MenuFace {...props} />
    </button>
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <OpenedMenu {...props} />
    </Suspense>
  ) : (
    closed
  );
}

/** The whole name for those who listen, as much of it as has room for those who look. */
export function MenuFace({
  label,
  text,
  shortText,
}: Pick<MenuProps, 'label' | 'text' | 'shortText'>) {
  return (
    <>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true" className={shortText && styles.wide}>
        {text}
      </span>
      {shortText && (
        <span aria-hidden="true" className={styles.narrow}>
          {shortText}
        </span>
      )}
      <svg viewBox="0 0 10 6" className={styles.chevron} aria-hidden="true">
        <path d="m1 1 4 4 4-4" />
      </svg>
    </>
  );
}
