import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, problem } from '../../../mock/answers';
import type { Measures } from '../../api/figures-model';
import { openPage } from '../../testing/render-page';

const address = '/reseaux/cnsc-togo/chiffres/changements';

const none: Measures = {
  activities: 0,
  occurrences: 0,
  participants: 0,
  women: 0,
  men: 0,
  sexNotSpecified: 0,
  reached: 0,
  precision: 'EXACT',
  reachedPrecision: 'EXACT',
};

const answer = (change: object) =>
  json({
    network: 'cnsc-togo',
    networkId: 'n',
    since: '2024-03-01T23:59:59Z',
    until: '2026-11-25T10:00:00Z',
    before: none,
    after: none,
    difference: none,
    kinds: [],
    items: [],
    total: 0,
    ...change,
  });

const changesAre =
  (change: object) => (next: (request: Request) => Promise<Response> | Response) => {
    return (request: Request) =>
      request.url.includes('/changes') ? answer(change) : next(request);
  };

describe('what has changed', { timeout: 20_000 }, () => {
  it('is reached from figures of a past day and compares that day with now', async () => {
    const { user } = await openPage('/reseaux/cnsc-togo/chiffres?status=VALIDATED&asOf=2024-03-01');

    await user.click(
      await screen.findByRole('link', { name: 'Ce qui a changé depuis le 1er mars 2024' }),
    );

    expect(await screen.findByRole('columnheader', { name: '1er mars 2024' })).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent(
      `${address}?since=2024-03-01&status=VALIDATED`,
    );
    expect(screen.getByRole('columnheader', { name: 'Maintenant' })).toBeVisible();
  });

  it('shows each figure before and after with the signed difference', async () => {
    await openPage(`${address}?since=2024-03-01`);

    const table = within(await screen.findByRole('table', { name: 'Avant et après' }));

    expect(table.getByRole('row', { name: 'Participants 272 569 +297' })).toBeVisible();
    expect(table.queryByRole('row', { name: /dont femmes/ })).toBeNull();
  });

  it('lists each change with its kind, its author and its effect', async () => {
    await openPage(`${address}?since=2024-03-01`);

    const link = await screen.findByRole('link', { name: /participation des femmes/ });
    const row = within(link.closest('li') as HTMLElement);

    expect(row.getByText('Déclaration tardive')).toBeVisible();
    expect(row.getByText('+155 participants')).toBeVisible();
    expect(row.getByText(/Déclarée le 12 novembre 2026 .* par cnsc-togo/)).toBeVisible();
    expect(link).toHaveAttribute('href', '/reseaux/cnsc-togo/activites/a1');
  });

  it('goes on page by page', async () => {
    const { user } = await openPage(`${address}?since=2024-03-01`);
    await screen.findByRole('table', { name: 'Avant et après' });
    const list = within(screen.getByRole('region', { name: 'Les changements' }));
    expect(list.getAllByRole('link')).toHaveLength(3);

    await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));

    expect(await list.findByRole('link', { name: /commune de Vo/ })).toBeVisible();
    expect(list.getAllByRole('link')).toHaveLength(5);
  });

  it('does not lead to what was deleted', async () => {
    const difference = { ...none, participants: -60 };
    const item = { activityId: 'a9', type: 'TRAINING', kind: 'DELETION', difference };
    await openPage(address, undefined, changesAre({ items: [{ ...item, events: [] }] }));

    expect(await screen.findByText('Activité sans intitulé')).toBeVisible();
    expect(screen.getByText('−60 participants')).toBeVisible();
    expect(document.querySelector('a[href$="/a9"]')).toBeNull();
  });

  it('keeps hidden what is hidden', async () => {
    const hidden = { ...none, activities: 1, participants: null, suppressed: true };
    const item = {
      activityId: 'a9',
      type: 'TRAINING',
      kind: 'CORRECTION',
      difference: hidden,
    };
    await openPage(
      address,
      undefined,
      changesAre({ difference: hidden, items: [{ ...item, events: [] }] }),
    );

    expect(await screen.findByText('Participants : masqué')).toBeVisible();
    expect(screen.getByRole('row', { name: 'Participants 0 0 masqué' })).toBeVisible();
  });

  it('follows the days that are chosen', async () => {
    await openPage(`${address}?since=2024-03-01&region=TG-K`);

    fireEvent.change(await screen.findByLabelText('Comparé au'), {
      target: { value: '2025-06-30' },
    });

    expect(await screen.findByRole('columnheader', { name: '30 juin 2025' })).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('region=TG-K&until=2025-06-30');
  });

  it('asks nothing when the days are the wrong way round', async () => {
    const { fetch } = await openPage(`${address}?since=2024-03-01&until=2023-01-01`);

    expect(await screen.findByLabelText('Comparé au')).toHaveAccessibleDescription(
      /précède le premier/,
    );
    const urls = fetch.mock.calls.map(([request]) => (request as unknown as Request).url);
    expect(urls.filter((url) => url.includes('/changes'))).toHaveLength(0);
  });

  it('says that nothing has changed', async () => {
    await openPage(address, undefined, changesAre({}));

    expect(await screen.findByText('Rien n’a changé entre ces deux moments.')).toBeVisible();
  });

  it('tells a refusal in the words of the platform', async () => {
    await openPage(
      address,
      undefined,
      (next) => (request) =>
        request.url.includes('/changes')
          ? problem(400, 'request.parameters', 'Paramètre incorrect')
          : next(request),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent('Paramètre incorrect');
  });

  it('is told in English too', async () => {
    await openPage(`${address}?since=2024-03-01`, undefined, undefined, 'en');

    expect(await screen.findByRole('table', { name: 'Before and after' })).toBeVisible();
    expect(screen.getAllByText('Late report')[0]).toBeVisible();
    expect(screen.getByText('+155 participants')).toBeVisible();
  });
});
