import fc from 'fast-check';
import { EvaluationCache, type FormulaLookup } from '../../../src/formula/evaluation/context';
import { unknown, type Scalar } from '../../../src/formula/evaluation/values';
import { DependencyGraph } from '../../../src/formula/graph/graph';
import { recompute, type AssumedCell, type ComputedWorkbook } from '../../../src/formula/graph/recompute';

const place = (address: string): { sheet: string; row: number; column: number } => ({
  sheet: 'Data',
  row: Number(address.slice(1)) - 1,
  column: address.charCodeAt(0) - 65,
});

/** A workbook of one sheet: constants as they are, formulas with what they show. */
function workbookOf(
  constants: Readonly<Record<string, Scalar>>,
  formulas: Readonly<Record<string, readonly [formula: string, shown: Scalar]>>,
): ComputedWorkbook {
  const cells = Object.entries(formulas).map(([address, [formula]]) => ({ ...place(address), formula }));
  const shown = new Map<string, Scalar>([
    ...Object.entries(constants).map(([address, value]): [string, Scalar] => [address, value]),
    ...Object.entries(formulas).map(([address, [, value]]): [string, Scalar] => [address, value]),
  ]);
  const lookup: FormulaLookup = {
    cellAt: (_, row, column) => shown.get(`${String.fromCharCode(65 + column)}${row + 1}`),
    nameFormula: () => undefined,
    extentOf: () => ({ rows: 30, columns: 8 }),
    cache: new EvaluationCache(),
  };
  return { lookup, graph: new DependencyGraph(cells, () => undefined) };
}
const holding = (address: string, value: Scalar): AssumedCell => ({ ...place(address), content: { value } });

const yearly = workbookOf(
  { A1: 10, A2: 20, A3: 30, D1: 100 },
  {
    B1: ['=A1*2', 20],
    B2: ['=A2*2', 40],
    B3: ['=A3*2', 60],
    C1: ['=SUM(B1:B20)', 120],
    E1: ['=IF(D1="","",C1/D1)', 1.2],
    F1: ['=A3', 30],
  },
);

describe('recompute', () => {
  it('stops at the steps allowed, says so, and makes no value up', () => {
    const all = recompute(yearly, [holding('B2', 50)], [place('E1')]);
    expect(all).toMatchObject({ values: [1.3], isComplete: true });
    const some = recompute(yearly, [holding('B2', 50)], [place('E1')], 3);
    expect(some.isComplete).toBe(false);
    expect(some.values).toEqual([unknown('a cell beyond the steps allowed')]);
    expect(recompute(yearly, [holding('B2', 50)], [place('E1')], all.steps).isComplete).toBe(true);
  });

  it('follows a changed value upward and leaves the rest as it is', () => {
    const { values, circular } = recompute(
      yearly,
      [holding('B2', 50)],
      [place('E1'), place('C1'), place('F1'), place('H9')],
    );
    expect(values).toEqual([1.3, 130, 30, undefined]);
    expect(circular).toEqual([]);
  });

  it('takes a formula in place of a constant', () => {
    const frozen = workbookOf({ A1: 10, B1: 25 }, { C1: ['=B1+1', 26] });
    const restored: AssumedCell = { ...place('B1'), content: { formula: '=A1*2' } };
    expect(recompute(frozen, [restored, holding('A1', 7)], [place('B1'), place('C1')]).values).toEqual([
      14, 15,
    ]);
  });

  it('reaches beyond the used cells', () => {
    const { values } = recompute(
      workbookOf({ A1: 1 }, { C1: ['=SUM(A:A)', 1] }),
      [holding('A99', 5)],
      [place('C1')],
    );
    expect(values).toEqual([6]);
  });

  it('reports circular references as unknown', () => {
    const looping = workbookOf({ A1: 1 }, { B1: ['=C1+A1', 0], C1: ['=B1+1', 0], D1: ['=A1+1', 2] });
    const { values, circular } = recompute(looping, [holding('A1', 5)], [place('B1'), place('D1')]);
    expect(values).toEqual([unknown('a circular reference'), 6]);
    expect(circular).not.toEqual([]);
  });

  it('computes a chain of thousands of cells', () => {
    const cells = Array.from({ length: 9_000 }, (_, row) => ({
      sheet: 'Data',
      row: row + 1,
      column: 0,
      formula: `=A${row + 1}+1`,
    }));
    const lookup: FormulaLookup = {
      cellAt: (_, row) => row,
      nameFormula: () => undefined,
      extentOf: () => ({ rows: 9_001, columns: 1 }),
    };
    const workbook = { lookup, graph: new DependencyGraph(cells, () => undefined) };
    expect(
      recompute(workbook, [holding('A1', 100)], [{ sheet: 'Data', row: 9_000, column: 0 }]).values,
    ).toEqual([9_100]);
  });

  it('gives what a full computation would give', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 20 }),
        fc.nat(3),
        fc.integer({ min: -50, max: 50 }),
        (numbers, index, value) => {
          const constants = Object.fromEntries(numbers.map((number, row) => [`A${row + 1}`, number]));
          const formulas = (list: readonly number[]): Record<string, readonly [string, Scalar]> => {
            let sum = 0;
            return Object.fromEntries(
              list.map((number, row) => {
                sum += number;
                return [`B${row + 1}`, [row === 0 ? '=A1' : `=B${row}+A${row + 1}`, sum] as const];
              }),
            );
          };
          const changed = numbers.map((number, row) => (row === index ? value : number));
          const wanted = numbers.map((_, row) => place(`B${row + 1}`));
          const { values } = recompute(
            workbookOf(constants, formulas(numbers)),
            [holding(`A${index + 1}`, value)],
            wanted,
          );
          expect(values).toEqual(Object.values(formulas(changed)).map(([, sum]) => sum));
        },
      ),
    );
  });
});
