/** Rules that are checked while typing; the services check all of them again. */

export type Fault = 'form.missing' | 'form.wholeNumber' | 'form.atLeastOne';

export function countFault(value: string, needed: boolean): Fault | undefined {
  if (!value.trim()) {
    return needed ? 'form.missing' : undefined;
  }
  return /^\d{1,9}$/.test(value.trim()) ? undefined : 'form.wholeNumber';
}

export function occurrencesFault(value: string): Fault | undefined {
  return /^\d{1,6}$/.test(value.trim()) && Number(value) >= 1 ? undefined : 'form.atLeastOne';
}
