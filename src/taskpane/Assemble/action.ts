import type { Proposal, SheetProposal, SheetState } from '../../sheets/proposal';
import type { PaneTexts } from '../words';
import { isOnlyProtected } from './underProtection';

const isInserted = (sheet: SheetProposal): boolean => sheet.state === 'absent' || sheet.state === 'nameTaken';
const isChanged = (sheet: SheetProposal): boolean => sheet.state !== 'current' && !isInserted(sheet);

/** How many sheets a proposal would insert and change. */
export function countsOf(proposal: Proposal): { readonly inserted: number; readonly updated: number } {
  return {
    inserted: proposal.sheets.filter(isInserted).length,
    updated: proposal.sheets.filter(isChanged).length,
  };
}

/** Whether anything is left to write: sheets, or only the add-in's record of them. */
export function hasWork(proposal: Proposal): boolean {
  const { inserted, updated } = countsOf(proposal);
  return inserted + updated > 0 || proposal.recordChanges;
}

/** What the primary button says: exactly what pressing it would do. */
export function actionWords(proposal: Proposal, texts: PaneTexts): string {
  const action = changeWords(proposal, texts);
  return hasWork(proposal) && isOnlyProtected(proposal) ? texts('underProtection', { action }) : action;
}

function changeWords(proposal: Proposal, texts: PaneTexts): string {
  const { inserted, updated } = countsOf(proposal);
  if (!hasWork(proposal)) return texts('upToDate');
  if (inserted === 0 && updated === 0) return texts('renewRecord');
  if (updated === 0) return texts('insert', { n: inserted });
  if (inserted > 0) return texts('insertAndUpdate', { inserted, updated });
  const allIncomplete = proposal.sheets.filter(isChanged).every((sheet) => sheet.state === 'incomplete');
  return texts(allIncomplete ? 'complete' : 'update', { n: updated });
}

/** Whether pressing the button would write anything, and may. */
export function canWrite(proposal: Proposal): boolean {
  return hasWork(proposal) && (proposal.obstacles.length === 0 || isOnlyProtected(proposal));
}

/** The word for a sheet's state. */
export function stateWord(state: SheetState, texts: PaneTexts): string {
  switch (state) {
    case 'absent':
      return texts('stateAbsent');
    case 'current':
      return texts('stateCurrent');
    case 'toUpdate':
      return texts('stateToUpdate');
    case 'changedByUser':
      return texts('stateChangedByUser');
    case 'incomplete':
      return texts('stateIncomplete');
    case 'nameTaken':
      return texts('stateNameTaken');
  }
}
