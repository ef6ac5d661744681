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
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={() => setWanted(true)}
      onPointerEnter={() => void loadMenu()}
      onFocus={() => void loadMenu()}
    >
      <MenuFace text={props.text} shortText={props.shortText} />
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

export function MenuFace({ text, shortText }: Pick<MenuProps, 'text' | 'shortText'>) {
  return (
    <>
      <span className={shortText && styles.wide}>{text}</span>
      {shortText && (
        <span className={styles.narrow} aria-hidden="true">
          {shortText}
        </span>
      )}
      <span aria-hidden="true">▾</span>
    </>
  );
}
