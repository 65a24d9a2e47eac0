/** A new sheet as steps: everything that cannot be done twice happens before its blocks get their names. */
import { columnLetters } from '../formula/address';
import type { PlacedBlock } from '../sheets/placement';
import type { ColumnPlan, SheetPlan } from '../sheets/sheetPlan';
import { blockNameSteps, type KnownNames } from './nameSteps';
import { step, type Step } from './step';
import { forgetWorksheets, worksheetOf } from './worksheets';

/** Adds the sheet, or puts it in place of our own empty one of an earlier run. */
export function newSheetSteps(
  plan: SheetPlan,
  name: string,
  replaces: string | undefined,
  blocks: readonly PlacedBlock[],
  known: KnownNames,
): Step[] {
  return [
    addStep(plan, name, replaces),
    ...columnSteps(name, blocks),
    ...outlineSteps(name, blocks),
    ...blocks.flatMap((block) => blockNameSteps(block, known)),
  ];
}

function addStep(plan: SheetPlan, name: string, replaces: string | undefined): Step {
  return step((context) => {
    const { worksheets } = context.workbook;
    if (replaces !== undefined) worksheets.getItem(replaces).delete();
    forgetWorksheets(context);
    const sheet = worksheets.add(name);
    sheet.tabColor = plan.tabColour;
    sheet.showGridlines = false;
    for (const { row } of plan.blocks) sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().rowHidden = true;
    freeze(sheet, plan);
  }, 4_000);
}

function freeze(sheet: Excel.Worksheet, { freeze: panes }: SheetPlan): void {
  if (panes === undefined) return;
  if (panes.columns === 0) sheet.freezePanes.freezeRows(panes.rows);
  else if (panes.rows === 0) sheet.freezePanes.freezeColumns(panes.columns);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, panes.rows, panes.columns));
}

/** Points of a width in characters of the standard font: 7 pixels each and 5 of padding, 0.75 points a pixel. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Widths; blocks that stand below each other share columns, so the widest rules. */
function columnSteps(sheet: string, blocks: readonly PlacedBlock[]): Step[] {
  const widths = new Map<number, number>();
  for (const { plan, columns } of blocks) {
    for (const { key, width } of plan.columns) {
      const column = columns.get(key);
      if (column !== undefined) widths.set(column, Math.max(width, widths.get(column) ?? 0));
    }
  }
  return runsOf(widths).map(({ value, first, last }) =>
    step((context) => {
      wholeColumns(context, sheet, first, last).format.columnWidth = pointsOf(value);
    }, 700),
  );
}

function outlineSteps(sheet: string, blocks: readonly PlacedBlock[]): Step[] {
  const outlines = new Map<number, NonNullable<ColumnPlan['outline']>>();
  for (const { plan, columns } of blocks) {
    for (const { key, outline } of plan.columns) {
      const column = columns.get(key);
      if (outline !== undefined && column !== undefined) outlines.set(column, outline);
    }
  }
  const folded = new Map([...outlines.values()].map((outline) => [outline.id, outline.folded]));
  const ids = new Map([...outlines].map(([column, { id }]) => [column, id]));
  return runsOf(ids).map(({ value, first, last }) =>
    step((context) => {
      const range = wholeColumns(context, sheet, first, last);
      range.group('ByColumns');
      if (folded.get(value) === true) range.hideGroupDetails('ByColumns');
    }, 1_000),
  );
}

function wholeColumns(
  context: Excel.RequestContext,
  sheet: string,
  first: number,
  last: number,
): Excel.Range {
  return worksheetOf(context, sheet).getRange(`${columnLetters(first)}:${columnLetters(last)}`);
}

interface ColumnRun<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

/** Neighbouring columns of the same value, from left to right. */
function runsOf<T>(values: ReadonlyMap<number, T>): ColumnRun<T>[] {
  const runs: ColumnRun<T>[] = [];
  for (const [column, value] of [...values].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.value === value && last.last === column - 1)
      runs[runs.length - 1] = { ...last, last: column };
    else runs.push({ value, first: column, last: column });
  }
  return runs;
}
