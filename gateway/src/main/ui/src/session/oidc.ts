import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';

const origin = globalThis.location.origin;

const scopes = [
  'openid',
  'profile',
  ...['organisations', 'projects', 'activities'].flatMap((area) => [
    `${area}:read`,
    `${area}:write`,
  ]),
  'reports:read',
  'feed:read',
  'admin',
];

/** A public client gets no refresh token: the session is renewed in a hidden frame. */
export const manager = new UserManager({
  authority: origin,
  client_id: 'admin-ui',
  redirect_uri: `${origin}/signed-in`,
  silent_redirect_uri: `${origin}/silent-renew`,
  post_logout_redirect_uri: `${origin}/`,
  response_type: 'code',
  scope: scopes.join(' '),
  automaticSilentRenew: true,
  silentRequestTimeoutInSeconds: 8,
  monitorSession: false,
  loadUserInfo: false,
  userStore: new WebStorageStateStore({ store: globalThis.sessionStorage }),
});

export interface ReturnState {
  returnTo: string;
}

export function returnAddress(user: User | undefined): string {
  const state = user?.state as Partial<ReturnState> | undefined;
  return state?.returnTo?.startsWith('/') && !state.returnTo.startsWith('//')
    ? state.returnTo
    : '/';
}
