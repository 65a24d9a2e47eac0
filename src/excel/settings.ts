/** Settings and protection: the cells and sheets that the place Pengaturan changes. */
import { sameContent, type FoundCell } from '../sheets/cellText';
import { blockNames, settingNames } from '../sheets/names';
import type { Failure } from '../sheets/proposal';
import type { ProtectionState, SettingAccess, SettingChange } from '../sheets/settingAccess';
import { orFailure, withProtection } from './failure';
import { cellsOf, loaded } from './read';

type OrFailure<T> = Promise<T | { readonly failure: Failure }>;

/** The way of the settings to the open workbook. */
export function settingAccess(): SettingAccess {
  return {
    write: writeSetting,
    protection: () => orFailure(() => Excel.run({ delayForCellEdit: true }, readProtection)),
    protect,
  };
}

/** Two syncs: what the cell holds, then what it is to hold. */
async function writeSetting({ key, found, value }: SettingChange): OrFailure<boolean> {
  let protectedSheet: string | undefined;
  const result = await orFailure(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const name = context.workbook.names.getItemOrNullObject(settingNames[key]);
      const range = loaded(name.getRangeOrNullObject(), 'formulas');
      const { worksheet } = range;
      worksheet.load('name');
      worksheet.protection.load('protected');
      await context.sync();
      if (range.isNullObject) return false;
      if (worksheet.protection.protected) protectedSheet = worksheet.name;
      const present: FoundCell = cellsOf(range.formulas)[0]?.[0] ?? '';
      if (!sameContent(present, found)) return false;
      range.formulas = [[value]];
      await context.sync();
      return true;
    }),
  );
  return typeof result === 'object' ? { failure: withProtection(result.failure, protectedSheet) } : result;
}

/** Names of our blocks begin as all of `blockNames` do. */
const blockStart = blockNames.settings.slice(0, blockNames.settings.indexOf('_') + 1);

/** Sheets our blocks stand on, in the workbook's order, with their protection; two syncs. */
async function sheetsOfOurs(context: Excel.RequestContext): Promise<readonly Excel.Worksheet[]> {
  const { names, worksheets } = context.workbook;
  names.load('items/name,items/type');
  worksheets.load('items/id,items/name,items/protection/protected');
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

async function readProtection(context: Excel.RequestContext): Promise<ProtectionState> {
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
async function protect(on: boolean): OrFailure<ProtectionState> {
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
