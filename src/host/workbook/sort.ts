import { printReference } from '../../formula/address';
import { moveReference } from '../../formula/move';
import { joinTokens, tokenise } from '../../formula/tokens';
import type { Change } from './changes';
import { intersection, requireOnSheet } from './areas';
import { cellAt, putCell, resultOf } from './cells';
import { HostError } from './hostError';
import type { Area, Cell, CellResult, SheetModel } from './model';
import { markMoved } from './moves';

export interface SortKey {
  /** Column of the area, 0 for its first (Excel's `SortField.key`). */
  readonly column: number;
  readonly ascending: boolean;
}
export interface SortOptions {
  readonly matchCase?: boolean;
  /** The first row of the area is a header and stays. */
  readonly hasHeaders?: boolean;
}

/**
 * Sorts the rows of an area by keys, stable, as Excel does: numbers before texts before booleans before errors, blanks
 * always last; cells move with their formats, references without a sheet name move with their row. Results must be computed.
 * Refused: a merge in the area (InvalidOperation), a key outside it (InvalidArgument).
 */
export function sortArea(
  sheet: SheetModel,
  area: Area,
  keys: readonly SortKey[],
  options: SortOptions = {},
): Change[] {
  requireOnSheet(area);
  if (
    keys.length === 0 ||
    keys.some(({ column }) => !Number.isInteger(column) || column < 0 || column >= area.columns)
  ) {
    throw new HostError('InvalidArgument', 'A sort key is no column of the sorted area');
  }
  if (sheet.merges.some((merge) => intersection(merge, area) !== undefined)) {
    throw new HostError('InvalidOperation', 'An area with merged cells cannot be sorted');
  }
  const skipped = options.hasHeaders === true ? 1 : 0;
  const body: Area = { ...area, row: area.row + skipped, rows: area.rows - skipped };
  if (body.rows > 1) moveRows(sheet, body, orderOf(sheet, body, keys, options.matchCase === true));
  return [
    { kind: 'sorted', sheetId: sheet.id, area },
    { kind: 'data', sheetId: sheet.id, area, changeType: 'RangeEdited' },
  ];
}

/** Rows of the area in their new order. */
function orderOf(sheet: SheetModel, body: Area, keys: readonly SortKey[], matchCase: boolean): number[] {
  const rows = usedRows(sheet, body);
  const values = new Map(
    rows.map((row) => [row, keys.map(({ column }) => resultOf(cellAt(sheet, row, body.column + column)))]),
  );
  return rows.sort((one, other) => {
    for (const [index, key] of keys.entries()) {
      const order = compare(values.get(one)?.[index], values.get(other)?.[index], key.ascending, matchCase);
      if (order !== 0) return order;
    }
    return one - other;
  });
}

/** Rows down to the last that holds anything: an area of whole columns is not walked to its end. */
function usedRows(sheet: SheetModel, body: Area): number[] {
  const last = Math.max(body.row - 1, ...[...sheet.cells.keys()].filter((row) => row < body.row + body.rows));
  return Array.from({ length: last - body.row + 1 }, (_, down) => body.row + down);
}

const rank = { number: 0, text: 1, boolean: 2, error: 3, empty: 4 } as const;

function compare(
  one: CellResult | undefined,
  other: CellResult | undefined,
  ascending: boolean,
  matchCase: boolean,
): number {
  const left: CellResult = one ?? { kind: 'empty' };
  const right: CellResult = other ?? { kind: 'empty' };
  // Blanks come last in either direction.
  if (left.kind === 'empty' || right.kind === 'empty') return rank[left.kind] - rank[right.kind];
  const order = rank[left.kind] - rank[right.kind] || compareSame(left, right, matchCase);
  return ascending ? order : -order;
}

function compareSame(left: CellResult, right: CellResult, matchCase: boolean): number {
  if (left.kind === 'number' && right.kind === 'number') return left.number - right.number;
  if (left.kind === 'boolean' && right.kind === 'boolean')
    return Number(left.boolean) - Number(right.boolean);
  if (left.kind !== 'text' || right.kind !== 'text') return 0;
  const folded = left.text.localeCompare(right.text, 'en', { sensitivity: 'accent' });
  return folded === 0 && matchCase
    ? left.text.localeCompare(right.text, 'en', { caseFirst: 'lower' })
    : folded;
}

function moveRows(sheet: SheetModel, body: Area, order: readonly number[]): void {
  markMoved(sheet);
  const width = usedWidth(sheet, body);
  const lines = order.map((from) => ({
    from,
    cells: Array.from({ length: width }, (_, across) => cellAt(sheet, from, body.column + across)),
  }));
  lines.forEach(({ from, cells }, down) => {
    const to = body.row + down;
    cells.forEach((cell, across) => {
      putCell(sheet, to, body.column + across, movedCell(cell, to - from));
    });
  });
}

/** Columns down to the last that holds anything: an area of whole rows is not walked to its end. */
function usedWidth(sheet: SheetModel, body: Area): number {
  let width = 0;
  for (const line of sheet.cells.values()) {
    for (const column of line.keys()) width = Math.max(width, column + 1 - body.column);
  }
  return Math.min(width, body.columns);
}

function movedCell(cell: Cell | undefined, rows: number): Cell | undefined {
  if (cell?.input?.kind !== 'formula' || rows === 0) return cell;
  return { ...cell, input: { kind: 'formula', text: movedFormula(cell.input.text, rows) } };
}

/** Sorting leaves references that name a sheet where they are, even their own: a known trap of Excel. */
function movedFormula(formula: string, rows: number): string {
  const tokens = tokenise(formula).map((token) => {
    if (token.kind !== 'reference' || token.sheet !== undefined) return token;
    const reference = moveReference(token.reference, rows, 0);
    return { text: reference === undefined ? '#REF!' : printReference(reference) + (token.spill ? '#' : '') };
  });
  return joinTokens(tokens);
}
