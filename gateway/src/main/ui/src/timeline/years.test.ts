import { expect, it } from 'vitest';
import { byYear } from './years';

const entry = (activityId: string, date?: string) => ({ activityId, type: 'DEBATE', date });

it('orders entries by what is known of their date and keeps the undated apart', () => {
  const { years, undated } = byYear([
    entry('year', '2003'),
    entry('october', '2003-10'),
    entry('never'),
    entry('july', '2003-07-12'),
    entry('before', '1999-05'),
  ]);

  expect(
    years.map(({ year, entries }) => [year, entries.map(({ activityId }) => activityId)]),
  ).toEqual([
    ['1999', ['before']],
    ['2003', ['july', 'october', 'year']],
  ]);
  expect(undated.map(({ activityId }) => activityId)).toEqual(['never']);
});
