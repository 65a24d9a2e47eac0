/** Functions that compute only the arguments they need, or look at where an argument is and not at what it holds. */
import type { FormulaTree } from '../tree/tree';
import { isArea, isMatrix, type Evaluated, type EvaluationContext } from './context';
import { evaluate } from './evaluate';
import { lifted, scalarOf } from './lift';
import { isFailure, isUnknown, toBoolean, toNumber, wrongValue, type Scalar } from './values';

export type LazyFunction = (parts: readonly FormulaTree[], context: EvaluationContext) => Evaluated;

const ifFunction: LazyFunction = (parts, context) => {
  const [test, whenTrue, whenFalse] = parts;
  if (test === undefined || whenTrue === undefined || parts.length > 3) return wrongValue;
  const condition = evaluate(test, context);
  if (context.inArray && isMany(condition)) return ifOfArrays(condition, whenTrue, whenFalse, context);
  const decided = toBoolean(scalarOf(condition, context));
  if (isFailure(decided)) return decided;
  if (decided) return given(whenTrue, context);
  return whenFalse === undefined ? false : given(whenFalse, context);
};

/** A result that is left out is 0. */
function given(tree: FormulaTree, context: EvaluationContext): Evaluated {
  return tree.kind === 'missing' ? 0 : evaluate(tree, context);
}

const isMany = (value: Evaluated): boolean =>
  (isArea(value) || isMatrix(value)) && (value.rows !== 1 || value.columns !== 1);

function ifOfArrays(
  condition: Evaluated,
  whenTrue: FormulaTree,
  whenFalse: FormulaTree | undefined,
  context: EvaluationContext,
): Evaluated {
  const operands = [
    condition,
    given(whenTrue, context),
    whenFalse === undefined ? false : given(whenFalse, context),
  ];
  return lifted(operands, context, ([test, one, other]) => {
    const decided = toBoolean(test);
    if (isFailure(decided)) return decided;
    return decided ? one : other;
  });
}

const ifError: LazyFunction = (parts, context) => {
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length > 2) return wrongValue;
  const value = evaluate(first, context);
  if (context.inArray && isMany(value)) {
    return lifted([value, given(second, context)], context, ([one, other]) =>
      isFailure(one) && !isUnknown(one) ? other : one,
    );
  }
  const scalar = scalarOf(value, context);
  if (isUnknown(scalar) || !isFailure(scalar)) return scalar;
  return given(second, context);
};

const choose: LazyFunction = (parts, context) => {
  const [first, ...choices] = parts;
  if (first === undefined || choices.length === 0) return wrongValue;
  const index = toNumber(scalarOf(evaluate(first, context), context));
  if (isFailure(index)) return index;
  const chosen = choices[Math.floor(index) - 1];
  return chosen === undefined ? wrongValue : given(chosen, context);
};

/** ROW and COLUMN: of the cell itself or of an area's first; within arrays of each. */
function lineNumber(axis: 'row' | 'column'): LazyFunction {
  return (parts, context) => {
    const [first] = parts;
    if (parts.length > 1) return wrongValue;
    if (first === undefined) return context.at[axis] + 1;
    const area = evaluate(first, context);
    if (isFailure(area)) return area;
    if (!isArea(area)) return wrongValue;
    const count = axis === 'row' ? area.rows : area.columns;
    if (!context.inArray || count === 1) return area[axis] + 1;
    const values = Array.from({ length: count }, (_, index): Scalar => area[axis] + 1 + index);
    const [rows, columns] = axis === 'row' ? [count, 1] : [1, count];
    return { kind: 'matrix', rows, columns, values };
  };
}

function lineCount(lines: 'rows' | 'columns'): LazyFunction {
  return (parts, context) => {
    const [first] = parts;
    if (first === undefined || parts.length > 1) return wrongValue;
    const value = evaluate(first, context);
    if (isArea(value) || isMatrix(value)) return value[lines];
    return isFailure(value) ? value : 1;
  };
}

export const lazyFunctions: ReadonlyMap<string, LazyFunction> = new Map<string, LazyFunction>([
  ['IF', ifFunction],
  ['IFERROR', ifError],
  ['CHOOSE', choose],
  ['ROW', lineNumber('row')],
  ['COLUMN', lineNumber('column')],
  ['ROWS', lineCount('rows')],
  ['COLUMNS', lineCount('columns')],
]);
