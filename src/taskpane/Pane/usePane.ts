import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { languageOf, type Language } from '../../texts/texts';
import type { PaneServices } from '../services';

const darkQuery = '(prefers-color-scheme: dark)';

/** Whether the pane is dark: as the host's theme where it has one, else as the system. */
export function useDark(hostIsDark: boolean | undefined): boolean {
  const [systemIsDark, setSystemIsDark] = useState(() => window.matchMedia(darkQuery).matches);
  useEffect(() => {
    const query = window.matchMedia(darkQuery);
    const listen = (event: MediaQueryListEvent): void => {
      setSystemIsDark(event.matches);
    };
    query.addEventListener('change', listen);
    return () => {
      query.removeEventListener('change', listen);
    };
  }, []);
  return hostIsDark ?? systemIsDark;
}

export interface LanguageChoice {
  /** Undefined: as the host. */
  readonly chosen: Language | undefined;
  readonly choose: (language: Language | undefined) => void;
}

export interface PaneState {
  readonly theme: Theme;
  readonly language: Language;
  readonly languageChoice: LanguageChoice;
}

const languageKey = 'language';

/** Theme and language of the pane, both from the host; the language can be chosen and is remembered. */
export function usePane(services: PaneServices): PaneState {
  const { person } = services.memories;
  const [chosen, setChosen] = useState<Language | undefined>(() => {
    const kept = person.recall(languageKey);
    return kept === 'id' || kept === 'en' ? kept : undefined;
  });
  const language = chosen ?? languageOf(services.displayLanguage);
  const dark = useDark(services.darkTheme);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return {
    theme: dark ? webDarkTheme : webLightTheme,
    language,
    languageChoice: {
      chosen,
      choose: (next) => {
        setChosen(next);
        person.keep(languageKey, next ?? '');
      },
    },
  };
}
