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

export interface PaneState {
  readonly theme: Theme;
  readonly language: Language;
  readonly switchLanguage: () => void;
}

/** Theme and language of the pane, both from the host; the language can be switched. */
export function usePane(services: PaneServices): PaneState {
  const [chosen, setChosen] = useState<Language>();
  const language = chosen ?? languageOf(services.displayLanguage);
  const dark = useDark(services.darkTheme);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return {
    theme: dark ? webDarkTheme : webLightTheme,
    language,
    switchLanguage: () => {
      setChosen(language === 'id' ? 'en' : 'id');
    },
  };
}
