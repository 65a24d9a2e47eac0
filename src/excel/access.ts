import { comparisonInSteps } from '../sheets/difference';
import type { Failure, Proposal, WorkbookAccess, WorkbookRecord } from '../sheets/proposal';
import type { SheetId, WorkbookPlan } from '../sheets/sheetPlan';
import { applyProposal } from './apply';
import { Breath } from './breath';
import { orFailure } from './failure';
import { goToSheet } from './navigation';
import { readForPlan } from './readWorkbook';
import { readRecord } from './workbookRecord';

/** The way to the open workbook for pane, ribbon and command line. */
export function workbookAccess(): WorkbookAccess {
  return { record, propose, apply: applyProposal, goTo };
}

async function record(): Promise<WorkbookRecord | undefined | { readonly failure: Failure }> {
  return orFailure(() => Excel.run({ delayForCellEdit: true }, readRecord));
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
