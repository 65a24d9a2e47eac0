import { tokenise } from '../../../src/formula/tokens';
import { WorkbookEngine } from '../../../src/host/engine/engine';
import { allowedFunctions, distrustedForms } from '../../../src/host/engine/functions';
import { initialiseEngineInNode } from '../../../src/host/engine/node';
import type { CellResult } from '../../../src/host/workbook/model';
import { cellAt, resultOf, valueOf } from '../../../src/host/workbook/operations';
import { cases, engineFollowsExcel, engineWrong, roundings } from './functionCases';
import { computeInLibreOffice, hasLibreOffice } from './libreOffice';
import { workbookOfCases } from './workbookOfCases';

const all = [
  ...Object.values(cases).flat(),
  ...roundings,
  ...engineWrong,
  ...engineFollowsExcel.map(([formula]) => formula),
];
const results = new Map<string, { engine: CellResult; office: CellResult | undefined }>();
const withOffice = hasLibreOffice();

beforeAll(() => {
  initialiseEngineInNode();
  const model = workbookOfCases(all);
  new WorkbookEngine().compute(model);
  const office = withOffice ? computeInLibreOffice(model).get('Kasus') : undefined;
  const sheet = model.sheets[1];
  if (sheet === undefined) throw new Error('no sheet of cases');
  all.forEach((formula, row) => {
    results.set(formula, { engine: resultOf(cellAt(sheet, row, 0)), office: office?.get(`A${row + 1}`) });
  });
}, 200_000);

function both(formula: string): { engine: CellResult; office: CellResult } {
  const found = results.get(formula);
  if (found?.office === undefined) throw new Error(`LibreOffice gave no result for ${formula}`);
  return { engine: found.engine, office: found.office };
}

/** 1e-9 relative; differences below a rounding error of numbers near 1 are none. */
function agree(one: CellResult, other: CellResult): boolean {
  if (one.kind !== 'number' || other.kind !== 'number') return JSON.stringify(one) === JSON.stringify(other);
  const difference = Math.abs(one.number - other.number);
  return difference <= 1e-14 || difference <= 1e-9 * Math.max(Math.abs(one.number), Math.abs(other.number));
}

const compared = withOffice ? describe : describe.skip;

compared('engine and LibreOffice agree', () => {
  it.each(Object.entries(cases))('%s', (_group, formulas) => {
    const differing = formulas.filter((formula) => {
      const { engine, office } = both(formula);
      return !agree(engine, office);
    });
    expect(differing.map((formula) => ({ formula, ...both(formula) }))).toEqual([]);
  });

  it('rounding half-way cases', () => {
    const differing = roundings.filter((formula) => !agree(both(formula).engine, both(formula).office));
    expect(differing.map((formula) => ({ formula, ...both(formula) }))).toEqual([]);
  });
});

compared('forms that stay forbidden', () => {
  it.each(engineWrong)(
    '%s still differs (if not: allow it, and tell in docs/decisions/0003-engine.md)',
    (formula) => {
      const { engine, office } = both(formula);
      expect(agree(engine, office)).toBe(false);
    },
  );
});

describe('where LibreOffice differs from Excel, the engine follows Excel', () => {
  it.each(engineFollowsExcel)('%s', (formula, excel) => {
    const engine = results.get(formula)?.engine ?? { kind: 'empty' };
    expect(valueOf(engine)).toEqual(excel);
  });
});

describe('the list of allowed functions', () => {
  const tested = new Set(
    Object.values(cases)
      .flat()
      .flatMap((formula) => tokenise(formula).filter((token) => token.kind === 'function'))
      .map((token) => token.text.toUpperCase()),
  );

  it('is the list of tested functions', () => {
    expect([...allowedFunctions].sort()).toEqual([...tested].sort());
  });

  it('no tested case has a distrusted form, and the worst of the wrong ones have one', () => {
    const distrusted = (formula: string): boolean => distrustedForms.some((form) => form.test(formula));
    expect(Object.values(cases).flat().filter(distrusted)).toEqual([]);
    expect(
      engineWrong
        .filter((formula) => /"<>|SUMPRODUCT/.test(formula))
        .filter((formula) => !distrusted(formula)),
    ).toEqual([]);
  });
});
