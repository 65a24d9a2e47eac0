/** The words on Beranda that the workbook holds an example: below its title, where nothing of ours stands. */
import { blockNames } from '../sheets/names';
import { cellsOf, loaded } from './read';

const place = { row: 2, column: 1 } as const;

/** Beranda, wherever it is and whatever it is called now; null object where it is gone. */
function homeRange(context: Excel.RequestContext): Excel.Range {
  return context.workbook.names.getItemOrNullObject(blockNames.contents).getRangeOrNullObject();
}

/** Writes the words where the cell is blank; two syncs. It stays open to who takes them out while the sheet is protected. */
export async function markExample(context: Excel.RequestContext, words: string): Promise<void> {
  const home = loaded(homeRange(context), 'address');
  await context.sync();
  if (home.isNullObject) return;
  const cell = loaded(home.worksheet.getRangeByIndexes(place.row, place.column, 1, 1), 'formulas');
  await context.sync();
  if ((cellsOf(cell.formulas)[0]?.[0] ?? '') !== '') return;
  cell.formulas = [[words]];
  cell.format.font.bold = true;
  cell.format.protection.locked = false;
  await context.sync();
}

/** Empties every cell of Beranda that holds exactly the words, also where rows or columns came before it. */
export async function unmarkExample(context: Excel.RequestContext, words: string): Promise<void> {
  const home = loaded(homeRange(context), 'address');
  await context.sync();
  if (home.isNullObject) return;
  const used = loaded(home.worksheet.getUsedRange(), 'formulas,rowIndex,columnIndex');
  await context.sync();
  cellsOf(used.formulas).forEach((row, down) => {
    row.forEach((found, right) => {
      if (found !== words) return;
      home.worksheet.getRangeByIndexes(used.rowIndex + down, used.columnIndex + right, 1, 1).formulas = [
        [''],
      ];
    });
  });
  await context.sync();
}
