/** Formulas that read themselves, directly or through others. */
import type { AddressArea } from '../../formula/address';
import { targetOf } from './readers';
import type { FormulaReference } from './formulaFacts';
import type { Place, SheetGrid } from './sheetGrid';

/** A cell of the workbook. */
export interface BookCell extends Place {
  readonly grid: SheetGrid;
}

interface Node extends BookCell {
  readonly references: readonly FormulaReference[];
  /** Order in which it was reached, and the earliest one it leads back to (Tarjan). */
  order: number;
  earliest: number;
  isOpen: boolean;
}

/** References followed at most; a workbook beyond that is not searched to the end. */
const mostSteps = 3_000_000;

interface Circles {
  readonly cells: readonly BookCell[];
  /** False where there were too many references to follow. */
  readonly isComplete: boolean;
}

/** Cells of circles, in the order of sheets and cells; a circle with a cell that `isTold` knows has been explained by that. */
export function circlesOf(grids: readonly SheetGrid[], isTold: (cell: BookCell) => boolean): Circles {
  return new Search(grids, isTold).run();
}

class Search {
  private readonly sheets: ReadonlyMap<string, SheetGrid>;
  /** Sheet -> column -> formulas by row, ascending. */
  private readonly columns = new Map<SheetGrid, Map<number, Node[]>>();
  private readonly nodes: Node[] = [];
  private readonly open: Node[] = [];
  private readonly circular = new Set<Node>();
  private reached = 0;
  private steps = 0;

  constructor(
    grids: readonly SheetGrid[],
    private readonly isTold: (cell: BookCell) => boolean,
  ) {
    this.sheets = new Map(grids.map((grid) => [grid.name.toUpperCase(), grid]));
    for (const grid of grids) {
      const columns = new Map<number, Node[]>();
      this.columns.set(grid, columns);
      for (const { row, column, references } of grid.allFormulas) {
        const node = { grid, row, column, references, order: 0, earliest: 0, isOpen: false };
        this.nodes.push(node);
        const line = columns.get(column);
        if (line === undefined) columns.set(column, [node]);
        else line.push(node);
      }
    }
  }

  run(): Circles {
    for (const node of this.nodes) {
      if (node.order === 0) this.visit(node);
      if (this.steps > mostSteps) break;
    }
    const cells = this.nodes.filter((node) => this.circular.has(node));
    return { cells, isComplete: this.steps <= mostSteps };
  }

  /** Tarjan's search with a stack of its own: chains of formulas are longer than the language's stack. */
  private visit(start: Node): void {
    const path: { readonly node: Node; readonly next: Generator<Node, undefined> }[] = [this.entered(start)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const next = step.next.next();
      if (next.done === true || this.steps > mostSteps) {
        path.pop();
        this.leave(step.node);
        const above = path.at(-1)?.node;
        if (above !== undefined) above.earliest = Math.min(above.earliest, step.node.earliest);
      } else if (next.value.order === 0) path.push(this.entered(next.value));
      else if (next.value.isOpen) step.node.earliest = Math.min(step.node.earliest, next.value.order);
    }
  }

  private entered(node: Node): { readonly node: Node; readonly next: Generator<Node, undefined> } {
    this.reached += 1;
    node.order = this.reached;
    node.earliest = this.reached;
    node.isOpen = true;
    this.open.push(node);
    return { node, next: this.readBy(node) };
  }

  private leave(node: Node): void {
    if (node.earliest !== node.order) return;
    const members: Node[] = [];
    for (let member = this.open.pop(); member !== undefined; member = this.open.pop()) {
      member.isOpen = false;
      members.push(member);
      if (member === node) break;
    }
    const isCircle = members.length > 1 || [...this.readBy(node)].includes(node);
    if (isCircle && !members.some(this.isTold)) for (const member of members) this.circular.add(member);
  }

  private *readBy({ grid, references }: Node): Generator<Node, undefined> {
    for (const reference of references) {
      const target = targetOf(reference, grid, this.sheets);
      if (target !== undefined) yield* this.within(target, reference.area);
    }
    return undefined;
  }

  private *within(grid: SheetGrid, area: AddressArea): Generator<Node> {
    const columns = this.columns.get(grid);
    const first = Math.max(area.column, grid.area.column);
    const last = Math.min(area.column + area.columns, grid.area.column + grid.area.columns);
    for (let column = first; column < last; column += 1) {
      const line = columns?.get(column) ?? [];
      for (let index = firstAtOrBelow(line, area.row); index < line.length; index += 1) {
        const node = line[index];
        if (node === undefined || node.row >= area.row + area.rows) break;
        this.steps += 1;
        yield node;
      }
    }
  }
}

function firstAtOrBelow(line: readonly Node[], row: number): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
