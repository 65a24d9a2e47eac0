import { comparisonInSteps } from '../sheets/difference';
import type { Failure, Proposal, WorkbookAccess } from '../sheets/proposal';
import { recordInSteps } from '../sheets/record';
import type { SheetId, WorkbookPlan } from '../sheets/sheetPlan';
import { applyProposal } from './apply';
import { newSheetsAhead } from './applyPhases';
import { Breath } from './breath';
import { orFailure } from './failure';
import { goToSheet } from './navigation';
import { readForPlan } from './readWorkbook';
import { recordOfWorkbook } from './workbookRecord';

/** The way to the open workbook for pane, ribbon and command line. */
export function workbookAccess(): WorkbookAccess {
  return { record: recordOfWorkbook, propose, prepare, apply: applyProposal, goTo };
}

async function propose(plan: WorkbookPlan): Promise<Proposal | { readonly failure: Failure }> {
  return orFailure(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { found } = await readForPlan(context, plan);
      return new Breath().through(comparisonInSteps(plan, found));
    }),
  );
}

async function prepare(proposal: Proposal, isUnwanted: () => boolean): Promise<void> {
  const breath = new Breath();
  if (proposal.obstacles.length > 0) return;
  await breath.until(isUnwanted, newSheetsAhead(proposal));
  // The digests of blocks that it asks for are kept.
  if (proposal.recordChanges)
    await breath.until(isUnwanted, recordInSteps(proposal.workbookPlan, undefined, false));
}

async function goTo(sheet: SheetId): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, (context) => goToSheet(context, sheet));
}
