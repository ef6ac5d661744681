import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ofTwoNetworks, openPage } from '../testing/render-page';
import { addressIn } from './personal-menus';

describe('switching the network', () => {
  it('keeps the page', () => {
    expect(addressIn('pasc', '/reseaux/cnsc-togo/frise')).toBe('/reseaux/pasc/frise');
    expect(addressIn('pasc', '/reseaux/cnsc-togo/activites/a1')).toBe('/reseaux/pasc/activites');
    expect(addressIn('pasc', '/annuaire')).toBe('/reseaux/pasc/chiffres');
  });

  it('offers the networks of the person and no others, without signing out', async () => {
    const { user } = await openPage('/reseaux/cnsc-togo/projets', ofTwoNetworks);

    await user.click(await screen.findByRole('button', { name: /Changer de réseau.*CNSC-Togo/ }));
    const choices = await screen.findAllByRole('menuitemradio');
    expect(choices.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^CNSC-Togo/),
      expect.stringMatching(/^PASC/),
    ]);
    await user.click(choices[1] as HTMLElement);

    expect(screen.getByTestId('address')).toHaveTextContent('/reseaux/pasc/projets');
    expect(await screen.findByRole('button', { name: /Changer de réseau.*PASC/ })).toBeVisible();
  });

  it('offers nothing to the public', async () => {
    await openPage('/reseaux/cnsc-togo/projets');

    expect(await screen.findByRole('button', { name: 'Se connecter' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /réseau/ })).not.toBeInTheDocument();
  });
});
