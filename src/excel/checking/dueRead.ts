/** Reads what is due of a workbook that is known already: one sync where the blocks stand as they stood, one more where not. */
import { dismissalsOf } from '../../sheets/checking/storedDismissals';
import { judgedColumns } from '../../sheets/checking/judgedColumns';
import {
  keysAt,
  withRows,
  type LiveBlock,
  type LiveWorkbook,
  type RowsRead,
} from '../../sheets/checking/snapshotUpdate';
import { blockNames, measurementBlock } from '../../sheets/names';
import { loaded, sendReads, type Read } from '../read';
import { requestState } from '../stateSheet';
import { readRows, type BlockReading, type RowRun } from './blockReads';
import type { Due, DueRows } from './due';
import { judgedRead, liveBlocks, readJudged } from './wholeRead';

/** Undefined: names or blocks are gone, everything has to be read. */
export type DueReading =
  { readonly live: LiveWorkbook; readonly changed: 'all' | ReadonlySet<string> } | undefined;

/** More runs of rows than this cost more than the whole block. */
const mostRuns = 20;

/** The workbook after what is due was read. `blocks` of `due` name blocks of `live`. */
export async function readDue(
  context: Excel.RequestContext,
  live: LiveWorkbook,
  year: number,
  due: Due,
): Promise<DueReading> {
  const parts = [...due.blocks].flatMap(([name, rows]) => partOf(live.blocks.get(name), rows, year) ?? []);
  const others = due.sheets || due.dismissals ? [requestOthers(due)] : [];
  await sendReads(context, [...parts.map(({ read }) => read), ...others]);
  const results = parts.map((part) => part.outcome());
  if (results.includes(undefined)) return undefined;
  const outcomes = results.flatMap((outcome) => outcome ?? []);
  const whole = [
    ...outcomes.flatMap(({ whole: reading }) => (reading?.isCurrent === true ? [reading] : [])),
    ...(await readJudged(
      context,
      outcomes.flatMap(({ again }) => again ?? []),
      year,
    )),
  ];
  const renewed = await liveBlocks(context, whole);
  const blocks = new Map(live.blocks);
  for (const { rows } of outcomes) if (rows !== undefined) blocks.set(rows.block.name, rows);
  for (const [name, block] of renewed.blocks) blocks.set(name, block);
  for (const { name } of renewed.lost) blocks.delete(name);
  const after: LiveWorkbook = {
    ...live,
    ...others.reduce((found, { result }) => ({ ...found, ...result() }), {}),
    blocks,
    lost: [...live.lost.filter(({ name }) => !renewed.blocks.has(name)), ...renewed.lost],
  };
  return { live: after, changed: changedKeys(live, after, year, due) };
}

interface Outcome {
  /** Rows that stand where they were expected. */
  readonly rows?: LiveBlock;
  readonly whole?: BlockReading;
  /** Has to be read whole, with the key row that was found. */
  readonly again?: KnownBlock;
}
type KnownBlock = Pick<BlockReading, 'read'>;

interface Part {
  readonly read: Read<unknown>;
  readonly outcome: () => Outcome | undefined;
}

function partOf(block: LiveBlock | undefined, rows: DueRows, year: number): Part | undefined {
  if (block === undefined) return undefined;
  const runs = rows === 'all' ? [] : runsOf(rows, block);
  const count = runs.reduce((sum, run) => sum + run.count, 0);
  const isWhole = rows === 'all' || runs.length > mostRuns || count * 2 > block.area.rows;
  return isWhole ? wholePart(block, year) : rowsPart(block, runs, year);
}

function wholePart(block: LiveBlock, year: number): Part {
  const read = judgedRead(block.block.name, block.keyRow, block.area.rows, year);
  return {
    read,
    outcome: () => {
      const reading = read.result();
      if (reading === undefined) return undefined;
      return reading.isCurrent ? { whole: reading } : { again: reading };
    },
  };
}

function rowsPart(block: LiveBlock, runs: readonly RowRun[], year: number): Part {
  const read = readRows(block, runs, judgedColumns(block.block.name, year));
  return {
    read,
    outcome: () => {
      const result = read.result();
      if (result === undefined) return undefined;
      const rows = withRows(block, result);
      return rows === undefined ? { again: knownBlock(block, result) } : { rows };
    },
  };
}

/** As much of a block as is needed to ask for it whole. */
function knownBlock(block: LiveBlock, { sheet, area, keyRow }: RowsRead): KnownBlock {
  const inputs = Array.from({ length: area.rows }, (_, row) => (row === 0 ? keyRow : []));
  const { row, column } = area;
  return {
    read: { name: block.block.name, sheet, row, column, inputs, values: inputs, numberFormats: [] },
  };
}

/** Neighbouring rows as offsets in the block. */
function runsOf(rows: ReadonlySet<number>, { area }: LiveBlock): RowRun[] {
  const runs: RowRun[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    const first = row - area.row;
    if (last !== undefined && last.first + last.count === first)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first, count: 1 });
  }
  return runs;
}

type Others = Partial<Pick<LiveWorkbook, 'sheets' | 'dismissals'>>;

function requestOthers(due: Due): Read<Others> {
  let result: (() => Others) | undefined;
  return {
    size: 100_000,
    request: (context) => {
      const sheets = due.sheets ? loaded(context.workbook.worksheets, 'items/id,items/name') : undefined;
      const state = due.dismissals ? requestState(context) : undefined;
      result = () => ({
        ...(sheets === undefined ? {} : { sheets: sheets.items.map(({ id, name }) => ({ id, name })) }),
        ...(state === undefined ? {} : { dismissals: dismissalsOf(state().dismissals) }),
      });
    },
    result: () => result?.() ?? {},
  };
}

/** Keys of rows that may say something else: of edited rows their own, of a block that was read whole any. */
function changedKeys(
  before: LiveWorkbook,
  after: LiveWorkbook,
  year: number,
  due: Due,
): 'all' | ReadonlySet<string> {
  const name = measurementBlock(year);
  const isRenamed = before.blocks.get(name)?.block.sheet !== after.blocks.get(name)?.block.sheet;
  const isAny = [...due.blocks].some(([block, rows]) => rows === 'all' && block !== blockNames.guidelines);
  if (isAny || isRenamed || hasMoved(before.blocks.get(name), after.blocks.get(name))) return 'all';
  const rows = due.blocks.get(name);
  const block = after.blocks.get(name);
  return new Set(rows === undefined || rows === 'all' || block === undefined ? [] : keysAt(block, rows));
}

function hasMoved(before: LiveBlock | undefined, after: LiveBlock | undefined): boolean {
  if (before === undefined || after === undefined) return before !== after;
  return withRows(before, { ...after, sheet: after.block.sheet, slices: [] }) === undefined;
}
