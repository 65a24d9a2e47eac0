/** Functions of single values over areas and arrays. */
import { isArea, isMatrix, matrixOf, type Evaluated, type EvaluationContext } from './context';
import { notAvailable, unknown, type Matrix, type Scalar } from './values';

/** The one value an evaluated thing stands for; an area of several cells stands for none here. */
export function scalarOf(value: Evaluated, context: EvaluationContext): Scalar {
  if (isArea(value)) {
    if (value.rows !== 1 || value.columns !== 1) return unknown('an area where one value is needed');
    return context.lookup.cellAt(value.sheet, value.row, value.column);
  }
  if (!isMatrix(value)) return value;
  return value.values.length === 1 ? value.values[0] : unknown('an array where one value is needed');
}

const isMany = (value: Evaluated): boolean =>
  (isArea(value) || isMatrix(value)) && (value.rows !== 1 || value.columns !== 1);

/** Applies a function of single values: once, or, where arrays are at work, to each place of the operands. */
export function lifted(
  operands: readonly Evaluated[],
  context: EvaluationContext,
  apply: (scalars: readonly Scalar[]) => Scalar,
): Scalar | Matrix {
  if (!context.inArray || !operands.some(isMany)) {
    return apply(operands.map((operand) => scalarOf(operand, context)));
  }
  const shapes = operands.map((operand) => shapeOf(operand, context));
  const rows = Math.max(...shapes.map((shape) => shape.rows));
  const columns = Math.max(...shapes.map((shape) => shape.columns));
  const values: Scalar[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      values.push(apply(shapes.map((shape) => placeIn(shape, row, column))));
    }
  }
  return { kind: 'matrix', rows, columns, values };
}

function shapeOf(operand: Evaluated, context: EvaluationContext): Matrix {
  if (isArea(operand)) return matrixOf(operand, context);
  return isMatrix(operand) ? operand : { kind: 'matrix', rows: 1, columns: 1, values: [operand] };
}

/** A single row, column or value is repeated; what lies beyond other operands is #N/A. */
function placeIn(shape: Matrix, row: number, column: number): Scalar {
  const atRow = shape.rows === 1 ? 0 : row;
  const atColumn = shape.columns === 1 ? 0 : column;
  if (atRow >= shape.rows || atColumn >= shape.columns) return notAvailable;
  return shape.values[atRow * shape.columns + atColumn];
}
