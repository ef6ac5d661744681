import { useSyncExternalStore } from 'react';

let message = '';
const listeners = new Set<() => void>();

/** Says a change to those who cannot see it. */
export function announce(next: string): void {
  message = next;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function Announcer() {
  const spoken = useSyncExternalStore(subscribe, () => message);
  return (
    <p aria-live="polite" className="visually-hidden">
      {spoken}
    </p>
  );
}
