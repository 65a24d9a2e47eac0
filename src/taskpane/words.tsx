import { createContext, useContext } from 'react';
import type { Language, Texts } from '../texts/texts';
import { textsOf } from '../texts/texts';
import { paneTexts } from './texts';

export type PaneTexts = Texts<typeof paneTexts>;

const LanguageContext = createContext<Language>('id');
export const LanguageProvider = LanguageContext.Provider;

/** The pane's language. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The pane's texts in its language. */
export function useTexts(): PaneTexts {
  return textsOf(paneTexts, useLanguage());
}

/** Language of the pane for a host's display language: Indonesian for `id`, English for all others. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().split('-')[0] === 'id' ? 'id' : 'en';
}
