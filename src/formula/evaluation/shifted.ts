import { areaOf, type CellPosition, type LinePosition, type Reference } from '../address';
import type { Area } from './context';

/**
 * Area of a reference on a sheet, its formula moved so many rows down: rows without `$` move along. Cells and ranges are read
 * by the hundred thousand: for them nothing is put together but the area itself.
 */
export function areaMoved(sheet: string, reference: Reference, down: number): Area {
  switch (reference.kind) {
    case 'cell': {
      const { cell } = reference;
      return { kind: 'area', sheet, row: rowOf(cell, down), column: cell.column, rows: 1, columns: 1 };
    }
    case 'range': {
      const { from, to } = reference;
      const [top, bottom] = [rowOf(from, down), rowOf(to, down)];
      return {
        kind: 'area',
        sheet,
        row: Math.min(top, bottom),
        column: Math.min(from.column, to.column),
        rows: Math.abs(top - bottom) + 1,
        columns: Math.abs(from.column - to.column) + 1,
      };
    }
    case 'rows': {
      const { from, to } = reference;
      const moved = { kind: 'rows', from: lineMoved(from, down), to: lineMoved(to, down) } as const;
      return { kind: 'area', sheet, ...areaOf(moved) };
    }
    case 'columns':
      return { kind: 'area', sheet, ...areaOf(reference) };
  }
}

const rowOf = (cell: CellPosition, down: number): number => (cell.rowAbsolute ? cell.row : cell.row + down);

const lineMoved = (line: LinePosition, down: number): LinePosition =>
  line.absolute ? line : { ...line, index: line.index + down };
