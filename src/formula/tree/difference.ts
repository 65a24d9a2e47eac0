import { formsOf } from './canonical';
import { bookOf, changesBetween, graveChange, rewritten } from './changes';
import type { FormulaChange, FormulaDifference } from './differenceKinds';
import { Forms, type Form } from './form';
import { normaliseTree } from './normalise';
import { printLiteral, printTree } from './print';
import { foldTree, nodesOf, type CellPlace, type FormulaTree } from './tree';

/** Deeper trees are compared as wholes: nobody writes them by hand. */
const deepest = 300;

/**
 * What a formula found in a cell differs in from the one expected there; both are given as they stand (or would stand) in the
 * cell `at` (0-based). Neither blanks, case, `$`, brackets nor the own sheet's prefix are a difference. Spans in the answer
 * are those of the given trees.
 */
export function differenceOf(found: FormulaTree, expected: FormulaTree, at: CellPlace): FormulaDifference {
  const one = normaliseTree(found, at);
  const other = normaliseTree(expected, at);
  const forms = new Forms();
  if (writtenForm(one, forms) === writtenForm(other, forms)) return { kind: 'same' };
  if (Math.max(depthOf(one), depthOf(other)) > deepest) {
    return differenceFrom(graveFirst(one, other, [rewritten(one, other)]));
  }
  const meaning = formsOf(one, at, forms, 'always');
  const expectedMeaning = formsOf(other, at, forms, 'always');
  const isEqual = (left: FormulaTree, right: FormulaTree): boolean =>
    meaning.get(left) === expectedMeaning.get(right);
  const when = isEqual(one, other) ? 'always' : equivalenceOf(one, other, at);
  if (when !== undefined) return { kind: 'equivalent', when };
  return differenceFrom(graveFirst(one, other, changesBetween(one, other, { isEqual, at })));
}

function differenceFrom(changes: readonly FormulaChange[]): FormulaDifference {
  const [only] = changes;
  return changes.length === 1 && only !== undefined ? only : { kind: 'several', changes };
}

function equivalenceOf(one: FormulaTree, other: FormulaTree, at: CellPlace): 'numbers' | undefined {
  const forms = new Forms();
  const form = (tree: FormulaTree): Form | undefined => formsOf(tree, at, forms, 'numbers').get(tree);
  return form(one) === form(other) ? 'numbers' : undefined;
}

/** Form of a normalised tree as it is written: nothing is rewritten, only the case of names and sheets does not count. */
function writtenForm(tree: FormulaTree, forms: Forms): Form {
  return foldTree<Form>(tree, (node, parts) => {
    switch (node.kind) {
      case 'text':
        return forms.make(printLiteral(node));
      case 'prefix':
      case 'postfix':
      case 'binary':
        return forms.make(`${node.kind} ${node.operator}`, parts);
      case 'call':
        return forms.make(`call ${node.name}`, parts);
      default:
        return parts.length === 0 ? forms.make(printTree(node).toUpperCase()) : forms.make(node.kind, parts);
    }
  });
}

function depthOf(tree: FormulaTree): number {
  return foldTree<number>(tree, (_, parts) => 1 + Math.max(0, ...parts));
}

/** An error value or another workbook that came into the formula is told even where the rest is rewritten beyond telling. */
function graveFirst(
  found: FormulaTree,
  expected: FormulaTree,
  changes: readonly FormulaChange[],
): readonly FormulaChange[] {
  if (!changes.some(({ kind }) => kind === 'rewritten')) return changes;
  const known = new Set(nodesOf(expected).flatMap((node) => graveText(node) ?? []));
  const grave = nodesOf(found).filter((node) => {
    const text = graveText(node);
    return text !== undefined && !known.has(text);
  });
  return grave.length === 0 ? changes : grave.flatMap((node) => graveChange(node) ?? []);
}

function graveText(node: FormulaTree): string | undefined {
  if (node.kind === 'error') return node.code;
  return bookOf(node);
}
