/** What counts as an equivalent rewrite gives the same result. */
import fc from 'fast-check';
import { EvaluationCache, type FormulaLookup } from '../../../src/formula/evaluation/context';
import { evaluateFormula, type FormulaValue } from '../../../src/formula/evaluation/evaluate';
import { isFailure, type Scalar } from '../../../src/formula/evaluation/values';
import { differenceOf } from '../../../src/formula/tree/difference';
import { treeOf } from './treeOf';

const at = { sheet: 'Data', row: 9, column: 9 };

function evaluated(text: string, cells: readonly Scalar[]): FormulaValue {
  const lookup: FormulaLookup = {
    cellAt: (_, row, column) => (column === 0 ? cells[row] : undefined),
    nameFormula: () => undefined,
    extentOf: () => ({ rows: 9, columns: 1 }),
    cache: new EvaluationCache(),
  };
  return evaluateFormula(treeOf(text), at, lookup);
}

/** Few cells and constants, so that two formulas often come to the same. */
const expression = fc.letrec<{ any: string; value: string; condition: string }>((tie) => ({
  any: fc.oneof({ weight: 4, arbitrary: tie('value') }, { weight: 1, arbitrary: tie('condition') }),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('A1', 'A2', 'A3', '1', '2', '50%', '""'),
    fc
      .tuple(tie('value'), fc.constantFrom('+', '-', '*', '/', '&'), tie('value'))
      .map(([left, operator, right]) => `(${left}${operator}${right})`),
    tie('value').map((value) => `-${value}`),
    fc
      .tuple(
        fc.constantFrom('SUM', 'MAX', 'AVERAGE', 'COUNT'),
        fc.constantFrom('A1:A2', 'A1', 'A2:A3', 'A3', 'A1:A3'),
        tie('value'),
      )
      .map(([name, area, value]) => `${name}(${area},${value})`),
    fc.constantFrom('A1:A3', 'A1,A2:A3', 'A2:A3').map((areas) => `SUM(${areas})`),
    fc
      .tuple(tie('condition'), tie('value'), tie('value'))
      .map(([condition, one, other]) => `IF(${condition},${one},${other})`),
  ),
  condition: fc.oneof(
    fc
      .tuple(
        fc.constantFrom('A1', 'A2', '1'),
        fc.constantFrom('=', '<>', '<', '<=', '>', '>='),
        fc.constantFrom('A1', 'A3', '2', '""'),
      )
      .map((parts) => parts.join('')),
    tie('condition').map((condition) => `NOT(${condition})`),
  ),
})).any;

const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(undefined), fc.constantFrom(0.5, 100));
const anything = fc.oneof(number, fc.constantFrom('x', '', '5', true));

/** Which error comes first may change with the order of operands. */
function agree(one: FormulaValue, other: FormulaValue): boolean {
  if (isFailure(one) || isFailure(other)) return isFailure(one) && isFailure(other);
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

/** Other ways to write a formula, some of which are no equivalents at all. */
function rewritten(text: string, seed: number): string {
  const rewrites: readonly ((formula: string) => string)[] = [
    (formula) => formula.replace(/(A\d)\+(A\d|\d)/, '$2+$1'),
    (formula) => formula.replace(/(A\d)\*(A\d|\d)/, '$2*$1'),
    (formula) => formula.replace(/(A\d)-(A\d)/, '-($2-$1)'),
    (formula) => formula.replace(/\/2/, '*50%'),
    (formula) => formula.replace(/SUM\(A1:A3\)/, '(A1+A2+A3)'),
    (formula) => formula.replace(/SUM\(A1,A2:A3\)/, 'SUM(A1:A3)'),
    (formula) => formula.replace(/(A\d)<(A\d|\d)/, '$2>$1'),
    (formula) => formula.replace(/NOT\((A\d)=(A\d|\d)\)/, '$1<>$2'),
    (formula) => formula.replace(/(A\d)&(A\d)/, 'CONCATENATE($1,$2)'),
    (formula) => formula.replace(/,--/, ','),
    (formula) => formula.replace(/(A\d)/, '($1*1)'),
  ];
  return (rewrites[seed % rewrites.length] ?? ((formula) => formula))(text);
}

it('calls only those formulas equivalent that give the same', () => {
  let equivalents = 0;
  fc.assert(
    fc.property(
      expression,
      fc.option(expression, { freq: 1 }),
      fc.nat(10),
      fc.tuple(anything, anything, anything),
      fc.tuple(number, number, number),
      (text, other, seed, mixed, numbers) => {
        const [found, expected] = [`=${text}`, `=${other ?? rewritten(text, seed)}`];
        const difference = differenceOf(treeOf(found), treeOf(expected), at);
        if (difference.kind !== 'same' && difference.kind !== 'equivalent') return;
        if (difference.kind === 'equivalent') equivalents += 1;
        const isAlways = difference.kind === 'same' || difference.when === 'always';
        const cells = isAlways ? mixed : numbers;
        const values = { found: evaluated(found, cells), expected: evaluated(expected, cells) };
        if (!agree(values.found, values.expected))
          throw new Error(JSON.stringify({ found, expected, difference, cells, values }));
      },
    ),
    { numRuns: 5000 },
  );
  expect(equivalents).toBeGreaterThan(50);
});
