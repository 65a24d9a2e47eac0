/** Tells in what way a formula differs from the one that was generated, and which rule that is. */
import type { Severity } from '../../renstra/finding';
import { differenceOf } from '../../formula/tree/difference';
import type { FormulaChange, FormulaDifference } from '../../formula/tree/differenceKinds';
import { parseFormula } from '../../formula/tree/parse';
import { nodesOf, type CellPlace, type FormulaTree } from '../../formula/tree/tree';
import { canonicalText } from './canonical';
import type { ContractRule } from './findings';
import { oneTokenChange } from './oneToken';

export type FormulaJudgement =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'differs';
      readonly rule: ContractRule;
      readonly severity: Severity;
      readonly difference: FormulaDifference;
    }
  /** It uses a name that leads nowhere. */
  | { readonly kind: 'nameUnknown'; readonly name: string }
  /** Excel would not take the text as a formula, or it is too long to be compared. */
  | { readonly kind: 'unreadable' };

/** Compares two formulas of one cell. `isName`: whether a name (in capitals) leads somewhere. */
export function judgeFormula(
  found: string,
  expected: string,
  at: CellPlace,
  isName: (name: string) => boolean,
): FormulaJudgement {
  if (canonicalText(found, at.sheet) === canonicalText(expected, at.sheet)) return { kind: 'same' };
  const is = parseFormula(found);
  const should = parseFormula(expected);
  if (is.kind === 'trouble' || should.kind === 'trouble') return { kind: 'unreadable' };
  const name = nodesOf(is)
    .flatMap((node) => unknownName(node, isName) ?? [])
    .find((one) => !expected.toUpperCase().includes(one.toUpperCase()));
  if (name !== undefined) return { kind: 'nameUnknown', name };
  const difference = differenceOf(is, should, at);
  if (difference.kind === 'same') return { kind: 'same' };
  if (difference.kind === 'equivalent') return { kind: 'differs', rule: 'C09', severity: 'info', difference };
  const told = oneTokenChange(found, expected) ?? difference;
  return { kind: 'differs', rule: gravest(changesOf(told)), severity: 'error', difference: told };
}

function unknownName(node: FormulaTree, isName: (name: string) => boolean): string | undefined {
  return node.kind === 'name' && node.sheet === undefined && !isName(node.name.toUpperCase())
    ? node.name
    : undefined;
}

export function changesOf(difference: FormulaDifference): readonly FormulaChange[] {
  switch (difference.kind) {
    case 'same':
    case 'equivalent':
      return [];
    case 'several':
      return difference.changes;
    default:
      return [difference];
  }
}

const ruleOfChange: Readonly<Record<FormulaChange['kind'], ContractRule>> = {
  reference: 'C03',
  nameChanged: 'C03',
  range: 'C04',
  operator: 'C05',
  sign: 'C05',
  function: 'C05',
  swapped: 'C05',
  operandMissing: 'C05',
  wrapperMissing: 'C05',
  argumentAdded: 'C05',
  argumentMissing: 'C05',
  rewritten: 'C05',
  literalAdded: 'C06',
  operandAdded: 'C06',
  wrapperAdded: 'C06',
  literalChanged: 'C06',
  error: 'C08',
  external: 'C08',
};
/** A formula that was changed in several ways has the rule that comes first here. */
const gravestFirst: readonly ContractRule[] = ['C08', 'C05', 'C06', 'C04', 'C03'];

function gravest(changes: readonly FormulaChange[]): ContractRule {
  const rules = new Set(changes.map(({ kind }) => ruleOfChange[kind]));
  return gravestFirst.find((rule) => rules.has(rule)) ?? 'C05';
}
