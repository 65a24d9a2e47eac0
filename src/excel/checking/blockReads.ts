/** Blocks asked for by their defined names, so that they are found wherever they stand when the request arrives. */
import type { AddressArea } from '../../formula/address';
import type { FoundCell } from '../../sheets/cellText';
import type { LiveBlock, RowsRead } from '../../sheets/checking/snapshotUpdate';
import { sameCells } from '../../sheets/checking/snapshotUpdate';
import { columnOffsets, type ReadBlock } from '../../sheets/snapshot';
import { cellsOf, loaded, type Read } from '../read';
import { requestBelow, type BelowReading } from './belowReads';

/** How much of a block is asked for. */
export type Wanted =
  /** Formulas, values, number formats and merges of all cells. */
  | { readonly kind: 'all' }
  | { readonly kind: 'values' }
  /** Values of all cells, the rest of the judged columns alone; their places are known from an earlier key row. */
  | {
      readonly kind: 'judged';
      readonly keyRow: readonly FoundCell[];
      readonly isJudged: (columnKey: string) => boolean;
    };

export interface BlockReading {
  readonly read: ReadBlock;
  readonly sheetId: string;
  /** The columns stand where they were expected; otherwise it has to be asked for again. */
  readonly isCurrent: boolean;
  readonly below: BelowReading | undefined;
}

/** Characters of the answer for a cell, guesses from above: formula, value and format together, and a value alone. */
const charactersPerCell = { all: 90, values: 12, judged: 25 } as const;

/** How long the answer for a block of so many cells may be. */
export function answerSize(kind: Wanted['kind'], cells: number): number {
  return cells * charactersPerCell[kind] + 1_000;
}

/** A whole block; undefined where its name leads nowhere. */
export function readBlock(
  name: string,
  wanted: Wanted,
  size: number,
  asksBelow: boolean,
): Read<BlockReading | undefined> {
  let result: (() => BlockReading | undefined) | undefined;
  return {
    size,
    request: (context) => {
      result = requestBlock(context, name, wanted, asksBelow);
    },
    result: () => result?.(),
  };
}

function requestBlock(
  context: Excel.RequestContext,
  name: string,
  wanted: Wanted,
  asksBelow: boolean,
): () => BlockReading | undefined {
  const range = rangeOfName(context, name);
  range.load(`${placeMembers},values${wanted.kind === 'all' ? ',formulas,numberFormat' : ''}`);
  const merges = wanted.kind === 'all' ? [requestMerges(range)] : [];
  const parts = wanted.kind === 'judged' ? judgedRuns(wanted).map((run) => requestPart(range, run)) : [];
  const below = asksBelow ? requestBelow(range) : undefined;
  return () => {
    if (range.isNullObject) return undefined;
    const values = cellsOf(range.values);
    const isCurrent = wanted.kind !== 'judged' || sameCells(values[0] ?? [], wanted.keyRow);
    const known = isCurrent ? parts : [];
    const whole = wanted.kind === 'all';
    return {
      read: {
        name,
        sheet: range.worksheet.name,
        row: range.rowIndex,
        column: range.columnIndex,
        values,
        inputs: whole ? cellsOf(range.formulas) : overlaid(values, known, ({ formulas }) => formulas()),
        numberFormats: whole
          ? cellsOf(range.numberFormat)
          : overlaid(blank(values), known, ({ formats }) => formats()),
        merged: [...merges, ...known.map((part) => part.merged)].flatMap((areas) => areas()),
      },
      sheetId: range.worksheet.id,
      isCurrent,
      below: below?.(),
    };
  };
}

const placeMembers = 'rowIndex,columnIndex,rowCount,columnCount';

/** Cells of a block's name; its sheet is asked for with it. */
export function rangeOfName(context: Excel.RequestContext, name: string): Excel.Range {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.worksheet.load('id,name');
  return range;
}

interface ColumnRun {
  readonly first: number;
  readonly count: number;
}

/** Neighbouring judged columns, as offsets. */
function judgedRuns({ keyRow, isJudged }: Extract<Wanted, { kind: 'judged' }>): ColumnRun[] {
  const runs: ColumnRun[] = [];
  const judged = [...columnOffsets(keyRow)].filter(([key]) => isJudged(key)).map(([, offset]) => offset);
  for (const offset of judged.sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === offset)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first: offset, count: 1 });
  }
  return runs;
}

interface Part {
  readonly row: number;
  readonly column: number;
  readonly formulas: () => FoundCell[][];
  readonly formats: () => FoundCell[][];
  readonly merged: () => AddressArea[];
}

/** Formulas and formats of some columns; the intersection keeps them within a block that has lost columns meanwhile. */
function requestPart(range: Excel.Range, { first, count }: ColumnRun): Part {
  const columns = columnsWithin(range, first, count);
  return partOf(columns, 0, first);
}

/** Some columns of a block; nothing where it has become narrower. */
export function columnsWithin(range: Excel.Range, first: number, count: number): Excel.Range {
  const head = range.getCell(0, first).getAbsoluteResizedRange(1, count);
  return head.getEntireColumn().getIntersectionOrNullObject(range);
}

function partOf(range: Excel.Range, row: number, column: number): Part {
  loaded(range, 'formulas,numberFormat');
  const merged = requestMerges(range);
  const isThere = (): boolean => !range.isNullObject;
  return {
    row,
    column,
    formulas: () => (isThere() ? cellsOf(range.formulas) : []),
    formats: () => (isThere() ? cellsOf(range.numberFormat) : []),
    merged: () => (isThere() ? merged() : []),
  };
}

/** Merged areas that touch a range. */
function requestMerges(range: Excel.Range): () => AddressArea[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areaCount');
  merged.areas.load(
    placeMembers
      .split(',')
      .map((member) => `items/${member}`)
      .join(','),
  );
  return () =>
    merged.isNullObject
      ? []
      : merged.areas.items.map(({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount }) => ({
          row,
          column,
          rows,
          columns: columnCount,
        }));
}

/** Cells with those of parts laid over them. */
function overlaid(
  cells: readonly (readonly FoundCell[])[],
  parts: readonly Part[],
  pick: (part: Part) => readonly (readonly FoundCell[])[],
): FoundCell[][] {
  const copy = cells.map((line) => [...line]);
  for (const part of parts) {
    for (const [down, line] of pick(part).entries())
      copy[part.row + down]?.splice(part.column, line.length, ...line);
  }
  return copy;
}

const blank = (cells: readonly (readonly FoundCell[])[]): FoundCell[][] =>
  cells.map((line) => line.map(() => 'General'));

/** Neighbouring rows, as offsets in the block. */
export interface RowRun {
  readonly first: number;
  readonly count: number;
}

/** Some rows of a block that is expected where it was, with its key row and key column to check that. */
export function readRows(
  live: LiveBlock,
  runs: readonly RowRun[],
  isJudged: (columnKey: string) => boolean,
): Read<(RowsRead & { readonly sheetId: string }) | undefined> {
  let result: (() => (RowsRead & { readonly sheetId: string }) | undefined) | undefined;
  const cells = runs.reduce((sum, { count }) => sum + count, 0) * live.keyRow.length;
  return {
    size: answerSize('all', cells) + live.keys.length * 30,
    request: (context) => {
      result = requestRows(context, live, runs, isJudged);
    },
    result: () => result?.(),
  };
}

function requestRows(
  context: Excel.RequestContext,
  live: LiveBlock,
  runs: readonly RowRun[],
  isJudged: (columnKey: string) => boolean,
): () => (RowsRead & { readonly sheetId: string }) | undefined {
  const range = loaded(rangeOfName(context, live.block.name), placeMembers);
  const keyRow = loaded(range.getRow(0), 'values');
  const keys = loaded(columnsWithin(range, live.keyColumn, 1), 'values');
  const judged = judgedRuns({ kind: 'judged', keyRow: live.keyRow, isJudged });
  const slices = runs.map((run) => requestSlice(range, live, run, judged));
  return () =>
    range.isNullObject
      ? undefined
      : {
          sheet: range.worksheet.name,
          sheetId: range.worksheet.id,
          area: {
            row: range.rowIndex,
            column: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          },
          keyRow: cellsOf(keyRow.values)[0] ?? [],
          keys: keys.isNullObject ? [] : cellsOf(keys.values).map(([key = '']) => key),
          slices: slices.map((slice) => slice()),
        };
}

/** From the first to the last judged column at once: a few cells more, but far fewer requests. */
function requestSlice(
  range: Excel.Range,
  { block, area, keyRow }: LiveBlock,
  { first, count }: RowRun,
  judged: readonly ColumnRun[],
): () => ReadBlock {
  const rows = loaded(range.getCell(first, 0).getAbsoluteResizedRange(count, keyRow.length), 'values');
  const left = judged[0]?.first ?? 0;
  const last = judged.at(-1);
  const part =
    last === undefined
      ? undefined
      : partOf(
          range.getCell(first, left).getAbsoluteResizedRange(count, last.first + last.count - left),
          0,
          left,
        );
  return () => {
    const values = cellsOf(rows.values);
    const parts = part === undefined ? [] : [part];
    return {
      name: block.name,
      sheet: block.sheet,
      row: area.row + first,
      column: area.column,
      values,
      inputs: overlaid(values, parts, ({ formulas }) => formulas()),
      numberFormats: overlaid(blank(values), parts, ({ formats }) => formats()),
      merged: part?.merged() ?? [],
    };
  };
}
