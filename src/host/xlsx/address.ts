import type { Area } from '../workbook/model';

export const maximumRows = 1_048_576;
export const maximumColumns = 16_384;

/** Letters of a 0-based column: 0 is `A`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of letters: `A` is 0. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A1` or `A1:B2`. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** `$A$1` or `$A$1:$B$2`. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Area of `A1`, `$A$1:$B$2`, `A:B` or `1:2`; undefined where the text is none or lies outside a sheet. */
export function parseArea(text: string): Area | undefined {
  const [first = '', second, more] = text.replaceAll('$', '').split(':');
  if (more !== undefined) return undefined;
  const last = second ?? first;
  const from = corner(first, 0, 0);
  const to = corner(last, maximumRows - 1, maximumColumns - 1);
  if (from === undefined || to === undefined || (second === undefined && from.partial)) return undefined;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.abs(to.row - from.row) + 1,
    columns: Math.abs(to.column - from.column) + 1,
  };
}

function corner(text: string, rowElse: number, columnElse: number) {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [, letters, digits] = match;
  const row = digits === undefined ? rowElse : Number(digits) - 1;
  const column = letters === undefined ? columnElse : columnOf(letters);
  if (row < 0 || row >= maximumRows || column >= maximumColumns) return undefined;
  return { row, column, partial: letters === undefined || digits === undefined };
}

/** Areas of a list of addresses parted by spaces; what is none is left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

export function areasAddress(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

/** Sheet name as formulas write it, always quoted. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Sheet and address of `'Sheet 1'!$A$1:$B$2` or `Sheet1!A1` (a leading `=` is ignored); undefined for anything else. */
export function parseReference(text: string): { readonly sheet: string; readonly area: Area } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!\s()]+))!([$A-Za-z0-9:]+)$/.exec(text.trim());
  if (match === null) return undefined;
  const area = parseArea(match[3] ?? '');
  return area === undefined ? undefined : { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), area };
}
