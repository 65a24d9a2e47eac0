/** Writes the sheet of findings: a new one, or anew in the one that is there. */
import { atOnce } from '../../formula/steps';
import { columnOffsets } from '../../sheets/snapshot';
import { freeSheetName } from '../../sheets/difference';
import { placeNewBlock, type PlacedBlock } from '../../sheets/placement';
import type { BlockPlace } from '../../sheets/proposal';
import type { BlockPlan, SheetPlan } from '../../sheets/sheetPlan';
import { fixedSteps, linkSteps, wholeBlockSteps } from '../contentSteps';
import { fixedLookSteps, lookSteps, wholeScope } from '../lookSteps';
import { numberFormatSteps } from '../numberFormatSteps';
import { blockNameStep } from '../nameSteps';
import { cellsOf, loaded } from '../read';
import { readInventory, type Inventory } from '../inventory';
import { conditionalFormatSteps, filterSteps, pageSteps } from '../ruleSteps';
import { newSheetSteps } from '../sheetSteps';
import { send, step, type Step } from '../step';

/** What the first sync tells of the sheet. */
export interface FindingsPlace {
  readonly inventory: Inventory;
  /** Undefined where our sheet is not there, or its keys are gone. */
  readonly there: FoundFindings | undefined;
}

interface FoundFindings {
  readonly place: BlockPlace;
  readonly isProtected: boolean;
  readonly keyRow: readonly (string | number | boolean)[];
  /** Whether anything stands in its columns in the rows from its end on. */
  readonly isFilled: (row: number) => boolean;
}

/** Where the sheet is, by its block's name: it may have been renamed, and a foreign sheet may have its name. */
export async function findFindings(context: Excel.RequestContext, block: BlockPlan): Promise<FindingsPlace> {
  const range = context.workbook.names.getItemOrNullObject(block.name).getRangeOrNullObject();
  const keyRow = loaded(range.getRow(0), 'values');
  const used = loaded(range.worksheet.getUsedRangeOrNullObject(true), 'values,rowIndex,columnIndex');
  const inventory = await readInventory(context, [block.name]);
  const place = inventory.places.get(block.name);
  const keys = place === undefined ? [] : (cellsOf(keyRow.values)[0] ?? []);
  if (place === undefined || !columnOffsets(keys).has('key')) return { inventory, there: undefined };
  const cells = used.isNullObject ? [] : cellsOf(used.values);
  const [top, left] = used.isNullObject ? [0, 0] : [used.rowIndex, used.columnIndex];
  const isFilled = (row: number): boolean =>
    (cells[row - top] ?? [])
      .slice(Math.max(0, place.column - left), Math.max(0, place.column + place.columns - left))
      .some((cell) => cell !== '');
  const isProtected = inventory.sheets.some((sheet) => sheet.name === place.sheet && sheet.isProtected);
  return { inventory, there: { place, isProtected, keyRow: keys, isFilled } };
}

/** Writes it and shows it; gives the sheet's name. */
export async function writeFindingsSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  { inventory, there }: FindingsPlace,
): Promise<string> {
  const [block] = plan.blocks;
  if (block === undefined) return plan.name;
  const known = new Set(inventory.names.keys());
  const taken = new Set(inventory.sheets.map(({ name }) => name.toUpperCase()));
  const name = there?.place.sheet ?? freeSheetName(plan.name, taken);
  const placed = there === undefined ? placeNewBlock(block, name) : placeAgain(block, there);
  await send(context, [
    ...(there === undefined
      ? newSheetSteps(plan, name, undefined, [placed], known)
      : [...clearSteps(there, placed), blockNameStep(placed, known)]),
    ...contentSteps(plan, placed),
    ...(there === undefined ? pageSteps(name, plan.page) : []),
    step((context_) => {
      const sheet = context_.workbook.worksheets.getItem(name);
      sheet.visibility = 'Visible';
      sheet.activate();
    }),
  ]);
  return name;
}

function contentSteps(plan: SheetPlan, placed: PlacedBlock): Step[] {
  const { sheet } = placed.area;
  const down = placed.area.row - placed.plan.row;
  const right = placed.area.column - placed.plan.column;
  const fixed = plan.fixed.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right }));
  const scope = wholeScope(placed);
  return [
    ...fixedSteps(sheet, fixed),
    ...fixedLookSteps(sheet, fixed),
    ...atOnce(wholeBlockSteps(placed)),
    ...linkSteps(placed, scope.rows),
    ...atOnce(lookSteps(scope)),
    ...numberFormatSteps(scope),
    ...conditionalFormatSteps(scope, true),
    ...filterSteps(placed),
  ];
}

/** The block where it stands, in the columns that are still there: columns of the planner's own, also among ours, stay. */
function placeAgain(block: BlockPlan, { place, keyRow }: FoundFindings): PlacedBlock {
  const fresh = placeNewBlock(block, place.sheet, place.row, place.column);
  const offsets = columnOffsets(keyRow);
  return {
    ...fresh,
    area: { ...fresh.area, columns: place.columns },
    columns: new Map(
      block.columns.flatMap(({ key }) => {
        const offset = offsets.get(key);
        return offset === undefined ? [] : [[key, place.column + offset] as const];
      }),
    ),
  };
}

/** Empties our columns of the old block and makes room for a longer one where something stands under it. */
function clearSteps({ place, isFilled }: FoundFindings, placed: PlacedBlock): Step[] {
  const end = place.row + place.rows;
  const more = placed.area.rows - place.rows;
  const isInTheWay = Array.from({ length: Math.max(0, more) }, (_, offset) => end + offset).some(isFilled);
  return [
    step((context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      sheet.autoFilter.remove();
      for (const column of placed.columns.values()) {
        const cells = sheet.getRangeByIndexes(place.row, column, place.rows, 1);
        cells.conditionalFormats.clearAll();
        cells.clear('All');
      }
      if (isInTheWay) sheet.getRange(`${end + 1}:${end + more}`).insert('Down');
    }, 20_000),
  ];
}
