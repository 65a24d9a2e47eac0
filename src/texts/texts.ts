import { IntlMessageFormat } from 'intl-messageformat';

export type Language = 'id' | 'en';
export type Catalogue = Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type TextParameters = Readonly<Record<string, string | number>>;
/** Gives the text of a key in one language; ICU message syntax, parameters by name. */
export type Texts<C extends Catalogue> = (key: keyof C & string, parameters?: TextParameters) => string;

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
type Sentence = (parameters: TextParameters) => string;
const sentences: Readonly<Record<Language, Map<string, Sentence>>> = { id: new Map(), en: new Map() };

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
    let sentence = sentences[language].get(message);
    if (sentence === undefined) {
      sentence = sentenceOf(message, language);
      sentences[language].set(message, sentence);
    }
    return sentence(parameters);
  };
}

/** Words with plain parameters and numbers between them; whatever else ICU knows has more commas, an apostrophe or braces inside braces. */
const plainForm = /^[^{}']*(?:\{\w+(?:, number)?\}[^{}']*)*$/;

/** Numbers below this look the same in both languages: no thousands to divide. */
const undivided = 1000;
const numberFormats: Partial<Record<Language, Intl.NumberFormat>> = {};

/** A number as ICU's `number` writes it; a browser that reads its languages for the first time is slow, so small counts do without. */
function printed(value: string | number, language: Language): string {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number < undivided) return number.toString();
  const format = (numberFormats[language] ??= new Intl.NumberFormat(locales[language]));
  return format.format(number);
}

function pieceOf(piece: string, message: string, language: Language): Sentence {
  const [, name, isNumber] = /^\{(\w+)(, number)?\}$/.exec(piece) ?? [];
  if (name === undefined) return () => piece;
  return (parameters) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`No "${name}" given for "${message}"`);
    return isNumber === undefined ? String(value) : printed(value, language);
  };
}

/** Plain messages are joined here, since a check makes tens of thousands of them; all others are ICU's. */
function sentenceOf(message: string, language: Language): Sentence {
  if (!plainForm.test(message)) {
    const format = new IntlMessageFormat(message, locales[language], undefined, { ignoreTag: true });
    return (parameters) => String(format.format(parameters));
  }
  const pieces = message.split(/(?=\{)|(?<=\})/).map((piece) => pieceOf(piece, message, language));
  return (parameters) => pieces.map((piece) => piece(parameters)).join('');
}
