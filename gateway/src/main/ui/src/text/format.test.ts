import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDate,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPeriod,
  sumPrecision,
} from './format';

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it('groups thousands as the reader does', () => {
    expect(plain(formatNumber(4000, 'fr'))).toBe('4 000');
    expect(formatNumber(4000, 'en')).toBe('4,000');
  });

  it('never shows a count more exact than it was taken', () => {
    expect(plain(formatCount(1000, 'AT_LEAST', 'fr'))).toBe('au moins 1 000');
    expect(plain(formatCount(1000, 'ESTIMATE', 'fr'))).toBe('environ 1 000');
    expect(formatCount(155, 'EXACT', 'fr')).toBe('155');
    expect(formatCount(155, undefined, 'en')).toBe('155');
  });

  it('keeps the currency and every cent', () => {
    expect(plain(formatMoney({ amount: '390000.00', currency: 'EUR' }, 'fr'))).toBe('390 000 €');
    expect(plain(formatMoney({ amount: '12.50', currency: 'EUR' }, 'fr'))).toBe('12,50 €');
    expect(plain(formatMoney({ amount: '655957', currency: 'XOF' }, 'fr'))).toBe('655 957 XOF');
  });

  it('gives a sum the weakest precision of its parts', () => {
    expect(sumPrecision(['EXACT', undefined])).toBe('EXACT');
    expect(sumPrecision(['EXACT', 'AT_LEAST'])).toBe('AT_LEAST');
    expect(sumPrecision(['AT_LEAST', 'ESTIMATE'])).toBe('ESTIMATE');
  });
});

describe('dates', () => {
  it('adds nothing to what is known', () => {
    expect(formatDate('2007', 'fr')).toBe('2007');
    expect(formatDate('2003-10', 'fr')).toBe('octobre 2003');
    expect(formatDate('2020-02-22', 'en')).toBe('22 February 2020');
  });

  it('writes the first of the month as French does', () => {
    expect(formatDate('2024-03-01', 'fr')).toBe('1er mars 2024');
    expect(formatDate('2024-03-11', 'fr')).toBe('11 mars 2024');
    expect(formatInstant('2024-03-01T12:00:00Z', 'fr')).toMatch(/^1er mars 2024/);
  });

  it('shows a period once when it is one day', () => {
    expect(formatPeriod('2024-02-22', '2024-02-22', 'fr')).toBe('22 février 2024');
    expect(formatPeriod('2023', '2024', 'fr')).toBe('2023 – 2024');
    expect(formatPeriod(undefined, undefined, 'fr')).toBeUndefined();
  });
});

describe.each([
  ['Pacific/Apia', '1er janvier 2024 à 00:30'],
  ['Pacific/Pago_Pago', '31 décembre 2023 à 00:30'],
  ['America/St_Johns', '31 décembre 2023 à 08:00'],
])('in the zone %s', (zone, local) => {
  const before = process.env.TZ;

  beforeEach(() => {
    process.env.TZ = zone;
  });

  afterEach(() => {
    process.env.TZ = before;
  });

  it('never shifts a date', () => {
    expect(formatDate('2023-12-31', 'fr')).toBe('31 décembre 2023');
    expect(formatDate('2024-01-01', 'en')).toBe('1 January 2024');
    expect(formatDate('2024-02-29', 'fr')).toBe('29 février 2024');
    expect(formatDate('2024-01', 'fr')).toBe('janvier 2024');
    expect(formatPeriod('2023-12-31', '2024-01-01', 'en')).toBe(
      '31 December 2023 – 1 January 2024',
    );
  });

  it('shows an instant in the zone of the reader', () => {
    expect(plain(formatInstant('2023-12-31T11:30:00Z', 'fr'))).toBe(local);
  });
});
