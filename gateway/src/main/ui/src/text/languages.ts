import type { Texts } from './i18n';

export type Language = 'fr' | 'en';

const remembered = 'faitiere.language';

/** Only the words that are shown travel over the line. */
const loaders: Record<Language, () => Promise<Texts>> = {
  fr: () => import('./fr').then((module) => module.fr),
  en: () => import('./en').then((module) => module.en as unknown as Texts),
};

export const loadWords = (language: Language) => loaders[language]();

export function rememberLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
}

/** French unless the person chose English, here or in the browser. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(remembered);
  if (kept === 'fr' || kept === 'en') {
    return kept;
  }
  const wanted = navigator.languages.find((tag) => /^(fr|en)\b/i.test(tag));
  return wanted?.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
