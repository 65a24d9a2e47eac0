import {
  maximumColumns,
  maximumRows,
  printReference,
  printSheetPrefix,
  quoteSheetName,
  sameSheet,
  type CellPosition,
  type LinePosition,
  type Reference,
  type SheetPrefix,
} from './address';
import { tokenise, type ReferenceToken, type Token } from './tokens';

export type Axis = 'rows' | 'columns';

/** Rows or columns inserted before, or deleted from, the 0-based line `at`. */
export interface LinesChange {
  readonly kind: 'insert' | 'delete';
  readonly axis: Axis;
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
  /** First and last line of the other axis, for a block of cells that shifts down, right, up or left; absent: whole lines. */
  readonly band?: { readonly first: number; readonly last: number };
}
export type Change =
  | LinesChange
  | { readonly kind: 'renameSheet'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'deleteSheet'; readonly sheet: string };

/**
 * The formula after a change of the workbook, as Excel rewrites it: ranges grow when lines are inserted inside them, shrink
 * when some of theirs are deleted, and read `#REF!` when nothing is left. `formulaSheet` is the sheet of the cell;
 * undefined for a defined name. References without a sheet belong to `formulaSheet`; other books and 3-D references
 * keep their cells. A range that a shifting block covers only in part stays as it is.
 */
export function shiftFormula(formula: string, formulaSheet: string | undefined, change: Change): string {
  return tokenise(formula)
    .map((token) => shiftToken(token, formulaSheet, change))
    .join('');
}

function shiftToken(token: Token, formulaSheet: string | undefined, change: Change): string {
  switch (change.kind) {
    case 'renameSheet':
      return renameInToken(token, change.sheet, change.name);
    case 'deleteSheet':
      return loseSheet(token, change.sheet);
    case 'insert':
    case 'delete':
      return token.kind === 'reference' ? shiftReferenceToken(token, formulaSheet, change) : token.text;
  }
}

function shiftReferenceToken(
  token: ReferenceToken,
  formulaSheet: string | undefined,
  change: LinesChange,
): string {
  const { sheet } = token;
  if (sheet?.book !== undefined || sheet?.lastSheet !== undefined) return token.text;
  const target = sheet?.sheet ?? formulaSheet;
  if (target === undefined || !sameSheet(target, change.sheet)) return token.text;
  const shifted = shiftReference(token.reference, change);
  if (shifted === token.reference) return token.text;
  return printToken(token, shifted);
}

function printToken(token: ReferenceToken, reference: Reference | undefined): string {
  const prefix = token.sheet?.text ?? '';
  if (reference === undefined) return `${prefix}#REF!`;
  return prefix + printReference(reference) + (token.spill ? '#' : '');
}

function renameInToken(token: Token, from: string, to: string): string {
  const prefix = prefixOf(token);
  if (prefix === undefined || prefix.book !== undefined) return token.text;
  const { sheet, lastSheet, text } = prefix;
  const touched = sameSheet(sheet, from) || (lastSheet !== undefined && sameSheet(lastSheet, from));
  if (!touched) return token.text;
  const renamed = (name: string): string => (sameSheet(name, from) ? to : name);
  return (
    printPrefix(renamed(sheet), lastSheet === undefined ? undefined : renamed(lastSheet)) +
    token.text.slice(text.length)
  );
}

function printPrefix(sheet: string, lastSheet: string | undefined): string {
  if (lastSheet === undefined) return printSheetPrefix(sheet);
  const bare = quoteSheetName(sheet) === sheet && quoteSheetName(lastSheet) === lastSheet;
  return bare ? `${sheet}:${lastSheet}!` : `'${`${sheet}:${lastSheet}`.replaceAll("'", "''")}'!`;
}

/** Excel writes the dead sheet as `#REF!` and keeps what stood behind it: `#REF!A1`. */
function loseSheet(token: Token, deleted: string): string {
  const prefix = prefixOf(token);
  if (prefix === undefined || prefix.book !== undefined || prefix.lastSheet !== undefined) return token.text;
  return sameSheet(prefix.sheet, deleted) ? `#REF!${token.text.slice(prefix.text.length)}` : token.text;
}

function prefixOf(token: Token): SheetPrefix | undefined {
  return 'sheet' in token ? token.sheet : undefined;
}

/** A reference after lines of its own sheet were inserted or deleted; undefined when all its cells are gone. */
export function shiftReference(reference: Reference, change: LinesChange): Reference | undefined {
  switch (reference.kind) {
    case 'cell': {
      const corners = shiftCorners(reference.cell, reference.cell, change);
      return corners === 'same' ? reference : corners && { kind: 'cell', cell: corners.from };
    }
    case 'range': {
      const corners = shiftCorners(reference.from, reference.to, change);
      return corners === 'same' ? reference : corners && { kind: 'range', ...corners };
    }
    case 'rows':
    case 'columns':
      return shiftLines(reference, change);
  }
}

function shiftLines(
  reference: Extract<Reference, { kind: 'rows' | 'columns' }>,
  change: LinesChange,
): Reference | undefined {
  const across = reference.kind === 'rows' ? maximumColumns : maximumRows;
  if (reference.kind !== change.axis || !covers(change, 0, across - 1)) return reference;
  const moved = shiftSpan(reference.from.index, reference.to.index, change);
  if (moved === 'same') return reference;
  const line = (position: LinePosition, index: number): LinePosition => ({ ...position, index });
  return (
    moved && {
      kind: reference.kind,
      from: line(reference.from, moved.from),
      to: line(reference.to, moved.to),
    }
  );
}

interface Corners {
  readonly from: CellPosition;
  readonly to: CellPosition;
}

function shiftCorners(
  from: CellPosition,
  to: CellPosition,
  change: LinesChange,
): Corners | 'same' | undefined {
  const byRows = change.axis === 'rows';
  const across = byRows ? [from.column, to.column] : [from.row, to.row];
  if (!covers(change, Math.min(...across), Math.max(...across))) return 'same';
  const moved = byRows ? shiftSpan(from.row, to.row, change) : shiftSpan(from.column, to.column, change);
  if (moved === undefined || moved === 'same') return moved;
  const at = (position: CellPosition, index: number): CellPosition =>
    byRows ? { ...position, row: index } : { ...position, column: index };
  return { from: at(from, moved.from), to: at(to, moved.to) };
}

function covers(change: LinesChange, first: number, last: number): boolean {
  return change.band === undefined || (change.band.first <= first && last <= change.band.last);
}

/** New ends of a span of lines, in the order the ends came in. */
function shiftSpan(
  from: number,
  to: number,
  change: LinesChange,
): { from: number; to: number } | 'same' | undefined {
  const first = Math.min(from, to);
  const last = Math.max(from, to);
  const moved = change.kind === 'insert' ? insertInto(first, last, change) : deleteFrom(first, last, change);
  if (moved === undefined) return undefined;
  if (moved.first === first && moved.last === last) return 'same';
  return from <= to ? { from: moved.first, to: moved.last } : { from: moved.last, to: moved.first };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function insertInto(first: number, last: number, change: LinesChange): Span | undefined {
  const edge = edgeOf(change.axis);
  const movedFirst = first >= change.at ? first + change.count : first;
  const movedLast = last >= change.at ? last + change.count : last;
  // A span over the whole sheet stays the whole sheet.
  if (first === 0 && last === edge) return { first, last };
  return movedFirst > edge ? undefined : { first: movedFirst, last: Math.min(movedLast, edge) };
}

function deleteFrom(first: number, last: number, change: LinesChange): Span | undefined {
  const end = change.at + change.count;
  if (first === 0 && last === edgeOf(change.axis)) return { first, last };
  if (first >= change.at && last < end) return undefined;
  const movedFirst = first < change.at ? first : Math.max(first - change.count, change.at);
  const movedLast = last < change.at ? last : last < end ? change.at - 1 : last - change.count;
  return { first: movedFirst, last: movedLast };
}

function edgeOf(axis: Axis): number {
  return (axis === 'rows' ? maximumRows : maximumColumns) - 1;
}
