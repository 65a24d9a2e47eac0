/** A workbook as it is known while it is watched: what was read of it, and how a later reading of some rows changes that. */
import { cellAddress, type AddressArea } from '../../formula/address';
import type { FoundCell } from '../cellText';
import { measurementBlock } from '../names';
import type { WorkbookRecord } from '../proposal';
import {
  cellsOfRow,
  columnOffsets,
  layoutOf,
  snapshotBlock,
  type ReadBlock,
  type ReadTrouble,
  type Snapshot,
  type SnapshotBlock,
} from '../snapshot';
import type { Dismissal } from './dismissals';

/** Rows with contents that belong to nothing. */
export interface Strays {
  readonly count: number;
  /** First cell with contents; '' where there is none. */
  readonly first: string;
}
export const noStrays: Strays = { count: 0, first: '' };

/** A block with what is needed to tell whether it still stands as it was read. */
export interface LiveBlock {
  readonly block: SnapshotBlock;
  readonly sheetId: string;
  /** Area of its defined name. */
  readonly area: AddressArea;
  readonly keyRow: readonly FoundCell[];
  /** Its key column from the key row down. */
  readonly keys: readonly FoundCell[];
  readonly keyColumn: number;
  /** First cell with contents of each row inside the block that has no key, by row of the sheet. */
  readonly inside: ReadonlyMap<number, string>;
  /** Offset of the header row. */
  readonly header: number;
  readonly below: Strays;
}

/** A workbook while it is watched. */
export interface LiveWorkbook {
  readonly record: WorkbookRecord | undefined;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** By block name. */
  readonly blocks: ReadonlyMap<string, LiveBlock>;
  /** Blocks whose keys are gone. */
  readonly lost: readonly LostBlock[];
  readonly dismissals: readonly Dismissal[];
  /** Sheet that keeps our record and the dismissals. */
  readonly stateSheetId: string | undefined;
}

export interface LostBlock {
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
}

/** What a watched workbook says, as rules and pane read it. */
export function snapshotOf(live: LiveWorkbook): Snapshot {
  return {
    record: live.record,
    blocks: Object.fromEntries([...live.blocks].map(([name, { block }]) => [name, block])),
    sheets: live.sheets.map(({ name }) => name),
    troubles: [
      ...live.lost.map(({ name, sheet }): ReadTrouble => ({ kind: 'keysMissing', sheet, block: name })),
      ...[...live.blocks.values()].flatMap(foreignRows),
    ],
    dismissals: live.dismissals,
  };
}

function foreignRows({ block, inside, below }: LiveBlock): ReadTrouble[] {
  const count = inside.size + below.count;
  if (count === 0) return [];
  const top = Math.min(...inside.keys());
  return [{ kind: 'foreignRows', sheet: block.sheet, count, first: inside.get(top) ?? below.first }];
}

/** A block as read whole; undefined where its key row or key column is gone. Rows without a key count on measurement sheets. */
export function liveBlock(read: ReadBlock, sheetId: string, below: Strays): LiveBlock | undefined {
  const layout = layoutOf(read);
  const block = snapshotBlock(read);
  if (layout === undefined || block === undefined) return undefined;
  const { keyColumn, header, offsets } = layout;
  const keys = read.inputs.map((cells) => cells[keyColumn] ?? '');
  return {
    block,
    sheetId,
    area: { row: read.row, column: read.column, rows: read.inputs.length, columns: widthOf(read) },
    keyRow: read.inputs[0] ?? [],
    keys,
    keyColumn,
    inside: tellsStrays(read.name)
      ? new Map(
          keys.flatMap((key, offset) =>
            key === '' && offset > header ? strayAt(read, offset, offsets) : [],
          ),
        )
      : new Map(),
    header,
    below,
  };
}

function widthOf({ inputs }: ReadBlock): number {
  return inputs[0]?.length ?? 0;
}

/** Whether rows without a key are told of this block. */
export function tellsStrays(name: string): boolean {
  return name === measurementBlock(Number(/_(\d{4})$/.exec(name)?.[1]));
}

/** The row with its first cell that shows something in a column of ours; nothing where there is none. */
function strayAt(read: ReadBlock, offset: number, offsets: ReadonlyMap<string, number>): [number, string][] {
  const filled = [...offsets.values()].filter((column) => (read.values[offset]?.[column] ?? '') !== '');
  if (filled.length === 0) return [];
  const row = read.row + offset;
  return [[row, cellAddress(row, read.column + Math.min(...filled))]];
}

/** Values right under a block, from its first column. */
export interface CellsBelow {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly FoundCell[])[];
}

/** Filled rows from the top down to the first one that shows nothing in a column of ours. */
export function straysBelow(keyRow: readonly FoundCell[], { row, column, values }: CellsBelow): Strays {
  const columns = [...columnOffsets(keyRow).values()].sort((one, other) => one - other);
  const firstIn = (cells: readonly FoundCell[] | undefined): number | undefined =>
    columns.find((offset) => (cells?.[offset] ?? '') !== '');
  const end = values.findIndex((cells) => firstIn(cells) === undefined);
  const first = firstIn(values[0]);
  return {
    count: end < 0 ? values.length : end,
    first: first === undefined ? '' : cellAddress(row, column + first),
  };
}

/** Some rows of a block as read, with what tells whether they are the rows that were meant. */
export interface RowsRead {
  readonly sheet: string;
  readonly area: AddressArea;
  readonly keyRow: readonly FoundCell[];
  readonly keys: readonly FoundCell[];
  /** Runs of neighbouring rows, each as wide as the block. */
  readonly slices: readonly ReadBlock[];
}

/** The block with these rows as they are now; undefined where it does not stand as it was read: it has to be read whole. */
export function withRows(live: LiveBlock, read: RowsRead): LiveBlock | undefined {
  const isSame =
    sameCells([live.area.row, live.area.column, live.area.rows, live.area.columns], placeOf(read.area)) &&
    sameCells(live.keyRow, read.keyRow) &&
    sameCells(live.keys, read.keys);
  if (!isSame) return undefined;
  const offsets = columnOffsets(live.keyRow);
  const rows = [...live.block.rows];
  const inside = new Map(live.inside);
  const at = new Map(rows.map(({ row }, index) => [row, index]));
  for (const slice of read.slices) {
    for (const offset of slice.values.keys()) {
      const row = slice.row + offset;
      const index = at.get(row);
      const before = rows[index ?? -1];
      if (index !== undefined && before !== undefined)
        rows[index] = { ...before, cells: cellsOfRow(slice, offsets, offset) };
      else if (tellsStrays(live.block.name) && row > live.area.row + live.header) {
        inside.delete(row);
        for (const [stray, first] of strayAt(slice, offset, offsets)) inside.set(stray, first);
      }
    }
  }
  return { ...live, block: { ...live.block, sheet: read.sheet, rows }, inside };
}

const placeOf = ({ row, column, rows, columns }: AddressArea): number[] => [row, column, rows, columns];

/** Whether two lists hold the same cells. */
export function sameCells(one: readonly FoundCell[], other: readonly FoundCell[]): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]);
}

/** Keys of the rows of a block that stand in these rows of the sheet. */
export function keysAt({ block }: LiveBlock, rows: ReadonlySet<number>): string[] {
  return block.rows.filter(({ row }) => rows.has(row)).map(({ key }) => key);
}
