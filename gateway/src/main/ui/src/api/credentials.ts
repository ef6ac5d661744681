/** What each request carries about the reader: the token and the language. */

let token: string | undefined;
let language = 'fr';
let onTokenRefused: () => void = () => undefined;

export const credentials = {
  token: () => token,
  language: () => language,
  useToken(next: string | undefined) {
    token = next;
  },
  useLanguage(next: string) {
    language = next;
  },
  whenRefused(listener: () => void) {
    onTokenRefused = listener;
  },
  refuse() {
    onTokenRefused();
  },
};
