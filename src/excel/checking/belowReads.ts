/** What stands right under a block: rows that belong to nothing. */
import type { CellsBelow } from '../../sheets/checking/snapshotUpdate';
import { cellsOf, loaded, type Read } from '../read';

/** As many rows are looked at with every reading of a block; only where all of them are filled the rest is asked for. */
const rowsAtOnce = 50;

export interface BelowReading extends CellsBelow {
  /** Row after the last one of the sheet that holds anything in the block's columns. */
  readonly end: number;
}

/** Asks for the first rows under a block, and how far down anything stands. */
export function requestBelow(range: Excel.Range): () => BelowReading {
  const first = loaded(range.getRowsBelow(rowsAtOnce), 'values,rowIndex,columnIndex');
  const bottom = range.getEntireColumn().getLastRow();
  const used = loaded(
    range.getRowsBelow(1).getBoundingRect(bottom).getUsedRangeOrNullObject(true),
    'rowIndex,rowCount',
  );
  return () => ({
    row: first.rowIndex,
    column: first.columnIndex,
    values: cellsOf(first.values),
    end: used.isNullObject ? first.rowIndex : used.rowIndex + used.rowCount,
  });
}

/** Answers stay far below the limit. */
const cellsPerRead = 100_000;
const charactersPerCell = 12;

/** The rows that `below` did not see yet, in slices. */
export function readRest(sheetId: string, below: BelowReading): Read<CellsBelow['values']>[] {
  const width = below.values[0]?.length ?? 1;
  const perRead = Math.max(1, Math.floor(cellsPerRead / width));
  const reads: Read<CellsBelow['values']>[] = [];
  for (let row = below.row + below.values.length; row < below.end; row += perRead)
    reads.push(readSlice(sheetId, row, below.column, Math.min(perRead, below.end - row), width));
  return reads;
}

function readSlice(
  sheetId: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Read<CellsBelow['values']> {
  let range: Excel.Range | undefined;
  return {
    size: rows * columns * charactersPerCell,
    request: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      range = loaded(sheet.getRangeByIndexes(row, column, rows, columns), 'values');
    },
    result: () => cellsOf(range?.values ?? []),
  };
}
