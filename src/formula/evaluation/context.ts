import { maximumColumns, maximumRows, type AddressArea } from '../address';
import { nodesOf, type CellPlace, type FormulaTree, type FormulaTrouble } from '../tree/tree';
import { parseFormula } from '../tree/parse';
import type { Criterion } from './criteria';
import type { Matrix, Scalar } from './values';

/** Where a formula gets its values from. Rows and columns are 0-based; sheets are found without regard to case. */
export interface FormulaLookup {
  /** Value of a cell, `undefined` when it is empty. */
  readonly cellAt: (sheet: string, row: number, column: number) => Scalar;
  /** Formula of a defined name with its `=`, as it holds on a sheet. */
  readonly nameFormula: (name: string, sheet: string) => string | undefined;
  /** Rows and columns of a sheet up to its last used cell; undefined when there is no such sheet. */
  readonly extentOf: (sheet: string) => { readonly rows: number; readonly columns: number } | undefined;
  /** Keeps what many formulas read; holds as long as no cell changes. */
  readonly cache?: EvaluationCache;
}

/** Cells on one sheet, not read yet. */
export interface Area extends AddressArea {
  readonly kind: 'area';
  readonly sheet: string;
}
export type Evaluated = Scalar | Area | Matrix;

export interface EvaluationContext {
  readonly at: CellPlace;
  readonly lookup: FormulaLookup;
  readonly cache: EvaluationCache;
  /** Whether operators work on every value of an area, as within SUMPRODUCT. */
  readonly inArray: boolean;
  /** Names within names. */
  readonly depth: number;
  /** Rows that the formula stands below the place its tree was read for. */
  readonly shift: number;
}

/** Positions in a list of values by what stands there. */
export type PositionIndex = ReadonlyMap<string, readonly number[]>;

/** What formulas over the same cells share. */
export class EvaluationCache {
  readonly values = new Map<string, readonly Scalar[]>();
  readonly positions = new Map<string, PositionIndex>();
  /** What criteria that are texts ask for. */
  readonly criteria = new Map<string, Criterion>();

  constructor(private readonly trees = new Map<string, FormulaTree | FormulaTrouble>()) {}

  treeOf(formula: string): FormulaTree | FormulaTrouble {
    const known = this.trees.get(formula);
    if (known !== undefined) return known;
    const tree = parseFormula(formula);
    this.trees.set(formula, tree);
    return tree;
  }

  /** Tree of a defined name; undefined where it reads differently from each cell: it has relative references. */
  nameTreeOf(formula: string): FormulaTree | undefined {
    const tree = this.treeOf(formula);
    if (tree.kind === 'trouble') return undefined;
    const known = this.absolute.get(tree) ?? nodesOf(tree).every(isAbsolute);
    this.absolute.set(tree, known);
    return known ? tree : undefined;
  }
  private readonly absolute = new Map<FormulaTree, boolean>();

  /** A cache for other cells that keeps what was read of formulas. */
  withoutCells(): EvaluationCache {
    return new EvaluationCache(this.trees);
  }
}

function isAbsolute(node: FormulaTree): boolean {
  if (node.kind !== 'reference') return true;
  const { reference } = node;
  switch (reference.kind) {
    case 'cell':
      return reference.cell.rowAbsolute && reference.cell.columnAbsolute;
    case 'range':
      return [reference.from, reference.to].every((cell) => cell.rowAbsolute && cell.columnAbsolute);
    default:
      return reference.from.absolute && reference.to.absolute;
  }
}

export const isArea = (value: Evaluated): value is Area => typeof value === 'object' && value.kind === 'area';
export const isMatrix = (value: Evaluated): value is Matrix =>
  typeof value === 'object' && value.kind === 'matrix';

/** Rows and columns of an area within its sheet's used cells; whole rows and columns end there. */
export function usedSize(area: Area, { lookup }: EvaluationContext): { rows: number; columns: number } {
  const extent = lookup.extentOf(area.sheet) ?? { rows: 0, columns: 0 };
  return {
    rows: Math.max(0, Math.min(area.rows, extent.rows - area.row)),
    columns: Math.max(0, Math.min(area.columns, extent.columns - area.column)),
  };
}

/** So few cells are read faster than they are remembered. */
const fewCells = 8;

/** Values of an area row by row, cut or filled up to so many rows and columns. */
export function areaValues(
  area: Area,
  size: { readonly rows: number; readonly columns: number },
  { lookup, cache }: EvaluationContext,
): readonly Scalar[] {
  const key = size.rows * size.columns > fewCells ? areaKey(area, size) : '';
  const known = cache.values.get(key);
  if (known !== undefined) return known;
  const values: Scalar[] = [];
  for (let row = 0; row < size.rows; row += 1) {
    for (let column = 0; column < size.columns; column += 1) {
      values.push(lookup.cellAt(area.sheet, area.row + row, area.column + column));
    }
  }
  if (values.length > fewCells) cache.values.set(key, values);
  return values;
}

export function areaKey(area: Area, size: { readonly rows: number; readonly columns: number }): string {
  return `${area.row} ${area.column} ${size.rows} ${size.columns} ${area.sheet.toUpperCase()}`;
}

/** The whole area as a matrix; a whole row or column only up to its last used cell. */
export function matrixOf(area: Area, context: EvaluationContext): Matrix {
  const isWhole = area.rows === maximumRows || area.columns === maximumColumns;
  const size = isWhole ? usedSize(area, context) : { rows: area.rows, columns: area.columns };
  return { kind: 'matrix', rows: size.rows, columns: size.columns, values: areaValues(area, size, context) };
}
