/** What all parts of an explanation share. */
import { textsOf, type Language, type TextParameters, type Texts } from '../../texts/texts';
import type { Describe } from '../tree/describe';
import type { CellPlace, FormulaTree } from '../tree/tree';
import { explanationTexts } from './texts';

export type ExplanationKey = keyof typeof explanationTexts;

export interface Words {
  readonly text: Texts<typeof explanationTexts>;
  readonly at: Pick<CellPlace, 'sheet'>;
  readonly describe: Describe;
  readonly language: Language;
}

export function wordsIn(language: Language, at: Pick<CellPlace, 'sheet'>, describe: Describe): Words {
  return { text: textsOf(explanationTexts, language), at, describe, language };
}

export const isKey = (key: string): key is ExplanationKey => key in explanationTexts;

/** Phrases in a row: "a, b dan c". */
export function listed(phrases: readonly string[], joiner: 'and' | 'or', { text }: Words): string {
  const last = phrases.at(-1) ?? '';
  if (phrases.length < 2) return last;
  return text(joiner, { list: phrases.slice(0, -1).join(', '), last });
}

/** Phrases as parameters of a text: a, b, c, d and all of them as a list. */
export function parametersOf(phrases: readonly string[], words: Words): TextParameters {
  const [a = '', b = '', c = '', d = ''] = phrases;
  return { a, b, c, d, list: listed(phrases, 'and', words) };
}

/** Whether a node is TRUE or FALSE by itself. */
export function isCondition(node: FormulaTree): boolean {
  if (node.kind === 'binary') return isKey(`compare.${node.operator}`);
  return node.kind === 'call' && (isKey(`is.${node.name}`) || ['AND', 'OR', 'NOT'].includes(node.name));
}

export const isEmptyText = (node: FormulaTree): boolean => node.kind === 'text' && node.text === '';
