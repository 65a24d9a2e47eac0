import { EvaluationCache, type FormulaLookup } from '../evaluation/context';
import { evaluateFormula, type FormulaValue } from '../evaluation/evaluate';
import { unknown, type Scalar } from '../evaluation/values';
import type { CellPlace } from '../tree/tree';
import type { DependencyGraph, FormulaCell } from './graph';
import type { PrecedentArea } from './precedents';

/** A workbook as it stands: what its cells show, and which formula reads which. */
export interface ComputedWorkbook {
  readonly lookup: FormulaLookup;
  readonly graph: DependencyGraph;
}

/** A cell as if it held something else: a value (`undefined`: nothing) or a formula with its `=`. */
export interface AssumedCell extends CellPlace {
  readonly content: { readonly value: Scalar } | { readonly formula: string };
}

export interface Recomputed {
  /** Values of the wanted cells in their order; a cell that nothing reaches keeps what it shows, an empty one is `undefined`. */
  readonly values: readonly Scalar[];
  /** Cells that turned out to hang on themselves; their values are unknown. */
  readonly circular: readonly CellPlace[];
  /** Work done: cells looked at. */
  readonly steps: number;
  /** False where it would have taken more steps than allowed; values that were not reached are unknown. */
  readonly isComplete: boolean;
}

/** What wanted cells would show if some cells held something else. Only what hangs on those cells is computed, in so many steps at most. */
export function recompute(
  workbook: ComputedWorkbook,
  assumed: readonly AssumedCell[],
  wanted: readonly CellPlace[],
  mostSteps = Infinity,
): Recomputed {
  return new Recomputation(workbook, assumed, mostSteps).run(wanted);
}

const keyOf = ({ sheet, row, column }: CellPlace): string => `${row} ${column} ${sheet.toUpperCase()}`;
const circularReference = unknown('a circular reference');
const notReached = unknown('a cell beyond the steps allowed');

/** A formula whose value is to be found, and whether what it reads has been found already. */
interface Task {
  readonly cell: FormulaCell;
  isReady: boolean;
}

class Recomputation {
  /** Formulas to compute anew, by cell. */
  private readonly affected = new Map<string, FormulaCell>();
  private readonly affectedColumns = new Map<string, FormulaCell[]>();
  private readonly values = new Map<string, Scalar>();
  /** Areas in which everything is computed: columns of hundreds of cells are read by hundreds of formulas. */
  private readonly doneAreas = new Set<string>();
  private readonly circular = new Map<string, CellPlace>();
  private readonly lookup: FormulaLookup;
  private steps = 0;

  constructor(
    private readonly workbook: ComputedWorkbook,
    assumed: readonly AssumedCell[],
    private readonly mostSteps: number,
  ) {
    for (const cell of workbook.graph.allDependentsOf(assumed)) this.affect(cell);
    for (const { content, ...place } of assumed) {
      if ('formula' in content) this.affect({ ...place, formula: content.formula });
      else this.assume(place, content.value);
    }
    for (const cell of this.affected.values()) this.keepColumn(cell);
    const { lookup } = workbook;
    this.lookup = {
      cellAt: (sheet, row, column) => this.valueOf({ sheet, row, column }),
      nameFormula: lookup.nameFormula,
      extentOf: extents(lookup, assumed),
      cache: lookup.cache?.withoutCells() ?? new EvaluationCache(),
    };
  }

  run(wanted: readonly CellPlace[]): Recomputed {
    for (const place of wanted) {
      const cell = this.affected.get(keyOf(place));
      if (cell !== undefined) this.compute(cell);
    }
    return {
      values: wanted.map((place) => this.valueOf(place)),
      circular: [...this.circular.values()],
      steps: this.steps,
      isComplete: this.isWithinSteps,
    };
  }

  private get isWithinSteps(): boolean {
    return this.steps <= this.mostSteps;
  }

  private affect(cell: FormulaCell): void {
    this.steps += 1;
    this.affected.set(keyOf(cell), cell);
  }

  private assume(place: CellPlace, value: Scalar): void {
    this.affected.delete(keyOf(place));
    this.values.set(keyOf(place), value);
  }

  private keepColumn(cell: FormulaCell): void {
    const key = columnKey(cell.sheet, cell.column);
    const list = this.affectedColumns.get(key);
    if (list === undefined) this.affectedColumns.set(key, [cell]);
    else list.push(cell);
  }

  private valueOf(place: CellPlace): Scalar {
    const key = keyOf(place);
    this.steps += 1;
    if (this.values.has(key)) return this.values.get(key);
    if (this.affected.has(key)) return this.isWithinSteps ? circularReference : notReached;
    return this.workbook.lookup.cellAt(place.sheet, place.row, place.column);
  }

  /** Computes a formula after everything affected that it reads. A chain of thousands of cells does not recurse. */
  private compute(wanted: FormulaCell): void {
    const tasks: Task[] = [{ cell: wanted, isReady: false }];
    const entered = new Set<string>();
    for (let task = tasks.at(-1); task !== undefined && this.isWithinSteps; task = tasks.at(-1)) {
      const key = keyOf(task.cell);
      this.steps += 1;
      if (this.values.has(key)) tasks.pop();
      else if (task.isReady) {
        this.values.set(key, this.evaluated(task.cell));
        tasks.pop();
      } else {
        task.isReady = true;
        entered.add(key);
        this.addPrecedents(task.cell, tasks, entered);
      }
    }
  }

  private addPrecedents(cell: FormulaCell, tasks: Task[], entered: ReadonlySet<string>): void {
    for (const area of this.areasOf(cell)) {
      const areaKey = `${area.rows} ${area.columns} ${keyOf(area)}`;
      if (this.doneAreas.has(areaKey)) continue;
      const waiting = this.affectedIn(area).filter((precedent) => !this.values.has(keyOf(precedent)));
      if (waiting.length === 0) this.doneAreas.add(areaKey);
      for (const precedent of waiting) {
        // Entered and not yet known: it waits, further down, for what waits for it.
        if (entered.has(keyOf(precedent))) this.circular.set(keyOf(precedent), precedent);
        else tasks.push({ cell: precedent, isReady: false });
      }
    }
  }

  private areasOf(cell: FormulaCell): readonly PrecedentArea[] {
    return this.workbook.graph.areasOf(cell.formula, cell.sheet);
  }

  private affectedIn(area: PrecedentArea): readonly FormulaCell[] {
    const isIn = ({ row }: FormulaCell): boolean => row >= area.row && row < area.row + area.rows;
    const found: FormulaCell[] = [];
    if (area.rows * area.columns <= 4) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const cell = this.affected.get(keyOf({ sheet: area.sheet, row, column }));
          if (cell !== undefined) found.push(cell);
        }
      }
      return found;
    }
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cells = this.affectedColumns.get(columnKey(area.sheet, column)) ?? [];
      this.steps += cells.length;
      found.push(...cells.filter(isIn));
    }
    return found;
  }

  private evaluated({ formula, ...at }: FormulaCell): FormulaValue {
    const tree = this.lookup.cache?.treeOf(formula) ?? new EvaluationCache().treeOf(formula);
    return tree.kind === 'trouble'
      ? unknown('text that is no formula')
      : evaluateFormula(tree, at, this.lookup);
  }
}

/** Used cells of sheets, assumed cells among them. */
function extents(lookup: FormulaLookup, assumed: readonly AssumedCell[]): FormulaLookup['extentOf'] {
  const known = new Map<string, ReturnType<FormulaLookup['extentOf']>>();
  for (const { sheet, row, column } of assumed) {
    const before = known.get(sheet.toUpperCase()) ?? lookup.extentOf(sheet);
    if (before === undefined) continue;
    const rows = Math.max(before.rows, row + 1);
    known.set(sheet.toUpperCase(), { rows, columns: Math.max(before.columns, column + 1) });
  }
  return (sheet) => known.get(sheet.toUpperCase()) ?? lookup.extentOf(sheet);
}

const columnKey = (sheet: string, column: number): string => `${column} ${sheet.toUpperCase()}`;
