import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../testing/render-page';

it('speaks English when asked to, and marks what exists in French only', async () => {
  const { user, fetch } = await openPage('/reseaux/cnsc-togo/activites');
  const french = await screen.findByText('Observation du scrutin présidentiel');
  expect(french).not.toHaveAttribute('lang');

  await user.click(screen.getByRole('button', { name: /Switch to English/ }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Activities' })).toBeVisible();
  expect(document.documentElement).toHaveAttribute('lang', 'en');
  expect(screen.getByText('Observation du scrutin présidentiel')).toHaveAttribute('lang', 'fr');
  await user.click(screen.getByRole('link', { name: 'Projects' }));
  await screen.findByRole('heading', { level: 1, name: 'Projects' });
  const last = fetch.mock.calls.at(-1)?.[0] as Request;
  expect(last.headers.get('Accept-Language')).toBe('en');
});
