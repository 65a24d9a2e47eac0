import { boundingArea } from '../workbook/areas';
import { sameResult } from '../workbook/cells';
import type { Change } from '../workbook/changes';
import type { Area, Cell, CellInput, CellResult, WorkbookModel } from '../workbook/model';
import { Abilities, spills, Trial } from './abilities';
import { contextOf, usesTheClock } from './context';
import { EngineSheets } from './engineSheets';
import { expansionOf, type Expansion } from './nameExpansion';
import { asExcelResult, isFormula, readResult, tellsInability, typedConstant, typedResult } from './results';

/** What the engine holds of one cell. */
interface Known {
  readonly input: CellInput;
  /** As typed into the engine. */
  text: string;
  /** The formula cannot be computed: its stored result stands in for it. */
  held: boolean;
}
/** Row -> column -> what the engine holds. */
type KnownCells = Map<number, Map<number, Known>>;

/** The engine remembers every change it was given; beyond this many it starts afresh. */
const mostChanges = 200_000;

/**
 * Computes a workbook. Each `compute` finds what changed since the last, gives only that to the engine and stores the
 * results of all formulas in their cells. Formulas the engine cannot compute keep the result a file brought with them.
 */
export class WorkbookEngine {
  /** The engine that computed last. */
  private static last: WorkbookEngine | undefined;
  private sheets: EngineSheets | undefined;
  private readonly abilities = new Abilities();
  private known = new Map<string, KnownCells>();
  /** Formulas given to the engine by the present `compute`. */
  private readonly fresh = new Set<CellInput>();
  /** Formulas it broke down over. */
  private readonly refused = new WeakSet<CellInput>();
  private context = '';
  private changes = 0;

  /** `own`: results that were computed and did not come with a file. */
  constructor(private readonly own = new WeakSet<CellResult>()) {}

  /**
   * Computes all formulas and stores their results in the cells; tells, per sheet, the area in which results changed.
   * Where new formulas make the engine itself break down, it starts afresh without them: they keep the result their file
   * brought, or read `#NAME?`.
   */
  compute(model: WorkbookModel): Change[] {
    this.takeTurn();
    this.fresh.clear();
    try {
      return this.computeOnce(model);
    } catch (error) {
      if (!isBreakdown(error) || this.fresh.size === 0) throw error;
      for (const input of this.fresh) this.refused.add(input);
      // Not freed: its memory is in an unknown state.
      this.sheets = undefined;
      return this.computeOnce(model);
    }
  }

  /**
   * All engines share one memory, in which a second large workbook takes several times as long to build as the first: whoever
   * computes now, the one before gives its workbook back, and builds it anew should its turn come again.
   */
  private takeTurn(): void {
    if (WorkbookEngine.last !== this) WorkbookEngine.last?.giveBack();
    WorkbookEngine.last = this;
  }

  private giveBack(): void {
    this.sheets?.model.free();
    this.sheets = undefined;
  }

  private computeOnce(model: WorkbookModel): Change[] {
    const sheets = this.sheetsFor(model);
    const expansion = expansionOf(model, (id) => sheets.aliasOf(id));
    const isChanged = this.synchronise(model, sheets, expansion);
    if (!isChanged && !usesTheClock(model)) return [];
    sheets.model.evaluate();
    for (let round = 0; round < 3 && this.holdFailures(model, sheets) > 0; round += 1)
      sheets.model.evaluate();
    return this.storeResults(model, sheets);
  }

  private sheetsFor(model: WorkbookModel): EngineSheets {
    const ids = model.sheets.map((sheet) => sheet.id);
    if (this.sheets !== undefined && this.changes < mostChanges && this.sheets.hasRoomFor(ids))
      return this.sheets;
    this.giveBack();
    this.sheets = new EngineSheets(ids);
    this.known = new Map();
    this.changes = 0;
    return this.sheets;
  }

  /** Types into the engine what differs from what it holds. A formula typed again as it was has lost its result: a change too. */
  private synchronise(model: WorkbookModel, sheets: EngineSheets, expansion: Expansion): boolean {
    const context = contextOf(model);
    const sameContext = context === this.context;
    this.context = context;
    const before = this.changes;
    let isGiven = false;
    this.forgetDeletedSheets(model, sheets);
    for (const sheet of model.sheets) {
      const known = this.knownOf(sheet.id);
      this.forgetEmptied(sheets, sheet.id, known, sheet.cells);
      for (const [row, line] of sheet.cells) {
        for (const [column, cell] of line) {
          if (cell.input === undefined) continue;
          const present = known.get(row)?.get(column);
          if (sameContext && present?.input === cell.input) continue;
          isGiven = true;
          this.put(
            sheets,
            sheet.id,
            row,
            column,
            this.knownFrom(cell, cell.input, sheet.id, row, column, expansion),
          );
        }
      }
    }
    return isGiven || this.changes > before;
  }

  private knownOf(sheetId: string): KnownCells {
    const known = this.known.get(sheetId) ?? new Map<number, Map<number, Known>>();
    this.known.set(sheetId, known);
    return known;
  }

  private forgetDeletedSheets(model: WorkbookModel, sheets: EngineSheets): void {
    for (const [sheetId, known] of this.known) {
      if (model.sheets.some((sheet) => sheet.id === sheetId)) continue;
      this.forgetEmptied(sheets, sheetId, known, new Map());
      this.known.delete(sheetId);
    }
  }

  private forgetEmptied(
    sheets: EngineSheets,
    sheetId: string,
    known: KnownCells,
    cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  ): void {
    for (const [row, line] of known) {
      for (const column of [...line.keys()]) {
        if (cells.get(row)?.get(column)?.input !== undefined) continue;
        line.delete(column);
        sheets.type(sheetId, row, column, '');
        this.changes += 1;
      }
      if (line.size === 0) known.delete(row);
    }
  }

  private knownFrom(
    cell: Cell,
    input: CellInput,
    sheetId: string,
    row: number,
    column: number,
    expansion: Expansion,
  ): Known {
    if (!isFormula(input)) return { input, text: typedConstant(input.value, cell.result), held: false };
    if (this.refused.has(input)) {
      cell.result ??= { kind: 'error', code: '#NAME?' };
      return { input, text: typedResult(cell.result), held: true };
    }
    const stored = this.storedResult(cell);
    const impossible = input.array !== undefined || !this.abilities.canCompute(input.text);
    if (stored !== undefined && impossible) return { input, text: typedResult(stored), held: true };
    return { input, text: expansion.expand(input.text, sheetId, row, column), held: false };
  }

  /** Result that came with a file, not from here. */
  private storedResult(cell: Cell): CellResult | undefined {
    return cell.result === undefined || this.own.has(cell.result) ? undefined : cell.result;
  }

  private put(sheets: EngineSheets, sheetId: string, row: number, column: number, next: Known): void {
    const known = this.knownOf(sheetId);
    const line = known.get(row) ?? new Map<number, Known>();
    const present = line.get(column);
    known.set(row, line.set(column, next));
    if (present?.text === next.text) return;
    if (isFormula(next.input) && !next.held) this.fresh.add(next.input);
    sheets.type(sheetId, row, column, next.text);
    this.changes += 1;
  }

  /** Formulas that only the engine fails at get the result their file brought; gives how many. */
  private holdFailures(model: WorkbookModel, sheets: EngineSheets): number {
    let held = 0;
    const trial = new Trial(sheets);
    this.eachFormula(model, (cell, known, sheetId, row, column) => {
      const stored = known.held ? undefined : this.storedResult(cell);
      if (stored === undefined || stored.kind === 'error') return;
      const index = sheets.indexOf(sheetId);
      const failed = tellsInability(readResult(sheets.model, index, row, column)) && trial.fails(known.text);
      if (!failed && !spills(sheets.model, index, row, column)) return;
      this.put(sheets, sheetId, row, column, { input: known.input, text: typedResult(stored), held: true });
      held += 1;
    });
    return held;
  }

  private storeResults(model: WorkbookModel, sheets: EngineSheets): Change[] {
    const changed = new Map<string, Area[]>();
    this.eachFormula(model, (cell, known, sheetId, row, column) => {
      if (known.held) return;
      const result = asExcelResult(readResult(sheets.model, sheets.indexOf(sheetId), row, column));
      if (cell.result !== undefined && this.own.has(cell.result) && sameResult(cell.result, result)) return;
      if (cell.result === undefined || !sameResult(cell.result, result)) {
        const areas = changed.get(sheetId) ?? [];
        areas.push({ row, column, rows: 1, columns: 1 });
        changed.set(sheetId, areas);
      }
      cell.result = result;
      this.own.add(result);
    });
    return [...changed].flatMap(([sheetId, areas]) => {
      const area = boundingArea(areas);
      return area === undefined ? [] : [{ kind: 'calculated', sheetId, area }];
    });
  }

  private eachFormula(
    model: WorkbookModel,
    visit: (cell: Cell, known: Known, sheetId: string, row: number, column: number) => void,
  ): void {
    for (const sheet of model.sheets) {
      const cells = this.knownOf(sheet.id);
      for (const [row, line] of sheet.cells) {
        for (const [column, cell] of line) {
          const known = isFormula(cell.input) ? cells.get(row)?.get(column) : undefined;
          if (known !== undefined) visit(cell, known, sheet.id, row, column);
        }
      }
    }
  }
}

/** A panic of the engine reaches us as a trap of its WebAssembly. */
function isBreakdown(error: unknown): boolean {
  return error instanceof Error ? error.name === 'RuntimeError' : String(error).startsWith('RuntimeError');
}
