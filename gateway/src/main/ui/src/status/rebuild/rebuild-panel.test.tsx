import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../mock/answers';
import { administrator, asked, openPage } from '../../testing/render-page';
import '../operations';

const panel = (name: string) => screen.findByRole('region', { name });

describe('a rebuild', { timeout: 20_000 }, () => {
  const title = 'Reconstruction des chiffres';

  it('lists what differed the last time', async () => {
    await openPage('/etat', administrator);

    const table = await screen.findByRole('table', { name: /3 écarts/ });

    expect(
      within(table).getByRole('row', {
        name: /^CNSC-Togo Chiffre REGION 2024-02 .* participants=120 .* participants=60$/,
      }),
    ).toBeVisible();
    expect(screen.getByText('Un autre écart n’est pas montré ici.')).toBeVisible();
  });

  it('that failed says so in words, above the reason for engineers', async () => {
    const { user } = await openPage('/etat', administrator);

    await user.click(await screen.findByText('Reconstructions précédentes'));

    const reason = screen.getByText('A replica did not let the live generation stand still');
    expect(reason.parentElement).toHaveTextContent(
      /^La reconstruction a échoué. Rien n’a changé.A replica/,
    );
  });

  it('of the directory is announced as work in place', async () => {
    const { user } = await openPage('/etat', administrator);
    const panels = within(await panel(title));
    const name = 'Annuaire et organisations';

    await user.click(await panels.findByRole('button', { name: `Reconstruire : ${name}` }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/fiche par fiche, sur place/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Reconstruire' }));
    await user.click(
      await panels.findByRole('button', { name: `Arrêter la reconstruction : ${name}` }),
    );

    expect(await screen.findByText(/Ce qui était déjà refait le reste/)).toBeInTheDocument();
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
