/** Conditions in words: of IF, and of SUMIFS and its kin. */
import type { BinaryNode, CallNode, FormulaTree, TextNode } from '../tree/tree';
import { operandOf, phraseOf } from './phrases';
import { isCondition, isEmptyText, isKey, listed, parametersOf, type Words } from './words';

/** A condition as part of a sentence: "TW I kosong". */
export function conditionOf(node: FormulaTree, words: Words): string {
  const { text } = words;
  if (node.kind === 'binary' && isCondition(node)) {
    return (
      rowsCondition(node, words) ??
      compared(comparedPhrase(node.left, words), node.operator, node.right, words)
    );
  }
  if (node.kind === 'call' && isCondition(node)) return calledCondition(node, words);
  if (node.kind === 'boolean') return text(node.boolean ? 'true' : 'false');
  return text('isTrue', { value: phraseOf(node, words) });
}

function calledCondition(node: CallNode, words: Words): string {
  const [first] = node.arguments;
  if (node.name === 'AND' || node.name === 'OR') {
    const joiner = node.name === 'AND' ? 'and' : 'or';
    return listed(
      node.arguments.map((part) => bracketedCondition(part, joiner, words)),
      joiner,
      words,
    );
  }
  if (node.name === 'NOT' && first !== undefined) return deniedCondition(first, words);
  const key = `is.${node.name}`;
  const phrases = node.arguments.map((part) => phraseOf(part, words));
  return isKey(key) ? words.text(key, parametersOf(phrases, words)) : '';
}

const opposites: Readonly<Record<string, BinaryNode['operator']>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

function deniedCondition(node: FormulaTree, words: Words): string {
  const opposite = node.kind === 'binary' ? opposites[node.operator] : undefined;
  if (node.kind === 'binary' && opposite !== undefined)
    return conditionOf({ ...node, operator: opposite }, words);
  const key = node.kind === 'call' ? `isNot.${node.name}` : '';
  if (node.kind === 'call' && isKey(key)) {
    return words.text(
      key,
      parametersOf(
        node.arguments.map((part) => phraseOf(part, words)),
        words,
      ),
    );
  }
  return words.text('not', { condition: bracketedCondition(node, undefined, words) });
}

/** Whether any row at all fulfils the conditions of a COUNTIFS: `> 0`, `= 0`. */
function rowsCondition({ left, operator, right }: BinaryNode, words: Words): string | undefined {
  if (left.kind !== 'call' || !/^COUNTIFS?$/.test(left.name)) return undefined;
  if (right.kind !== 'number' || right.number !== 0) return undefined;
  const condition = criteriaOf(left.arguments, words);
  switch (operator) {
    case '>':
    case '<>':
      return words.text('someRow', { condition });
    case '=':
      return words.text('noRow', { condition });
    default:
      return undefined;
  }
}

/** One side of a comparison; a call would run into the words behind it. */
function comparedPhrase(node: FormulaTree, words: Words): string {
  return node.kind === 'call' ? operandOf(node, words) : phraseOf(node, words);
}

const joiners: Readonly<Record<string, 'and' | 'or'>> = { AND: 'and', OR: 'or' };

/** Conditions joined by another word stand in brackets. */
function bracketedCondition(node: FormulaTree, joiner: 'and' | 'or' | undefined, words: Words): string {
  const own = node.kind === 'call' ? joiners[node.name] : undefined;
  const phrase = conditionOf(node, words);
  return own === undefined || own === joiner ? phrase : `(${phrase})`;
}

/** "{left} sama dengan ...", with words of their own for empty and filled. */
export function compared(left: string, operator: string, right: FormulaTree, words: Words): string {
  if (isEmptyText(right) && (operator === '=' || operator === '<>')) {
    return words.text(operator === '=' ? 'isEmpty' : 'isFilled', { a: left });
  }
  const key = `compare.${operator}`;
  return isKey(key) ? words.text(key, { a: left, b: comparedPhrase(right, words) }) : '';
}

/** Pairs of cells and criteria: "Unit sama dengan “A” dan Capaian lebih dari 80". */
export function criteriaOf(pairs: readonly FormulaTree[], words: Words): string {
  const conditions: string[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [cells, criterion] = [pairs[index], pairs[index + 1]];
    if (cells !== undefined && criterion !== undefined) {
      conditions.push(criterionOf(phraseOf(cells, words), criterion, words));
    }
  }
  return listed(conditions, 'and', words);
}

const lowestNumber = -1e300;
const signed = /^(<=|>=|<>|=|<|>)(.*)$/s;

function criterionOf(cells: string, criterion: FormulaTree, words: Words): string {
  if (criterion.kind === 'text') return writtenCriterion(cells, criterion, words);
  // `">="&A1`: the sign is written, the value is somewhere else.
  if (criterion.kind === 'binary' && criterion.operator === '&' && criterion.left.kind === 'text') {
    const [, sign, rest] = signed.exec(criterion.left.text) ?? [];
    if (sign !== undefined && rest === '') return compared(cells, sign, criterion.right, words);
  }
  return compared(cells, '=', criterion, words);
}

function writtenCriterion(cells: string, criterion: TextNode, words: Words): string {
  const [, sign = '=', operand = criterion.text] = signed.exec(criterion.text) ?? [];
  const isNumber = operand.trim() !== '' && Number.isFinite(Number(operand));
  // Every number there is lies above it: the criterion asks for numbers.
  if (sign.startsWith('>') && isNumber && Number(operand) <= lowestNumber) {
    return words.text('is.ISNUMBER', { a: cells });
  }
  const { span } = criterion;
  const value: FormulaTree = isNumber
    ? { kind: 'number', number: Number(operand), span }
    : { kind: 'text', text: operand, span };
  if (sign === '=' && /[*?]/.test(operand)) {
    return words.text('hasPattern', { a: cells, b: phraseOf(value, words) });
  }
  return compared(cells, sign, value, words);
}
