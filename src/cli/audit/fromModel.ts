/** The workbook of the embedded host as the audit reads it. */
import type { AuditedCell, AuditedSheet, AuditedWorkbook } from '../../audit/auditedWorkbook';
import { resultOf, usedArea } from '../../host/workbook/cells';
import type { Area, Cell, SheetModel, WorkbookModel } from '../../host/workbook/model';
import { valueOf } from '../../host/workbook/read';
import { cliText } from '../texts';

function inputOf(cell: Cell | undefined): AuditedCell {
  if (cell?.input === undefined) return '';
  if (cell.input.kind === 'formula') return cell.input.text;
  const { value } = cell.input;
  return typeof value === 'string' && value.startsWith('=') ? `'${value}` : value;
}

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function arraysOf(sheet: SheetModel): readonly Area[] {
  const found = new Map<string, Area>();
  for (const line of sheet.cells.values())
    for (const { input } of line.values())
      if (input?.kind === 'formula' && input.array !== undefined)
        found.set(`${input.array.row},${input.array.column}`, input.array);
  return [...found.values()];
}

function sheetOf(sheet: SheetModel): AuditedSheet {
  const area = usedArea(sheet, true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const matrix = <T>(of: (cell: Cell | undefined) => T): T[][] =>
    Array.from({ length: area.rows }, (_, row) => {
      const line = sheet.cells.get(area.row + row);
      return Array.from({ length: area.columns }, (__, column) => of(line?.get(area.column + column)));
    });
  const hidden = (lines: ReadonlyMap<number, { hidden?: boolean }>): ReadonlySet<number> =>
    new Set([...lines].filter(([, info]) => info.hidden === true).map(([index]) => index));
  return {
    name: sheet.name,
    visibility: visibilities[sheet.visibility],
    isProtected: sheet.protection.protected,
    row: area.row,
    column: area.column,
    inputs: matrix(inputOf),
    values: matrix((cell) => valueOf(resultOf(cell))),
    numberFormats: matrix((cell) => cell?.format?.numberFormat ?? 'General'),
    hiddenRows: hidden(sheet.rows),
    hiddenColumns: hidden(sheet.columns),
    merged: sheet.merges,
    arrays: arraysOf(sheet),
  };
}

/** A used range of more cells is mostly empty and does not fit into memory cell by cell. */
const mostCells = 8_000_000;

function isTooWide(sheet: SheetModel): boolean {
  const area = usedArea(sheet, true);
  return area !== undefined && area.rows * area.columns > mostCells;
}

/** All cells of the host's workbook; a sheet with a stray cell far from the others is told as unread. */
export function auditedWorkbookOf(workbook: WorkbookModel): AuditedWorkbook {
  const sheetNames = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  const tooWide = workbook.sheets.filter(isTooWide);
  const reason = cliText('sheetTooWide', { most: mostCells });
  return {
    sheets: workbook.sheets.filter((sheet) => !tooWide.includes(sheet)).map(sheetOf),
    unread: tooWide.map(({ name }) => ({ name, reason })),
    names: workbook.names.map(({ name, formula, visible, sheetId }) => {
      const sheet = sheetId === undefined ? undefined : sheetNames.get(sheetId);
      return { name, formula, isVisible: visible, ...(sheet === undefined ? {} : { sheet }) };
    }),
  };
}
