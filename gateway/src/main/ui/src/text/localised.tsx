import type { Text } from '../api/model';
import type { Language } from './languages';
import { useLanguage } from './use-format';

export function pick(text: Text | string | undefined, language: Language): string {
  if (typeof text === 'string') {
    return text;
  }
  return text?.[language] ?? text?.fr ?? text?.en ?? '';
}

/** A text of the network in the reader's language or, marked as such, in the one it exists in. */
export function Localised({ text }: { text: Text | string | undefined }) {
  const language = useLanguage();
  const words = pick(text, language);
  const spoken = typeof text === 'object' && text[language] ? language : 'fr';
  const other = language === 'fr' && typeof text === 'object' && !text.fr ? 'en' : spoken;
  return other === language ? <>{words}</> : <span lang={other}>{words}</span>;
}
