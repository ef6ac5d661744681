import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rebuild } from '../../api/figures-model';
import type { Target } from './queries';

/** How a rebuild ended; the directory's works in place, so that its end leaves traces. */
export function useEndWords(target: Target): (state: Rebuild['state']) => string {
  const { t } = useTranslation();
  const words = target === 'organisation' ? 'endedInPlace' : 'ended';
  return useCallback((state) => t(`rebuild.${words}.${state as 'SWAPPED'}`), [t, words]);
}
