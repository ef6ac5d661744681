/** A date of which the day, or the month too, may be unknown. */
export interface PartialDate {
  day: string;
  month: string;
  year: string;
}

export const noDate: PartialDate = { day: '', month: '', year: '' };

export function readDate(date: string | undefined): PartialDate {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { year, month: month && String(Number(month)), day: day && String(Number(day)) };
}

const twoDigits = (part: string) => part.padStart(2, '0');

export function writeDate({ day, month, year }: PartialDate): string | undefined {
  const parts = [year.trim(), month && twoDigits(month), day.trim() && twoDigits(day.trim())];
  const known = parts.findIndex((part) => !part);
  return parts.slice(0, known === -1 ? 3 : known).join('-') || undefined;
}

export type DateFault = 'date.year' | 'date.month' | 'date.day';

/** The first part that is wrong, or missing although a smaller part is given. */
export function dateFault({ day, month, year }: PartialDate): DateFault | undefined {
  if (!day && !month && !year) {
    return undefined;
  }
  if (!/^(19|20|21)\d\d$/.test(year.trim())) {
    return 'date.year';
  }
  if (day && !month) {
    return 'date.month';
  }
  if (day && !isDayOfMonth(Number(day), Number(month), Number(year))) {
    return 'date.day';
  }
  return undefined;
}

function isDayOfMonth(day: number, month: number, year: number): boolean {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Number.isInteger(day) && day >= 1 && day <= last;
}

/** Compares only what both dates know: 2024 does not end before 2024-05. */
export function endsBeforeItStarts(start: string | undefined, end: string | undefined): boolean {
  if (!start || !end) {
    return false;
  }
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length);
}
