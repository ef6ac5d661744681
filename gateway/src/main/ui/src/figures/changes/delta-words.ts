import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-format';

export const measures = ['participants', 'reached', 'activities', 'occurrences'] as const;

/** `+12 participants`; so few people are hidden from the public as elsewhere. */
export function useDeltaWords() {
  const { t } = useTranslation();
  const { signed } = useFormat();
  return (measure: (typeof measures)[number], delta: number | null): string =>
    delta === null
      ? `${t(`figures.${measure}`)} : ${t('figures.hidden')}`
      : t(`changes.delta.${measure}`, { count: Math.abs(delta), shown: signed(delta) });
}
