import { columnLetters } from '../address';
import { textsOf, type Language, type Texts } from '../../texts/texts';
import { literalWords, operandWords, type Describe } from './describe';
import type {
  FormulaChange,
  FormulaDifference,
  LiteralAdded,
  OperandChange,
  RangeChange,
} from './differenceKinds';
import type { CellPlace, FormulaTree } from './tree';
import { differenceTexts } from './texts';

type DifferenceTexts = Texts<typeof differenceTexts>;
interface Words {
  readonly text: DifferenceTexts;
  readonly operand: (node: FormulaTree) => string;
  readonly describe: Describe;
  readonly language: Language;
}

/**
 * A difference in words, as part of a sentence about the formula: "menunjuk TW II, seharusnya TW III". Several changes are
 * joined by semicolons. `at` is the cell the two formulas were compared in.
 */
export function differenceWords(
  difference: FormulaDifference,
  describe: Describe,
  language: Language,
  at: Pick<CellPlace, 'sheet'>,
): string {
  const text = textsOf(differenceTexts, language);
  const operand = (node: FormulaTree): string =>
    node.kind === 'missing' ? text('nothing') : operandWords(node, at, describe, language);
  const words: Words = { text, operand, describe, language };
  switch (difference.kind) {
    case 'same':
      return text('same');
    case 'equivalent':
      return text(`equivalent.${difference.when}`);
    case 'several':
      return [...new Set(difference.changes.map((change) => changeWords(change, words)))].join('; ');
    default:
      return changeWords(difference, words);
  }
}

function changeWords(change: FormulaChange, words: Words): string {
  const { text, operand, describe, language } = words;
  switch (change.kind) {
    case 'reference': {
      const [found, expected] = [change.found, change.expected].map((area) =>
        describe({ kind: 'area', area }),
      );
      return text('reference', { found: found ?? '', expected: expected ?? '' });
    }
    case 'range':
      return rangeWords(change, text);
    case 'operator':
      return text('operator', { found: operatorText(change.found), expected: operatorText(change.expected) });
    case 'sign':
      return text(change.isNegative ? 'signAdded' : 'signMissing');
    case 'function':
      return text('function', { found: change.found, expected: change.expected });
    case 'swapped':
      return swappedWords(change.of, text);
    case 'literalAdded':
    case 'operandAdded':
      return joinedWords(change, words);
    case 'operandMissing':
      return text('operandMissing', {
        operator: operatorText(change.operator),
        value: operand(change.operand),
      });
    case 'wrapperAdded':
    case 'wrapperMissing':
      return wrapperWords(change.kind, change.function, text);
    case 'literalChanged': {
      const [found, expected] = [change.found, change.expected].map((literal) =>
        literalWords(literal, language),
      );
      return text('changed', { found: found ?? '', expected: expected ?? '' });
    }
    case 'argumentAdded':
    case 'argumentMissing': {
      const { position, argument } = change;
      return text(change.kind, { function: change.function, position, argument: operand(argument) });
    }
    case 'nameChanged': {
      const [found, expected] = [change.found, change.expected].map((name) =>
        describe({ kind: 'name', name }),
      );
      return text('function', { found: found ?? '', expected: expected ?? '' });
    }
    case 'error':
      return change.code === '#REF!' ? text('lostReference') : text('error', { code: change.code });
    case 'external':
      return text('external', { book: change.book });
    case 'rewritten':
      return text('changed', { found: operand(change.found), expected: operand(change.expected) });
  }
}

function rangeWords(change: RangeChange, text: DifferenceTexts): string {
  const line = (index: number): string =>
    text(`line.${change.axis}`, { line: change.axis === 'rows' ? String(index + 1) : columnLetters(index) });
  return text(`range.${change.edge}`, { found: line(change.found), expected: line(change.expected) });
}

/** An operator as it is named; the blank that intersects areas cannot be seen. */
const operatorText = (operator: string): string => (operator === ' ' ? '␣' : operator);

function swappedWords(of: string, text: DifferenceTexts): string {
  if (of === '/') return text('swappedQuotient');
  return text(/^[A-Z_]/.test(of) ? 'swappedArguments' : 'swappedOperands', { of });
}

function wrapperWords(kind: 'wrapperAdded' | 'wrapperMissing', name: string, text: DifferenceTexts): string {
  if (name === '%') return text(kind === 'wrapperAdded' ? 'percentAdded' : 'percentMissing');
  return text(kind, { function: name });
}

function joinedWords(change: LiteralAdded | OperandChange, { text, operand, language }: Words): string {
  const value =
    change.kind === 'literalAdded'
      ? text('constant', { value: literalWords(change.literal, language) })
      : operand(change.operand);
  const { operator } = change;
  if (change.kind === 'literalAdded' && change.isFirst && (operator === '-' || operator === '/')) {
    return text(`before.${operator}`, { value });
  }
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
    case '&':
      return text(`joined.${operator}`, { value });
    default:
      return text('joinedOtherwise', { operator: operatorText(operator), value });
  }
}
