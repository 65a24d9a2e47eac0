import {
  leftSpine,
  type ArrayNode,
  type BinaryOperator,
  type CellPlace,
  type FormulaTree,
  type NameNode,
  type ReferenceNode,
} from '../tree/tree';
import {
  EvaluationCache,
  isArea,
  type Area,
  type Evaluated,
  type EvaluationContext,
  type FormulaLookup,
} from './context';
import { callFunction } from './functions';
import { lifted, scalarOf } from './lift';
import { operate, signed } from './operators';
import { areaMoved } from './shifted';
import {
  error,
  isFailure,
  unknown,
  wrongName,
  wrongReference,
  type Failure,
  type Matrix,
  type Scalar,
} from './values';

/** What a cell with a formula shows; an empty result is 0 there. */
export type FormulaValue = number | string | boolean | Failure;

/** Names may stand for names so deep; a circle ends there. */
const deepestName = 16;

/**
 * What a formula in a cell gives, with Excel's coercions; errors are values. What is not known here for certain (another
 * function, a table, another book, an array that spills) gives `unknown` with the reason, never a number. `shift`: the tree
 * was read so many rows above `at`, and its relative rows move along.
 */
export function evaluateFormula(
  tree: FormulaTree,
  at: CellPlace,
  lookup: FormulaLookup,
  shift = 0,
): FormulaValue {
  const cache = lookup.cache ?? new EvaluationCache();
  const context: EvaluationContext = { at, lookup, cache, inArray: false, depth: 0, shift };
  return scalarOf(evaluate(tree, context), context) ?? 0;
}

/** Value of a tree, areas not yet read. Chains of thousands of operators do not recurse. */
export function evaluate(tree: FormulaTree, context: EvaluationContext): Evaluated {
  if (tree.kind !== 'binary') return evaluateOne(tree, context);
  const { operator, left, right } = tree;
  if (left.kind !== 'binary')
    return binary(operator, evaluateOne(left, context), evaluate(right, context), context);
  const { first, chain } = leftSpine(tree);
  let value = evaluateOne(first, context);
  for (const node of chain) value = binary(node.operator, value, evaluate(node.right, context), context);
  return value;
}

function evaluateOne(node: FormulaTree, context: EvaluationContext): Evaluated {
  switch (node.kind) {
    case 'number':
      return node.number;
    case 'text':
      return node.text;
    case 'boolean':
      return node.boolean;
    case 'missing':
      return undefined;
    case 'error':
      return error(node.code);
    case 'reference':
      return referenceValue(node, context);
    case 'name':
      return nameValue(node, context);
    case 'array':
      return arrayValue(node);
    case 'parentheses':
      return evaluate(node.inner, context);
    case 'call':
      return callFunction(node.name, node.arguments, context);
    case 'prefix':
      return prefixValue(node.operator, evaluate(node.operand, context), context);
    case 'postfix':
      return node.operator === '%'
        ? lifted([evaluate(node.operand, context)], context, ([value]) => signed('%', value))
        : unknown('a spilled range');
    default:
      return unknown(node.kind === 'structured' ? 'a table' : node.kind);
  }
}

function prefixValue(operator: '-' | '+' | '@', value: Evaluated, context: EvaluationContext): Evaluated {
  switch (operator) {
    case '-':
      return lifted([value], context, ([scalar]) => signed('-', scalar));
    case '+':
      return value;
    case '@':
      return scalarOf(value, { ...context, inArray: false });
  }
}

function referenceValue(
  { reference, sheet: prefix, spill }: ReferenceNode,
  { at, lookup, shift }: EvaluationContext,
): Area | Failure {
  if (prefix?.book !== undefined) return unknown('another workbook');
  if (prefix?.lastSheet !== undefined) return unknown('several sheets');
  if (spill) return unknown('a spilled range');
  const sheet = prefix?.sheet ?? at.sheet;
  if (lookup.extentOf(sheet) === undefined) return wrongReference;
  return areaMoved(sheet, reference, shift);
}

function nameValue(node: NameNode, context: EvaluationContext): Evaluated {
  if (node.sheet?.book !== undefined) return unknown('another workbook');
  const sheet = node.sheet?.sheet ?? context.at.sheet;
  const formula = context.lookup.nameFormula(node.name, sheet);
  if (formula === undefined) return wrongName;
  if (context.depth >= deepestName) return unknown('names in a circle');
  const tree = context.cache.nameTreeOf(formula);
  if (tree === undefined) return unknown(`the name ${node.name}`);
  return evaluate(tree, { ...context, depth: context.depth + 1 });
}

function arrayValue({ rows }: ArrayNode): Matrix {
  const values = rows.flat().map((item): Scalar => {
    switch (item.kind) {
      case 'number':
        return item.number;
      case 'text':
        return item.text;
      case 'boolean':
        return item.boolean;
      case 'error':
        return error(item.code);
    }
  });
  return { kind: 'matrix', rows: rows.length, columns: rows[0]?.length ?? 0, values };
}

function binary(
  operator: BinaryOperator,
  left: Evaluated,
  right: Evaluated,
  context: EvaluationContext,
): Evaluated {
  switch (operator) {
    case ':':
      return ofAreas(left, right, spanned);
    case ' ':
      return ofAreas(left, right, shared);
    case ',':
      return unknown('several areas');
    default:
      return context.inArray
        ? lifted([left, right], context, ([one, other]) => operate(operator, one, other))
        : operate(operator, scalarOf(left, context), scalarOf(right, context));
  }
}

function ofAreas(
  left: Evaluated,
  right: Evaluated,
  combine: (one: Area, other: Area) => Area | Failure,
): Area | Failure {
  if (isFailure(left)) return left;
  if (isFailure(right)) return right;
  if (!isArea(left) || !isArea(right)) return unknown('a range of values');
  return left.sheet.toUpperCase() === right.sheet.toUpperCase() ? combine(left, right) : error('#VALUE!');
}

function spanned(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { ...one, row, column, rows, columns };
}

function shared(one: Area, other: Area): Area | Failure {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { ...one, row, column, rows, columns } : error('#NULL!');
}
