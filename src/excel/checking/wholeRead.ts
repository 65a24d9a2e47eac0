/** Reads a workbook as a whole: two syncs, few more where an answer would break the limit or rows of others stand under a block. */
import { dismissalsOf } from '../../sheets/checking/storedDismissals';
import { judgedBlocks, judgedColumns, namingBlocks } from '../../sheets/checking/judgedColumns';
import {
  liveBlock,
  noStrays,
  straysBelow,
  tellsStrays,
  type LiveBlock,
  type LiveWorkbook,
  type LostBlock,
  type Strays,
} from '../../sheets/checking/snapshotUpdate';
import { blockNames } from '../../sheets/names';
import { isBlockName, yearOfBlocks } from '../../sheets/rebuiltRecord';
import { sendReads, type Read } from '../read';
import { readInventory, recordOf, type Inventory } from '../inventory';
import { sizeLimit } from '../step';
import { recordFrom } from '../workbookRecord';
import { readRest } from './belowReads';
import { answerSize, readBlock, type BlockReading, type Wanted } from './blockReads';

/** `everything`: all blocks with all their cells; `checking`: what is judged while somebody types. */
export type Scope = 'everything' | 'checking';

/** What the rules and the card need beside the blocks of the year. */
const supporting: readonly string[] = [
  blockNames.settings,
  blockNames.scales,
  blockNames.scaleBounds,
  blockNames.lists,
  blockNames.guidelines,
];

export interface WholeReading {
  readonly live: LiveWorkbook;
  /** Year of the measurement sheet that is there. */
  readonly year: number | undefined;
}

/** Everything that is known of a workbook; whatever was asked for before goes with the first sync. */
export async function readWhole(context: Excel.RequestContext, scope: Scope): Promise<WholeReading> {
  const inventory = await readInventory(context, []);
  const record = await recordFrom(context, inventory);
  const names = ownNames(inventory);
  const year = yearOfBlocks(names, recordOf(inventory.state)?.year);
  const readings = await readBlocks(context, scopedNames(names, scope, year), scope, year, inventory);
  const blocks = await liveBlocks(context, readings);
  return {
    year,
    live: {
      record,
      sheets: inventory.sheets.map(({ id, name }) => ({ id, name })),
      ...blocks,
      dismissals: dismissalsOf(inventory.state.dismissals),
      stateSheetId: inventory.sheets.find(({ name }) => name === inventory.state.sheet)?.id,
    },
  };
}

/** Blocks of ours that are there: those the record knows, and those whose names tell. */
function ownNames(inventory: Inventory): string[] {
  const recorded = recordOf(inventory.state)?.blocks ?? {};
  return [...inventory.names.values()]
    .filter(({ name, isBroken }) => !isBroken && (recorded[name] !== undefined || isBlockName(name)))
    .map(({ name }) => name);
}

function scopedNames(names: readonly string[], scope: Scope, year: number | undefined): readonly string[] {
  if (scope === 'everything') return names;
  const ofYear = year === undefined ? [] : [...judgedBlocks(year), ...namingBlocks(year)];
  return names.filter((name) => ofYear.includes(name) || supporting.includes(name));
}

/** Blocks with judged columns whole where the answer allows it, else first their values, then the judged columns. */
async function readBlocks(
  context: Excel.RequestContext,
  names: readonly string[],
  scope: Scope,
  year: number | undefined,
  inventory: Inventory,
): Promise<BlockReading[]> {
  const judgedNames = year === undefined ? [] : judgedBlocks(year);
  const isJudged = (name: string): boolean => judgedNames.includes(name);
  const cells = (name: string): number =>
    inventory.names.get(name.toUpperCase())?.cells ?? Number.POSITIVE_INFINITY;
  const wholeSize = names.filter(isJudged).reduce((sum, name) => sum + answerSize('all', cells(name)), 0);
  const isSmall = scope === 'everything' || wholeSize <= sizeLimit;
  const reads = names.map((name) => {
    const kind = scope === 'everything' || (isJudged(name) && isSmall) ? 'all' : 'values';
    const size = answerSize(kind, Math.min(cells(name), 40_000));
    return readBlock(name, { kind }, size, tellsStrays(name));
  });
  await sendReads(context, reads);
  const readings = reads.flatMap((read) => read.result() ?? []);
  if (isSmall || year === undefined) return readings;
  const [judged, others] = partition(readings, ({ read }) => isJudged(read.name));
  return [...(await readJudged(context, judged, year)), ...others];
}

/** Blocks again with their judged columns, as often as it takes until the columns stand where they were expected. */
export async function readJudged(
  context: Excel.RequestContext,
  known: readonly Pick<BlockReading, 'read'>[],
  year: number,
): Promise<BlockReading[]> {
  if (known.length === 0) return [];
  const reads = known.map(({ read }) =>
    judgedRead(read.name, read.inputs[0] ?? [], read.inputs.length, year),
  );
  await sendReads(context, reads);
  const [current, moved] = partition(
    reads.flatMap((read) => read.result() ?? []),
    ({ isCurrent }) => isCurrent,
  );
  return [...current, ...(await readJudged(context, moved, year))];
}

/** A block of which the key row is known. */
export function judgedRead(
  name: string,
  keyRow: LiveBlock['keyRow'],
  rows: number,
  year: number,
): Read<BlockReading | undefined> {
  const wanted: Wanted = { kind: 'judged', keyRow, isJudged: judgedColumns(name, year) };
  return readBlock(name, wanted, answerSize('judged', keyRow.length * rows), tellsStrays(name));
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** Blocks by their keys; the rows under them are read on where nobody can tell yet how many there are. */
export async function liveBlocks(
  context: Excel.RequestContext,
  readings: readonly BlockReading[],
): Promise<Pick<LiveWorkbook, 'blocks' | 'lost'>> {
  const below = await readBelow(context, readings);
  const blocks = new Map<string, LiveBlock>();
  const lost: LostBlock[] = [];
  for (const { read, sheetId } of readings) {
    const live = liveBlock(read, sheetId, below.get(read.name) ?? noStrays);
    if (live === undefined) lost.push({ name: read.name, sheet: read.sheet, sheetId });
    else blocks.set(read.name, live);
  }
  return { blocks, lost };
}

async function readBelow(
  context: Excel.RequestContext,
  readings: readonly BlockReading[],
): Promise<Map<string, Strays>> {
  const parts = readings.flatMap(({ read, sheetId, below }) => {
    if (below === undefined) return [];
    const keyRow = read.inputs[0] ?? [];
    const isOpen = straysBelow(keyRow, below).count === below.values.length;
    return [{ name: read.name, keyRow, below, rest: isOpen ? readRest(sheetId, below) : [] }];
  });
  await sendReads(
    context,
    parts.flatMap(({ rest }) => rest),
  );
  return new Map(
    parts.map(({ name, keyRow, below, rest }) => {
      const values = [...below.values, ...rest.flatMap((read) => read.result())];
      return [name, straysBelow(keyRow, { ...below, values })];
    }),
  );
}
