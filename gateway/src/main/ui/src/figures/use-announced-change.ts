import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measures } from '../api/figures-model';
import { announce } from '../shell/announcer';
import { useFormat } from '../text/use-format';

/** Says it aloud when a figure changes while it is on the screen. */
export function useAnnouncedChange(totals: Measures) {
  const { t } = useTranslation();
  const { count, number } = useFormat();
  const last = useRef(totals);

  useEffect(() => {
    const before = last.current;
    last.current = totals;
    if (before.participants !== totals.participants || before.activities !== totals.activities) {
      announce(
        t('figures.changed', {
          participants: count(totals.participants ?? 0, totals.precision),
          activities: number(totals.activities),
        }),
      );
    }
  }, [totals, t, count, number]);
}
