import type { Language } from '../../texts/texts';
import type { Describe } from '../tree/describe';
import { normaliseTree } from '../tree/normalise';
import { foldTree, partsOf, withParts, type CallNode, type CellPlace, type FormulaTree } from '../tree/tree';
import { conditionOf } from './conditions';
import { phraseOf } from './phrases';
import { isCondition, wordsIn, type Words } from './words';

/** A short sentence of an explanation; deeper ones say what belongs to the one above. */
export interface ExplainedLine {
  readonly depth: number;
  readonly text: string;
}

/**
 * A formula in words, for somebody who does not read formulas: decisions line by line, values as phrases. `describe` gives the
 * words of cells and names, `at` is the formula's cell. Functions without words of their own are named with their arguments.
 */
export function explainFormula(
  tree: FormulaTree,
  at: CellPlace,
  describe: Describe,
  language: Language,
): readonly ExplainedLine[] {
  const lines = linesOf(normaliseTree(tree, at), 0, wordsIn(language, at, describe));
  return lines.map(({ depth, text }) => ({ depth, text: text.charAt(0).toUpperCase() + text.slice(1) }));
}

function linesOf(node: FormulaTree, depth: number, words: Words): readonly ExplainedLine[] {
  const { text } = words;
  if (isDecision(node)) return decisionLines(node, depth, words);
  const inner = innerDecision(node);
  if (inner !== undefined) return linesAround(node, inner, depth, words);
  if (isCondition(node))
    return [{ depth, text: text('line.truth', { condition: conditionOf(node, words) }) }];
  return [{ depth, text: text('line.value', { result: phraseOf(node, words) }) }];
}

const leastArguments: Readonly<Record<string, number>> = { IF: 2, IFERROR: 2, CHOOSE: 2 };

function isDecision(node: FormulaTree): node is CallNode {
  return node.kind === 'call' && node.arguments.length >= (leastArguments[node.name] ?? Infinity);
}

function decisionLines(node: CallNode, depth: number, words: Words): readonly ExplainedLine[] {
  switch (node.name) {
    case 'IF':
      return ifLines(node, depth, words);
    case 'IFERROR':
      return errorLines(node, depth, words);
    default:
      return choiceLines(node, depth, words);
  }
}

/** IF within the last part of IF goes on at the same depth: "Selain itu, jika ...". */
function ifLines(node: CallNode, depth: number, words: Words): readonly ExplainedLine[] {
  const lines: ExplainedLine[] = [];
  let current: FormulaTree = node;
  while (isIf(current)) {
    const [test, result, otherwise]: readonly (FormulaTree | undefined)[] = current.arguments;
    if (test === undefined || result === undefined) break;
    const condition = conditionOf(test, words);
    lines.push(...branch(lines.length === 0 ? 'if' : 'elseIf', result, depth, words, { condition }));
    current = otherwise ?? { kind: 'boolean', boolean: false, span: current.span };
  }
  return [...lines, ...branch('else', current, depth, words)];
}

const isIf = (node: FormulaTree): node is CallNode => isDecision(node) && node.name === 'IF';

function errorLines(
  { arguments: [first, second] }: CallNode,
  depth: number,
  words: Words,
): readonly ExplainedLine[] {
  if (first === undefined || second === undefined) return [];
  return [...linesOf(first, depth, words), ...branch('failed', second, depth, words)];
}

function choiceLines(node: CallNode, depth: number, words: Words): readonly ExplainedLine[] {
  const [first, ...choices] = node.arguments;
  if (first === undefined) return [];
  const lines = choices.flatMap((choice, index) =>
    branch('choice', choice, depth + 1, words, { number: String(index + 1) }),
  );
  return [{ depth, text: words.text('line.choose', { value: phraseOf(first, words) }) }, ...lines];
}

/** The only IF or CHOOSE within a value; undefined where there is none, or several. */
function innerDecision(node: FormulaTree): CallNode | undefined {
  const found: CallNode[] = [];
  const open: FormulaTree[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isDecision(next) && next.name !== 'IFERROR') found.push(next);
    else open.push(...partsOf(next));
  }
  return found.length === 1 ? found[0] : undefined;
}

/** A value that hangs on one decision: the value first, what is decided below it. */
function linesAround(
  node: FormulaTree,
  inner: CallNode,
  depth: number,
  words: Words,
): readonly ExplainedLine[] {
  const stand: FormulaTree = { kind: 'structured', text: words.text('thisValue'), span: inner.span };
  const around = foldTree<FormulaTree>(node, (part, parts) =>
    part === inner ? stand : withParts(part, parts),
  );
  const describe: Describe = (described) =>
    described.kind === 'structured' && described.text === stand.text ? stand.text : words.describe(described);
  const result = isCondition(around)
    ? words.text('truth', { condition: conditionOf(around, { ...words, describe }) })
    : phraseOf(around, { ...words, describe });
  return [{ depth, text: words.text('line.valueLong', { result }) }, ...linesOf(inner, depth + 1, words)];
}

/** A result behind its introduction, or, when it decides something itself, below it. */
function branch(
  kind: 'if' | 'elseIf' | 'else' | 'failed' | 'choice',
  result: FormulaTree,
  depth: number,
  words: Words,
  parameters: Readonly<Record<string, string>> = {},
): readonly ExplainedLine[] {
  if (isDecision(result) || innerDecision(result) !== undefined) {
    const introduction = words.text(`line.${kind}Long`, parameters);
    return [{ depth, text: introduction }, ...linesOf(result, depth + 1, words)];
  }
  return [{ depth, text: words.text(`line.${kind}`, { ...parameters, result: phraseOf(result, words) }) }];
}
