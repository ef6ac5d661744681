import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

let requested = false;

/** True once after a change of page, unless the person has moved on meanwhile. */
export function takeFocusRequest(): boolean {
  const taken = requested;
  requested = false;
  return taken;
}

function withdraw() {
  requested = false;
}

/** Brings focus and scroll to the new page, as a full page load would. */
export function RouteFocus() {
  const { pathname } = useLocation();
  const kind = useNavigationType();
  const last = useRef(pathname);

  useEffect(() => {
    if (last.current === pathname) {
      return;
    }
    last.current = pathname;
    if (kind !== 'POP') {
      globalThis.scrollTo(0, 0);
    }
    const heading = document.querySelector<HTMLElement>('main h1');
    (heading ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
    requested = true;
  }, [pathname, kind]);

  useEffect(() => {
    document.addEventListener('keydown', withdraw);
    document.addEventListener('pointerdown', withdraw);
    return () => {
      document.removeEventListener('keydown', withdraw);
      document.removeEventListener('pointerdown', withdraw);
    };
  }, []);

  return null;
}
