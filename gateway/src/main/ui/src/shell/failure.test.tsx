import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../api/problem';
import { startTexts } from '../text/i18n';
import { Failure } from './failure';

describe('what went wrong', () => {
  it('is told with the numbers that help to find it', async () => {
    await startTexts('fr');
    const problem = { status: 500, title: 'Erreur interne', requestId: 'r-7', traceId: '4bf92f' };

    render(<Failure error={new ProblemError(problem)} />);

    expect(screen.getByText('Erreur interne')).toBeVisible();
    expect(screen.getByText(/Numéro de la requête.* r-7$/)).toBeVisible();
    expect(screen.getByText(/Trace de la requête : 4bf92f$/)).toBeVisible();
  });

  it('names no trace where there is none', async () => {
    await startTexts('fr');

    render(<Failure error={new ProblemError({ status: 500, title: 'Erreur interne' })} />);

    expect(screen.queryByText(/Trace/)).toBeNull();
  });
});
