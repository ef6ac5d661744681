/** What each request carries about the reader: the token and the language. */

let token: string | undefined;
let language = 'fr';
let renew: () => Promise<boolean> = () => Promise.resolve(false);

export const credentials = {
  token: () => token,
  language: () => language,
  useToken(next: string | undefined) {
    token = next;
  },
  useLanguage(next: string) {
    language = next;
  },
  /** Tries to get a new token for one that was refused; true if there is one. */
  renew: () => renew(),
  renewBy(next: () => Promise<boolean>) {
    renew = next;
  },
};
