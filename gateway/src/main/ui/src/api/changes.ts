import { useSyncExternalStore } from 'react';

/** Tells the figures, in every tab, that something was just entered and that a change is near. */

const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('faitiere');
const listeners = new Set<() => void>();
const attention = 30_000;
let lastChange = -Infinity;

export const pace = { attentive: 1_000, calm: 30_000 };

function hear() {
  lastChange = Date.now();
  listeners.forEach((listener) => listener());
}

channel?.addEventListener('message', hear);

export function noteChange(): void {
  hear();
  channel?.postMessage('changed');
}

/** Milliseconds until figures are asked for again: often after a change, seldom else. */
export function refreshPace(now = Date.now()): number {
  return now - lastChange < attention ? pace.attentive : pace.calm;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Draws the page again when a change is heard of, so that its queries take up the new pace. */
export function useChanges(): void {
  useSyncExternalStore(subscribe, () => lastChange);
}
