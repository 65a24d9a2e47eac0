import fc from 'fast-check';
import { evaluateFormula, type FormulaValue } from '../../../src/formula/evaluation/evaluate';
import { EvaluationCache, type FormulaLookup } from '../../../src/formula/evaluation/context';
import { error, unknown, type Scalar } from '../../../src/formula/evaluation/values';
import { normaliseTree } from '../../../src/formula/tree/normalise';
import { printTree } from '../../../src/formula/tree/print';
import { anyFormula } from '../arbitraries';
import { treeOf } from '../tree/treeOf';

const at = { sheet: 'Data', row: 0, column: 9 };

/** A workbook of one sheet, rows given from A1 on. */
function lookupOf(
  rows: readonly (readonly Scalar[])[],
  names: Readonly<Record<string, string>> = {},
): FormulaLookup {
  return {
    cellAt: (_, row, column) => rows[row]?.[column],
    nameFormula: (name) => names[name],
    extentOf: (sheet) =>
      sheet.toUpperCase() === 'DATA'
        ? { rows: rows.length, columns: Math.max(0, ...rows.map((row) => row.length)) }
        : undefined,
    cache: new EvaluationCache(),
  };
}
const evaluated = (text: string, lookup = lookupOf([])): FormulaValue =>
  evaluateFormula(treeOf(text), at, lookup);

describe('evaluateFormula', () => {
  it.each([
    ['=BESSELJ(1,2)', 'the function BESSELJ'],
    ['=1+Tabel1[Nilai]', 'a table'],
    ['=[1]Data!A1', 'another workbook'],
    ['=SUM(Jan:Des!A1)', 'several sheets'],
    ['=A1#', 'a spilled range'],
    ['=A1:A3*2', 'an area where one value is needed'],
    ['=SUM((A1,A2))', 'several areas'],
    ['=IFERROR(BESSELJ(1,2),0)', 'the function BESSELJ'],
    ['=COUNT(BESSELJ(1,2))', 'the function BESSELJ'],
    ['=MATCH(2,A1:A3,-1)', 'a search in descending values'],
    ['=LOOKUP(2,{1,3,2})', 'a search in values that are not in order'],
    ['="1/2"+1', 'text "1/2" as a number'],
    ['=Relatif', 'the name Relatif'],
    ['=Lingkar', 'names in a circle'],
  ])('does not guess at %s', (formula, why) => {
    const lookup = lookupOf([[1], [2], [3]], { Relatif: '=Data!A1', Lingkar: '=Lingkar' });
    expect(evaluated(formula, lookup)).toEqual(unknown(why));
  });

  it('does not compute what it does not need', () => {
    expect(evaluated('=IF(TRUE,1,BESSELJ(1,2))')).toBe(1);
    expect(evaluated('=CHOOSE(2,BESSELJ(1,2),7)')).toBe(7);
  });

  it('takes names, other sheets and their loss as they are', () => {
    const lookup = lookupOf([[4]], { Batas: '=Data!$A$1' });
    expect(evaluated('=Batas*2', lookup)).toBe(8);
    expect(evaluated('=data!A1+1', lookup)).toBe(5);
    expect(evaluated('=Hilang', lookup)).toEqual(error('#NAME?'));
    expect(evaluated('=Lain!A1', lookup)).toEqual(error('#REF!'));
  });

  it('makes ranges of references that functions give', () => {
    const lookup = lookupOf([[1], [2], [3], [4]]);
    expect(evaluated('=SUM(INDEX(A:A,2):INDEX(A:A,4))', lookup)).toBe(9);
    expect(evaluated('=SUM(A1:A3 A2:A4)', lookup)).toBe(5);
    expect(evaluated('=A1:A2 A3:A4', lookup)).toEqual(error('#NULL!'));
  });

  it('counts the empty cells of whole columns', () => {
    const lookup = lookupOf([['x'], [undefined], ['x']]);
    expect(evaluated('=COUNTIF(A:A,"")', lookup)).toBe(1_048_574);
    expect(evaluated('=COUNTIFS(A:A,"x",B:B,"")', lookup)).toBe(2);
  });

  it('reads wildcards and their escapes', () => {
    const lookup = lookupOf([['a*c'], ['abc'], ['ABBC'], ['(a.c)']]);
    expect(evaluated('=COUNTIF(A1:A4,"a*c")', lookup)).toBe(3);
    expect(evaluated('=COUNTIF(A1:A4,"a~*c")', lookup)).toBe(1);
    expect(evaluated('=COUNTIF(A1:A4,"(a.c)")', lookup)).toBe(1);
    expect(evaluated('=MATCH("a??c",A1:A4,0)', lookup)).toBe(3);
  });

  it('says of a cell that is not known that the result is not', () => {
    const lookup = lookupOf([[1], [unknown('x')]]);
    for (const formula of [
      '=SUM(A1:A2)',
      '=COUNT(A1:A2)',
      '=COUNTIF(A1:A2,1)',
      '=ISERROR(A2)',
      '=MATCH(1,A1:A2,0)',
    ]) {
      expect(evaluated(formula, lookup)).toMatchObject({ kind: 'unknown' });
    }
  });

  it('computes chains of thousands of operators', () => {
    expect(evaluated(`=1${'+1'.repeat(4000)}`)).toBe(4001);
  });

  it('gives a value for any formula, the same for its normal form', () => {
    const lookup = lookupOf([
      [1, 'x', undefined, true],
      [2, 'y', -3, 0.5],
      [4, '5', error('#N/A'), 7],
    ]);
    fc.assert(
      fc.property(anyFormula, (text) => {
        const value = evaluated(text, lookup);
        expect(evaluated(`=${printTree(normaliseTree(treeOf(text), at))}`, lookup)).toEqual(value);
      }),
    );
  });

  it('adds what fulfils conditions, as a plain loop does', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', '', undefined));
    const row = fc.tuple(value, value, fc.oneof(fc.integer(), fc.constant('t')));
    fc.assert(
      fc.property(fc.array(row, { minLength: 9, maxLength: 30 }), value, value, (rows, one, other) => {
        const asked = [
          ...rows.map((cells): Scalar[] => cells),
          [undefined, undefined, undefined, one, other],
        ];
        const last = asked.length;
        const same = (cell: Scalar, wanted: Scalar): boolean =>
          wanted === '' ? cell === '' || cell === undefined : cell === (wanted ?? 0);
        const expected = rows
          .filter(([first, second]) => same(first, one) && same(second, other))
          .reduce((sum, [, , number]) => sum + (typeof number === 'number' ? number : 0), 0);
        const formula = `=SUMIFS(C1:C${last},A1:A${last},D${last},B1:B${last},E${last})`;
        expect(evaluated(formula, lookupOf(asked))).toBe(expected);
      }),
    );
  });
});
