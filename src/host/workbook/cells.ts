import type { Area, Cell, CellResult, SheetModel } from './model';
import { boundingArea } from './areas';

/** Cell at a place, if anything was ever stored there. */
export function cellAt(sheet: SheetModel, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** Cell at a place, made empty where there is none yet. */
export function ensureCell(sheet: SheetModel, row: number, column: number): Cell {
  let line = sheet.cells.get(row);
  if (line === undefined) {
    line = new Map();
    sheet.cells.set(row, line);
  }
  let cell = line.get(column);
  if (cell === undefined) {
    cell = {};
    line.set(column, cell);
  }
  return cell;
}

/** Puts a cell at a place; undefined or a cell with nothing in it removes what is there. */
export function putCell(sheet: SheetModel, row: number, column: number, cell: Cell | undefined): void {
  if (cell !== undefined && Object.keys(cell).length > 0) {
    const line = sheet.cells.get(row) ?? new Map<number, Cell>();
    line.set(column, cell);
    sheet.cells.set(row, line);
    return;
  }
  const line = sheet.cells.get(row);
  if (line === undefined) return;
  line.delete(column);
  if (line.size === 0) sheet.cells.delete(row);
}

/** Stored cells within an area, in no particular order. The list is a copy: cells may be put and removed while walking it. */
export function storedCells(sheet: SheetModel, area: Area): { row: number; column: number; cell: Cell }[] {
  const found: { row: number; column: number; cell: Cell }[] = [];
  for (const row of linesWithin(sheet.cells, area.row, area.rows)) {
    const line = sheet.cells.get(row) ?? new Map<number, Cell>();
    for (const column of linesWithin(line, area.column, area.columns)) {
      const cell = line.get(column);
      if (cell !== undefined) found.push({ row, column, cell });
    }
  }
  return found;
}

/** Keys of a map within a run of lines; walks whichever is shorter, the map or the run. */
function linesWithin(map: ReadonlyMap<number, unknown>, start: number, count: number): number[] {
  if (count > map.size) return [...map.keys()].filter((line) => line >= start && line < start + count);
  const lines: number[] = [];
  for (let line = start; line < start + count; line += 1) if (map.has(line)) lines.push(line);
  return lines;
}

/** What a cell shows: a constant as it is (or the error value it is), a formula as computed last (empty where it never was). */
export function resultOf(cell: Cell | undefined): CellResult {
  if (cell?.input === undefined) return { kind: 'empty' };
  if (cell.input.kind === 'formula') return cell.result ?? { kind: 'empty' };
  if (cell.result?.kind === 'error') return cell.result;
  const { value } = cell.input;
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  return { kind: 'text', text: value };
}

/** Whether two results are the same value. */
export function sameResult(one: CellResult, other: CellResult): boolean {
  switch (one.kind) {
    case 'empty':
      return other.kind === 'empty';
    case 'number':
      return other.kind === 'number' && other.number === one.number;
    case 'text':
      return other.kind === 'text' && other.text === one.text;
    case 'boolean':
      return other.kind === 'boolean' && other.boolean === one.boolean;
    case 'error':
      return other.kind === 'error' && other.code === one.code;
  }
}

/** Smallest area around every cell with content (or, unless `valuesOnly`, a format); undefined for an empty sheet. */
export function usedArea(sheet: SheetModel, valuesOnly: boolean): Area | undefined {
  const merged = valuesOnly ? [] : sheet.merges;
  const cells: Area[] = [];
  for (const [row, line] of sheet.cells) {
    const columns = [...line].filter(([, cell]) => isUsed(cell, valuesOnly)).map(([column]) => column);
    if (columns.length === 0) continue;
    const first = Math.min(...columns);
    cells.push({ row, column: first, rows: 1, columns: Math.max(...columns) - first + 1 });
  }
  return boundingArea([...cells, ...merged]);
}

function isUsed(cell: Cell, valuesOnly: boolean): boolean {
  if (cell.input !== undefined) return true;
  return !valuesOnly && cell.format !== undefined && Object.keys(cell.format).length > 0;
}
