import { changesBetween, type Comparison } from './changes';
import type { FormulaChange } from './differenceKinds';
import type { CallNode, FormulaTree } from './tree';

/** Changes among the arguments of two calls; undefined where their numbers differ and the one is no part of the other. */
export function argumentChanges(
  found: CallNode,
  expected: CallNode,
  comparison: Comparison,
): readonly FormulaChange[] | undefined {
  const [many, few] = [found.arguments, expected.arguments];
  if (many.length === few.length) return pairwise(found, expected, comparison);
  if (many.length > few.length) {
    const extra = additional(many, few, comparison.isEqual);
    return extra?.map((position): FormulaChange => argumentChange('argumentAdded', found, position));
  }
  const lost = additional(few, many, (one, other) => comparison.isEqual(other, one));
  return lost?.map((position): FormulaChange => argumentChange('argumentMissing', expected, position));
}

function argumentChange(
  kind: 'argumentAdded' | 'argumentMissing',
  call: CallNode,
  position: number,
): FormulaChange {
  const argument = call.arguments[position] ?? { kind: 'missing', span: call.span };
  const marks =
    kind === 'argumentAdded'
      ? { found: [argument.span], expected: [] }
      : { found: [], expected: [argument.span] };
  return { kind, function: call.name, position: position + 1, argument, marks };
}

function pairwise(found: CallNode, expected: CallNode, comparison: Comparison): readonly FormulaChange[] {
  const swapped = swappedArguments(found, expected, comparison);
  if (swapped !== undefined) return [swapped];
  return found.arguments.flatMap((argument, index) => {
    const other = expected.arguments[index];
    return other === undefined ? [] : changesBetween(argument, other, comparison);
  });
}

function swappedArguments(
  found: CallNode,
  expected: CallNode,
  { isEqual }: Comparison,
): FormulaChange | undefined {
  const differing = found.arguments.flatMap((argument, index) => {
    const other = expected.arguments[index];
    return other === undefined || isEqual(argument, other) ? [] : [{ argument, other }];
  });
  const [first, second] = differing;
  if (differing.length !== 2 || first === undefined || second === undefined) return undefined;
  if (!isEqual(first.argument, second.other) || !isEqual(second.argument, first.other)) return undefined;
  const marks = {
    found: [first.argument.span, second.argument.span],
    expected: [first.other.span, second.other.span],
  };
  return { kind: 'swapped', of: found.name, marks };
}

/** Places in the longer list of what the shorter lacks, when it has all the rest in the same order. */
function additional(
  many: readonly FormulaTree[],
  few: readonly FormulaTree[],
  isEqual: (one: FormulaTree, other: FormulaTree) => boolean,
): readonly number[] | undefined {
  const extra: number[] = [];
  let next = 0;
  for (const [index, argument] of many.entries()) {
    const other = few[next];
    if (other !== undefined && isEqual(argument, other)) next += 1;
    else extra.push(index);
  }
  return next === few.length ? extra : undefined;
}
