import { IntlMessageFormat } from 'intl-messageformat';

export type Language = 'id' | 'en';
export type Catalogue = Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type TextParameters = Readonly<Record<string, string | number>>;
/** Gives the text of a key in one language; ICU message syntax, parameters by name. */
export type Texts<C extends Catalogue> = (key: keyof C & string, parameters?: TextParameters) => string;

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const formats: Readonly<Record<Language, Map<string, IntlMessageFormat>>> = { id: new Map(), en: new Map() };

/** Language for a host's display language (`id-ID`): Indonesian for `id`, English for all others. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().split('-')[0] === 'id' ? 'id' : 'en';
}

/** Binds a room's catalogue to a language. Every key has both languages by type; a room's catalogue is `src/<room>/texts.ts`. */
export function textsOf<C extends Catalogue>(catalogue: C, language: Language): Texts<C> {
  return (key, parameters) => {
    const message = catalogue[key]?.[language];
    if (message === undefined) throw new Error(`No text "${key}" in ${language}`);
    if (parameters === undefined) return message;
    let format = formats[language].get(message);
    if (format === undefined) {
      format = new IntlMessageFormat(message, locales[language], undefined, { ignoreTag: true });
      formats[language].set(message, format);
    }
    return String(format.format(parameters));
  };
}
