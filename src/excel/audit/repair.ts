/** Puts back what was generated: formula and number format of single cells, found by key, and defined names. */
import type { CellRestoration, NameRestoration, Restoration } from '../../audit/contract/findings';
import { areaOf, cellAddress, parseAddress } from '../../formula/address';
import { moveFormula } from '../../formula/move';
import { sameContent, type FoundCell } from '../../sheets/cellText';
import { keyColumnKey } from '../../sheets/snapshot';
import { locate, rowsByKey, type LocatedBlock } from '../checking/locate';
import { cellsOf, loaded } from '../read';
import { send, step, type Step } from '../step';

export interface RepairOutcome {
  readonly done: readonly Restoration[];
  /** Cells that hold something else by now, are gone, or stand twice. */
  readonly skipped: readonly Restoration[];
  readonly undo: readonly Restoration[];
}

/** A cell that may be written: where it stands now and what it holds. */
interface Target {
  readonly restoration: CellRestoration;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: FoundCell;
  readonly value: FoundCell;
  readonly numberFormat: string;
}

/** Restores what can be restored; all writes go with one sync, so that one step of undo takes them back. `meet` hears of protected sheets. */
export async function restore(
  context: Excel.RequestContext,
  restorations: readonly Restoration[],
  meet: (protectedSheet: string) => void,
): Promise<RepairOutcome> {
  const cells = restorations.filter((one) => one.kind === 'cell');
  const names = restorations.filter((one) => one.kind === 'name');
  const targets = [
    ...(await keyedTargets(context, cells.filter(isKeyed), meet)),
    ...(await placedTargets(
      context,
      cells.filter((one) => !isKeyed(one)),
    )),
  ];
  const writable = targets.filter(holdsFound);
  const { steps: nameSteps, done: namesDone, undo: namesUndo } = await nameWrites(context, names);
  const steps = [...writable.flatMap(writeSteps), ...nameSteps];
  if (steps.length > 0) await send(context, steps);
  const done: Restoration[] = [...writable.map(({ restoration }) => restoration), ...namesDone];
  return {
    done,
    skipped: restorations.filter((one) => !done.includes(one)),
    undo: [...writable.map(undoOf), ...namesUndo],
  };
}

/** Keys themselves and cells outside the tables are where they were, or not to be found. */
function isKeyed({ cell }: CellRestoration): boolean {
  return cell.block !== '' && cell.rowKey !== '' && cell.columnKey !== keyColumnKey;
}

async function keyedTargets(
  context: Excel.RequestContext,
  restorations: readonly CellRestoration[],
  meet: (protectedSheet: string) => void,
): Promise<Target[]> {
  const [block] = restorations.map(({ cell }) => cell.block);
  if (block === undefined) return [];
  const own = restorations.filter(({ cell }) => cell.block === block);
  const columns = [...new Set(own.map(({ cell }) => cell.columnKey))];
  const located = await locate(context, block, columns, []);
  if (located?.protection.isOn === true) meet(located.sheet);
  const rows = located === undefined ? undefined : rowsByKey(located);
  const targets = own.flatMap((one) =>
    located === undefined ? [] : (keyedTarget(one, located, rows?.get(one.cell.rowKey) ?? []) ?? []),
  );
  const others = restorations.filter(({ cell }) => cell.block !== block);
  return [...targets, ...(await keyedTargets(context, others, meet))];
}

function keyedTarget(
  restoration: CellRestoration,
  located: LocatedBlock,
  rows: readonly number[],
): Target | undefined {
  const column = located.columns.get(restoration.cell.columnKey);
  const at = placeOf(restoration);
  // Of two rows with one key it is the one that was judged, if that still stands where it stood.
  const row = rows.length > 1 ? rows.find((one) => one === at.row) : rows[0];
  // Formulas name their columns: where those have moved since, the workbook has to be audited again.
  if (column === undefined || row === undefined || column.column !== at.column) return undefined;
  const offset = row - located.row;
  return {
    restoration,
    sheet: located.sheet,
    row,
    column: column.column,
    formula: column.formulas[offset] ?? '',
    value: column.values[offset] ?? '',
    numberFormat: String(column.numberFormats[offset] ?? 'General'),
  };
}

function placeOf({ address }: CellRestoration): { row: number; column: number } {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`No address: ${address}`);
  return areaOf(parsed.reference);
}

async function placedTargets(
  context: Excel.RequestContext,
  restorations: readonly CellRestoration[],
): Promise<Target[]> {
  if (restorations.length === 0) return [];
  const asked = restorations.map((restoration) => {
    const range = context.workbook.worksheets
      .getItemOrNullObject(restoration.sheet)
      .getRange(restoration.address);
    return { restoration, cell: loaded(range, 'formulas,values,numberFormat') };
  });
  await context.sync();
  return asked.flatMap(({ restoration, cell }) =>
    cell.isNullObject
      ? []
      : [
          {
            restoration,
            sheet: restoration.sheet,
            ...placeOf(restoration),
            formula: firstOf(cell.formulas),
            value: firstOf(cell.values),
            numberFormat: String(firstOf(cell.numberFormat)),
          },
        ],
  );
}

function firstOf(cells: readonly (readonly unknown[])[]): FoundCell {
  return cellsOf(cells)[0]?.[0] ?? '';
}

/** Whether the cell still holds what was judged, as it reads in the row where it stands now. */
function holdsFound(target: Target): boolean {
  return sameContent(inputBack(target), movedTo(target, target.restoration.found));
}

function movedTo({ restoration, row, column }: Target, input: FoundCell): FoundCell {
  const from = placeOf(restoration);
  return isFormulaText(input) ? moveFormula(input, from.row, from.column, row, column) : input;
}

const isFormulaText = (input: FoundCell): input is string =>
  typeof input === 'string' && input.startsWith('=');

/** A text that begins with `=` shows itself, a formula its result. */
function inputBack({ formula, value }: Target): FoundCell {
  return isFormulaText(formula) && formula === value ? `'${formula}` : formula;
}

const textFormat = '@';

/** The format goes first: it decides how an input is read. */
function writeSteps(target: Target): Step[] {
  const { restoration, sheet, row, column } = target;
  const input = movedTo(target, restoration.input);
  const formatChanges = restoration.numberFormat !== target.numberFormat;
  const isText =
    restoration.numberFormat === textFormat && typeof input === 'string' && input.startsWith("'");
  return [
    step(
      (context) => {
        const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
        if (formatChanges) cell.numberFormat = [[restoration.numberFormat]];
        cell.formulas = [[isText ? input.slice(1) : input]];
      },
      900 + String(input).length,
    ),
  ];
}

function undoOf(target: Target): CellRestoration {
  const { restoration, sheet, row, column, numberFormat } = target;
  return {
    kind: 'cell',
    cell: restoration.cell,
    sheet,
    address: cellAddress(row, column),
    found: movedTo(target, restoration.input),
    input: inputBack(target),
    numberFormat,
  };
}

interface NameWrites {
  readonly steps: readonly Step[];
  readonly done: readonly NameRestoration[];
  readonly undo: readonly NameRestoration[];
}

async function nameWrites(
  context: Excel.RequestContext,
  names: readonly NameRestoration[],
): Promise<NameWrites> {
  if (names.length === 0) return { steps: [], done: [], undo: [] };
  const asked = names.map((restoration) => ({
    restoration,
    item: loaded(context.workbook.names.getItemOrNullObject(restoration.name), 'formula'),
  }));
  await context.sync();
  const done = asked
    .filter(
      ({ restoration, item }) => (item.isNullObject ? undefined : String(item.formula)) === restoration.found,
    )
    .map(({ restoration }) => restoration);
  return {
    done,
    steps: done.map((restoration) =>
      step((inner) => {
        writeName(inner, restoration);
      }),
    ),
    undo: done.map(({ name, found, formula }) => ({ kind: 'name', name, found: formula, formula: found })),
  };
}

function writeName(context: Excel.RequestContext, { name, found, formula }: NameRestoration): void {
  if (found === undefined) {
    if (formula !== undefined) context.workbook.names.add(name, formula);
    return;
  }
  const item = context.workbook.names.getItem(name);
  if (formula === undefined) item.delete();
  else item.formula = formula;
}
