import type { User } from 'oidc-client-ts';
import { credentials } from '../api/credentials';

/** Who is at the screen; the OpenID client is loaded only for those who sign in. */
export type Session =
  | { state: 'restoring' }
  | { state: 'anonymous'; expired?: boolean }
  | { state: 'signedIn'; subject: string; name: string };

const hint = 'faitiere.signed-in';
const listeners = new Set<() => void>();
let session: Session = { state: 'anonymous' };

function become(next: Session) {
  session = next;
  listeners.forEach((listener) => listener());
}

export const sessionStore = {
  get: () => session,
  set: become,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

function adopt(user: User | null | undefined) {
  if (user && !user.expired) {
    credentials.useToken(user.access_token);
    localStorage.setItem(hint, '1');
    const name = user.profile.name ?? user.profile.sub;
    become({ state: 'signedIn', subject: user.profile.sub, name });
  }
}

export function lose(expired = false) {
  credentials.useToken(undefined);
  localStorage.removeItem(hint);
  become({ state: 'anonymous', expired });
}

async function openManager() {
  const { manager } = await import('./oidc');
  manager.events.addUserLoaded(adopt);
  manager.events.addSilentRenewError(() => undefined);
  manager.events.addAccessTokenExpired(() => lose(true));
  return manager;
}

let opened: ReturnType<typeof openManager> | undefined;
const theManager = () => (opened ??= openManager());

/** Takes the session up again after a reload, or in a new tab through the gateway's own session. */
export async function restoreSession(): Promise<void> {
  if (!localStorage.getItem(hint)) {
    return;
  }
  become({ state: 'restoring' });
  try {
    const manager = await theManager();
    const user = await manager.getUser();
    adopt(user && !user.expired ? user : await manager.signinSilent());
  } catch {
    lose();
  }
  if (session.state === 'restoring') {
    lose();
  }
}

let renewal: Promise<boolean> | undefined;

async function renewOnce(): Promise<boolean> {
  try {
    const manager = await theManager();
    adopt(await manager.signinSilent());
    return true;
  } catch {
    lose(true);
    return false;
  }
}

credentials.renewBy(() => {
  renewal ??= renewOnce().finally(() => (renewal = undefined));
  return renewal;
});

export async function signIn(returnTo: string): Promise<void> {
  const manager = await theManager();
  await manager.signinRedirect({ state: { returnTo }, ui_locales: document.documentElement.lang });
}

export async function finishSignIn(): Promise<string> {
  const manager = await theManager();
  const { returnAddress } = await import('./oidc');
  const user = await manager.signinRedirectCallback();
  adopt(user);
  return returnAddress(user);
}

export async function finishSilentRenewal(): Promise<void> {
  const { manager } = await import('./oidc');
  await manager.signinSilentCallback();
}

export async function signOut(): Promise<void> {
  const manager = await theManager();
  localStorage.removeItem(hint);
  credentials.useToken(undefined);
  try {
    await manager.signoutRedirect();
  } catch {
    await manager.removeUser();
    lose();
  }
}
