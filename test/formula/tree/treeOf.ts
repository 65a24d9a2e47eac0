import { parseFormula } from '../../../src/formula/tree/parse';
import type { FormulaTree } from '../../../src/formula/tree/tree';

/** Tree of a formula that is one. */
export function treeOf(text: string): FormulaTree {
  const tree = parseFormula(text);
  if (tree.kind === 'trouble') throw new Error(`${text}: ${tree.reason} at ${tree.at}`);
  return tree;
}
