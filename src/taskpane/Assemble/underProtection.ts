/** Writing to sheets that are protected without a password: off, written, on again. */
import type { Proposal } from '../../sheets/proposal';
import type { LiftedProtection } from '../../sheets/settingAccess';
import type { PaneServices } from '../services';
import { guarded, type PaneFailure } from './failure';

/** What became of the protection that was taken off. */
export type Reprotected = 'protectedAgain' | { readonly failure: PaneFailure };

/** Whether nothing but protection of sheets stands in the way: it can be taken off for a while. */
export function isOnlyProtected({ obstacles }: Proposal): boolean {
  return obstacles.length > 0 && obstacles.every(({ kind }) => kind === 'sheetProtected');
}

const failed = (failure: PaneFailure): { readonly failure: PaneFailure } => ({ failure });

/** Does something while no sheet of ours is protected; the protection is on again however that ends. */
export async function whileUnprotected<T>(
  services: PaneServices,
  act: () => Promise<T>,
): Promise<{ readonly done: T; readonly protection: Reprotected } | { readonly failure: PaneFailure }> {
  const lifted = await guarded<LiftedProtection | { readonly failure: PaneFailure }>(
    () => services.settings.lift(),
    failed,
  );
  if ('failure' in lifted) return lifted;
  let protection: Reprotected = 'protectedAgain';
  let done: T;
  try {
    done = await act();
  } finally {
    protection = await guarded<Reprotected>(async () => {
      const restored = await lifted.restore();
      return 'failure' in restored ? restored : 'protectedAgain';
    }, failed);
  }
  return { done, protection };
}
