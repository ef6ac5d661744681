import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../mock/answers';
import { ofTwoNetworks, openPage } from '../../testing/render-page';

const address = '/reseaux/cnsc-togo/chiffres';
const report = '/api/v1/reports/network/cnsc-togo/annual?year=2023&format=html';

async function makeEdition({ user }: Awaited<ReturnType<typeof openPage>>) {
  await user.click(await screen.findByRole('button', { name: 'Établir l’édition 2023' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Établir l’édition 2023' }));
}

describe('the annual report', { timeout: 20_000 }, () => {
  it('opens for everybody in the language of the page', async () => {
    await openPage(address);

    const link = await screen.findByRole('link', { name: 'Ouvrir le rapport 2023' });

    expect(link).toHaveAttribute('href', `${report}&lang=fr`);
    expect(screen.queryByRole('button', { name: /Établir/ })).toBeNull();
  });

  it('opens in English too', async () => {
    await openPage(address, undefined, undefined, 'en');

    const link = await screen.findByRole('link', { name: 'Open the report of 2023' });

    expect(link).toHaveAttribute('href', `${report}&lang=en`);
  });

  it('is kept as an edition by those who validate', async () => {
    const page = await openPage(address, ofTwoNetworks);

    await makeEdition(page);

    await waitFor(() =>
      expect(
        screen.getAllByText('L’édition 1 du rapport 2023 est établie.')[0],
      ).toBeInTheDocument(),
    );
  });

  it('says why an edition could not be made', async () => {
    const page = await openPage(
      address,
      ofTwoNetworks,
      (next) => (request) =>
        request.method === 'POST'
          ? problem(409, 'report.behind', 'Le journal n’est pas encore lu')
          : next(request),
    );

    await makeEdition(page);

    expect(await screen.findByRole('alert')).toHaveTextContent('Le journal n’est pas encore lu');
  });

  it('is not offered where nothing has a date', async () => {
    await openPage('/reseaux/pasc/chiffres');
    await screen.findByText('Participants', { selector: 'dt' });

    expect(screen.queryByRole('link', { name: /rapport/ })).toBeNull();
  });
});
