import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { announce } from '../../shell/announcer';
import { useEndWords } from './use-end-words';
import { isUnderWay, rebuildsQuery, useStart, useStop, type Target } from './queries';

/** The rebuilds of one target with what can be done; the end of one is said aloud. */
export function useRebuilds(target: Target) {
  const ended = useEndWords(target);
  const rebuilds = useQuery(rebuildsQuery(target));
  const start = useStart(target);
  const stop = useStop(target);
  const newest = rebuilds.data?.[0];
  const running = useRef<string>(undefined);

  useEffect(() => {
    if (newest && isUnderWay(newest)) {
      running.current = newest.id;
    } else if (newest && running.current === newest.id) {
      running.current = undefined;
      announce(ended(newest.state));
    }
  }, [newest, ended]);

  return { rebuilds, newest, start, stop, error: start.error ?? stop.error ?? rebuilds.error };
}

export type Rebuilds = ReturnType<typeof useRebuilds>;
