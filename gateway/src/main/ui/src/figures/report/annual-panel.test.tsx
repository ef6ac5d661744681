import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../../mock/answers';
import { ofTwoNetworks, openPage } from '../../testing/render-page';

const address = '/reseaux/cnsc-togo/chiffres';
const report = '/api/v1/reports/network/cnsc-togo/annual?year=2023&format=html';

async function makeEdition({ user }: Awaited<ReturnType<typeof openPage>>) {
  await user.click(await screen.findByRole('button', { name: 'Établir l’édition 2023' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Établir l’édition 2023' }));
}

function tabOpened() {
  const tab = { close: vi.fn(), location: { replace: vi.fn() } };
  vi.spyOn(window, 'open').mockReturnValue(tab as unknown as Window);
  return tab;
}

const textOf = (blob: Blob) =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(blob);
  });

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

  it('opens whole, in a tab of its own, for those of the network', async () => {
    const tab = tabOpened();
    const copies = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:report');
    const { user, fetch } = await openPage(address, ofTwoNetworks);

    await user.click(await screen.findByRole('button', { name: 'Ouvrir le rapport 2023' }));

    await waitFor(() => expect(tab.location.replace).toHaveBeenCalledWith('blob:report'));
    const asked = fetch.mock.calls.map(([request]) => (request as Request).url);
    expect(asked).toContainEqual(expect.stringMatching(/annual\?year=2023&lang=fr&format=html$/));
    const copy = await textOf(copies.mock.calls[0]?.[0] as Blob);
    expect(copy).toContain(`<base href="${window.location.origin}/">`);
    expect(copy).toContain('Rapport 2023');
    expect(screen.getByRole('link', { name: 'Version publique 2023' })).toHaveAttribute(
      'href',
      `${report}&lang=fr`,
    );
  });

  it('closes the tab and says why where it cannot be read', async () => {
    const tab = tabOpened();
    const { user } = await openPage(
      address,
      ofTwoNetworks,
      (next) => (request) =>
        request.url.includes('format=html')
          ? problem(503, 'service.unavailable', 'Service indisponible')
          : next(request),
    );

    await user.click(await screen.findByRole('button', { name: 'Ouvrir le rapport 2023' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Service indisponible');
    expect(tab.close).toHaveBeenCalled();
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
          ? problem(503, 'report.figuresBehind', 'Le journal n’est pas encore lu')
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
