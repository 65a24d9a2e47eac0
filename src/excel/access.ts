import { comparisonInSteps } from '../sheets/difference';
import type { Failure, Proposal, WorkbookAccess } from '../sheets/proposal';
import type { SheetId, WorkbookPlan } from '../sheets/sheetPlan';
import { applyProposal } from './apply';
import { Breath } from './breath';
import { orFailure } from './failure';
import { goToSheet } from './navigation';
import { readForPlan } from './readWorkbook';
import { recordOfWorkbook } from './workbookRecord';

/** The way to the open workbook for pane, ribbon and command line. */
export function workbookAccess(): WorkbookAccess {
  return { record: recordOfWorkbook, propose, apply: applyProposal, goTo };
}

async function propose(plan: WorkbookPlan): Promise<Proposal | { readonly failure: Failure }> {
  return orFailure(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { found } = await readForPlan(context, plan);
      return new Breath().through(comparisonInSteps(plan, found));
    }),
  );
}

async function goTo(sheet: SheetId): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, (context) => goToSheet(context, sheet));
}
