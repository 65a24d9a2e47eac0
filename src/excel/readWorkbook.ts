/** Reads of a workbook what a plan has to be compared with: two syncs, more only where names were lost or blocks are huge. */
import type { FoundBlock } from '../sheets/blockMap';
import type { FoundWorkbook } from '../sheets/difference';
import type { BlockPlace } from '../sheets/proposal';
import type { WorkbookPlan } from '../sheets/sheetPlan';
import { readInventory, recordOf, requestPlaces, type Inventory } from './inventory';
import { stateSheetNames, type StoredState } from './stateSheet';
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
