import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, problem } from '../../mock/answers';
import { administrator, asked, ofTwoNetworks, openPage } from '../testing/render-page';
import './operations';

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

describe('what is behind the log', { timeout: 20_000 }, () => {
  it('tells everybody of the last rebuild and since when events wait', async () => {
    await openPage('/etat');

    const rebuilt = await screen.findByText(/^Dernière reconstruction des chiffres, le 24 nov/);

    expect(rebuilt).toHaveTextContent(/Mise en service 3 écarts entre l’ancien et le nouveau$/);
    expect(screen.getByText(/^Le plus ancien attend depuis le 24 novembre 2026/)).toBeVisible();
  });

  it('names each reader in words, and as it stands where there are none', async () => {
    const consumers = ['ledger', 'transactions', 'novelty'].map((name) => ({
      name,
      group: `reporting-${name}`,
      state: 'UNREACHABLE',
    }));
    await openPage(
      '/etat',
      undefined,
      (next) => (request) =>
        request.url.endsWith('/status') ? json({ consumers }) : next(request),
    );

    expect(await screen.findByRole('row', { name: 'Registre des empreintes – –' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'Financements – –' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'novelty – –' })).toBeVisible();
  });
});

describe('events that were set aside', { timeout: 20_000 }, () => {
  const title = 'Événements mis de côté';

  it('are listed with reason, reader and position', async () => {
    await openPage('/etat', administrator);

    const letters = within(await panel(title));

    expect(await letters.findByText(/Cannot read participants/)).toBeVisible();
    expect(
      letters.getAllByRole('heading', { name: 'L’événement est illisible.' })[0],
    ).toBeVisible();
    expect(letters.getAllByText(/^CNSC-Togo|, CNSC-Togo, /)[0]).toBeVisible();
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
    expect(await letters.findByText(/Version 2 of a1 is missing/)).toBeVisible();
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
