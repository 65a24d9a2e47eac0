/** Sisipkan matriks: the same plan, year and units again, where nothing a planner changed would be overwritten. */
import { commandAccess, workbookAccess, type KeptPlan } from '../excel';
import { planOfWorkbook } from '../plans/planOfWorkbook';
import { designWorkbook } from '../sheets/designWorkbook';
import type { ApplyResult, Proposal, SheetProposal } from '../sheets/proposal';
import type { WorkbookPlan } from '../sheets/sheetPlan';
import { doneSentence, failureSentence, obstacleSentence } from '../taskpane/Outcome/sentences';
import { paneTexts } from '../taskpane/texts';
import type { PaneTexts } from '../taskpane/words';
import { textsOf, type Language, type Texts } from '../texts/texts';
import { commandTexts } from './texts';

interface Words {
  readonly command: Texts<typeof commandTexts>;
  readonly pane: PaneTexts;
}

/** Completes and renews the sheets of ours; gives what came of it as sentences. */
export async function renewMatrix(language: Language): Promise<string> {
  const words = { command: textsOf(commandTexts, language), pane: textsOf(paneTexts, language) };
  const kept = await commandAccess().keptPlan();
  if (kept === undefined) return words.command('needsSheets');
  if ('failure' in kept) return failureSentence(kept.failure, words.pane);
  if (kept.record.origin === 'rebuilt') return words.command('recordLost');
  const plan = planAgain(kept);
  if (plan === undefined) return words.command('planNotKept', { planTitle: kept.record.planTitle });
  return renew(plan, words);
}

function planAgain({ record, planText }: KeptPlan): WorkbookPlan | undefined {
  const { planId, year, units, language } = record;
  const plan = planOfWorkbook(planId, planText);
  return plan === undefined ? undefined : designWorkbook(plan, { year, units, language });
}

async function renew(plan: WorkbookPlan, words: Words): Promise<string> {
  const workbook = workbookAccess();
  const proposal = await workbook.propose(plan);
  if ('failure' in proposal) return failureSentence(proposal.failure, words.pane);
  const refusal = refusalOf(proposal, words);
  if (refusal !== undefined) return refusal;
  const result = await workbook.apply(
    proposal,
    () => undefined,
    () => false,
  );
  if (result.kind === 'done') await workbook.goTo('matrix');
  return resultSentence(result, words);
}

/** A cell that was emptied counts as changed only on a sheet that is whole: a run that ended half-way leaves cells empty. */
function wouldOverwrite({ state, cellsRenewed }: SheetProposal): boolean {
  return cellsRenewed.some(({ found }) => state === 'changedByUser' || found !== '');
}

function refusalOf({ obstacles, sheets }: Proposal, words: Words): string | undefined {
  if (obstacles.length > 0)
    return obstacles.map((obstacle) => obstacleSentence(obstacle, words.pane)).join('\n');
  const changed = sheets.filter(wouldOverwrite);
  if (changed.length === 0) return undefined;
  return words.command('wouldOverwrite', {
    cells: changed.reduce((sum, { cellsRenewed }) => sum + cellsRenewed.length, 0),
    sheets: changed.map(({ name }) => name).join(', '),
  });
}

function resultSentence(result: ApplyResult, words: Words): string {
  switch (result.kind) {
    case 'done':
      return doneSentence(result, words.pane);
    case 'stopped':
      return words.command('halfDone');
    case 'failed':
      return `${failureSentence(result.failure, words.pane)}\n${words.command('halfDone')}`;
    case 'refused':
      return result.obstacles.map((obstacle) => obstacleSentence(obstacle, words.pane)).join('\n');
  }
}
