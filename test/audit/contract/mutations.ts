/** Ways in which a formula gets changed, each with the rule that has to tell it. */
import { areaOf, printReference, type Reference } from '../../../src/formula/address';
import { joinTokens, tokenise, type Token } from '../../../src/formula/tokens';
import type { ContractRule } from '../../../src/audit/contract/findings';

export interface Mutation {
  readonly rule: ContractRule;
  readonly name: string;
  readonly content: string | number | boolean;
}

/** Numbers from 0 up to below 1, the same in every run. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const otherOperator: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '>=': '<',
};
const otherFunction: Readonly<Record<string, string>> = {
  SUM: 'AVERAGE',
  MAX: 'MIN',
  MIN: 'MAX',
  AND: 'OR',
  OR: 'AND',
  COUNT: 'COUNTA',
  ROUND: 'ROUNDUP',
  SUMIFS: 'AVERAGEIFS',
  AVERAGEIFS: 'SUMIFS',
  INT: 'ABS',
  LEFT: 'RIGHT',
};

/** Every way to change a formula, one place of it each; names are those the workbook has. */
export function mutationsOf(formula: string, names: readonly string[], random: () => number): Mutation[] {
  const tokens = tokenise(formula);
  const places = tokens.flatMap((token, index) => mutationsAt(tokens, token, index, names, random));
  return [
    { rule: 'C01', name: 'a number', content: Math.round(random() * 1000) / 8 },
    { rule: 'C01', name: 'a text', content: 'lihat lampiran' },
    { rule: 'C02', name: 'cleared', content: '' },
    ...places,
    { rule: 'C06', name: '+5', content: `${bracketed(formula)}+5` },
    { rule: 'C06', name: '*1.1', content: `${bracketed(formula)}*1.1` },
    { rule: 'C06', name: 'IFERROR', content: `=IFERROR(${formula.slice(1)},1)` },
    { rule: 'C06', name: 'ROUND', content: `=ROUND(${formula.slice(1)},0)` },
  ];
}

const bracketed = (formula: string): string => `=(${formula.slice(1)})`;

function mutationsAt(
  tokens: readonly Token[],
  token: Token,
  index: number,
  names: readonly string[],
  random: () => number,
): Mutation[] {
  const replaced = (text: string): string =>
    joinTokens(tokens.map((one, at) => (at === index ? { text } : one)));
  switch (token.kind) {
    case 'reference':
      return [
        ...moved(token.reference).map(([rule, name, reference]) => ({
          rule,
          name,
          content: replaced((token.sheet?.text ?? '') + printReference(reference)),
        })),
        { rule: 'C08', name: '#REF!', content: replaced('#REF!') },
        { rule: 'C08', name: 'another file', content: replaced(`'[Salinan.xlsx]Data'!${token.address}`) },
        { rule: 'C03', name: 'another sheet', content: replaced(`Sheet99!${token.address}`) },
      ];
    case 'name': {
      const others = names.filter((name) => name.toUpperCase() !== token.text.toUpperCase());
      const other = others[Math.floor(random() * others.length)] ?? token.text;
      return [
        { rule: 'C03', name: 'another name', content: replaced(other) },
        { rule: 'C08', name: 'a name that is not there', content: replaced(`${token.text}_x`) },
      ];
    }
    case 'operator': {
      const other = otherOperator[token.text];
      // Times one and divided by one are the same.
      const next = tokens[index + 1]?.text;
      return other === undefined || isSign(tokens, index) || (next === '1' && '*/'.includes(token.text))
        ? []
        : [{ rule: 'C05', name: `${token.text} to ${other}`, content: replaced(other) }];
    }
    case 'function': {
      const other = otherFunction[token.text];
      return other === undefined
        ? []
        : [{ rule: 'C05', name: `${token.text} to ${other}`, content: replaced(other) }];
    }
    case 'number':
      return [{ rule: 'C06', name: 'another number', content: replaced(String(Number(token.text) + 7)) }];
    default:
      return [];
  }
}

function isSign(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.kind;
  return before === 'start' || before === 'open' || before === 'separator' || before === 'operator';
}

type Moved = readonly [ContractRule, string, Reference];

/** The same cell one row down or some columns along; a range that ends earlier or later. */
function moved(reference: Reference): Moved[] {
  const { row, column } = areaOf(reference);
  if (reference.kind === 'cell') {
    const { cell } = reference;
    return [
      ['C03', 'the row below', { kind: 'cell', cell: { ...cell, row: row + 1 } }],
      ['C03', 'another column', { kind: 'cell', cell: { ...cell, column: column + 1 } }],
    ];
  }
  if (reference.kind !== 'range') return [];
  const { from, to } = reference;
  return [
    ['C04', 'a longer range', { kind: 'range', from, to: { ...to, column: to.column + 1 } }],
    ['C04', 'a shorter range', { kind: 'range', from, to: { ...to, column: to.column - 1 } }],
  ];
}
