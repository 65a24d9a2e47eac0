/** Takes protection off for a while and puts it on again as it was. */
import type { Failure } from '../sheets/proposal';
import type { LiftedProtection, ProtectionState } from '../sheets/settingAccess';
import { orFailure } from './failure';
import { protect, readProtection, sheetsOfOurs } from './protection';

/** A sheet that was protected, and what was allowed on it. */
interface ProtectedSheet {
  readonly id: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** What is on is read first; where one sheet refuses, those before it are protected again. */
export async function liftProtection(): Promise<LiftedProtection | { readonly failure: Failure }> {
  let kept: readonly ProtectedSheet[] = [];
  let hadAll = false;
  const lifted = await orFailure(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = await sheetsOfOurs(context);
      const due = sheets.filter(({ protection }) => protection.protected);
      kept = due.map(({ id, protection }) => ({ id, options: { ...protection.options } }));
      hadAll = due.length === sheets.length;
      for (const { protection } of due) protection.unprotect();
      await context.sync();
      return 'lifted' as const;
    }),
  );
  if (lifted === 'lifted') return { restore: () => restoreAll(kept, hadAll) };
  const restored = await restoreKept(kept);
  return 'failure' in restored ? restored : lifted;
}

async function restoreAll(
  kept: readonly ProtectedSheet[],
  hadAll: boolean,
): Promise<ProtectionState | { readonly failure: Failure }> {
  const restored = await restoreKept(kept);
  return 'failure' in restored || !hadAll ? restored : protect(true);
}

/** Sheets that are gone, or protected already, are left. */
function restoreKept(
  kept: readonly ProtectedSheet[],
): Promise<ProtectionState | { readonly failure: Failure }> {
  return orFailure(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = kept.map(({ id, options }) => ({
        sheet: context.workbook.worksheets.getItemOrNullObject(id),
        options,
      }));
      for (const { sheet } of sheets) sheet.protection.load('protected');
      await context.sync();
      for (const { sheet, options } of sheets)
        if (!sheet.isNullObject && !sheet.protection.protected) sheet.protection.protect(options);
      await context.sync();
      return readProtection(context);
    }),
  );
}
