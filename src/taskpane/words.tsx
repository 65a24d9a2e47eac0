import { createContext, useContext, useMemo } from 'react';
import type { Language, Texts } from '../texts/texts';
import { textsOf } from '../texts/texts';
import { paneTexts } from './texts';
import { auditPaneTexts } from './textsOfAudit';
import { cascadingPaneTexts } from './textsOfCascading';
import { checkingPaneTexts } from './textsOfChecking';
import { examplePaneTexts } from './textsOfExample';
import { settingsPaneTexts } from './textsOfSettings';

export type PaneTexts = Texts<typeof paneTexts>;
export type CheckingTexts = Texts<typeof checkingPaneTexts>;
export type CascadingTexts = Texts<typeof cascadingPaneTexts>;
export type AuditTexts = Texts<typeof auditPaneTexts>;
export type SettingsTexts = Texts<typeof settingsPaneTexts>;
export type ExampleTexts = Texts<typeof examplePaneTexts>;

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

/** The texts of Isi & Periksa in the pane's language. */
export function useCheckingTexts(): CheckingTexts {
  const language = useLanguage();
  return useMemo(() => textsOf(checkingPaneTexts, language), [language]);
}

/** The texts of Cascading in the pane's language. */
export function useCascadingTexts(): CascadingTexts {
  const language = useLanguage();
  return useMemo(() => textsOf(cascadingPaneTexts, language), [language]);
}

/** The texts of Audit in the pane's language. */
export function useAuditTexts(): AuditTexts {
  const language = useLanguage();
  return useMemo(() => textsOf(auditPaneTexts, language), [language]);
}

/** The texts of the first run and the example in the pane's language. */
export function useExampleTexts(): ExampleTexts {
  const language = useLanguage();
  return useMemo(() => textsOf(examplePaneTexts, language), [language]);
}

/** The texts of Pengaturan in the pane's language. */
export function useSettingsTexts(): SettingsTexts {
  const language = useLanguage();
  return useMemo(() => textsOf(settingsPaneTexts, language), [language]);
}
