/** Compares a plan with what a workbook holds: what inserting it would do, as data. Nothing here writes. */
import type { Steps } from '../formula/steps';
import { compareBlock, type BlockComparison } from './blockDifference';
import { mapBlock, type FoundBlock } from './blockMap';
import type {
  BlockPlace,
  BlockWork,
  CellChange,
  Notice,
  Obstacle,
  Proposal,
  SheetProposal,
  SheetState,
  SheetWork,
} from './proposal';
import { digestOf, recordInSteps, type Journal, type StoredRecord } from './record';
import type { BlockPlan, SheetPlan, WorkbookPlan } from './sheetPlan';

export interface FoundSheet {
  readonly name: string;
  readonly isProtected: boolean;
  /** Known of sheets an unfinished run has added. */
  readonly isEmpty?: boolean;
}

export interface FoundName {
  /** Refers to cells that are gone. */
  readonly isBroken: boolean;
}

/** A workbook as read for a plan. */
export interface FoundWorkbook {
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly hasStateSheet: boolean;
  readonly sheets: readonly FoundSheet[];
  /** Defined names of the workbook, by name in capitals. */
  readonly names: ReadonlyMap<string, FoundName>;
  /** Blocks of the plan that are there, by name; `nameLost` where only their keys were found. */
  readonly blocks: ReadonlyMap<
    string,
    { readonly place: BlockPlace; readonly cells: FoundBlock; readonly nameLost: boolean }
  >;
  /** Rows an unfinished run inserted below a block, by block. */
  readonly insertedBelow: ReadonlyMap<string, number>;
  readonly record: StoredRecord | undefined;
  /** Whether both copies of the record are there and say the same. */
  readonly recordIsWhole: boolean;
  readonly journal: Journal;
}

interface SheetComparison {
  readonly proposal: SheetProposal;
  readonly work: SheetWork | undefined;
  readonly obstacles: readonly Obstacle[];
  readonly notices: readonly Notice[];
}

/**
 * What inserting `plan` into the workbook would do, one sheet a step; obstacles are values, nothing throws on what a workbook
 * holds.
 */
export function* comparisonInSteps(plan: WorkbookPlan, found: FoundWorkbook): Steps<Proposal> {
  const taken = new Set(found.sheets.map(({ name }) => name.toUpperCase()));
  const comparisons: SheetComparison[] = [];
  for (const sheet of plan.sheets) {
    comparisons.push(compareSheet(plan, sheet, found, taken));
    yield;
  }
  const work = comparisons.flatMap((comparison) => comparison.work ?? []);
  const isLost = recordIsLost(found);
  return {
    workbookPlan: plan,
    sheets: comparisons.map((comparison) => comparison.proposal),
    obstacles: [
      ...workbookObstacles(plan, found, work),
      ...comparisons.flatMap(({ obstacles }) => obstacles),
    ],
    notices: [...workbookNotices(plan, found, isLost), ...comparisons.flatMap(({ notices }) => notices)],
    work,
    recordChanges:
      !found.recordIsWhole || hasEntries(found.journal) || (yield* differsFromRecord(plan, found, isLost)),
  };
}

function* differsFromRecord(plan: WorkbookPlan, { record }: FoundWorkbook, isLost: boolean): Steps<boolean> {
  const after = yield* recordInSteps(plan, record, isLost);
  return JSON.stringify(after) !== JSON.stringify(record);
}

/** Sheets of ours without a record: unless a first run did not end, somebody has lost it. */
export function recordIsLost(found: Pick<FoundWorkbook, 'record' | 'blocks' | 'journal'>): boolean {
  return (
    found.record === undefined &&
    found.blocks.size > 0 &&
    (found.journal.recordLost || !hasEntries(found.journal))
  );
}

function hasEntries(journal: Journal): boolean {
  return [journal.created, journal.rows, journal.columns].some((part) => Object.keys(part).length > 0);
}

function compareSheet(
  plan: WorkbookPlan,
  sheet: SheetPlan,
  found: FoundWorkbook,
  taken: Set<string>,
): SheetComparison {
  const first = sheet.blocks.map(({ name }) => found.blocks.get(name)).find((block) => block !== undefined);
  const created = found.journal.created[sheet.id];
  const started = found.sheets.find(({ name }) => name === (first?.place.sheet ?? created));
  if (created !== undefined && started?.isEmpty === true) return restartedSheet(sheet, started.name, taken);
  if (first === undefined) return newSheet(sheet, found, taken);
  return existingSheet(plan, sheet, found, first.place.sheet);
}

function restartedSheet(sheet: SheetPlan, name: string, taken: Set<string>): SheetComparison {
  taken.add(name.toUpperCase());
  return {
    proposal: sheetProposal(sheet, name, 'incomplete', { rowsAdded: rowCount(sheet) }),
    work: { kind: 'create', id: sheet.id, name, replaces: name },
    obstacles: [],
    notices: [],
  };
}

function newSheet(sheet: SheetPlan, found: FoundWorkbook, taken: Set<string>): SheetComparison {
  const name = freeSheetName(sheet.name, taken);
  taken.add(name.toUpperCase());
  return {
    proposal: sheetProposal(sheet, name, name === sheet.name ? 'absent' : 'nameTaken', {
      rowsAdded: rowCount(sheet),
    }),
    work: { kind: 'create', id: sheet.id, name },
    obstacles: sheet.blocks.flatMap((block) => foreignNames(block, found)),
    notices: [],
  };
}

/** A name of the planner's own that our formulas would read; one that leads nowhere is ours to set. */
function foreignNames(block: BlockPlan, found: FoundWorkbook): Obstacle[] {
  return namesOf(block)
    .filter((name) => found.names.get(name.toUpperCase())?.isBroken === false)
    .map((name) => ({ kind: 'definedNameTaken', name }));
}

/** Names over columns and single cells of a block. */
export function namesOf(block: BlockPlan): string[] {
  const columns = block.columns.flatMap(({ name }) => name ?? []);
  return [...columns, ...block.rows.flatMap(({ names }) => Object.values(names ?? {}))];
}

function existingSheet(
  plan: WorkbookPlan,
  sheet: SheetPlan,
  found: FoundWorkbook,
  name: string,
): SheetComparison {
  const unfinished = found.journal.created[sheet.id] !== undefined;
  const textsStay = found.record !== undefined && found.record.language !== plan.language;
  const compared = sheet.blocks.map((block) => compareOne(block, found, unfinished, textsStay));
  const lost = compared.some(({ kind }) => kind === 'lost');
  const blocks = compared.flatMap((block) => (block.kind === 'compared' ? [block] : []));
  const work = blocks.flatMap((block) => block.work ?? []);
  const summary = {
    rowsAdded: sum(blocks.map(({ rowsAdded }) => rowsAdded)),
    rowsLeft: sum(blocks.map(({ rowsLeft }) => rowsLeft)),
    cellsRenewed: blocks.flatMap(({ changes }) => changes),
  };
  const hasWork = work.length > 0 || unfinished;
  const isProtected = found.sheets.some((other) => other.name === name && other.isProtected);
  const duplicates = blocks.flatMap(({ duplicates: keys }) => keys);
  return {
    proposal: sheetProposal(
      sheet,
      name,
      stateOf(sheet, found, hasWork, unfinished || blocks.some(({ isResumed }) => isResumed)),
      summary,
    ),
    work: hasWork ? { kind: 'update', id: sheet.id, name, unfinished, blocks: work } : undefined,
    obstacles: [
      ...(lost ? [{ kind: 'keyRowMissing', sheet: name } as const] : []),
      ...(hasWork && isProtected ? [{ kind: 'sheetProtected', sheet: name } as const] : []),
    ],
    notices: duplicates.length > 0 ? [{ kind: 'duplicateKeys', sheet: name, keys: duplicates }] : [],
  };
}

interface ComparedBlock {
  readonly kind: 'compared';
  readonly work: BlockWork | undefined;
  readonly changes: readonly CellChange[];
  readonly rowsAdded: number;
  readonly rowsLeft: number;
  readonly duplicates: readonly string[];
  /** An earlier run has begun to change it. */
  readonly isResumed: boolean;
}

function compareOne(
  block: BlockPlan,
  found: FoundWorkbook,
  unfinished: boolean,
  textsStay: boolean,
): ComparedBlock | { readonly kind: 'lost' } {
  const there = found.blocks.get(block.name);
  if (there === undefined) return wholeBlock(block, 'absent', unfinished);
  const map = mapBlock(block, there.cells);
  if (map.kind === 'lost') return { kind: 'lost' };
  if (map.kind === 'blank') return wholeBlock(block, 'blank', unfinished);
  const comparison = compareBlock(block, there, map, textsStay);
  const unfinishedRows = resumed(found.journal.rows[block.name], map.rows);
  const unfinishedColumns = resumed(found.journal.columns[block.name], map.columns);
  const columnsBegun = found.journal.columns[block.name] !== undefined;
  const names = missingNames(block, found);
  const work: BlockWork = {
    block: block.name,
    found: 'keyed',
    cells: comparison.cells,
    newRows: comparison.newRows,
    newColumns: map.missingColumns,
    columnsBegun,
    unfinishedRows,
    unfinishedColumns,
    blankRowsAtEnd: unfinished || found.journal.rows[block.name] !== undefined ? map.blankRowsAtEnd : 0,
    rowsInsertedBelow: found.insertedBelow.get(block.name) ?? 0,
    names,
    ...(there.nameLost ? { foundAt: there.place } : {}),
  };
  return {
    kind: 'compared',
    work: isIdle(work, comparison) ? undefined : work,
    changes: comparison.changes,
    rowsAdded: comparison.newRows.length,
    rowsLeft: map.unknownRows.length,
    duplicates: map.duplicates,
    isResumed: unfinishedRows.length > 0 || columnsBegun,
  };
}

function isIdle(work: BlockWork, { cells, newRows }: BlockComparison): boolean {
  const parts = [cells, newRows, work.newColumns, work.unfinishedRows, work.unfinishedColumns, work.names];
  return (
    parts.every((part) => part.length === 0) && work.foundAt === undefined && work.rowsInsertedBelow === 0
  );
}

function wholeBlock(block: BlockPlan, found: 'absent' | 'blank', isResumed: boolean): ComparedBlock {
  const rows = block.rows.map(({ key }) => key);
  const work: BlockWork = {
    block: block.name,
    found,
    cells: [],
    newRows: rows,
    newColumns: [],
    columnsBegun: false,
    unfinishedRows: [],
    unfinishedColumns: [],
    blankRowsAtEnd: 0,
    rowsInsertedBelow: 0,
    names: namesOf(block),
  };
  return {
    kind: 'compared',
    work,
    changes: [],
    rowsAdded: rows.length,
    rowsLeft: 0,
    duplicates: [],
    isResumed,
  };
}

/** Of what an earlier run was adding, what is there. */
function resumed(keys: readonly string[] | undefined, there: ReadonlyMap<string, number>): string[] {
  return (keys ?? []).filter((key) => there.has(key));
}

function missingNames(block: BlockPlan, found: FoundWorkbook): string[] {
  return namesOf(block).filter((name) => found.names.get(name.toUpperCase())?.isBroken !== false);
}

function stateOf(sheet: SheetPlan, found: FoundWorkbook, hasWork: boolean, isResumed: boolean): SheetState {
  if (!hasWork) return 'current';
  if (isResumed) return 'incomplete';
  const samePlan = sheet.blocks.every((block) => found.record?.blocks[block.name] === digestOf(block));
  return samePlan ? 'changedByUser' : 'toUpdate';
}

function workbookObstacles(plan: WorkbookPlan, found: FoundWorkbook, work: readonly SheetWork[]): Obstacle[] {
  const obstacles: Obstacle[] = [];
  const { record } = found;
  if (found.isReadOnly) obstacles.push({ kind: 'readOnly' });
  if (found.isStructureProtected && work.some(({ kind }) => kind === 'create'))
    obstacles.push({ kind: 'workbookProtected' });
  if (record !== undefined && record.layoutVersion > plan.layoutVersion)
    obstacles.push({ kind: 'newerLayout', version: record.layoutVersion });
  if (record !== undefined && record.planId !== plan.planId && someBlockIsThere(record, found)) {
    obstacles.push({ kind: 'otherPlan', planTitle: record.planTitle });
  }
  return obstacles;
}

function someBlockIsThere(record: StoredRecord, found: FoundWorkbook): boolean {
  return Object.keys(record.blocks).some((name) => found.names.get(name.toUpperCase())?.isBroken === false);
}

function workbookNotices(plan: WorkbookPlan, found: FoundWorkbook, isLost: boolean): Notice[] {
  const notices: Notice[] = [];
  const { record } = found;
  if (isLost) notices.push({ kind: 'recordLost' });
  if (record !== undefined && record.language !== plan.language)
    notices.push({ kind: 'languageKept', language: record.language });
  const kept = (record?.units ?? []).filter((unit) => !plan.units.includes(unit));
  if (kept.length > 0) notices.push({ kind: 'unitsKept', units: kept });
  return notices;
}

/** The name itself, or with a number behind it (`Beranda (2)`), at most 31 characters. `taken` holds names in capitals. */
export function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toUpperCase())) return name;
  let number = 2;
  const numbered = (): string => {
    const ending = ` (${number})`;
    return name.slice(0, 31 - ending.length) + ending;
  };
  while (taken.has(numbered().toUpperCase())) number += 1;
  return numbered();
}

function sheetProposal(
  sheet: SheetPlan,
  name: string,
  state: SheetState,
  parts: {
    readonly rowsAdded: number;
    readonly rowsLeft?: number;
    readonly cellsRenewed?: readonly CellChange[];
  },
): SheetProposal {
  return {
    id: sheet.id,
    name,
    state,
    rowsAdded: parts.rowsAdded,
    cellsRenewed: parts.cellsRenewed ?? [],
    entriesChanged: 0,
    rowsLeft: parts.rowsLeft ?? 0,
  };
}

const rowCount = (sheet: SheetPlan): number => sum(sheet.blocks.map(({ rows }) => rows.length));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
