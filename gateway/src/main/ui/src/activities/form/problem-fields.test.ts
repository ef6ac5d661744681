import { describe, expect, it } from 'vitest';
import { emptyForm } from './form-values';
import { inputOf, sortErrors, withFormIndexes } from './problem-fields';

describe('the way of a message to its input', () => {
  it.each([
    ['participants[0].count', 'participants.0.count'],
    ['participants[2].location.region', 'participants.2.location.region'],
    ['participants[2].location', 'participants.2.location.region'],
    ['title', 'title.fr'],
    ['title.en', 'title.en'],
    ['startDate', 'startDate.year'],
    ['topics[3]', 'topics'],
    ['organisers[1].organisationId', 'organisers.1.name'],
    ['reached', 'reached.count'],
    ['occurrences', 'occurrences'],
  ])('leads %s to %s', (field, input) => {
    expect(inputOf(field)).toBe(input);
  });

  it('shows what has no input elsewhere', () => {
    const problem = {
      status: 422,
      errors: [
        { field: 'occurrences', message: 'Trop.' },
        { field: 'networkId', message: 'Inconnu.' },
        { field: 'participants[7].count', message: 'Négatif.' },
      ],
    };

    const sorted = sortErrors(problem, emptyForm('TG'));

    expect(sorted.atFields).toEqual([{ path: 'occurrences', message: 'Trop.' }]);
    expect(sorted.elsewhere).toEqual(['networkId : Inconnu.', 'participants[7].count : Négatif.']);
  });

  it('counts the blank lines that were not sent', () => {
    const problem = { status: 422, errors: [{ field: 'participants[0].count', message: 'Non.' }] };

    const shown = withFormIndexes(problem, { participants: [2] });

    expect(shown.errors?.[0]?.field).toBe('participants[2].count');
  });
});
