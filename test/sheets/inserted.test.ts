/** The real sheets of a plan that has little: no goals, no funding, no cards. */
import fc from 'fast-check';
import { workbookAccess } from '../../src/excel/access';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { insert } from './support/insertedWorkbook';
import { trialPlan, trialUnit, trialYear } from './support/trialPlan';
import { trialRow } from './support/trialRow';

it.each(['id', 'en'] as const)(
  'a plan with little in it is inserted, and inserted once (%s)',
  async (language) => {
    const plan = designWorkbook(trialPlan(fc.sample(trialRow, { numRuns: 5, seed: 1 })), {
      year: trialYear,
      units: [trialUnit],
      language,
    });
    const host = await insert(plan);
    const formulas = host.workbook.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap((line) =>
        [...line.values()].filter(({ input }) => input?.kind === 'formula'),
      ),
    );
    expect(formulas.length).toBeGreaterThan(500);
    expect(formulas.filter(({ result }) => result === undefined || result.kind === 'error')).toEqual([]);
    const again = await workbookAccess().propose(plan);
    expect(again).toMatchObject({ work: [], obstacles: [], recordChanges: false });
  },
);
