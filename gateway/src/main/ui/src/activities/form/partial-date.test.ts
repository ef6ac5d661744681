import { expect, it } from 'vitest';
import { dateFault, endsBeforeItStarts } from './partial-date';

const date = (day: string, month: string, year: string) => ({ day, month, year });

it.each([
  [date('', '', ''), undefined],
  [date('', '', '2007'), undefined],
  [date('', '10', '2003'), undefined],
  [date('29', '2', '2024'), undefined],
  [date('29', '2', '2023'), 'date.day'],
  [date('0', '2', '2023'), 'date.day'],
  [date('x', '2', '2023'), 'date.day'],
  [date('1', '', '2023'), 'date.month'],
  [date('1', '2', ''), 'date.year'],
  [date('', '', '23'), 'date.year'],
])('finds the fault of %j', (given, fault) => {
  expect(dateFault(given)).toBe(fault);
});

it('compares dates only as far as both are known', () => {
  expect(endsBeforeItStarts('2024-05', '2024')).toBe(false);
  expect(endsBeforeItStarts('2024-05-02', '2024-05-01')).toBe(true);
  expect(endsBeforeItStarts('2024', '2023-12')).toBe(true);
  expect(endsBeforeItStarts(undefined, '2023')).toBe(false);
});
