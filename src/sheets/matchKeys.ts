/** Excel's search by criterion (COUNTIFS, SUMIFS, AVERAGEIFS) reads more into a text than stands there. */

const isPattern = (id: string): boolean => /[*?~]/.test(id) || /^[=<>]/.test(id);
/** Read as something else than text: TRUE, #N/A. */
const isWord = (id: string): boolean => /^(true|false|benar|salah)$/i.test(id) || id.startsWith('#');

/** What a criterion cannot tell apart: `1.1` and `1.10` are one number, `a` and `A` one text. */
function sameForExcel(id: string): string {
  const number = Number(id.replace(',', '.'));
  return id.trim() !== '' && Number.isFinite(number) ? String(number) : id.toLowerCase();
}

/** Begins every text that was spelled out. */
export const spelledMark = '§';

/** A text that every engine compares as it stands, other for every id: capitals and signs are spelled out. */
function spelled(id: string): string {
  return `${spelledMark}${spelledPart(id)}`;
}

/** A part of an id, as it stands within the whole id spelled out. */
export function spelledPart(part: string): string {
  return part.replaceAll(
    /[^\p{Ll}\p{Lo}\d .,/()_-]/gu,
    (letter) => `%${(letter.codePointAt(0) ?? 0).toString(16)}.`,
  );
}

/** The id that a text of `matchKeys` stands for; any other text is an id itself. */
export function unspelled(text: string): string {
  if (!text.startsWith(spelledMark)) return text;
  return text
    .slice(spelledMark.length)
    .replaceAll(/%([\da-f]+)\./g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/**
 * For the ids of one list the texts they are found by, where some of them cannot be found as they are (`1.1` beside `1.10`,
 * `IKU*`, `=x`); undefined where all can.
 */
export function matchKeys(ids: readonly string[]): ReadonlyMap<string, string> | undefined {
  const distinct = new Set(ids.map(sameForExcel)).size === new Set(ids).size;
  if (distinct && !ids.some((id) => isPattern(id) || isWord(id))) return undefined;
  return new Map(ids.map((id) => [id, spelled(id)]));
}
