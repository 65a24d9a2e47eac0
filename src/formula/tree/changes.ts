import { argumentChanges } from './argumentChanges';
import type { FormulaChange, Marks } from './differenceKinds';
import { areaOfNode } from './normalise';
import { referenceChange } from './referenceChange';
import type { BinaryNode, CallNode, CellPlace, FormulaTree, LiteralNode, Span } from './tree';

/** What a comparison of two normalised trees knows: whether two subtrees mean the same, and where they stand. */
export interface Comparison {
  readonly isEqual: (found: FormulaTree, expected: FormulaTree) => boolean;
  readonly at: CellPlace;
}

/** Changes that make the found of the expected tree, none when they mean the same. */
export function changesBetween(
  found: FormulaTree,
  expected: FormulaTree,
  comparison: Comparison,
): readonly FormulaChange[] {
  if (comparison.isEqual(found, expected)) return [];
  const one =
    graveChange(found, expected) ??
    signChange(found, expected, comparison) ??
    operandChange(found, expected, comparison) ??
    wrapperChange(found, expected, comparison) ??
    leafChange(found, expected, comparison);
  if (one !== undefined) return [one];
  return (
    partChanges(found, expected, comparison) ??
    wrappedChanges(found, expected, comparison) ?? [rewritten(found, expected)]
  );
}

export const marksOf = (found: FormulaTree, expected: FormulaTree): Marks => ({
  found: [found.span],
  expected: [expected.span],
});

export function rewritten(found: FormulaTree, expected: FormulaTree): FormulaChange {
  return { kind: 'rewritten', found, expected, marks: marksOf(found, expected) };
}

/** The other workbook a reference or name is taken from. */
export function bookOf(node: FormulaTree): string | undefined {
  return node.kind === 'reference' || node.kind === 'name' ? node.sheet?.book : undefined;
}

/** An error value or a reference into another workbook; `expected` is where it should not be, when that is known. */
export function graveChange(found: FormulaTree, expected?: FormulaTree): FormulaChange | undefined {
  const marks: Marks = { found: [found.span], expected: expected === undefined ? [] : [expected.span] };
  if (found.kind === 'error') return { kind: 'error', code: found.code, marks };
  const book = bookOf(found);
  return book === undefined ? undefined : { kind: 'external', book, marks };
}

function signChange(
  found: FormulaTree,
  expected: FormulaTree,
  { isEqual }: Comparison,
): FormulaChange | undefined {
  if (found.kind === 'prefix' && isEqual(found.operand, expected)) {
    return { kind: 'sign', isNegative: true, marks: { found: [headOf(found, found.operand)], expected: [] } };
  }
  if (expected.kind === 'prefix' && isEqual(found, expected.operand)) {
    return {
      kind: 'sign',
      isNegative: false,
      marks: { found: [], expected: [headOf(expected, expected.operand)] },
    };
  }
  return undefined;
}

/** What stands before a part of a node. */
function headOf(whole: FormulaTree, part: FormulaTree): Span {
  return { start: whole.span.start, end: part.span.start };
}

/** What stands around a part of a node. */
function spansAround(whole: FormulaTree, part: FormulaTree): readonly Span[] {
  return [headOf(whole, part), { start: part.span.end, end: whole.span.end }].filter(
    ({ start, end }) => end > start,
  );
}

function operandChange(
  found: FormulaTree,
  expected: FormulaTree,
  { isEqual }: Comparison,
): FormulaChange | undefined {
  if (found.kind === 'binary') {
    const isFirst = !isEqual(found.left, expected);
    if (!isFirst || isEqual(found.right, expected)) return operandAdded(found, isFirst);
  }
  if (expected.kind === 'binary') {
    const isLeft = isEqual(found, expected.left);
    if (isLeft || isEqual(found, expected.right)) {
      const operand = isLeft ? expected.right : expected.left;
      const marks = { found: [], expected: spansAround(expected, isLeft ? expected.left : expected.right) };
      return { kind: 'operandMissing', operator: expected.operator, operand, marks };
    }
  }
  return undefined;
}

function operandAdded(node: BinaryNode, isFirst: boolean): FormulaChange {
  const operand = isFirst ? node.left : node.right;
  const { operator } = node;
  const marks = { found: spansAround(node, isFirst ? node.right : node.left), expected: [] };
  const literal = literalOf(operand);
  return literal === undefined
    ? (graveChange(operand) ?? { kind: 'operandAdded', operator, operand, marks })
    : { kind: 'literalAdded', operator, literal, isFirst, marks };
}

/** A constant, also with a sign or percent. */
function literalOf(node: FormulaTree): LiteralNode | undefined {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return node;
    case 'prefix':
    case 'postfix': {
      const inner = literalOf(node.operand);
      if (inner?.kind !== 'number' || node.operator === '@' || node.operator === '#') return undefined;
      const number =
        node.operator === '%' ? inner.number / 100 : node.operator === '-' ? -inner.number : inner.number;
      return { kind: 'number', number, span: node.span };
    }
    default:
      return undefined;
  }
}

function wrapperChange(
  found: FormulaTree,
  expected: FormulaTree,
  { isEqual }: Comparison,
): FormulaChange | undefined {
  const inner = wrappedParts(found).find((part) => isEqual(part, expected));
  if (inner !== undefined) {
    const marks = { found: spansAround(found, inner), expected: [] };
    return { kind: 'wrapperAdded', function: wrapperName(found), marks };
  }
  const bare = wrappedParts(expected).find((part) => isEqual(found, part));
  if (bare === undefined) return undefined;
  const marks = { found: [], expected: spansAround(expected, bare) };
  return { kind: 'wrapperMissing', function: wrapperName(expected), marks };
}

function wrappedParts(node: FormulaTree): readonly FormulaTree[] {
  if (node.kind === 'call') return node.arguments;
  return node.kind === 'postfix' || node.kind === 'prefix' ? [node.operand] : [];
}

function wrapperName(node: FormulaTree): string {
  if (node.kind === 'call') return node.name;
  return node.kind === 'postfix' || node.kind === 'prefix' ? node.operator : '';
}

/** The expected expression is wrapped and changed inside. */
function wrappedChanges(
  found: FormulaTree,
  expected: FormulaTree,
  comparison: Comparison,
): readonly FormulaChange[] | undefined {
  if (found.kind !== 'call' || isAlike(found, expected)) return undefined;
  for (const part of found.arguments.filter((argument) => isAlike(argument, expected))) {
    const inner = partChanges(part, expected, comparison);
    if (inner === undefined || inner.some(({ kind }) => kind === 'rewritten')) continue;
    const marks = { found: spansAround(found, part), expected: [] };
    return [{ kind: 'wrapperAdded', function: found.name, marks }, ...inner];
  }
  return undefined;
}

function isAlike(one: FormulaTree, other: FormulaTree): boolean {
  if (one.kind === 'call') return other.kind === 'call' && one.name === other.name;
  return one.kind === 'binary' && other.kind === 'binary' && one.operator === other.operator;
}

function leafChange(
  found: FormulaTree,
  expected: FormulaTree,
  { at }: Comparison,
): FormulaChange | undefined {
  const marks = marksOf(found, expected);
  if (found.kind === 'reference' && expected.kind === 'reference' && found.spill === expected.spill) {
    return referenceChange(areaOfNode(found, at), areaOfNode(expected, at), marks);
  }
  if (found.kind === 'name' && expected.kind === 'name') {
    return { kind: 'nameChanged', found: found.name, expected: expected.name, marks };
  }
  const [literal, expectedLiteral] = [literalOf(found), literalOf(expected)];
  if (literal === undefined || expectedLiteral === undefined) return undefined;
  return { kind: 'literalChanged', found: literal, expected: expectedLiteral, marks };
}

/** Changes among the parts of two nodes of one kind; undefined where nothing of them is the same. */
function partChanges(
  found: FormulaTree,
  expected: FormulaTree,
  comparison: Comparison,
): readonly FormulaChange[] | undefined {
  if (found.kind === 'binary' && expected.kind === 'binary')
    return binaryChanges(found, expected, comparison);
  if (found.kind === 'call' && expected.kind === 'call') return callChanges(found, expected, comparison);
  const isSame =
    (found.kind === 'prefix' && expected.kind === 'prefix' && found.operator === expected.operator) ||
    (found.kind === 'postfix' && expected.kind === 'postfix' && found.operator === expected.operator);
  return isSame && 'operand' in found && 'operand' in expected
    ? changesBetween(found.operand, expected.operand, comparison)
    : undefined;
}

function binaryChanges(
  found: BinaryNode,
  expected: BinaryNode,
  comparison: Comparison,
): readonly FormulaChange[] | undefined {
  const { isEqual } = comparison;
  const isSame = found.operator === expected.operator;
  if (isSame && isEqual(found.left, expected.right) && isEqual(found.right, expected.left)) {
    return [{ kind: 'swapped', of: found.operator, marks: marksOf(found, expected) }];
  }
  const left = changesBetween(found.left, expected.left, comparison);
  const right = changesBetween(found.right, expected.right, comparison);
  if (!isSame && left.length > 0 && right.length > 0) return undefined;
  const operator = isSame ? [] : [operatorChange(found, expected)];
  return telling([...left, ...operator, ...right]);
}

function operatorChange(found: BinaryNode, expected: BinaryNode): FormulaChange {
  const between = ({ left, right }: BinaryNode): Span => ({ start: left.span.end, end: right.span.start });
  const marks = { found: [between(found)], expected: [between(expected)] };
  return { kind: 'operator', found: found.operator, expected: expected.operator, marks };
}

function callChanges(
  found: CallNode,
  expected: CallNode,
  comparison: Comparison,
): readonly FormulaChange[] | undefined {
  const inner = argumentChanges(found, expected, comparison);
  if (found.name === expected.name) return inner === undefined ? undefined : telling(inner);
  if (inner === undefined || inner.length > 0) return undefined;
  const nameOf = ({ span, name }: CallNode): Span => ({ start: span.start, end: span.start + name.length });
  const marks = { found: [nameOf(found)], expected: [nameOf(expected)] };
  return [{ kind: 'function', found: found.name, expected: expected.name, marks }];
}

/** Several rewritten parts say less than the whole, rewritten. */
function telling(changes: readonly FormulaChange[]): readonly FormulaChange[] | undefined {
  return changes.filter(({ kind }) => kind === 'rewritten').length > 1 ? undefined : changes;
}
