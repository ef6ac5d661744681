import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money, Precision } from '../api/model';
import * as format from './format';
import type { Language } from './languages';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'fr';
}

/** Numbers, money and dates in the reader's language. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      number: (value: number) => format.formatNumber(value, language),
      signed: (value: number) => format.formatSigned(value, language),
      percent: (share: number) => format.formatPercent(share, language),
      count: (value: number, precision?: Precision) =>
        format.formatCount(value, precision, language),
      money: (money: Money) => format.formatMoney(money, language),
      date: (date: string) => format.formatDate(date, language),
      period: (start?: string, end?: string) => format.formatPeriod(start, end, language),
      instant: (instant: string) => format.formatInstant(instant, language),
      day: (instant: string) => format.formatDay(instant, language),
      duration: (seconds: number) => format.formatDuration(seconds, language),
      country: (code: string) => format.formatCountry(code, language),
    }),
    [language],
  );
}
