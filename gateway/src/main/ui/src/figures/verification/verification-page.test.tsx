import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, problem } from '../../../mock/answers';
import { administrator, ofTwoNetworks, openPage } from '../../testing/render-page';

const address = '/reseaux/cnsc-togo/chiffres/verification';

type Intercept = NonNullable<Parameters<typeof openPage>[2]>;

const answering =
  (part: string, answer: () => Response): Intercept =>
  (next) =>
  (request) =>
    request.url.includes(part) ? answer() : next(request);

const altered = answering('verification', () =>
  json({
    network: 'cnsc-togo',
    verdict: 'ALTERED',
    complete: true,
    activities: 8,
    events: 21,
    sealed: 21,
    notYetSealed: 0,
    unchained: 0,
    seals: [],
    faults: [
      {
        fault: 'HASH_MISMATCH',
        activityId: 'a3',
        eventId: 'e-17',
        sequence: 2,
        detail: 'carries 1f, computed 2e',
      },
    ],
    checkedAt: '2026-11-25T10:00:00Z',
  }),
);

const rebuildNeeded = {
  fault: 'REBUILD_NEEDED',
  activityId: 'a3',
  eventId: 'e-17',
  sequence: 2,
  detail: 'participants',
};

describe('the verification of figures', { timeout: 20_000 }, () => {
  it('is reached from the figures and from what is behind them, with their filters', async () => {
    const { user } = await openPage('/reseaux/cnsc-togo/chiffres?from=2023&to=2023');

    await user.click(await screen.findByRole('link', { name: 'Vérifier ces chiffres' }));

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Vérifier les chiffres' }),
    ).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent(`${address}?from=2023&to=2023`);
    expect(screen.getByText('De : 2023')).toBeVisible();
  });

  it('says what was checked and which roots hold it', async () => {
    await openPage(address);

    expect(await screen.findByText('Aucun événement n’a été altéré.')).toBeVisible();
    expect(
      screen.getByText(/^14, par les racines du 22 novembre 2026 au 23 novembre/),
    ).toBeVisible();
    expect(screen.queryByText('Sans empreinte')).toBeNull();
  });

  it('lists what was altered and leads to the activity', async () => {
    await openPage(address, undefined, altered);

    expect(await screen.findByRole('alert')).toHaveTextContent('Une altération a été trouvée.');
    const faults = within(screen.getByRole('region', { name: 'Altérations' }));
    expect(faults.getByText('Le contenu ne correspond plus à son empreinte.')).toBeVisible();
    expect(faults.getByRole('link')).toHaveAttribute('href', '/reseaux/cnsc-togo/activites/a3');
  });

  it('claims no exact number where the platform lists no more', async () => {
    const faults = Array.from({ length: 200 }, (_, index) => ({
      fault: 'MISSING',
      activityId: 'a3',
      sequence: index + 1,
      detail: 'not in the ledger',
    }));
    await openPage(address, undefined, (next) => async (request) => {
      const answer = await next(request);
      return request.url.includes('verification')
        ? json({ ...(await answer.json()), verdict: 'ALTERED', faults })
        : answer;
    });

    expect(await screen.findByRole('alert')).toHaveTextContent('Au moins 200 altérations');
  });

  it('asks for a rebuild where an earlier version has counted, without calling it altered', async () => {
    await openPage(address, undefined, (next) => async (request) => {
      const answer = await next(request);
      return request.url.includes('verification')
        ? json({ ...(await answer.json()), verdict: 'REBUILD_NEEDED', faults: [rebuildNeeded] })
        : answer;
    });

    expect(await screen.findByText(/comptés par une version antérieure/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Altérations' })).not.toBeInTheDocument();
    const rebuilds = within(screen.getByRole('region', { name: 'À recalculer' }));
    expect(rebuilds.getByText(/^Compté par une version antérieure/)).toBeVisible();
  });

  it('offers the seals to be kept elsewhere and marks those that cover the figures', async () => {
    await openPage(address);

    const seals = within(await screen.findByRole('region', { name: 'Sceaux' }));
    const link = await seals.findByRole('link', { name: 'Télécharger le sceau n° 3' });

    expect(link).toHaveAttribute('href', '/api/v1/seals/3/download');
    await waitFor(() => expect(seals.getAllByText('Couvre ces chiffres')).toHaveLength(2));
  });

  it('says that there is no seal yet', async () => {
    await openPage(
      address,
      undefined,
      answering('seals', () => json({ items: [] })),
    );

    expect(await screen.findByText(/^Aucun sceau pour le moment/)).toBeVisible();
  });

  it('lets only administrators of the platform seal', async () => {
    await openPage(address, ofTwoNetworks);
    await screen.findByRole('button', { name: /Compte de/ });

    expect(screen.queryByRole('button', { name: 'Sceller maintenant' })).toBeNull();
  });

  it('seals after a question', async () => {
    const { user, fetch } = await openPage(address, administrator);

    await user.click(await screen.findByRole('button', { name: 'Sceller maintenant' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sceller maintenant ?' }));
    await user.click(dialog.getByRole('button', { name: 'Sceller maintenant' }));

    await waitFor(() =>
      expect(fetch.mock.calls.some(([request]) => (request as Request).method === 'POST')).toBe(
        true,
      ),
    );
  });

  it('does not call intact what could not be read', async () => {
    await openPage(
      address,
      undefined,
      answering('verification', () => problem(422, 'request.rulesBroken', 'Filtre inconnu')),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent('Filtre inconnu');
    expect(screen.queryByText('Aucun événement n’a été altéré.')).toBeNull();
  });

  it('tells how to check the very same figures without these pages', async () => {
    await openPage(`${address}?from=2023&region=TG-K`);

    const command = await screen.findByText(/^java -jar/);

    expect(command).toHaveTextContent('key-figures?network=cnsc-togo&from=2023&region=TG-K"');
  });

  it('is told in English too', async () => {
    await openPage(address, undefined, altered, 'en');

    expect(await screen.findByRole('alert')).toHaveTextContent('One alteration was found.');
    expect(screen.getByText('The content no longer matches its fingerprint.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: 'What a seal is' })).toBeVisible();
  });
});
