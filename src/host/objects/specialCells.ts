import { notImplemented } from '../protocol/hostError';
import { cellAt, resultOf, storedCells, usedArea, intersection, validationAt } from '../workbook/operations';
import type { CellResult } from '../workbook/model';
import { AreasTarget, type RangeTarget } from './rangeTarget';

const resultKinds: Readonly<Record<string, readonly CellResult['kind'][]>> = {
  All: ['number', 'text', 'boolean', 'error', 'empty'],
  Errors: ['error'],
  Logical: ['boolean'],
  Numbers: ['number'],
  Text: ['text'],
};

/** Cells of a kind (`Excel.SpecialCellType`), row by row in runs; undefined where there are none. */
export function specialCells(range: RangeTarget, type: string, valueType = 'All'): AreasTarget | undefined {
  range.session.settle();
  const kinds = resultKinds[valueType];
  if (kinds === undefined) throw notImplemented(`Range.getSpecialCells of ${valueType}`);
  const places = placesOf(range, type, kinds);
  if (places.length === 0) return undefined;
  return new AreasTarget(runs(places).map((area) => range.at(area)));
}

interface Placed {
  readonly row: number;
  readonly column: number;
}

function placesOf(range: RangeTarget, type: string, kinds: readonly CellResult['kind'][]): Placed[] {
  const { sheet, area } = range;
  const used = usedArea(sheet, true);
  const within = used === undefined ? undefined : intersection(used, area);
  if (within === undefined) return [];
  switch (type) {
    case 'Formulas':
    case 'Constants': {
      const wanted = type === 'Formulas' ? 'formula' : 'constant';
      return storedCells(sheet, within).filter(
        ({ cell }) => cell.input?.kind === wanted && kinds.includes(resultOf(cell).kind),
      );
    }
    case 'Blanks':
      return everyPlace(within).filter(({ row, column }) => cellAt(sheet, row, column)?.input === undefined);
    case 'Visible':
      return everyPlace(within).filter(
        ({ row, column }) =>
          !(sheet.rows.get(row)?.hidden ?? false) && !(sheet.columns.get(column)?.hidden ?? false),
      );
    case 'DataValidations':
      return everyPlace(within).filter(({ row, column }) => validationAt(sheet, row, column) !== undefined);
    default:
      throw notImplemented(`Range.getSpecialCells of ${type}`);
  }
}

function everyPlace(area: { row: number; column: number; rows: number; columns: number }): Placed[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}

function runs(places: Placed[]): { row: number; column: number; rows: number; columns: number }[] {
  const sorted = [...places].sort((one, other) => one.row - other.row || one.column - other.column);
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = areas[areas.length - 1];
    if (last?.row === row && last.column + last.columns === column) last.columns += 1;
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}
