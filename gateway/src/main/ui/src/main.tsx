import './design/base.css';
import { chosenLanguage, loadWords } from './text/languages';
import { finishSilentRenewal, restoreSession } from './session/session-store';

/** The hidden frame that renews the session loads nothing of the pages. */
async function start() {
  const { pathname } = globalThis.location;
  if (pathname === '/silent-renew') {
    await finishSilentRenewal();
    return;
  }
  if (pathname !== '/signed-in') {
    void restoreSession();
  }
  const words = loadWords(chosenLanguage());
  const { mount } = await import('./mount');
  await words;
  await mount();
}

void start();
