/** All that applying a proposal sends, as steps by phase: worked out before the first of them goes out. */
import type { Steps } from '../formula/steps';
import { emptyJournal, type Journal } from '../sheets/record';
import type { BlockWork, Phase, Proposal, SheetWork } from '../sheets/proposal';
import { placeBlocks, shiftOf, type BlockOnSheet, type PlacedBlock } from '../sheets/placement';
import type { SheetPlan } from '../sheets/sheetPlan';
import {
  fixedSteps,
  linkSteps,
  newColumnSteps,
  newRowSteps,
  renewalSteps,
  wholeBlockSteps,
} from './contentSteps';
import { chartSteps } from './chartSteps';
import { Breath } from './breath';
import { insertionSteps, witnessSteps } from './insertionSteps';
import { fixedLookSteps, lookSteps, wholeScope, type Scope } from './lookSteps';
import { numberFormatSteps } from './numberFormatSteps';
import { finishBlock, newSheet, workOutAhead, type FillingSteps } from './newSheet';
import { blockNameStep, blockNameSteps, cellNameSteps, columnNameSteps, type KnownNames } from './nameSteps';
import type { UsedCells } from './read';
import type { WorkbookReading } from './readWorkbook';
import { conditionalFormatSteps, pageSteps, validationSteps } from './ruleSteps';
import { newSheetSteps } from './sheetSteps';
import type { Step } from './step';

export type PhaseSteps = Readonly<
  Record<Extract<Phase, 'sheets' | 'contents' | 'looks' | 'rules'>, readonly Step[]>
>;

interface Draft extends FillingSteps {
  readonly sheets: Step[];
}

/** Steps for everything in `work`; places come from `reading`. Now and then the pane may breathe. */
export async function phaseSteps(
  proposal: Proposal,
  work: readonly SheetWork[],
  reading: WorkbookReading,
): Promise<PhaseSteps> {
  const breath = new Breath();
  const draft: Draft = { sheets: [], contents: [], looks: [], rules: [] };
  const known: KnownNames = new Set(reading.found.names.keys());
  for (const one of work) {
    const plan = proposal.workbookPlan.sheets.find(({ id }) => id === one.id);
    if (plan === undefined) continue;
    await breath.through(
      one.kind === 'create'
        ? createSheet(draft, plan, one, known)
        : updateSheet(draft, plan, one, reading, known),
    );
  }
  return draft;
}

/** Works out the new sheets of a proposal before it is applied. */
export function* newSheetsAhead({ work, workbookPlan }: Proposal): Steps<void> {
  for (const one of work) {
    const plan = workbookPlan.sheets.find(({ id }) => id === one.id);
    if (plan !== undefined && one.kind === 'create') yield* workOutAhead(plan, one.name);
  }
}

function* createSheet(
  draft: Draft,
  plan: SheetPlan,
  work: Extract<SheetWork, { kind: 'create' }>,
  known: KnownNames,
): Steps<void> {
  const { blocks, contents, looks, rules } = yield* newSheet(plan, work.name);
  draft.sheets.push(...newSheetSteps(plan, work.name, work.replaces, blocks, known));
  draft.contents.push(...contents);
  draft.looks.push(...looks);
  draft.rules.push(...rules);
}

function* updateSheet(
  draft: Draft,
  plan: SheetPlan,
  work: Extract<SheetWork, { kind: 'update' }>,
  reading: WorkbookReading,
  known: KnownNames,
): Steps<void> {
  const onSheet = plan.blocks.flatMap((block) => blockOnSheet(block.name, plan, work, reading) ?? []);
  const placement = placeBlocks(onSheet);
  draft.sheets.push(...witnessSteps(onSheet, known), ...insertionSteps(work.name, placement.insertions));
  for (const block of placement.blocks) {
    const blockWork = work.blocks.find((one) => one.block === block.plan.name);
    const isExtended = placement.extended.includes(block.plan.name);
    yield;
    if (blockWork !== undefined)
      yield* updateBlock(draft, block, blockWork, isExtended, work.unfinished, known);
    else if (work.unfinished) yield* finishBlock(draft, wholeScope(block), true);
  }
  if (work.unfinished) finishSheet(draft, plan, work, placement.blocks, reading.started.get(work.name));
  draft.rules.push(...chartSteps(work.name, plan, placement.blocks));
}

function blockOnSheet(
  name: string,
  plan: SheetPlan,
  work: Extract<SheetWork, { kind: 'update' }>,
  reading: WorkbookReading,
): BlockOnSheet | undefined {
  const blockPlan = plan.blocks.find((block) => block.name === name);
  const blockWork = work.blocks.find(({ block }) => block === name);
  const there = reading.found.blocks.get(name);
  if (blockPlan === undefined) return undefined;
  if (there !== undefined)
    return { plan: blockPlan, place: there.place, cells: there.cells, work: blockWork };
  const at = reading.vacant.get(name) ?? blockPlan;
  const place = { sheet: work.name, row: at.row, column: at.column, rows: 0, columns: 0 };
  return blockWork === undefined ? undefined : { plan: blockPlan, place, cells: undefined, work: blockWork };
}

function* updateBlock(
  draft: Draft,
  block: PlacedBlock,
  work: BlockWork,
  isExtended: boolean,
  unfinished: boolean,
  known: KnownNames,
): Steps<void> {
  if (work.found !== 'keyed') {
    draft.sheets.push(...blockNameSteps(block, known));
    draft.contents.push(...(yield* wholeBlockSteps(block)));
    yield;
    yield* finishBlock(draft, wholeScope(block), unfinished);
    return;
  }
  draft.sheets.push(...nameChanges(block, work, isExtended, known));
  draft.contents.push(
    ...newColumnSteps(block, work.newColumns),
    ...newRowSteps(block, work.newRows),
    ...renewalSteps(block, work.cells),
  );
  const rows = new Set([...work.newRows, ...work.unfinishedRows]);
  const columns = new Set([...work.newColumns, ...work.unfinishedColumns]);
  yield;
  if (unfinished) yield* finishBlock(draft, wholeScope(block), true);
  else if (rows.size > 0 || columns.size > 0)
    yield* finishRows(draft, { block, isWhole: false, rows, columns });
}

/** A block that grew at its end takes its columns' names with it; new rows may bring names of their own. */
function nameChanges(block: PlacedBlock, work: BlockWork, isExtended: boolean, known: KnownNames): Step[] {
  const missing = new Set(work.names);
  return [
    ...columnNameSteps(block, known, isExtended ? undefined : missing),
    ...cellNameSteps(block, known, missing),
    ...(isExtended || work.foundAt !== undefined ? [blockNameStep(block, known)] : []),
  ];
}

function* finishRows(draft: Draft, scope: Scope): Steps<void> {
  draft.contents.push(...linkSteps(scope.block, scope.rows));
  draft.looks.push(...(yield* lookSteps(scope)), ...numberFormatSteps(scope));
  draft.rules.push(...(yield* validationSteps(scope)), ...conditionalFormatSteps(scope, true));
}

/** Titles are written where the first block shows that they never were; what the planner typed meanwhile stays. */
function finishSheet(
  draft: Draft,
  plan: SheetPlan,
  work: Extract<SheetWork, { kind: 'update' }>,
  blocks: readonly PlacedBlock[],
  used: UsedCells | undefined,
): void {
  const first = work.blocks.find(({ block }) => block === plan.blocks[0]?.name);
  const { down, right } = shiftOf(plan, blocks);
  const fixed = plan.fixed.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right }));
  const vacant = fixed.filter(({ row, column }) => isVacant(used, row, column));
  if (first?.found === 'blank') draft.contents.unshift(...fixedSteps(work.name, vacant));
  draft.looks.push(...fixedLookSteps(work.name, fixed));
  draft.rules.push(...pageSteps(work.name, plan.page));
}

function isVacant(used: UsedCells | undefined, row: number, column: number): boolean {
  return (used?.cells[row - used.row]?.[column - used.column] ?? '') === '';
}

/** What a run is about to change; what an earlier one left unfinished stays in it. */
export function journalOf(work: readonly SheetWork[], recordLost: boolean): Journal {
  const created: Partial<Record<SheetWork['id'], string>> = {};
  const rows: Record<string, readonly string[]> = {};
  const columns: Record<string, readonly string[]> = {};
  for (const one of work) {
    if (one.kind === 'create' || one.unfinished) created[one.id] = one.name;
    if (one.kind === 'create') continue;
    for (const block of one.blocks) {
      const changed = [...block.newRows, ...block.unfinishedRows];
      if (changed.length > 0) rows[block.block] = changed;
      const added = [...block.newColumns, ...block.unfinishedColumns];
      if (added.length > 0) columns[block.block] = added;
    }
  }
  return work.length === 0 ? emptyJournal : { created, rows, columns, recordLost };
}
