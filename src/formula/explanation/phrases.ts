/** Values in words. */
import { describedOf, literalWords } from '../tree/describe';
import { printTree } from '../tree/print';
import { leftSpine, precedence, type BinaryNode, type FormulaTree } from '../tree/tree';
import { callPhrase } from './calls';
import { compared, conditionOf } from './conditions';
import { isCondition, isEmptyText, isKey, type Words } from './words';

/** A value as part of a sentence: "TW I dibagi Target TW I". The tree is a normalised one. */
export function phraseOf(node: FormulaTree, words: Words): string {
  const { text } = words;
  const described = describedOf(node, words.at);
  if (described !== undefined) return words.describe(described);
  switch (node.kind) {
    case 'number':
      return literalWords(node, words.language);
    case 'text':
      return isEmptyText(node) ? text('nothing') : literalWords(node, words.language);
    case 'boolean':
      return text(node.boolean ? 'true' : 'false');
    case 'missing':
      return text('nothing');
    case 'error':
      return text('error', { code: node.code });
    case 'array':
      return text('array', { text: printTree(node) });
    case 'prefix':
      return node.operator === '-'
        ? text('minus', { value: operandOf(node.operand, words) })
        : phraseOf(node.operand, words);
    case 'postfix':
      return text(node.operator === '%' ? 'percent' : 'spilled', { value: operandOf(node.operand, words) });
    case 'binary':
      return chained(node, words);
    case 'call':
      return isCondition(node)
        ? text('truth', { condition: conditionOf(node, words) })
        : callPhrase(node, words);
    default:
      return printTree(node);
  }
}

/** A phrase in brackets where it would run into the words around it. */
export function operandOf(node: FormulaTree, words: Words): string {
  const phrase = phraseOf(node, words);
  return node.kind === 'binary' || node.kind === 'call' ? `(${phrase})` : phrase;
}

/** A chain of operators, from the left. Chains of thousands do not recurse. */
function chained(node: BinaryNode, words: Words): string {
  const { first, chain } = leftSpine(node);
  let phrase = first.kind === 'call' ? operandOf(first, words) : phraseOf(first, words);
  let strength = Infinity;
  for (const link of chain) {
    const left = strength < precedence[link.operator] ? `(${phrase})` : phrase;
    phrase = linked(left, link, words);
    strength = precedence[link.operator];
  }
  return phrase;
}

function linked(left: string, link: BinaryNode, words: Words): string {
  if (isCondition(link)) {
    return words.text('truth', { condition: compared(left, link.operator, link.right, words) });
  }
  const key = `operator.${link.operator}`;
  const right =
    link.right.kind === 'binary' && precedence[link.right.operator] > precedence[link.operator]
      ? phraseOf(link.right, words)
      : operandOf(link.right, words);
  return isKey(key) ? words.text(key, { a: left, b: right }) : printTree(link);
}
