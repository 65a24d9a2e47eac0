/** Computes a workbook by our own reading of formulas: after a change only what hangs on it. */
import { LiveWorkbook, type LiveContent } from '../../formula/live/liveWorkbook';
import type { LiveCell, LiveFormula, LiveSheet } from '../../formula/live/liveSheet';
import { isUnknown, type Scalar } from '../../formula/evaluation/values';
import { cellAt, resultOf, sameResult } from '../workbook/cells';
import type { Change } from '../workbook/changes';
import { CopiedFormula } from '../workbook/copiedFormula';
import type { Cell, CellInput, CellResult, DefinedName, SheetModel, WorkbookModel } from '../workbook/model';
import { contextOf } from './context';
import { scalarOfResult } from './scalarOfResult';
import { isFormula } from './results';

/** The workbook holds something that only the other engine computes. */
export const beyond = 'beyond';

/** Between two steps so many cells are looked at, */
const cellsPerStep = 4_000;
/** or so many are read anew or given another result. */
const changesPerStep = 250;

/** A sheet as computed so far. */
interface KnownSheet {
  readonly sheet: LiveSheet;
  /** By column and row. */
  readonly inputs: Map<number, Map<number, CellInput>>;
  count: number;
}

export class LiveEngine {
  private live: LiveWorkbook | undefined;
  private context = '';
  private sheets = new Map<string, KnownSheet>();

  /** `own`: results that were computed here and did not come with a file. */
  constructor(private readonly own: WeakSet<CellResult>) {}

  /**
   * Computes what changed since the last time and stores the results; tells, per sheet, the area in which results changed.
   * It gives way between any two steps: what changes meanwhile counts the next time, and no result is stored in a cell that
   * holds something else by then. Where a formula is beyond it no result is stored at all.
   */
  *compute(model: WorkbookModel): Generator<void, Change[] | typeof beyond> {
    const live = this.liveOf(model);
    for (const sheet of model.sheets) yield* this.synchronise(live, sheet, this.knownOf(live, sheet));
    const outcome = yield* live.compute();
    if (outcome.kind === 'beyond') return beyond;
    return yield* this.store(model, outcome.formulas);
  }

  /** Takes over what the other engine computed of the workbook as it was given to `compute`. */
  adopt(model: WorkbookModel): void {
    const sheets = new Map(model.sheets.map((sheet) => [sheet.name, sheet]));
    this.live?.adopt((cell) => shownIn(sheets, cell));
  }

  /** Makes ready for the change of a few cells. */
  *prepare(): Generator<void, void> {
    if (this.live !== undefined) yield* this.live.prepare();
  }

  private liveOf(model: WorkbookModel): LiveWorkbook {
    const context = contextOf(model);
    if (this.live !== undefined && context === this.context) return this.live;
    this.context = context;
    this.sheets = new Map();
    this.live = new LiveWorkbook(nameFormulas(model));
    // Every sheet is there before the first formula is read.
    for (const sheet of model.sheets) this.knownOf(this.live, sheet);
    return this.live;
  }

  private knownOf(live: LiveWorkbook, { id, name }: SheetModel): KnownSheet {
    const known = this.sheets.get(id) ?? { sheet: live.sheet(name), inputs: new Map(), count: 0 };
    this.sheets.set(id, known);
    return known;
  }

  private *synchronise(live: LiveWorkbook, sheet: SheetModel, known: KnownSheet): Generator<void, void> {
    let [seen, taken, rows, columns] = [0, 0, 0, 0];
    for (const [row, line] of sheet.cells) {
      for (const [column, cell] of line) {
        if (cell.input === undefined) continue;
        seen += 1;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
        if (seen % cellsPerStep === 0) yield;
        if (!takeOver(live, known, row, column, cell)) continue;
        taken += 1;
        if (taken % changesPerStep === 0) yield;
      }
    }
    if (seen !== known.count) forgetEmptied(live, known, sheet);
    known.sheet.extent = { rows, columns };
  }

  private *store(model: WorkbookModel, formulas: readonly LiveFormula[]): Generator<void, Change[]> {
    const sheets = new Map(model.sheets.map((sheet) => [sheet.name, sheet]));
    const changed = new Map<string, Bounds>();
    let last: LiveFormula['sheet'] | undefined;
    let sheet: SheetModel | undefined;
    let inputs: KnownSheet['inputs'] | undefined;
    for (const [index, formula] of formulas.entries()) {
      if (index % changesPerStep === 0) yield;
      if (formula.sheet !== last) {
        last = formula.sheet;
        sheet = sheets.get(last.name);
        inputs = sheet && this.sheets.get(sheet.id)?.inputs;
      }
      if (sheet === undefined) continue;
      const known = inputs?.get(formula.column)?.get(formula.row);
      const cell = cellAt(sheet, formula.row, formula.column);
      if (cell?.input === undefined || cell.input !== known) continue;
      const result = resultOfScalar(formula.sheet.valueAt(formula.row, formula.column));
      const isSame = cell.result !== undefined && sameResult(cell.result, result);
      if (!isSame) widen(changed, sheet.id, formula);
      if (isSame && this.own.has(cell.result ?? result)) continue;
      cell.result = result;
      this.own.add(result);
    }
    return [...changed].map(([sheetId, { top, left, bottom, right }]) => ({
      kind: 'calculated',
      sheetId,
      area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
    }));
  }
}

/** Tells whether the cell holds anything else than before. */
function takeOver(live: LiveWorkbook, known: KnownSheet, row: number, column: number, cell: Cell): boolean {
  const { input } = cell;
  if (input === undefined) return false;
  const line = known.inputs.get(column) ?? new Map<number, CellInput>();
  const before = line.get(row);
  if (before === input) return false;
  if (before === undefined) known.count += 1;
  known.inputs.set(column, line.set(row, input));
  live.put(known.sheet, row, column, contentOf(cell, input));
  return true;
}

function forgetEmptied(live: LiveWorkbook, known: KnownSheet, sheet: SheetModel): void {
  for (const [column, line] of known.inputs) {
    for (const row of [...line.keys()]) {
      if (cellAt(sheet, row, column)?.input !== undefined) continue;
      line.delete(row);
      known.count -= 1;
      live.put(known.sheet, row, column, { value: undefined });
    }
  }
}

function contentOf(cell: Cell, input: CellInput): LiveContent {
  // What is no formula to the reader of formulas is beyond it, as an array over several cells is.
  if (input instanceof CopiedFormula) return { formula: input };
  if (isFormula(input)) return { formula: input.array === undefined ? input.text : '=' };
  return { value: scalarOfResult(resultOf(cell)) };
}

/** A computed value as cells keep it: numbers with the 15 digits that Excel shows. */
function resultOfScalar(value: Scalar): CellResult {
  switch (typeof value) {
    case 'number':
      return { kind: 'number', number: Number.isInteger(value) ? value : Number(value.toPrecision(15)) };
    case 'string':
      return { kind: 'text', text: value };
    case 'boolean':
      return { kind: 'boolean', boolean: value };
    case 'undefined':
      return { kind: 'empty' };
    default:
      if (isUnknown(value)) throw new Error(`A value that is not known was to be stored: ${value.why}`);
      return { kind: 'error', code: value.code };
  }
}

function shownIn(sheets: ReadonlyMap<string, SheetModel>, { sheet, row, column }: LiveCell): Scalar {
  const model = sheets.get(sheet.name);
  return model === undefined ? undefined : scalarOfResult(resultOf(cellAt(model, row, column)));
}

interface Bounds {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

function widen(changed: Map<string, Bounds>, sheetId: string, { row, column }: LiveCell): void {
  const bounds = changed.get(sheetId);
  if (bounds === undefined) {
    changed.set(sheetId, { top: row, left: column, bottom: row, right: column });
    return;
  }
  bounds.top = Math.min(bounds.top, row);
  bounds.left = Math.min(bounds.left, column);
  bounds.bottom = Math.max(bounds.bottom, row);
  bounds.right = Math.max(bounds.right, column);
}

/** A name of the sheet goes before one of the workbook. */
function nameFormulas(model: WorkbookModel): (name: string, sheet: string) => string | undefined {
  const sheetIds = new Map(model.sheets.map(({ id, name }) => [name.toUpperCase(), id]));
  const names = new Map(model.names.map((name) => [keyOf(name.name, name.sheetId), formulaOf(name)]));
  return (name, sheet) =>
    names.get(keyOf(name, sheetIds.get(sheet.toUpperCase()))) ?? names.get(keyOf(name, undefined));
}

const keyOf = (name: string, sheetId: string | undefined): string => `${sheetId ?? ''} ${name.toUpperCase()}`;
const formulaOf = ({ formula }: DefinedName): string => (formula.startsWith('=') ? formula : `=${formula}`);
