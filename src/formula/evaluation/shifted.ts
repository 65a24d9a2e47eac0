import { areaOf, type AddressArea, type CellPosition, type LinePosition, type Reference } from '../address';

/** Area of a reference whose formula was moved so many rows down: rows without `$` move along. */
export function areaMoved(reference: Reference, rows: number): AddressArea {
  if (rows === 0 || reference.kind === 'columns') return areaOf(reference);
  switch (reference.kind) {
    case 'cell':
      return areaOf({ kind: 'cell', cell: cellMoved(reference.cell, rows) });
    case 'range': {
      const { from, to } = reference;
      return areaOf({ kind: 'range', from: cellMoved(from, rows), to: cellMoved(to, rows) });
    }
    case 'rows': {
      const { from, to } = reference;
      return areaOf({ kind: 'rows', from: lineMoved(from, rows), to: lineMoved(to, rows) });
    }
  }
}

const cellMoved = (cell: CellPosition, rows: number): CellPosition =>
  cell.rowAbsolute ? cell : { ...cell, row: cell.row + rows };

const lineMoved = (line: LinePosition, rows: number): LinePosition =>
  line.absolute ? line : { ...line, index: line.index + rows };
