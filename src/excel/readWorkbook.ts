/** Reads of a workbook what a plan has to be compared with: two syncs, more only where names were lost or blocks are huge. */
import { areaOf, parseAddress } from '../formula/address';
import type { FoundBlock } from '../sheets/blockMap';
import type { FoundWorkbook } from '../sheets/difference';
import type { BlockPlace } from '../sheets/proposal';
import { parseRecord } from '../sheets/record';
import type { WorkbookPlan } from '../sheets/sheetPlan';
import { requestState, stateSheetNames, type StoredState } from './stateSheet';
import { findLostBlocks, type LostBlocks } from './lostBlocks';
import { readFormulas, readUsed, sendReads, type Read, type UsedCells } from './read';

export interface WorkbookReading {
  readonly found: FoundWorkbook;
  readonly state: StoredState;
  /** Where a block that is missing on a sheet of ours can stand, by name. */
  readonly vacant: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** What stands on the sheets an unfinished run has added. */
  readonly started: ReadonlyMap<string, UsedCells>;
}

/** Name that stands below a block while an unfinished run may have inserted rows there. */
export function witnessName(block: string): string {
  return `_renstra.below.${block}`;
}

/** Everything `compareWorkbook` needs to know of the workbook. */
export async function readForPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
): Promise<WorkbookReading> {
  const inventory = await readInventory(
    context,
    plan.sheets.flatMap(({ blocks }) => blocks.map(({ name }) => name)),
  );
  const { state } = inventory;
  const startedNames = Object.values(state.journal.created);
  const startedSheets = inventory.sheets
    .filter(({ name }) => startedNames.includes(name))
    .map(({ name }) => name);
  const { blocks, started, witnesses } = await readContents(context, inventory, startedSheets);
  const emptySheets = new Set(
    [...started].filter(([, { cells }]) => cells.length === 0).map(([name]) => name),
  );
  const lost: LostBlocks = await findLostBlocks(context, plan, {
    sheets: inventory.sheets.map(({ name }) => name).filter((name) => !isStateSheet(name, state)),
    blocks,
    emptySheets,
    known: recordOf(state)?.blocks,
  });
  const record = recordOf(state);
  return {
    state,
    vacant: lost.vacant,
    started,
    found: {
      isReadOnly: inventory.isReadOnly,
      isStructureProtected: inventory.isStructureProtected,
      hasStateSheet: state.sheet !== undefined,
      sheets: inventory.sheets.map((sheet) => ({ ...sheet, isEmpty: emptySheets.has(sheet.name) })),
      names: inventory.names,
      blocks: new Map([...withNameLost(blocks, false), ...withNameLost(lost.found, true)]),
      insertedBelow: insertedBelow(blocks, witnesses),
      record,
      recordIsWhole: record !== undefined && state.sheetText === state.xmlText,
      journal: state.journal,
    },
  };
}

type FoundBlockEntry = readonly [string, PlacedCells & { readonly nameLost: boolean }];

function withNameLost(blocks: ReadonlyMap<string, PlacedCells>, nameLost: boolean): FoundBlockEntry[] {
  return [...blocks].map(([name, block]) => [name, { ...block, nameLost }]);
}

/** The record of either copy. */
export function recordOf(state: StoredState): ReturnType<typeof parseRecord> {
  return [state.sheetText, state.xmlText]
    .map((text) => (text === undefined ? undefined : parseRecord(text)))
    .find((record) => record !== undefined);
}

function isStateSheet(name: string, state: StoredState): boolean {
  return name === state.sheet && stateSheetNames.some((stateName) => stateName === name);
}

function insertedBelow(
  blocks: ReadonlyMap<string, PlacedCells>,
  witnesses: ReadonlyMap<string, BlockPlace>,
): Map<string, number> {
  const inserted = new Map<string, number>();
  for (const [name, { place }] of blocks) {
    const witness = witnesses.get(name);
    if (witness?.sheet !== place.sheet) continue;
    inserted.set(name, Math.max(0, witness.row - (place.row + place.rows)));
  }
  return inserted;
}

export interface FoundName {
  readonly name: string;
  readonly isBroken: boolean;
  /** Cells it stands over; undefined where it is no range, or its address cannot be read. */
  readonly cells: number | undefined;
}

export interface Inventory {
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly isProtected: boolean;
  }[];
  readonly names: ReadonlyMap<string, FoundName>;
  readonly places: ReadonlyMap<string, BlockPlace>;
  readonly state: StoredState;
}

/** Sheets, names, protection, state record and the places of blocks, in one sync. */
export async function readInventory(
  context: Excel.RequestContext,
  blockNames: readonly string[],
): Promise<Inventory> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/protection/protected');
  workbook.names.load('items/name,items/type,items/value');
  const places = requestPlaces(context, blockNames);
  const state = requestState(context);
  await context.sync();
  return {
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    sheets: workbook.worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      isProtected: sheet.protection.protected,
    })),
    names: new Map(
      workbook.names.items.map(({ name, type, value }) => [
        name.toUpperCase(),
        { name, isBroken: type === 'Error', cells: type === 'Range' ? cellCount(value) : undefined },
      ]),
    ),
    places: places(),
    state: state(),
  };
}

/** Excel gives the address of a name over several cells as its value. */
function cellCount(value: unknown): number | undefined {
  const parsed = typeof value === 'string' ? parseAddress(value) : undefined;
  if (parsed === undefined) return undefined;
  const { rows, columns } = areaOf(parsed.reference);
  return rows * columns;
}

/** Asks where defined names lead; names that lead nowhere are left out. */
export function requestPlaces(
  context: Excel.RequestContext,
  names: readonly string[],
): () => Map<string, BlockPlace> {
  const requests = names.map((name) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    range.worksheet.load('name');
    return { name, range };
  });
  return () =>
    new Map(
      requests
        .filter(({ range }) => !range.isNullObject)
        .map(({ name, range }) => [
          name,
          {
            sheet: range.worksheet.name,
            row: range.rowIndex,
            column: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          },
        ]),
    );
}

export interface PlacedCells {
  readonly place: BlockPlace;
  readonly cells: FoundBlock;
}

interface Contents {
  readonly blocks: Map<string, PlacedCells>;
  readonly started: ReadonlyMap<string, UsedCells>;
  readonly witnesses: ReadonlyMap<string, BlockPlace>;
}

async function readContents(
  context: Excel.RequestContext,
  inventory: Inventory,
  startedSheets: readonly string[],
): Promise<Contents> {
  const blocks = [...inventory.places].map(([name, place]) => ({ name, place, read: readFormulas(place) }));
  const started = startedSheets.map((name) => ({ name, read: readUsed(name) }));
  const witnessed = [...inventory.places.keys()].filter(
    (block) => inventory.names.get(witnessName(block).toUpperCase())?.isBroken === false,
  );
  const witnesses = readPlaces(witnessed);
  await sendReads(context, [
    ...blocks.flatMap(({ read }) => read.reads),
    ...started.map(({ read }) => read),
    witnesses,
  ]);
  return {
    blocks: new Map(blocks.map(({ name, place, read }) => [name, { place, cells: read.cells() }])),
    started: new Map(started.map(({ name, read }) => [name, read.result()])),
    witnesses: new Map(
      [...witnesses.result()].map(([name, place]) => [name.slice(witnessName('').length), place]),
    ),
  };
}

function readPlaces(blocks: readonly string[]): Read<Map<string, BlockPlace>> {
  let places: (() => Map<string, BlockPlace>) | undefined;
  return {
    size: blocks.length * 300,
    request: (context) => {
      places = blocks.length > 0 ? requestPlaces(context, blocks.map(witnessName)) : undefined;
    },
    result: () => places?.() ?? new Map(),
  };
}
