/** Every formula of a built and filled workbook gives here what the engine gives. */
import { evaluateFormula } from '../../../src/formula/evaluation/evaluate';
import type { Scalar } from '../../../src/formula/evaluation/values';
import { DependencyGraph } from '../../../src/formula/graph/graph';
import { recompute } from '../../../src/formula/graph/recompute';
import type { FormulaLookup } from '../../../src/formula/evaluation/context';
import type { CellPlace } from '../../../src/formula/tree/tree';
import type { WorkbookModel } from '../../../src/host/workbook/model';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { treeOf } from '../tree/treeOf';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import type { BlockPlan, Constant } from '../../../src/sheets/sheetPlan';
import { writeDirectly } from '../../sheets/support/directWorkbook';
import { formulasOf, modelLookup } from './modelLookup';

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

interface Built {
  readonly model: WorkbookModel;
  /** Puts another value into the n-th entry and computes. */
  readonly enter: (index: number, value: Constant) => CellPlace;
}

function builtWorkbook(): Built {
  const plan = designWorkbook(builtInPlan(), { year: 2024, units, language: 'id' });
  const workbook = writeDirectly(plan);
  const entries = plan.sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => entriesOf(block).map(([row, column]) => ({ block: block.name, row, column }))),
  );
  for (const [index, { block, row, column }] of entries.entries()) {
    workbook.put(block, row, column, entryAt(index));
  }
  workbook.compute();
  const enter = (index: number, value: Constant): CellPlace => {
    const before = constantsOf(workbook.model);
    const entry = entries[index % entries.length];
    if (entry !== undefined) workbook.put(entry.block, entry.row, entry.column, value);
    workbook.compute();
    const changed = constantsOf(workbook.model).find((cell, place) => cell.value !== before[place]?.value);
    if (changed === undefined) throw new Error('Nothing was entered');
    return changed.at;
  };
  return { model: workbook.model, enter };
}

function constantsOf(model: WorkbookModel): readonly { readonly at: CellPlace; readonly value: Constant }[] {
  return model.sheets.flatMap(({ name: sheet, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { input }]) =>
        input?.kind === 'constant' ? [{ at: { sheet, row, column }, value: input.value }] : [],
      ),
    ),
  );
}

/** 1e-9 relative, or absolute below 1. */
function agree(one: Scalar, other: Scalar): boolean {
  if (typeof one !== 'number' || typeof other !== 'number')
    return JSON.stringify(one) === JSON.stringify(other);
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

const built = builtWorkbook();
const formulas = formulasOf(built.model);
const shownIn = (lookup: FormulaLookup): readonly Scalar[] =>
  formulas.map(({ sheet, row, column }) => lookup.cellAt(sheet, row, column));
const differing = (found: readonly Scalar[], engine: readonly Scalar[]): unknown[] =>
  formulas
    .map((cell, index) => ({ ...cell, found: found[index], engine: engine[index] }))
    .filter(({ found: one, engine: other }) => !agree(one, other))
    .slice(0, 20);

it('computes every formula of a built workbook as the engine does', () => {
  const lookup = modelLookup(built.model);
  const evaluated = formulas.map(({ formula, ...at }) => evaluateFormula(treeOf(formula), at, lookup));
  expect(differing(evaluated, shownIn(lookup))).toEqual([]);
  expect(formulas.length).toBeGreaterThan(8_000);
  const withNumbers = formulas.filter(
    (_, index) => typeof evaluated[index] === 'number' && evaluated[index] !== 0,
  );
  expect(withNumbers.length).toBeGreaterThan(formulas.length / 5);
  expect(new Set(withNumbers.map(({ sheet }) => sheet)).size).toBeGreaterThan(8);
}, 120_000);

it.each([7, 40])(
  'follows another entry to every formula as the engine does (%s)',
  (index) => {
    const before = modelLookup(built.model);
    const graph = new DependencyGraph(formulas, before.nameFormula);
    const at = built.enter(index, 77.7);
    const after = shownIn(modelLookup(built.model));
    const { values, circular } = recompute(
      { lookup: before, graph },
      [{ ...at, content: { value: 77.7 } }],
      formulas,
    );
    expect(differing(values, after)).toEqual([]);
    expect(circular).toEqual([]);
    const changed = shownIn(before).filter((value, place) => !agree(value, after[place]));
    expect(changed.length).toBeGreaterThan(3);
  },
  120_000,
);
