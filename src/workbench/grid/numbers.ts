/** Numbers as Indonesian Excel shows and takes them; the host speaks English. */
import type { CellResult } from '../../host/workbook/model';
import type { Language } from '../../texts/texts';

const indonesianNumber = /^[-+]?(\d{1,3}(\.\d{3})+|\d+)?(,\d+)?\s*%?$/;

/** What was typed, in the form the host reads: in Indonesian `1.279,5` is 1279.5. Formulas and texts stay as they are. */
export function toHostInput(typed: string, language: Language): string {
  const text = typed.trim();
  if (language === 'en' || text === '' || !/\d/.test(text) || !indonesianNumber.test(text)) return typed;
  return text.replaceAll('.', '').replace(',', '.');
}

const isDateFormat = (numberFormat: string): boolean =>
  /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

/** A number's text with the separators of the language. */
export function shownText(
  text: string,
  result: CellResult,
  numberFormat: string,
  language: Language,
): string {
  if (language === 'en' || result.kind !== 'number' || isDateFormat(numberFormat)) return text;
  return text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));
}

/** A constant as it stands in the formula bar and the editor. */
export function editText(content: string | number | boolean, language: Language): string {
  const text = typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
  return typeof content === 'number' && language === 'id' ? text.replace('.', ',') : text;
}
