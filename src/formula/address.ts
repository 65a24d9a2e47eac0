/** The one file that knows how A1 and R1C1 addresses are written. Rows and columns are 0-based everywhere outside the text. */

/** Sheet size of Excel 2007 and later. */
export const maximumRows = 1_048_576;
export const maximumColumns = 16_384;

/** One corner of a reference; `absolute` is the `$` of A1 form. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
}
export interface LinePosition {
  readonly index: number;
  readonly absolute: boolean;
}
export type Reference =
  | { readonly kind: 'cell'; readonly cell: CellPosition }
  | { readonly kind: 'range'; readonly from: CellPosition; readonly to: CellPosition }
  | { readonly kind: 'rows'; readonly from: LinePosition; readonly to: LinePosition }
  | { readonly kind: 'columns'; readonly from: LinePosition; readonly to: LinePosition };

/** A rectangle of cells. */
export interface AddressArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What stands before `!`: a sheet, two sheets of a 3-D reference, a book (`1` of `[1]`, or its name with path). */
export interface SheetPrefix {
  /** As written, with the `!`. */
  readonly text: string;
  readonly book?: string;
  /** Empty for a name of a book (`[1]!Name`). */
  readonly sheet: string;
  readonly lastSheet?: string;
}

/** Letters of a column: 0 is `A`, 16383 is `XFD`. Throws outside a sheet. */
export function columnLetters(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index >= maximumColumns) {
    throw new RangeError(`No column ${index}`);
  }
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column of its letters in either case: `A` is 0. Throws when they are no column of a sheet. */
export function columnIndex(letters: string): number {
  const index = columnOf(letters);
  if (index === undefined) throw new RangeError(`No column "${letters}"`);
  return index;
}

function columnOf(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= maximumColumns ? index - 1 : undefined;
}

function rowOf(digits: string): number | undefined {
  const row = Number(digits);
  return row >= 1 && row <= maximumRows ? row - 1 : undefined;
}

/** Position of a cell written `B7`, `$B$7`, ...; undefined when the text is none. */
export function parseCell(text: string): CellPosition | undefined {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/.exec(text);
  if (match === null) return undefined;
  const [, columnMark, letters = '', rowMark, digits = ''] = match;
  const column = columnOf(letters);
  const row = rowOf(digits);
  if (column === undefined || row === undefined) return undefined;
  return { row, column, rowAbsolute: rowMark === '$', columnAbsolute: columnMark === '$' };
}

/** A reference in A1 form without sheet: `B7`, `B7:C9`, `5:6`, `$A:C`; undefined when the text is none. */
export function parseReference(text: string): Reference | undefined {
  const [first = '', second, ...more] = text.split(':');
  if (more.length > 0) return undefined;
  if (second === undefined) {
    const cell = parseCell(first);
    return cell && { kind: 'cell', cell };
  }
  return parseRange(first, second) ?? parseLines(first, second);
}

function parseRange(first: string, second: string): Reference | undefined {
  const from = parseCell(first);
  const to = parseCell(second);
  return from && to && { kind: 'range', from, to };
}

function parseLines(first: string, second: string): Reference | undefined {
  for (const kind of ['rows', 'columns'] as const) {
    const from = parseLine(first, kind);
    const to = parseLine(second, kind);
    if (from && to) return { kind, from, to };
  }
  return undefined;
}

function parseLine(text: string, kind: 'rows' | 'columns'): LinePosition | undefined {
  const match = (kind === 'rows' ? /^(\$?)([1-9][0-9]{0,6})$/ : /^(\$?)([A-Za-z]{1,3})$/).exec(text);
  if (match === null) return undefined;
  const [, mark, line = ''] = match;
  const index = kind === 'rows' ? rowOf(line) : columnOf(line);
  return index === undefined ? undefined : { index, absolute: mark === '$' };
}

/** Text of a cell position in A1 form, with its `$`. */
export function printCell(cell: CellPosition): string {
  const column = (cell.columnAbsolute ? '$' : '') + columnLetters(cell.column);
  return `${column}${cell.rowAbsolute ? '$' : ''}${cell.row + 1}`;
}

/** Text of a reference in A1 form, without sheet. */
export function printReference(reference: Reference): string {
  switch (reference.kind) {
    case 'cell':
      return printCell(reference.cell);
    case 'range':
      return `${printCell(reference.from)}:${printCell(reference.to)}`;
    case 'rows':
    case 'columns':
      return `${printLine(reference.from, reference.kind)}:${printLine(reference.to, reference.kind)}`;
  }
}

function printLine(line: LinePosition, kind: 'rows' | 'columns'): string {
  const text = kind === 'rows' ? String(line.index + 1) : columnLetters(line.index);
  return (line.absolute ? '$' : '') + text;
}

/** Address of a cell by its 0-based row and column: `B7`. */
export function cellAddress(row: number, column: number): string {
  return printCell({ row, column, rowAbsolute: false, columnAbsolute: false });
}

/** Address of an area: `B7` for one cell, else `B7:C9`; `absolute` gives `$B$7:$C$9`. */
export function areaAddress(area: AddressArea, absolute = false): string {
  const corner = (row: number, column: number): string =>
    printCell({ row, column, rowAbsolute: absolute, columnAbsolute: absolute });
  const first = corner(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Cells of a reference, whichever corner it names first; whole rows and columns reach to the sheet's edge. */
export function areaOf(reference: Reference): AddressArea {
  switch (reference.kind) {
    case 'cell':
      return { row: reference.cell.row, column: reference.cell.column, rows: 1, columns: 1 };
    case 'range': {
      const rows = span(reference.from.row, reference.to.row);
      const columns = span(reference.from.column, reference.to.column);
      return { row: rows.first, column: columns.first, rows: rows.count, columns: columns.count };
    }
    case 'rows': {
      const rows = span(reference.from.index, reference.to.index);
      return { row: rows.first, column: 0, rows: rows.count, columns: maximumColumns };
    }
    case 'columns': {
      const columns = span(reference.from.index, reference.to.index);
      return { row: 0, column: columns.first, rows: maximumRows, columns: columns.count };
    }
  }
}

function span(one: number, other: number): { first: number; count: number } {
  return { first: Math.min(one, other), count: Math.abs(one - other) + 1 };
}

/** Parses `'Pengukuran 2024'!$A$1:$B$9`, with or without sheet and leading `=`; undefined when it is not one reference. */
export function parseAddress(text: string): { sheet?: SheetPrefix; reference: Reference } | undefined {
  const bare = text.startsWith('=') ? text.slice(1) : text;
  const end = bare.lastIndexOf('!') + 1;
  const reference = parseReference(bare.slice(end));
  if (reference === undefined) return undefined;
  if (end === 0) return { reference };
  const sheet = parseSheetPrefix(bare.slice(0, end));
  return sheet && { sheet, reference };
}

/** Parses what stands before a reference, `!` included; undefined when it is no sheet prefix. */
export function parseSheetPrefix(text: string): SheetPrefix | undefined {
  const quoted = /^'((?:[^']|'')+)'!$/.exec(text);
  const content = quoted ? quoted[1]?.replaceAll("''", "'") : /^([^'!]+)!$/.exec(text)?.[1];
  if (content === undefined) return undefined;
  const bracket = /^(.*)\[([^\]]*)\](.*)$/s.exec(content);
  const book = bracket ? (bracket[1] ?? '') + (bracket[2] ?? '') : undefined;
  const [sheet = '', lastSheet] = (bracket ? (bracket[3] ?? '') : content).split(':');
  return {
    text,
    sheet,
    ...(book === undefined ? {} : { book }),
    ...(lastSheet === undefined ? {} : { lastSheet }),
  };
}

/** Prefix of a sheet, `!` included: `Beranda!`, `'Pengukuran 2024'!`. */
export function printSheetPrefix(sheet: string): string {
  return `${quoteSheetName(sheet)}!`;
}

/**
 * Sheet name as a formula writes it. Quoted wherever some spreadsheet program might misread it bare: anything but Latin
 * letters, digits, `_` and `.`, a leading digit, what looks like a reference (`TW1`, `RC`, `R1C1`) or a boolean.
 * Quotes are never wrong.
 */
export function quoteSheetName(name: string): string {
  return needsQuotes(name) ? `'${name.replaceAll("'", "''")}'` : name;
}

function needsQuotes(name: string): boolean {
  if (!/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name)) return true;
  return /^[A-Za-z]{1,3}[0-9]+$/.test(name) || looksLikeR1C1(name) || /^(true|false)$/i.test(name);
}

/** Whether a bare word would be read as an address in R1C1 form: `R`, `C5`, `RC`, `R1C1`. */
export function looksLikeR1C1(word: string): boolean {
  return /^(R[0-9]*(C[0-9]*)?|C[0-9]*)$/i.test(word);
}

/** Whether two sheet names mean the same sheet: Excel does not tell capitals from small letters. */
export function sameSheet(one: string, other: string): boolean {
  return one === other || one.toUpperCase() === other.toUpperCase();
}

/** Text of a reference in R1C1 form as seen from a cell: `R[-1]C`, `R5C3:R9C3`, `R[1]` for a whole row. */
export function printR1C1(reference: Reference, row: number, column: number): string {
  switch (reference.kind) {
    case 'cell':
      return printR1C1Cell(reference.cell, row, column);
    case 'range':
      return `${printR1C1Cell(reference.from, row, column)}:${printR1C1Cell(reference.to, row, column)}`;
    case 'rows':
      return printR1C1Lines('R', reference.from, reference.to, row);
    case 'columns':
      return printR1C1Lines('C', reference.from, reference.to, column);
  }
}

function printR1C1Cell(cell: CellPosition, row: number, column: number): string {
  return `R${printR1C1Index(cell.row, cell.rowAbsolute, row)}C${printR1C1Index(cell.column, cell.columnAbsolute, column)}`;
}

function printR1C1Index(index: number, absolute: boolean, origin: number): string {
  if (absolute) return String(index + 1);
  return index === origin ? '' : `[${index - origin}]`;
}

function printR1C1Lines(letter: 'R' | 'C', from: LinePosition, to: LinePosition, origin: number): string {
  const first = letter + printR1C1Index(from.index, from.absolute, origin);
  const last = letter + printR1C1Index(to.index, to.absolute, origin);
  return first === last ? first : `${first}:${last}`;
}

/** Reads a reference in R1C1 form as seen from a cell; `outside` where it leaves the sheet, undefined when it is none. */
export function parseR1C1(text: string, row: number, column: number): Reference | 'outside' | undefined {
  const [first = '', second = first, ...more] = text.split(':');
  if (more.length > 0) return undefined;
  const from = parseR1C1Corner(first, row, column);
  const to = parseR1C1Corner(second, row, column);
  if (from === undefined || to === undefined) return undefined;
  const single = !text.includes(':');
  return joinR1C1(from, to, single);
}

interface R1C1Corner {
  readonly row?: LinePosition;
  readonly column?: LinePosition;
}

function joinR1C1(from: R1C1Corner, to: R1C1Corner, single: boolean): Reference | 'outside' | undefined {
  const lines = [from.row, from.column, to.row, to.column].filter((line) => line !== undefined);
  if (from.row && from.column && to.row && to.column) {
    if (!lines.every(isInside) || !fits(from.column) || !fits(to.column)) return 'outside';
    const cell = cellPosition(from.row, from.column);
    return single
      ? { kind: 'cell', cell }
      : { kind: 'range', from: cell, to: cellPosition(to.row, to.column) };
  }
  if (from.row && to.row && !from.column && !to.column) {
    return lines.every(isInside) ? { kind: 'rows', from: from.row, to: to.row } : 'outside';
  }
  if (from.column && to.column && !from.row && !to.row) {
    return lines.every(fits) ? { kind: 'columns', from: from.column, to: to.column } : 'outside';
  }
  return undefined;
}

const isInside = (line: LinePosition): boolean => line.index >= 0 && line.index < maximumRows;
const fits = (line: LinePosition): boolean => line.index >= 0 && line.index < maximumColumns;

function cellPosition(row: LinePosition, column: LinePosition): CellPosition {
  return { row: row.index, column: column.index, rowAbsolute: row.absolute, columnAbsolute: column.absolute };
}

function parseR1C1Corner(text: string, row: number, column: number): R1C1Corner | undefined {
  const match = /^(?:R(\[-?\d+\]|\d*))?(?:C(\[-?\d+\]|\d*))?$/i.exec(text);
  if (match === null || text === '') return undefined;
  return {
    ...(match[1] === undefined ? {} : { row: parseR1C1Line(match[1], row) }),
    ...(match[2] === undefined ? {} : { column: parseR1C1Line(match[2], column) }),
  };
}

function parseR1C1Line(text: string, origin: number): LinePosition {
  if (text === '') return { index: origin, absolute: false };
  if (text.startsWith('[')) return { index: origin + Number(text.slice(1, -1)), absolute: false };
  return { index: Number(text) - 1, absolute: true };
}
