import type { CellInput, WorkbookModel } from '../../host/workbook/model';

/** What stands in a workbook's cells: how many, and how long it is as JSON (values and formulas, a list for each sheet). */
export interface Contents {
  readonly cells: number;
  readonly characters: number;
}

const inputText = (input: CellInput): string | number | boolean =>
  input.kind === 'formula' ? input.text : input.value;

/** Contents by place (`row,column`, from 0), by sheet name. */
export function cellsBySheet(workbook: WorkbookModel): Map<string, Map<string, string | number | boolean>> {
  return new Map(
    workbook.sheets.map((sheet) => {
      const cells = new Map<string, string | number | boolean>();
      for (const [row, line] of sheet.cells)
        for (const [column, { input }] of line)
          if (input !== undefined) cells.set(`${row},${column}`, inputText(input));
      return [sheet.name, cells];
    }),
  );
}

export function contentsOf(workbook: WorkbookModel): Contents {
  const sheets = [...cellsBySheet(workbook).values()];
  return {
    cells: sheets.reduce((sum, cells) => sum + cells.size, 0),
    characters: sheets.reduce((sum, cells) => sum + JSON.stringify([...cells.values()]).length, 0),
  };
}
