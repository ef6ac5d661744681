import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noteChange } from '../api/changes';
import { ofTwoNetworks, openPage } from '../testing/render-page';

const figure = (name: string) => {
  const term = screen.getByText(name, { selector: 'dt' });
  return within(term.parentElement as HTMLElement);
};

describe('the figures of a network', { timeout: 20_000 }, () => {
  it('says how exact each total is', async () => {
    await openPage('/reseaux/cnsc-togo/chiffres');

    await screen.findByText('Participants', { selector: 'dt' });

    expect(figure('Participants').getByRole('link')).toHaveTextContent(/^569$/);
    expect(figure('Personnes touchées').getByRole('link')).toHaveTextContent(/^au moins 1.000$/);
  });

  it('says that nothing was counted rather than zero', async () => {
    await openPage('/reseaux/conascipal/chiffres');

    await screen.findByText('Participants', { selector: 'dt' });

    expect(figure('Participants').getByText('Non compté')).toBeVisible();
  });

  it('shows what is not specified as a group of its own with its way down', async () => {
    await openPage('/reseaux/cnsc-togo/chiffres');

    const regions = await screen.findByRole('table', { name: 'Par région' });
    const unknown = await within(regions).findByRole('row', { name: /Non précisé/ });

    expect(within(unknown).getByRole('link')).toHaveAttribute(
      'href',
      '/reseaux/cnsc-togo/chiffres/provenance?region=NOT_SPECIFIED',
    );
  });

  it('follows an entry within two seconds', async () => {
    await openPage('/reseaux/cnsc-togo/chiffres', ofTwoNetworks);
    await screen.findByText('Participants', { selector: 'dt' });

    noteChange();
    const body = JSON.stringify({
      networkId: '0193a1f0-7c00-7000-8000-000000000001',
      type: 'TRAINING',
      title: { fr: 'Neuve' },
      status: 'REPORTED',
      participants: [{ count: 31, precision: 'EXACT' }],
    });
    await fetch(new Request('http://localhost/api/v1/activities', { method: 'POST', body }));

    await waitFor(
      () => expect(figure('Participants').getByRole('link')).toHaveTextContent(/^600$/),
      { timeout: 2_500 },
    );
  });

  it('narrows by the address and shows the activities behind a number', async () => {
    await openPage('/reseaux/cnsc-togo/chiffres/provenance?region=TG-K');

    expect(await screen.findByRole('link', { name: /commune de Bassar/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: /commune de Vo/ })).not.toBeInTheDocument();
    expect(screen.getByText(/Région : Kara/)).toBeVisible();
    expect(screen.getAllByText(/par cnsc-togo/)[0]).toBeVisible();
  });
});
