import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../../mock/answers';
import { ofTwoNetworks, openPage } from '../../testing/render-page';

const address = '/reseaux/cnsc-togo/activites/nouvelle';

async function fillIn(user: Awaited<ReturnType<typeof openPage>>['user'], title = 'Formation') {
  await user.selectOptions(await screen.findByLabelText(/^Nature de l’activité/), 'Formation');
  await user.type(screen.getByLabelText(/^Intitulé \(/), title);
  const start = screen.getByRole('group', { name: 'Début' });
  await user.type(within(start).getByLabelText('Année'), '2024');
  const line = screen.getByRole('group', { name: 'Ligne 1' });
  await user.type(within(line).getByLabelText('Nombre de personnes'), '25');
}

const declare = () => screen.getByRole('button', { name: 'Déclarer l’activité' });

const posts = (fetch: { mock: { calls: unknown[][] } }) =>
  fetch.mock.calls
    .map(([request]) => request as Request)
    .filter(({ method, url }) => method === 'POST' && url.endsWith('/activities'));

describe('the activity form', { timeout: 30_000 }, () => {
  it('enters an activity and shows it', async () => {
    const { user } = await openPage(address, ofTwoNetworks);

    await fillIn(user);
    await user.click(declare());

    expect(await screen.findByText('L’activité est enregistrée.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Formation' })).toBeVisible();
  });

  it('names the faults at their inputs and sends nothing', async () => {
    const { user, fetch } = await openPage(address, ofTwoNetworks);

    await screen.findByLabelText(/^Intitulé \(/);
    await user.type(screen.getByLabelText('Nombre de personnes'), '-3');
    await user.click(declare());

    expect(await screen.findByLabelText(/^Intitulé \(/)).toHaveAccessibleDescription(
      /Ce champ est obligatoire/,
    );
    expect(screen.getByLabelText('Nombre de personnes')).toHaveAccessibleDescription(
      /Écrivez un nombre entier/,
    );
    expect(posts(fetch)).toHaveLength(0);
  });

  it('puts a refusal of the service at the input it speaks of', async () => {
    const errors = [{ field: 'participants[0].count', message: 'Dépasse la salle.' }];
    const { user } = await openPage(
      address,
      ofTwoNetworks,
      (next) => (request) =>
        request.method === 'POST'
          ? problem(422, 'request.rulesBroken', 'Règle non respectée', { errors })
          : next(request),
    );

    await fillIn(user);
    await user.click(declare());

    const count = await screen.findByLabelText('Nombre de personnes');
    await waitFor(() => expect(count).toHaveAccessibleDescription(/Dépasse la salle/));
    expect(count).toBeInvalid();
    expect(screen.getByText('Règle non respectée')).toBeVisible();
  });

  it('tries again under the same key when the line was cut', async () => {
    let cut = true;
    const { user, fetch } = await openPage(address, ofTwoNetworks, (next) => async (request) => {
      if (request.method !== 'POST') {
        return next(request);
      }
      const answer = await next(request.clone());
      if (cut) {
        cut = false;
        throw new TypeError('Failed to fetch');
      }
      return answer;
    });

    await fillIn(user);
    await user.click(declare());
    expect(await screen.findByText(/La ligne est coupée/)).toBeVisible();
    await user.click(declare());

    expect(await screen.findByText('L’activité est enregistrée.')).toBeVisible();
    const keys = posts(fetch).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
  });

  it('sends by itself once the line is back', async () => {
    let cut = true;
    const { user } = await openPage(address, ofTwoNetworks, (next) => (request) => {
      if (cut && request.method === 'POST') {
        throw new TypeError('Failed to fetch');
      }
      return next(request);
    });

    await fillIn(user);
    await user.click(declare());
    await screen.findByText(/La ligne est coupée/);
    cut = false;
    window.dispatchEvent(new Event('online'));

    expect(await screen.findByText('L’activité est enregistrée.')).toBeVisible();
  });

  it('keeps what was typed through a reload', async () => {
    const first = await openPage(address, ofTwoNetworks);
    await fillIn(first.user, 'Atelier de Bassar');
    await waitFor(() => expect(JSON.stringify({ ...localStorage })).toContain('Atelier de Bassar'));
    document.body.replaceChildren();
    vi.restoreAllMocks();

    await openPage(address, ofTwoNetworks);

    expect(await screen.findByLabelText(/^Intitulé \(/)).toHaveValue('Atelier de Bassar');
    expect(screen.getByText('Votre saisie en cours a été retrouvée.')).toBeVisible();
  });

  it('asks the public to sign in', async () => {
    await openPage(address);

    expect(await screen.findByText('Connectez-vous pour saisir une activité.')).toBeVisible();
  });
});
