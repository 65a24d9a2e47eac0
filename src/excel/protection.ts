/** Protection of the sheets of ours, without a password. */
import { blockNames } from '../sheets/names';
import type { Failure } from '../sheets/proposal';
import type { ProtectionState } from '../sheets/settingAccess';
import { orFailure } from './failure';

/** Names of our blocks begin as all of `blockNames` do. */
const blockStart = blockNames.settings.slice(0, blockNames.settings.indexOf('_') + 1);

/** Sheets our blocks stand on, in the workbook's order, with their protection; two syncs. */
export async function sheetsOfOurs(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const { names, worksheets } = context.workbook;
  names.load('items/name,items/type');
  worksheets.load('items/id,items/name,items/protection/protected,items/protection/options');
  await context.sync();
  const places = names.items
    .filter(({ name, type }) => type === 'Range' && name.startsWith(blockStart))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.worksheet.load('id');
      return range;
    });
  await context.sync();
  const ours = new Set(
    places.filter(({ isNullObject }) => !isNullObject).map(({ worksheet }) => worksheet.id),
  );
  return worksheets.items.filter(({ id }) => ours.has(id));
}

const stateOf = (sheets: readonly Excel.Worksheet[]): ProtectionState => ({
  sheets: sheets.map(({ name, protection }) => ({ name, isProtected: protection.protected })),
});

/** Sheets of ours, protected or not. */
export async function readProtection(context: Excel.RequestContext): Promise<ProtectionState> {
  return stateOf(await sheetsOfOurs(context));
}

/**
 * What planners go on doing on a protected sheet. Excel sorts and deletes only where every cell is unlocked, so neither is
 * among them.
 */
const allowed: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertHyperlinks: true,
  allowInsertRows: true,
  allowSort: true,
  allowEditObjects: true,
};

/** Sheets that are protected already are left as they are; one that has a password is named in the failure. */
export async function protect(on: boolean): Promise<ProtectionState | { readonly failure: Failure }> {
  return orFailure(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = await sheetsOfOurs(context);
      const due = sheets.filter(({ protection }) => protection.protected !== on);
      for (const { protection } of due) {
        if (on) protection.protect(allowed);
        else protection.unprotect();
        protection.load('protected');
      }
      await context.sync();
      return stateOf(sheets);
    }),
  );
}
