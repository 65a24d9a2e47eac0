import type { SheetModel, WorkbookModel } from './model';

/** Id of the n-th sheet that was ever made in a workbook. */
export function sheetIdOf(number: number): string {
  return `{00000000-${number.toString(16).toUpperCase().padStart(4, '0')}-0000-0000-000000000000}`;
}

/** Number after the highest that any of the sheets' ids carries. */
export function nextSheetNumber(model: WorkbookModel): number {
  const numbers = model.sheets.map((sheet) =>
    parseInt(/^\{0{8}-([0-9A-F]{4,})-/i.exec(sheet.id)?.[1] ?? '0', 16),
  );
  return Math.max(0, ...numbers) + 1;
}

/** An empty, visible sheet. */
export function createSheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColour: '',
    showGridlines: true,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    validations: [],
    conditionalFormats: [],
    protection: { protected: false, options: {} },
    page: { orientation: 'Portrait' },
    charts: [],
    customProperties: new Map(),
  };
}

/** A new workbook with one empty sheet, `Sheet1`, selected at A1. */
export function createWorkbook(): WorkbookModel {
  const sheet = createSheet(sheetIdOf(1), 'Sheet1');
  return {
    sheets: [sheet],
    activeSheetId: sheet.id,
    selection: { sheetId: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } },
    names: [],
    customXmlParts: [],
    protection: { protected: false },
    readOnly: false,
    properties: {},
  };
}
