/** A workbook's blocks as read, by keys: what the command line prints and validation and audit judge. Pure data. */
import { areaAddress, cellAddress, type AddressArea } from '../formula/address';
import type { FoundCell } from './cellText';
import type { Dismissal } from './checking/dismissals';
import type { WorkbookRecord } from './proposal';
import { sheetTexts } from './texts';

export interface SnapshotCell {
  /** `K7` */
  readonly address: string;
  /** A formula with its `=` (English form), a constant, or '' for an empty cell. */
  readonly input: FoundCell;
  /** What the cell shows: the constant, or the formula's result (`#DIV/0!` as text). */
  readonly value: FoundCell;
  readonly numberFormat: string;
  /** Area of merged cells it belongs to (`K7:L7`). */
  readonly merged?: string;
}

export interface SnapshotRow {
  readonly key: string;
  /** 0-based on the sheet. */
  readonly row: number;
  /** By column key. */
  readonly cells: Readonly<Record<string, SnapshotCell>>;
}

export interface SnapshotBlock {
  readonly name: string;
  /** Name of its sheet now. */
  readonly sheet: string;
  /** Column of the sheet (0-based) by column key. */
  readonly columns: Readonly<Record<string, number>>;
  /** From top to bottom as the planner has sorted them; a doubled key appears twice. */
  readonly rows: readonly SnapshotRow[];
  readonly duplicateKeys: readonly string[];
}

/** What keeps a workbook of ours from being read as a whole. */
export type ReadTrouble =
  /** A block whose key row or key column is gone: nothing in it can be told apart. */
  | { readonly kind: 'keysMissing'; readonly sheet: string; readonly block: string }
  /** Columns that entries are checked in or by are gone from the measurement sheet or the working papers. */
  | { readonly kind: 'columnsMissing'; readonly sheet: string; readonly columns: readonly string[] }
  /** Rows that were inserted are gone from the measurement sheet; their keys. */
  | { readonly kind: 'rowsMissing'; readonly sheet: string; readonly rows: readonly string[] }
  /** A sheet that entries are checked by is gone; its name as it was made. */
  | {
      readonly kind: 'partMissing';
      readonly sheet: string;
      readonly part: 'workingPapers' | 'history' | 'settings';
    }
  /** Rows with contents but without a key, inside the block or right under it: they belong to nothing. */
  | { readonly kind: 'foreignRows'; readonly sheet: string; readonly count: number; readonly first: string };

export interface Snapshot {
  /** Undefined where the workbook holds no sheet of ours. */
  readonly record: WorkbookRecord | undefined;
  /** By block name. */
  readonly blocks: Readonly<Record<string, SnapshotBlock>>;
  /** All sheets of the workbook, in order. */
  readonly sheets: readonly string[];
  readonly troubles: readonly ReadTrouble[];
  /** Findings that were set aside with a reason. */
  readonly dismissals: readonly Dismissal[];
}

/** A block's range as read; every matrix has the same size. */
export interface ReadBlock {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly inputs: readonly (readonly FoundCell[])[];
  readonly values: readonly (readonly FoundCell[])[];
  readonly numberFormats: readonly (readonly FoundCell[])[];
  /** Areas of merged cells on its sheet, as far as they were asked for. */
  readonly merged?: readonly AddressArea[];
}

/** Every block's key column has this key. */
export const keyColumnKey = 'key';

/** Where the parts of a block stand, as offsets from its top left. */
export interface BlockLayout {
  readonly keyColumn: number;
  /** By column key; of a doubled key the first. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Row of the headers; everything below it is data. */
  readonly header: number;
}

/** Layout of a block; undefined where its key row or key column is gone. */
export function layoutOf(read: ReadBlock): BlockLayout | undefined {
  const keys = (read.inputs[0] ?? []).map(String);
  const keyColumn = keys.indexOf(keyColumnKey);
  if (keyColumn < 0) return undefined;
  const offsets = columnOffsets(keys);
  return { keyColumn, offsets, header: headerOffset(read, keyColumn, [...offsets.values()]) };
}

/** Offsets of the columns of a key row, by key; of a doubled key the first. */
export function columnOffsets(keyRow: readonly FoundCell[]): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (const [offset, cell] of keyRow.entries()) {
    const key = String(cell);
    if (key !== '' && !offsets.has(key)) offsets.set(key, offset);
  }
  return offsets;
}

/** A block by its keys; undefined where its key row or key column is gone. */
export function snapshotBlock(read: ReadBlock): SnapshotBlock | undefined {
  const layout = layoutOf(read);
  if (layout === undefined) return undefined;
  const { offsets } = layout;
  const rows = keyedRows(read, layout).map(({ key, offset }) => ({
    key,
    row: read.row + offset,
    cells: cellsOfRow(read, offsets, offset),
  }));
  return {
    name: read.name,
    sheet: read.sheet,
    columns: Object.fromEntries([...offsets].map(([key, offset]) => [key, read.column + offset])),
    rows,
    duplicateKeys: doubled(rows.map(({ key }) => key)),
  };
}

/** Rows below the headers that carry a key. */
function keyedRows(
  read: ReadBlock,
  { keyColumn, header }: BlockLayout,
): { readonly key: string; readonly offset: number }[] {
  return read.inputs.flatMap((cells, offset) => {
    const key = String(cells[keyColumn] ?? '');
    return offset <= header || key === '' ? [] : [{ key, offset }];
  });
}

/**
 * The header row: the first below the key row with text in most columns, whatever a planner inserted above it. The key
 * column's own header may be blank.
 */
function headerOffset(read: ReadBlock, keyColumn: number, columns: readonly number[]): number {
  const others = columns.filter((column) => column !== keyColumn);
  const isHeader = (cells: readonly FoundCell[]): boolean => {
    const texts = others.filter((column) => typeof cells[column] === 'string' && cells[column] !== '');
    return texts.length * 4 >= others.length * 3;
  };
  const found = read.inputs.findIndex((cells, offset) => offset > 0 && isHeader(cells));
  if (found >= 0) return found;
  // Where the headers were deleted the rows begin right below the key row.
  return isKeyHeader(read.inputs[1]?.[keyColumn] ?? '') ? 1 : 0;
}

const isKeyHeader = (cell: FoundCell): boolean =>
  cell === '' || Object.values(sheetTexts.key).some((header) => header === cell);

/** Cells of a row (offset in what was read) by column key. */
export function cellsOfRow(
  read: ReadBlock,
  offsets: ReadonlyMap<string, number>,
  row: number,
): Readonly<Record<string, SnapshotCell>> {
  const cells: Record<string, SnapshotCell> = {};
  for (const [key, column] of offsets) {
    const merged = mergedAt(read, read.row + row, read.column + column);
    cells[key] = {
      address: cellAddress(read.row + row, read.column + column),
      input: read.inputs[row]?.[column] ?? '',
      value: read.values[row]?.[column] ?? '',
      numberFormat: String(read.numberFormats[row]?.[column] ?? 'General'),
      ...(merged === undefined ? {} : { merged: areaAddress(merged) }),
    };
  }
  return cells;
}

function mergedAt({ merged = [] }: ReadBlock, row: number, column: number): AddressArea | undefined {
  return merged.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

function doubled(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(keys.filter((key) => seen.has(key) || !seen.add(key)))];
}
