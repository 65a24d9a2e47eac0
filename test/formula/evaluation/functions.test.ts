import { evaluateFormula } from '../../../src/formula/evaluation/evaluate';
import type { FormulaLookup } from '../../../src/formula/evaluation/context';
import { error, type Scalar } from '../../../src/formula/evaluation/values';
import { WorkbookEngine } from '../../../src/host/engine/engine';
import { allowedFunctions } from '../../../src/host/engine/functions';
import { initialiseEngineInNode } from '../../../src/host/engine/node';
import { cellAt, resultOf } from '../../../src/host/workbook/operations';
import { cases, engineFollowsExcel, engineWrong, roundings } from '../../host/engine/functionCases';
import { computeInLibreOffice, hasLibreOffice } from '../../host/engine/libreOffice';
import { workbookOfCases } from '../../host/engine/workbookOfCases';
import { treeOf } from '../tree/treeOf';
import { scalarOfResult } from '../../../src/host/engine/scalarOfResult';
import { modelLookup } from './modelLookup';

/** What the engine and LibreOffice agree on (test/host/engine). */
const agreed = [...Object.values(cases).flat(), ...roundings];
const all = [...agreed, ...engineWrong];
const engineResults = new Map<string, Scalar>();
const officeResults = new Map<string, Scalar>();
let lookup: FormulaLookup;

beforeAll(() => {
  initialiseEngineInNode();
  const model = workbookOfCases(all);
  new WorkbookEngine().compute(model);
  lookup = modelLookup(model);
  const sheet = model.sheets[1];
  const office = hasLibreOffice() ? computeInLibreOffice(model).get('Kasus') : undefined;
  for (const [row, formula] of all.entries()) {
    if (sheet !== undefined) engineResults.set(formula, scalarOfResult(resultOf(cellAt(sheet, row, 0))));
    const result = office?.get(`A${row + 1}`);
    if (result !== undefined) officeResults.set(formula, scalarOfResult(result));
  }
}, 200_000);

const evaluated = (formula: string): Scalar =>
  evaluateFormula(treeOf(formula), { sheet: 'Kasus', row: all.indexOf(formula), column: 0 }, lookup);

/** 1e-9 relative; differences below a rounding error of numbers near 1 are none. */
function agree(one: Scalar, other: Scalar): boolean {
  if (typeof one !== 'number' || typeof other !== 'number')
    return JSON.stringify(one) === JSON.stringify(other);
  return Math.abs(one - other) <= Math.max(1e-14, 1e-9 * Math.max(Math.abs(one), Math.abs(other)));
}

describe('evaluateFormula', () => {
  it.each(Object.entries({ ...cases, rounding: roundings }))(
    'gives what engine and LibreOffice give: %s',
    (_, formulas) => {
      const differing = formulas
        .filter((formula) => !agree(evaluated(formula), engineResults.get(formula)))
        .map((formula) => ({ formula, engine: engineResults.get(formula), evaluated: evaluated(formula) }));
      expect(differing).toEqual([]);
    },
  );

  it('gives what LibreOffice gives where the engine is wrong', () => {
    const differing = engineWrong
      .filter(
        (formula) => officeResults.has(formula) && !agree(evaluated(formula), officeResults.get(formula)),
      )
      .map((formula) => ({ formula, office: officeResults.get(formula), evaluated: evaluated(formula) }));
    expect(differing).toEqual([]);
  });

  it.each(engineFollowsExcel)('gives what Excel gives: %s', (formula, excel) => {
    const expected = typeof excel === 'string' && excel.startsWith('#') ? error(excel) : excel;
    expect(evaluateFormula(treeOf(formula), { sheet: 'Kasus', row: 0, column: 5 }, lookup)).toEqual(expected);
  });

  it('knows every function that generated formulas may use', () => {
    const unknownOnes = [...allowedFunctions].filter((name) => {
      const value = evaluateFormula(treeOf(`=${name}(1,2,3)`), { sheet: 'Kasus', row: 0, column: 5 }, lookup);
      return typeof value === 'object' && value.kind === 'unknown' && value.why.includes(name);
    });
    expect(unknownOnes).toEqual([]);
  });
});
