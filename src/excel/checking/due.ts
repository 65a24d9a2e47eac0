/** What has to be read again after changes, worked out from the events alone. Pure. */
import { areaOf, parseAddress, type AddressArea } from '../../formula/address';
import type { ChangeOrigin } from '../../sheets/checking/access';
import type { LiveBlock, LiveWorkbook } from '../../sheets/checking/snapshotUpdate';
import { judgedBlocks } from '../../sheets/checking/judgedColumns';
import { blockNames, historyBlock, measurementBlock, paperBlock } from '../../sheets/names';
import { ownerOfLine } from '../../sheets/papers/lineKeys';

/** An event of the worksheets, as far as it matters. */
export interface SheetEvent {
  readonly kind: 'edited' | 'structure' | 'sheets';
  readonly sheetId: string;
  /** Areas of its sheet, separated by commas; '' where everything may have changed. */
  readonly address: string;
  readonly isRemote: boolean;
}

/** Rows (0-based on the sheet) of a block, or all of it. */
export type DueRows = 'all' | ReadonlySet<number>;

export interface Due {
  /** Everything, also names and sheets. */
  readonly whole: boolean;
  readonly blocks: ReadonlyMap<string, DueRows>;
  readonly dismissals: boolean;
  /** Names of the sheets. */
  readonly sheets: boolean;
  readonly origin: ChangeOrigin;
}

export const nothingDue: Due = {
  whole: false,
  blocks: new Map(),
  dismissals: false,
  sheets: false,
  origin: 'coAuthor',
};

export function isNothing({ whole, blocks, dismissals, sheets }: Due): boolean {
  return !whole && blocks.size === 0 && !dismissals && !sheets;
}

/** Strongest first: what the planner did herself counts as hers, whatever others did meanwhile. */
const origins: readonly ChangeOrigin[] = ['opening', 'planner', 'addin', 'coAuthor'];

/** Both together. */
export function mergeDue(one: Due, other: Due): Due {
  const blocks = new Map(one.blocks);
  for (const [name, rows] of other.blocks) blocks.set(name, mergeRows(blocks.get(name), rows));
  return {
    whole: one.whole || other.whole,
    blocks,
    dismissals: one.dismissals || other.dismissals,
    sheets: one.sheets || other.sheets,
    origin: origins.find((origin) => origin === one.origin || origin === other.origin) ?? 'planner',
  };
}

function mergeRows(one: DueRows | undefined, other: DueRows): DueRows {
  if (one === undefined) return other;
  return one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other]);
}

/** What an event makes due in a workbook as it was last read. */
export function dueAfter(event: SheetEvent, live: LiveWorkbook, year: number | undefined): Due {
  const origin: ChangeOrigin = event.isRemote ? 'coAuthor' : 'planner';
  const blocks = [...live.blocks.values()].filter(({ sheetId }) => sheetId === event.sheetId);
  const isLost = live.lost.some(({ sheetId }) => sheetId === event.sheetId);
  if (event.kind === 'sheets') return { ...nothingDue, whole: event.isRemote || blocks.length > 0, origin };
  if (isLost) return { ...nothingDue, whole: true, origin };
  const touched = new Map<string, DueRows>();
  for (const block of blocks) {
    const rows = touchedRows(event, block);
    if (rows !== undefined) touched.set(block.block.name, rows);
  }
  return {
    ...nothingDue,
    blocks: year === undefined ? touched : withDependants(touched, live, year),
    dismissals: event.sheetId === live.stateSheetId,
    origin,
  };
}

/** What our own change of rows of a block makes due. */
export function dueAfterOwn(block: string, rows: ReadonlySet<number>, live: LiveWorkbook, year: number): Due {
  return { ...nothingDue, blocks: withDependants(new Map([[block, rows]]), live, year), origin: 'addin' };
}

function touchedRows({ kind, address }: SheetEvent, block: LiveBlock): DueRows | undefined {
  const areas = areasOf(address);
  if (areas === undefined) return 'all';
  if (kind === 'structure') return areas.some((area) => mayMove(area, block)) ? 'all' : undefined;
  const rows = new Set<number>();
  for (const area of areas) {
    const found = editedRows(area, block);
    if (found === 'all') return 'all';
    for (const row of found) rows.add(row);
  }
  return rows.size === 0 ? undefined : rows;
}

/** Areas of an address text; undefined where it cannot be read to its end: Excel cuts it at 8,192 characters. */
function areasOf(address: string): AddressArea[] | undefined {
  if (address.length >= 8_000) return undefined;
  const areas: AddressArea[] = [];
  for (const part of address.split(/[,;]/)) {
    const parsed = parseAddress(part.trim());
    if (parsed === undefined) return undefined;
    areas.push(areaOf(parsed.reference));
  }
  return areas;
}

/** Row after the last one that belongs to a block or stands filled under it; one more row may join those. */
function endOf({ area, below }: LiveBlock): number {
  return area.row + area.rows + below.count + 1;
}

/** Cells that come or go right of a block or under it leave it alone. */
function mayMove(changed: AddressArea, block: LiveBlock): boolean {
  const right = block.area.column + block.area.columns;
  return changed.row < endOf(block) && changed.column < right;
}

function editedRows(changed: AddressArea, block: LiveBlock): DueRows {
  const { area, keyColumn, header } = block;
  const isBeside =
    changed.column >= area.column + area.columns || changed.column + changed.columns <= area.column;
  const first = Math.max(changed.row, area.row);
  const last = Math.min(changed.row + changed.rows, endOf(block)) - 1;
  if (isBeside || first > last) return new Set();
  const keys = area.column + keyColumn;
  const touchesKeys = changed.column <= keys && keys < changed.column + changed.columns;
  if (touchesKeys || first <= area.row + header || last >= area.row + area.rows) return 'all';
  return new Set(Array.from({ length: last - first + 1 }, (_, offset) => first + offset));
}

/**
 * Rows that compute with what was touched: settings and scales reach every row, earlier years the rows of the same key,
 * a line of the working papers its list and the row that takes the list's result, a unit's row that of its organisation.
 */
function withDependants(
  touched: ReadonlyMap<string, DueRows>,
  live: LiveWorkbook,
  year: number,
): ReadonlyMap<string, DueRows> {
  const measurement = measurementBlock(year);
  const papers = paperBlock(year);
  const due = new Map(touched);
  const add = (name: string, rows: DueRows | undefined): void => {
    if (rows !== undefined && live.blocks.has(name)) due.set(name, mergeRows(due.get(name), rows));
  };
  const ofRows: readonly string[] = [...judgedBlocks(year), blockNames.guidelines];
  if ([...touched.keys()].some((name) => !ofRows.includes(name)))
    for (const name of judgedBlocks(year)) add(name, 'all');
  add(measurement, rowsLike(due.get(historyBlock(year)), live, historyBlock(year), measurement));
  add(papers, rowsLike(due.get(papers), live, papers, papers));
  add(measurement, rowsLike(due.get(papers), live, papers, measurement));
  add(measurement, fedRows(due.get(measurement), live.blocks.get(measurement)));
  return due;
}

/** Rows that take what the figures of these rows come to. */
function fedRows(rows: DueRows | undefined, live: LiveBlock | undefined): DueRows | undefined {
  if (rows === undefined || rows === 'all' || live === undefined) return rows;
  const text = (cells: LiveBlock['block']['rows'][number]['cells'], column: string): string =>
    String(cells[column]?.value ?? '');
  const codes = new Set(
    live.block.rows.filter(({ row }) => rows.has(row)).map(({ cells }) => text(cells, 'memberOf')),
  );
  codes.delete('');
  return new Set(
    live.block.rows.filter(({ cells }) => codes.has(text(cells, 'fedBy'))).map(({ row }) => row),
  );
}

/** Rows of a block that belong to the same keys as rows of another, or of the same one. */
function rowsLike(
  rows: DueRows | undefined,
  live: LiveWorkbook,
  from: string,
  to: string,
): DueRows | undefined {
  if (rows === undefined || rows === 'all') return rows;
  const rowsOf = (name: string): LiveBlock['block']['rows'] => live.blocks.get(name)?.block.rows ?? [];
  const owners = new Set(
    rowsOf(from)
      .filter(({ row }) => rows.has(row))
      .map(({ key }) => ownerOfLine(key)),
  );
  const like = rowsOf(to).filter(({ key }) => owners.has(ownerOfLine(key)));
  return like.length === 0 ? undefined : new Set(like.map(({ row }) => row));
}
