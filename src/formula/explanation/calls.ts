/** Calls of functions in words. */
import type { CallNode, FormulaTree } from '../tree/tree';
import { conditionOf, criteriaOf } from './conditions';
import { operandOf, phraseOf } from './phrases';
import { isKey, listed, parametersOf, type ExplanationKey, type Words } from './words';

/** A call as part of a sentence; a function without words of its own is named with its arguments. */
export function callPhrase(node: CallNode, words: Words): string {
  return decidingPhrase(node, words) ?? conditionalPhrase(node, words) ?? ordinaryPhrase(node, words);
}

function ordinaryPhrase(node: CallNode, words: Words): string {
  const phrases = argumentPhrases(node, words);
  const own = foundPhrase(node, words) ?? specialKey(node) ?? keyOf(node);
  if (typeof own === 'object') return own.phrase;
  if (own !== undefined) return words.text(own, parametersOf(phrases, words));
  return phrases.length === 0
    ? words.text('callOfNothing', { name: node.name })
    : words.text('call', { name: node.name, list: phrases.join('; ') });
}

/** Functions whose words follow their argument. */
const following: ReadonlySet<string> = new Set(['ROUND', 'INT', 'TRIM', 'UPPER', 'SUBSTITUTE']);

/** Arguments in words: composed ones in brackets wherever something follows them. */
function argumentPhrases({ name, arguments: parts }: CallNode, words: Words): readonly string[] {
  const isFollowed = parts.length > 1 || following.has(name);
  return parts.map((part) => (isFollowed ? operandOf(part, words) : phraseOf(part, words)));
}

/** The text of a function for as many arguments as it has, else for any number. */
function keyOf({ name, arguments: { length } }: CallNode): ExplanationKey | undefined {
  return [`function.${name}.${length}`, `function.${name}`].find(isKey);
}

/** Texts that hang on what an argument is. */
function specialKey(node: CallNode): ExplanationKey | undefined {
  const [, second, third, fourth] = node.arguments;
  switch (node.name) {
    case 'MATCH':
      return isZero(third) ? 'matchExact' : undefined;
    case 'VLOOKUP':
      return isZero(fourth) ? 'lookupExact' : undefined;
    case 'RANK':
      return third !== undefined && !isZero(third) ? 'rankAscending' : undefined;
    case 'ROUND':
      return isZero(second) ? 'roundWhole' : undefined;
    default:
      return undefined;
  }
}

function isZero(node: FormulaTree | undefined): boolean {
  return (
    (node?.kind === 'number' && node.number === 0) ||
    (node?.kind === 'boolean' && !node.boolean) ||
    node?.kind === 'missing'
  );
}

/** INDEX of an exact MATCH is one thing to people: looked up. */
function foundPhrase(node: CallNode, words: Words): { readonly phrase: string } | undefined {
  const [cells, place] = node.arguments;
  if (node.name === 'CONCATENATE') return { phrase: joinedPhrase(node, words) };
  if (node.name === 'NA') return { phrase: words.text('error', { code: '#N/A' }) };
  if (node.name !== 'INDEX' || node.arguments.length !== 2 || cells === undefined) return undefined;
  if (place?.kind !== 'call' || place.name !== 'MATCH' || !isZero(place.arguments[2])) return undefined;
  const phrases = [cells, ...place.arguments.slice(0, 2)].map((part) => phraseOf(part, words));
  return { phrase: words.text('foundAt', parametersOf(phrases, words)) };
}

function joinedPhrase(node: CallNode, words: Words): string {
  return node.arguments
    .map((part) => phraseOf(part, words))
    .reduce((left, right) => words.text('operator.&', { a: left, b: right }));
}

function conditionalPhrase(node: CallNode, words: Words): string | undefined {
  const [first, second, third] = node.arguments;
  if (first === undefined || second === undefined) return undefined;
  const { text } = words;
  switch (node.name) {
    case 'COUNTIF':
    case 'COUNTIFS':
      return text('count.where', { condition: criteriaOf(node.arguments, words) });
    case 'SUMIF':
      return text('sum.where', {
        a: phraseOf(third ?? first, words),
        condition: criteriaOf([first, second], words),
      });
    case 'SUMIFS':
    case 'AVERAGEIFS': {
      const condition = criteriaOf(node.arguments.slice(1), words);
      return text(node.name === 'SUMIFS' ? 'sum.where' : 'average.where', {
        a: phraseOf(first, words),
        condition,
      });
    }
    default:
      return undefined;
  }
}

/** IF, IFERROR and CHOOSE within other words. */
function decidingPhrase(node: CallNode, words: Words): string | undefined {
  const [first, second, third] = node.arguments;
  if (first === undefined || second === undefined) return undefined;
  const { text } = words;
  switch (node.name) {
    case 'IF': {
      const otherwise = third === undefined ? text('false') : phraseOf(third, words);
      return text('inlineIf', { a: conditionOf(first, words), b: phraseOf(second, words), c: otherwise });
    }
    case 'IFERROR':
      return text('inlineFailed', { a: phraseOf(first, words), b: phraseOf(second, words) });
    case 'CHOOSE': {
      const choices = node.arguments.slice(1).map((part, index) => `${index + 1} = ${phraseOf(part, words)}`);
      return text('inlineChoose', { value: phraseOf(first, words), list: listed(choices, 'and', words) });
    }
    default:
      return undefined;
  }
}
