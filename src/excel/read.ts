/** Reads as data, so that any number of them goes into one sync, or into few where the answer would break the limit. */
import type { FoundBlock } from '../sheets/blockMap';
import type { FoundCell } from '../sheets/cellText';
import type { BlockPlace } from '../sheets/proposal';
import { batchesOf } from './step';

export interface Read<T> {
  /** Characters of the answer, estimated. */
  readonly size: number;
  readonly request: (context: Excel.RequestContext) => void;
  /** Only after the read was sent. */
  readonly result: () => T;
}

/** Sends reads with one sync, or, above the limit of an answer, with one for each batch. Nothing to read: no sync. */
export async function sendReads(
  context: Excel.RequestContext,
  reads: readonly Read<unknown>[],
): Promise<void> {
  await sendBatches(context, batchesOf(reads.filter(({ size }) => size > 0)));
}

async function sendBatches(
  context: Excel.RequestContext,
  [first, ...rest]: readonly (readonly Read<unknown>[])[],
): Promise<void> {
  if (first === undefined) return;
  for (const read of first) read.request(context);
  await context.sync();
  await sendBatches(context, rest);
}

/** The object itself, asked to load its properties (`formulas,rowIndex`) with the next sync. */
export function loaded<T extends { load: (names: string) => unknown }>(object: T, names: string): T {
  object.load(names);
  return object;
}

/** A guess from above: most formulas stay below it. */
const charactersPerCell = 70;
const cellsPerRead = 50_000;

/** Formulas and constants of an area, in slices of whole rows. */
export function readFormulas(place: BlockPlace): {
  readonly reads: readonly Read<FoundBlock>[];
  readonly cells: () => FoundBlock;
} {
  const rowsPerRead = Math.max(1, Math.floor(cellsPerRead / place.columns));
  const reads: Read<FoundBlock>[] = [];
  for (let row = 0; row < place.rows; row += rowsPerRead) {
    reads.push(readSlice({ ...place, row: place.row + row, rows: Math.min(rowsPerRead, place.rows - row) }));
  }
  return { reads, cells: () => reads.flatMap((read) => read.result()) };
}

function readSlice(place: BlockPlace): Read<FoundBlock> {
  let range: Excel.Range | undefined;
  return {
    size: place.rows * place.columns * charactersPerCell,
    request: (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      range = loaded(sheet.getRangeByIndexes(place.row, place.column, place.rows, place.columns), 'formulas');
    },
    result: () => cellsOf(range?.formulas ?? []),
  };
}

/** What came over the wire, as cells. */
export function cellsOf(values: readonly (readonly unknown[])[]): FoundCell[][] {
  return values.map((row) => row.map(cellOf));
}

function cellOf(value: unknown): FoundCell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

/** Everything that stands on a sheet, from its first to its last used row and column. */
export interface UsedCells {
  readonly row: number;
  readonly column: number;
  readonly cells: FoundBlock;
}

/** Empty cells where nothing stands on the sheet. */
export function readUsed(sheet: string): Read<UsedCells> {
  let used: Excel.Range | undefined;
  return {
    size: 500_000,
    request: (context) => {
      used = loaded(
        context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true),
        'formulas,rowIndex,columnIndex',
      );
    },
    result: () =>
      used === undefined || used.isNullObject
        ? { row: 0, column: 0, cells: [] }
        : { row: used.rowIndex, column: used.columnIndex, cells: cellsOf(used.formulas) },
  };
}
