import type { Failure } from '../sheets/proposal';
import { orFailure } from './failure';
import { loaded } from './read';

/** Whether nothing stands on any sheet of the workbook. */
export async function isEmptyWorkbook(): Promise<boolean | { readonly failure: Failure }> {
  return orFailure(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const used = worksheets.items.map((sheet) => loaded(sheet.getUsedRangeOrNullObject(true), 'cellCount'));
      await context.sync();
      return used.every(({ isNullObject }) => isNullObject);
    }),
  );
}
