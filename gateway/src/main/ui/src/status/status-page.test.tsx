import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, problem } from '../../mock/answers';
import { administrator, ofTwoNetworks, openPage } from '../testing/render-page';
import './operations';

const asked = (fetch: { mock: { calls: unknown[][] } }, part: string, method = 'GET') =>
  fetch.mock.calls
    .map(([request]) => request as Request)
    .filter((request) => request.method === method && request.url.includes(part));

const panel = (name: string) => screen.findByRole('region', { name });

describe('the state of the platform', { timeout: 20_000 }, () => {
  it('counts what was set aside for everybody, and shows and asks no more', async () => {
    const { fetch } = await openPage('/etat', ofTwoNetworks);

    expect(await screen.findByText('2 événements mis de côté')).toBeVisible();
    await waitFor(() => expect(asked(fetch, '/api/v1/me')).not.toHaveLength(0));
    await screen.findByRole('button', { name: /Compte de/ });

    expect(screen.queryByRole('button', { name: /Renvoyer|Reconstruire/ })).toBeNull();
    expect(asked(fetch, 'dead-letters')).toHaveLength(0);
    expect(asked(fetch, 'rebuilds')).toHaveLength(0);
  });
});

describe('events that were set aside', { timeout: 20_000 }, () => {
  const title = 'Événements mis de côté';

  it('are listed with reason, reader and position', async () => {
    await openPage('/etat', administrator);

    const letters = within(await panel(title));

    expect(await letters.findByText(/Cannot read participants/)).toBeVisible();
    expect(letters.getByText('Activités et leur histoire')).toBeVisible();
    expect(letters.getByText('Réseaux (Projets et activités)')).toBeVisible();
    expect(letters.getByText('project.activities, partition 0, position 1201')).toBeVisible();
    expect(letters.getByText(/3 fois, la dernière le 25 novembre 2026/)).toBeVisible();
  });

  it('show their content to who opens it', async () => {
    const { user, fetch } = await openPage('/etat', administrator);
    const letters = within(await panel(title));

    const [summary] = await letters.findAllByText('Contenu et en-têtes');
    expect(asked(fetch, 'dead-letters/')).toHaveLength(0);
    await user.click(summary as HTMLElement);

    expect(await letters.findByText(/"count": "beaucoup"/)).toBeVisible();
    expect(letters.getByRole('row', { name: /ce_specversion 1.0/ })).toBeVisible();
  });

  it('are sent again after a question, and leave the list', async () => {
    const { user, fetch } = await openPage('/etat', administrator);
    const letters = within(await panel(title));

    await user.click((await letters.findAllByRole('button', { name: 'Renvoyer' }))[0] as Element);
    const dialog = within(await screen.findByRole('dialog', { name: 'Renvoyer cet événement ?' }));
    expect(asked(fetch, 'retry', 'POST')).toHaveLength(0);
    await user.click(dialog.getByRole('button', { name: 'Renvoyer' }));

    await waitFor(() => expect(letters.queryByText(/Cannot read participants/)).toBeNull(), {
      timeout: 3_000,
    });
    expect(await screen.findByText('Un événement mis de côté')).toBeVisible();
    expect(asked(fetch, 'retry', 'POST')).toHaveLength(1);
    expect(screen.getByText(/est renvoyé/)).toBeInTheDocument();
  });

  it('stay where they are when nobody confirms', async () => {
    const { user, fetch } = await openPage('/etat', administrator);
    const letters = within(await panel(title));

    await user.click((await letters.findAllByRole('button', { name: 'Renvoyer' }))[0] as Element);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ne rien changer' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked(fetch, 'retry', 'POST')).toHaveLength(0);
  });

  it('tell that somebody else was faster', async () => {
    const { user } = await openPage(
      '/etat',
      administrator,
      (next) => (request) =>
        request.url.endsWith('/retry')
          ? problem(409, 'deadLetter.alreadySent', 'Cet événement a déjà été renvoyé')
          : next(request),
    );
    const letters = within(await panel(title));

    await user.click((await letters.findAllByRole('button', { name: 'Renvoyer' }))[0] as Element);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Renvoyer' }));

    expect(await letters.findByRole('alert')).toHaveTextContent('Cet événement a déjà été renvoyé');
  });

  it('are found again by state', async () => {
    const { user } = await openPage('/etat', administrator);
    const letters = within(await panel(title));

    await user.selectOptions(letters.getByLabelText('État'), 'Réglé');

    await waitFor(() => expect(letters.queryByText(/Cannot read participants/)).toBeNull());
    expect(await letters.findByText(/The database did not answer/)).toBeVisible();
    expect(letters.queryByRole('button', { name: 'Renvoyer' })).toBeNull();
  });

  it('say when there are none', async () => {
    await openPage(
      '/etat',
      administrator,
      (next) => (request) =>
        request.url.includes('dead-letters') ? json({ items: [] }) : next(request),
    );

    expect(await screen.findByText('Aucun événement n’attend.')).toBeVisible();
  });
});

describe('a rebuild', { timeout: 20_000 }, () => {
  const title = 'Reconstruction des chiffres';

  it('lists what differed the last time', async () => {
    await openPage('/etat', administrator);

    const table = await screen.findByRole('table', { name: /3 écarts/ });

    expect(
      within(table).getByRole('row', { name: /participants 2024-02 TG-K 120 60/ }),
    ).toBeVisible();
    expect(screen.getByText('Un autre écart n’est pas montré ici.')).toBeVisible();
  });

  it('starts after a question, shows how far it is, and can be stopped', async () => {
    const { user, fetch } = await openPage('/etat', administrator);
    const panels = within(await panel(title));

    await user.click(await panels.findByRole('button', { name: 'Reconstruire : Chiffres' }));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Reconstruire les chiffres ?' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Reconstruire' }));

    const bar = await panels.findByRole('progressbar', { name: 'Chiffres' });
    expect(bar).toHaveAccessibleDescription(/événements sur 248.310/);
    expect(asked(fetch, '/api/v1/rebuilds', 'POST')).toHaveLength(1);
    await user.click(panels.getByRole('button', { name: /^Arrêter la reconstruction : Chiffres/ }));

    await waitFor(() => expect(panels.queryByRole('progressbar')).toBeNull());
    expect(screen.getByText('La reconstruction est arrêtée. Rien n’a changé.')).toBeInTheDocument();
  });

  it('of the views of a service is asked of that service', async () => {
    const { user, fetch } = await openPage('/etat', administrator);
    const panels = within(await panel(title));

    await user.click(
      await panels.findByRole('button', { name: 'Reconstruire : Projets et activités' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Reconstruire' }));

    expect(await panels.findByRole('progressbar', { name: 'Projets et activités' })).toBeVisible();
    expect(asked(fetch, '/api/v1/services/project/rebuilds', 'POST')).toHaveLength(1);
  });

  it('that runs already is told in the words of the platform', async () => {
    const { user } = await openPage(
      '/etat',
      administrator,
      (next) => (request) =>
        request.method === 'POST'
          ? problem(409, 'rebuild.running', 'Une reconstruction est en cours')
          : next(request),
    );
    const panels = within(await panel(title));

    await user.click(await panels.findByRole('button', { name: 'Reconstruire : Chiffres' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Reconstruire' }));

    expect(await panels.findByRole('alert')).toHaveTextContent('Une reconstruction est en cours');
  });

  it('and what was set aside are told in English too', async () => {
    await openPage('/etat', administrator, undefined, 'en');

    expect(await panel('Rebuild of the figures')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Rebuild: Figures' })).toBeVisible();
    expect((await screen.findAllByRole('button', { name: 'Send again' })).length).toBe(2);
  });
});
