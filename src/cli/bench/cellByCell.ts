/** The writer to compare with: the same contents, each cell with a sync of its own. */
import { generatedInput, groupText } from '../../sheets/blockDifference';
import { constant } from '../../sheets/cells';
import { inputOf, type FoundCell } from '../../sheets/cellText';
import { placeNewBlock } from '../../sheets/placement';
import type { BlockPlan, CellContent, SheetPlan, WorkbookPlan } from '../../sheets/sheetPlan';

export interface CellToWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly input: FoundCell;
}

function inputOfContent(
  content: CellContent,
  columns: ReadonlyMap<string, number>,
  row: number,
): FoundCell | undefined {
  if (content.kind !== 'entry') return generatedInput(content, columns, row);
  return content.initial === undefined ? undefined : inputOf(content.initial);
}

function blockCells(block: BlockPlan, sheet: string): CellToWrite[] {
  const placed = placeNewBlock(block, sheet);
  const { keyRow, groupRow, headerRow, columns, rows } = placed;
  const heads = block.columns.flatMap((column, index) => {
    const at = columns.get(column.key) ?? 0;
    return [
      { sheet, row: keyRow, column: at, input: inputOf(column.key) },
      ...(groupRow === undefined
        ? []
        : [{ sheet, row: groupRow, column: at, input: inputOf(groupText(block.columns, index)) }]),
      { sheet, row: headerRow, column: at, input: inputOf(column.header) },
    ];
  });
  const keyColumns = block.columns.filter(({ role }) => role === 'key');
  const data = block.rows.flatMap((row) => {
    const at = rows.get(row.key) ?? 0;
    const keys = keyColumns.map(({ key }) => [key, constant(row.key)] as const);
    const contents = { ...Object.fromEntries(keys), ...row.cells };
    return Object.entries(contents).flatMap(([key, content]) => {
      const input = inputOfContent(content, columns, at);
      const column = columns.get(key);
      return input === undefined || column === undefined ? [] : [{ sheet, row: at, column, input }];
    });
  });
  return [...heads, ...data].filter(({ input }) => input !== '');
}

function sheetCells({ name, fixed, blocks }: SheetPlan): CellToWrite[] {
  const titles = fixed.map(({ row, column, content }) => ({
    sheet: name,
    row,
    column,
    input: content.kind === 'formula' ? content.formula : inputOf(content.value),
  }));
  return [...titles, ...blocks.flatMap((block) => blockCells(block, name))];
}

/** Every cell of a workbook plan on new sheets that has contents; looks, rules and names are left out. */
export function cellsOfPlan(workbookPlan: WorkbookPlan): CellToWrite[] {
  return workbookPlan.sheets.flatMap(sheetCells);
}

/** Writes the cells into the connected host's workbook, one sync each, after adding the sheets in one sync. */
export async function writeCellByCell(
  workbookPlan: WorkbookPlan,
  cells: readonly CellToWrite[],
): Promise<void> {
  await Excel.run(async (context) => {
    for (const { name } of workbookPlan.sheets) context.workbook.worksheets.add(name);
    await context.sync();
    for (const { sheet, row, column, input } of cells) {
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).formulas = [[input]];
      await context.sync();
    }
  });
}
