/** Characters that are seen as nothing: zero-width ones, marks of direction, soft hyphens, variation selectors. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g;
const minusSigns = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;
/** Marks of notes and powers, which are no digits of the number before them. */
const raised = /[\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u2080-\u2089]/g;
const arabicDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** Printable ASCII with single spaces inside, as nearly every cell holds: there is nothing to make plain. */
const isPlain = /^(?!')[!-~]+(?: [!-~]+)*$/;

/**
 * What a person sees in a text, in plain characters: full-width and Arabic digits, no-break and invisible spaces, typographic
 * minus signs; without the apostrophe that makes a text of a number.
 */
export function plainText(raw: string): string {
  if (isPlain.test(raw)) return raw;
  return raw
    .replaceAll(raised, '^')
    .normalize('NFKC')
    .replaceAll(invisible, '')
    .replaceAll(minusSigns, '-')
    .replaceAll(arabicDigits, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll('\u066B', ',')
    .replaceAll('\u066C', '.')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^['‘’]\s*/, '');
}
