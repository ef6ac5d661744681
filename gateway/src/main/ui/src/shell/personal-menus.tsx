import { useTranslation } from 'react-i18next';
import { useMatch, useNavigate } from 'react-router';
import { nameOf, useOwnNetworks } from '../networks/queries';
import { signOut } from '../session/session-store';
import { LazyMenu } from './lazy-menu';

/** Switching the network keeps the page: figures stay figures. */
export function addressIn(slug: string, pathname: string): string {
  const page = /^\/reseaux\/[^/]+\/(chiffres|frise|projets|activites|profil)/.exec(pathname)?.[1];
  return `/reseaux/${slug}/${page ?? 'chiffres'}`;
}

export function NetworkSwitch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const networks = useOwnNetworks();
  const current = useMatch('/reseaux/:slug/*');
  const shown = networks.find(({ slug }) => slug === current?.params.slug);
  const name = shown && nameOf(shown);
  return networks.length === 0 ? null : (
    <LazyMenu
      label={name ? t('shell.switchNetwork', { name }) : t('shell.myNetworks')}
      text={name ?? t('shell.myNetworks')}
      items={networks.map((network) => ({
        id: network.slug,
        title: nameOf(network),
        detail: network.acronym && network.name,
      }))}
      selected={shown?.slug}
      onPick={(slug) => void navigate(addressIn(slug, current?.pathname ?? ''))}
    />
  );
}

const initials = (name: string) =>
  name
    .split(/[\s@.-]+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');

export function PersonMenu({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <LazyMenu
      label={t('session.account', { name })}
      text={name}
      shortText={initials(name)}
      items={[{ id: 'sign-out', detail: name, title: t('session.signOut') }]}
      onPick={() => void signOut()}
    />
  );
}
