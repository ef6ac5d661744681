import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { credentials } from '../api/credentials';
import type { fr } from './fr';
import { chosenLanguage, loadWords, rememberLanguage, type Language } from './languages';

export type Texts = typeof fr;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
    enableSelector: false;
  }
}

async function load(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loadWords(language));
  }
}

function apply(language: Language): void {
  credentials.useLanguage(language);
  document.documentElement.lang = language;
}

export async function startTexts(language: Language = chosenLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await load(language);
  await i18next.changeLanguage(language);
  apply(language);
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  rememberLanguage(language);
  apply(language);
  await i18next.changeLanguage(language);
}
