import type { Money, Precision } from '../api/model';
import type { Language } from './languages';

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** A difference says whether it adds or takes away, with the sign that is read out as minus. */
export function formatSigned(value: number, language: Language): string {
  const words = new Intl.NumberFormat(locales[language], { signDisplay: 'exceptZero' });
  return words.format(value).replace('-', '\u2212');
}

export function formatPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);
}

/** The amount is a decimal text and stays one, so that no cent is lost on the way. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  const whole = /\.0*$/.test(amount) || !amount.includes('.');
  try {
    return new Intl.NumberFormat(locales[language], {
      style: 'currency',
      currency,
      currencyDisplay: currency === 'EUR' || currency === 'USD' ? 'narrowSymbol' : 'code',
      minimumFractionDigits: whole ? 0 : 2,
      maximumFractionDigits: whole ? 0 : 2,
    }).format(amount as unknown as number);
  } catch {
    return `${amount} ${currency}`;
  }
}

/** Dates may stop at the month or at the year; nothing is added to what is known. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) {
    return date;
  }
  const words = new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    day: day ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, month - 1, day ?? 1)));
  return firstOfMonth(words, language);
}

/** French says « 1er mars » where Intl says « 1 mars ». */
function firstOfMonth(words: string, language: Language): string {
  return language === 'fr' ? words.replace(/^1 (?=\p{L})/u, '1er ') : words;
}

export function formatPeriod(
  start: string | undefined,
  end: string | undefined,
  language: Language,
): string | undefined {
  if (start && end && start !== end) {
    return `${formatDate(start, language)} – ${formatDate(end, language)}`;
  }
  const only = start ?? end;
  return only && formatDate(only, language);
}

/** The day of an instant, in the reader's zone. */
export function formatDay(instant: string, language: Language): string {
  const words = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(
    new Date(instant),
  );
  return firstOfMonth(words, language);
}

export function formatInstant(instant: string, language: Language): string {
  const words = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(instant));
  return firstOfMonth(words, language);
}

/** How long something takes, no more exact than one would say it. */
export function formatDuration(seconds: number, language: Language): string {
  const [unit, size] =
    seconds < 90 ? ['second', 1] : seconds < 5400 ? ['minute', 60] : ['hour', 3600];
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(seconds / (size as number));
}

const precisionWords: Record<Language, Record<Precision, string>> = {
  fr: { EXACT: '', AT_LEAST: 'au moins ', ESTIMATE: 'environ ' },
  en: { EXACT: '', AT_LEAST: 'at least ', ESTIMATE: 'about ' },
};

/** A number is never shown more exact than it was counted. */
export function formatCount(
  count: number,
  precision: Precision | undefined,
  language: Language,
): string {
  return precisionWords[language][precision ?? 'EXACT'] + formatNumber(count, language);
}

export function formatCountry(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([locales[language]], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The weakest precision of a sum's parts is the precision of the sum. */
export function sumPrecision(parts: (Precision | undefined)[]): Precision {
  if (parts.includes('ESTIMATE')) {
    return 'ESTIMATE';
  }
  return parts.includes('AT_LEAST') ? 'AT_LEAST' : 'EXACT';
}
