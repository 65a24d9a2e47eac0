/** Cells of a snapshot as the rules of entries take them. */
import { cellFacts, type CellFacts } from '../renstra/validation/facts';
import type { SnapshotCell, SnapshotRow } from './snapshot';

const noCell = cellFacts('', '');

/** A cell, with its formula where it holds one; absent: an empty one. */
export function factsOfCell(cell: SnapshotCell | undefined): CellFacts {
  if (cell === undefined) return noCell;
  const { address, input, value, numberFormat, merged } = cell;
  const isFormula = typeof input === 'string' && input.startsWith('=') && input !== value;
  const facts = cellFacts(address, value, isFormula ? input : undefined, numberFormat);
  return merged === undefined ? facts : { ...facts, merged };
}

/** What a cell shows, as text. */
export function textIn(row: SnapshotRow, column: string): string {
  return String(row.cells[column]?.value ?? '');
}

/** The number a cell shows; undefined where it shows none. */
export function numberIn(row: SnapshotRow, column: string): number | undefined {
  const value = row.cells[column]?.value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Unit and code of a row of the measurement sheet; of a column that is gone what the key says. */
export function namesOf(row: SnapshotRow): { readonly unit: string; readonly code: string } {
  const [, unit = '', code = ''] = /^(.+)\/([^/]+\/[^/]+)$/.exec(row.key) ?? [];
  return {
    unit: row.cells['unit'] === undefined ? unit : textIn(row, 'unit'),
    code: row.cells['code'] === undefined ? code : textIn(row, 'code'),
  };
}
