import { workbookAccess } from '../excel/access';
import type { ApplyResult, Failure, Obstacle } from '../sheets/proposal';
import type { WorkbookPlan } from '../sheets/sheetPlan';
import { refuse, step, type Step } from './outcome';
import type { CliText } from './texts';

/** A failure in one word or the outside world's own. */
export const failureWords = (failure: Failure): string =>
  'detail' in failure ? failure.detail : failure.kind;
const obstacleWords = (obstacles: readonly Obstacle[]): string =>
  obstacles.map(({ kind }) => kind).join(', ');

function resultWords(result: Exclude<ApplyResult, { kind: 'done' }>): string {
  switch (result.kind) {
    case 'stopped':
      return result.phase;
    case 'failed':
      return failureWords(result.failure);
    case 'refused':
      return obstacleWords(result.obstacles);
  }
}

/** Inserts a workbook plan into the connected host's workbook, as the pane does; nothing asks, nothing cancels. */
export async function insert(workbookPlan: WorkbookPlan, text: CliText): Promise<Step<undefined>> {
  const access = workbookAccess();
  const proposal = await access.propose(workbookPlan);
  if ('failure' in proposal) return refuse(text('insertFailed', { detail: failureWords(proposal.failure) }));
  const result = await access.apply(
    proposal,
    () => undefined,
    () => false,
  );
  return result.kind === 'done'
    ? step(undefined)
    : refuse(text('insertFailed', { detail: resultWords(result) }));
}
