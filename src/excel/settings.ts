/** Settings: the cells that the place Pengaturan changes. */
import { sameContent, type FoundCell } from '../sheets/cellText';
import { settingNames } from '../sheets/names';
import type { Failure } from '../sheets/proposal';
import type { SettingAccess, SettingChange } from '../sheets/settingAccess';
import { orFailure, withProtection } from './failure';
import { liftProtection } from './liftProtection';
import { protect, readProtection } from './protection';
import { cellsOf, loaded } from './read';

type OrFailure<T> = Promise<T | { readonly failure: Failure }>;

/** The way of the settings to the open workbook. */
export function settingAccess(): SettingAccess {
  return {
    write: writeSetting,
    protection: () => orFailure(() => Excel.run({ delayForCellEdit: true }, readProtection)),
    protect,
    lift: liftProtection,
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
