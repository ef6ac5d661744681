import { describe, expect, it } from 'vitest';
import type { Activity } from '../../api/model';
import { contentOf, sentIndexes } from './content';
import { emptyForm, emptyLine, formOf, type ActivityForm } from './form-values';

function aForm(change: Partial<ActivityForm> = {}): ActivityForm {
  return {
    ...emptyForm('TG'),
    type: 'TRAINING',
    title: { fr: ' Formation ', en: '' },
    ...change,
  };
}

describe('what the API is sent', () => {
  it('leaves out whatever was not stated', () => {
    const content = contentOf(aForm(), 'TG');

    expect(content).toEqual({
      type: 'TRAINING',
      title: { fr: 'Formation' },
      topics: [],
      organisers: [],
      locations: [],
      participants: [],
      occurrences: 1,
      visibility: 'NETWORK',
      sensitive: false,
    });
  });

  it('sends every part of a participant line', () => {
    const line = {
      count: '40',
      precision: 'AT_LEAST',
      audience: 'CSO',
      sex: 'FEMALE',
      ageGroup: 'YOUTH',
      location: { country: 'TG', region: 'TG-C', place: 'Tchamba' },
    } as const;

    const content = contentOf(aForm({ participants: [line] }), 'TG');

    expect(content.participants).toEqual([{ ...line, count: 40 }]);
  });

  it('takes a line with only a number as a line of which nothing else is known', () => {
    const content = contentOf(
      aForm({ participants: [{ ...emptyLine('TG'), count: '115' }] }),
      'TG',
    );

    expect(content.participants).toEqual([{ count: 115, precision: 'EXACT' }]);
  });

  it('keeps a foreign country that stands alone, and drops the default one', () => {
    const places = ['US', 'TG'].map((country) => ({ country, region: '', place: '' }));

    expect(contentOf(aForm({ locations: places }), 'TG').locations).toEqual([{ country: 'US' }]);
  });

  it('writes dates only as exactly as they are known', () => {
    const content = contentOf(
      aForm({
        startDate: { year: '2003', month: '10', day: '' },
        endDate: { year: '2004', month: '2', day: '9' },
      }),
    );

    expect(content.startDate).toBe('2003-10');
    expect(content.endDate).toBe('2004-02-09');
  });

  it('gives an existing activity back unchanged', () => {
    const activity = {
      id: 'a',
      networkId: 'n',
      status: 'REPORTED',
      type: 'DEBATE',
      title: { fr: 'Débat', en: 'Debate' },
      startDate: '2024-02',
      level: 'LOCAL',
      topics: ['gender'],
      organisers: [{ organisationId: 'o', name: 'CNSC-Togo' }],
      locations: [{ country: 'TG', region: 'TG-C' }],
      participants: [
        { count: 5, precision: 'ESTIMATE', location: { country: 'ML', region: 'ML-7' } },
      ],
      reached: { count: 1000, precision: 'AT_LEAST' },
      occurrences: 24,
      visibility: 'PUBLIC',
      sensitive: true,
      lessons: { fr: 'Prévoir plus de temps.' },
    } as Activity;
    const { id: _id, networkId: _network, status: _status, ...content } = activity;

    expect(contentOf(formOf(activity, 'TG'), 'TG')).toEqual(content);
  });

  it('remembers which lines were sent', () => {
    const form = aForm({
      participants: [emptyLine('TG'), { ...emptyLine('TG'), count: '3' }],
    });

    expect(sentIndexes(form, 'TG').participants).toEqual([1]);
  });
});
