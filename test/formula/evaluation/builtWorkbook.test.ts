/** Every formula of a built and filled workbook gives here what the engine gives. */
import { evaluateFormula, type FormulaValue } from '../../../src/formula/evaluation/evaluate';
import type { Scalar } from '../../../src/formula/evaluation/values';
import type { WorkbookModel } from '../../../src/host/workbook/model';
import { resultOf } from '../../../src/host/workbook/operations';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { treeOf } from '../tree/treeOf';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import type { BlockPlan, Constant } from '../../../src/sheets/sheetPlan';
import { writeDirectly } from '../../sheets/support/directWorkbook';
import { modelLookup, scalarOfResult } from './modelLookup';

const units = ['BSKJI', 'BBKK', 'B4T'];

/** Entries of every kind, by a fixed recipe: numbers mostly, N/A, letters, what cannot be read, and gaps. */
function entryAt(index: number): Constant | undefined {
  const kinds: readonly (Constant | undefined)[] = ['N/A', 'A', 'BB', '91,5', undefined, 0];
  return index % 11 < kinds.length ? kinds[index % 11] : ((index * 37) % 1301) / 10;
}

function entriesOf(block: BlockPlan): readonly (readonly [row: string, column: string])[] {
  return block.rows.flatMap(({ key, cells }) =>
    Object.entries(cells)
      .filter(([column, { kind }]) => kind === 'entry' && /\.(entry|figure|base)$/.test(column))
      .map(([column]) => [key, column] as const),
  );
}

function builtWorkbook(): WorkbookModel {
  const plan = designWorkbook(builtInPlan(), { year: 2024, units, language: 'id' });
  const workbook = writeDirectly(plan);
  let index = 0;
  for (const block of plan.sheets.flatMap(({ blocks }) => blocks)) {
    for (const [row, column] of entriesOf(block)) {
      workbook.put(block.name, row, column, entryAt((index += 1)));
    }
  }
  workbook.compute();
  return workbook.model;
}

/** 1e-9 relative, or absolute below 1. */
function agree(one: FormulaValue, other: Scalar): boolean {
  if (typeof one !== 'number' || typeof other !== 'number')
    return JSON.stringify(one) === JSON.stringify(other);
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

interface Compared {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly engine: Scalar;
  readonly evaluated: FormulaValue;
}

function comparedCells(model: WorkbookModel): readonly Compared[] {
  const lookup = modelLookup(model);
  return model.sheets.flatMap(({ name: sheet, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]): Compared[] => {
        if (cell.input?.kind !== 'formula') return [];
        const { text } = cell.input;
        const evaluated = evaluateFormula(treeOf(text), { sheet, row, column }, lookup);
        return [{ sheet, row, column, text, engine: scalarOfResult(resultOf(cell)), evaluated }];
      }),
    ),
  );
}

it('computes every formula of a built workbook as the engine does', () => {
  const compared = comparedCells(builtWorkbook());
  expect(compared.filter(({ engine, evaluated }) => !agree(evaluated, engine)).slice(0, 20)).toEqual([]);
  expect(compared.length).toBeGreaterThan(8_000);
  const withNumbers = compared.filter(({ engine }) => typeof engine === 'number' && engine !== 0);
  expect(withNumbers.length).toBeGreaterThan(compared.length / 5);
  expect(new Set(withNumbers.map(({ sheet }) => sheet)).size).toBeGreaterThan(8);
}, 120_000);
