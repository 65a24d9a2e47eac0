/** A workbook plan as it stands after insertion, in the host's workbook, and any workbook of the host as the audit reads it. */
import { areaAddress, columnLetters, printSheetPrefix } from '../../../src/formula/address';
import type { AuditedSheet, AuditedWorkbook } from '../../../src/audit/auditedWorkbook';
import type { Contract } from '../../../src/audit/contract/auditContract';
import type { Cell, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { addName, addSheet, createWorkbook, renameSheet } from '../../../src/host/workbook/operations';
import { generatedInput, groupText } from '../../../src/sheets/blockDifference';
import { inputOf } from '../../../src/sheets/cellText';
import { placeNewBlock, dataRowsOf } from '../../../src/sheets/placement';
import type { BlockPlan, CellContent, SheetPlan, WorkbookPlan } from '../../../src/sheets/sheetPlan';

type Content = string | number | boolean;

/** Puts a content as Excel takes it into a cell; '' empties it. */
export function put(sheet: SheetModel, row: number, column: number, content: Content): void {
  const line = sheet.cells.get(row) ?? new Map<number, Cell>();
  sheet.cells.set(row, line);
  if (content === '') line.delete(column);
  else if (typeof content === 'string' && content.startsWith('=') && content.length > 1)
    line.set(column, { input: { kind: 'formula', text: content } });
  else {
    const value = typeof content === 'string' && content.startsWith("'") ? content.slice(1) : content;
    line.set(column, { input: { kind: 'constant', value } });
  }
}

function writeBlock(model: WorkbookModel, sheet: SheetModel, block: BlockPlan): void {
  const placed = placeNewBlock(block, sheet.name);
  const { first, last } = dataRowsOf(placed);
  const named = (name: string, area: Parameters<typeof areaAddress>[0]): void => {
    addName(model, { name, formula: `=${printSheetPrefix(sheet.name)}${areaAddress(area, true)}` });
  };
  named(block.name, placed.area);
  for (const [index, { key, header, name }] of block.columns.entries()) {
    const column = placed.columns.get(key) ?? 0;
    put(sheet, placed.keyRow, column, inputOf(key));
    put(sheet, placed.headerRow, column, inputOf(header));
    const group = groupText(block.columns, index);
    if (placed.groupRow !== undefined && group !== '') put(sheet, placed.groupRow, column, inputOf(group));
    if (name !== undefined && last >= first)
      named(name, { row: first, column, rows: last - first + 1, columns: 1 });
  }
  for (const row of block.rows) {
    const at = placed.rows.get(row.key) ?? 0;
    for (const { key, role } of block.columns) {
      const content: CellContent | undefined =
        row.cells[key] ?? (role === 'key' ? { kind: 'constant', value: row.key } : undefined);
      if (content === undefined) continue;
      const column = placed.columns.get(key) ?? 0;
      const entered =
        content.kind === 'entry' && content.initial !== undefined ? inputOf(content.initial) : '';
      put(sheet, at, column, generatedInput(content, placed.columns, at) ?? entered);
    }
    for (const [key, name] of Object.entries(row.names ?? {}))
      named(name, { row: at, column: placed.columns.get(key) ?? 0, rows: 1, columns: 1 });
  }
}

function writeSheet(model: WorkbookModel, plan: SheetPlan, index: number): void {
  const [first] = model.sheets;
  const sheet = index === 0 && first !== undefined ? first : addSheet(model, plan.name).sheet;
  if (index === 0) renameSheet(model, sheet, plan.name);
  for (const { row, column, content } of plan.fixed)
    put(sheet, row, column, content.kind === 'formula' ? content.formula : inputOf(content.value));
  for (const block of plan.blocks) writeBlock(model, sheet, block);
}

/** All sheets of a plan; nothing is computed. */
export function builtModel(plan: WorkbookPlan): WorkbookModel {
  const model = createWorkbook();
  for (const [index, sheet] of plan.sheets.entries()) writeSheet(model, sheet, index);
  return model;
}

/** Adds the sheets that are not there yet, as inserting another year does. */
export function addInto(model: WorkbookModel, plan: WorkbookPlan): void {
  const names = new Set(model.sheets.map(({ name }) => name));
  const blocks = new Set(model.names.map(({ name }) => name));
  for (const sheet of plan.sheets) {
    if (!names.has(sheet.name)) writeSheet(model, sheet, 1);
    else if (sheet.blocks.some(({ name }) => !blocks.has(name))) addBlocks(model, sheet, blocks);
  }
}

/** Blocks of another year on a sheet that is there stand below what it holds. */
function addBlocks(model: WorkbookModel, plan: SheetPlan, there: ReadonlySet<string>): void {
  const sheet = model.sheets.find(({ name }) => name === plan.name);
  if (sheet === undefined) return;
  for (const block of plan.blocks) {
    if (there.has(block.name)) continue;
    writeBlock(model, sheet, { ...block, row: Math.max(...sheet.cells.keys()) + 3 });
  }
}

/** The contract of a workbook that has just been inserted. */
export function contractOf(plan: WorkbookPlan): Contract {
  return {
    plan,
    inserted: new Set(plan.sheets.flatMap(({ blocks }) => blocks.map(({ name }) => name))),
    signed: plan.signed,
  };
}

/** The host's workbook as the audit reads it. */
export function auditedModel(model: WorkbookModel): AuditedWorkbook {
  const names = new Map(model.sheets.map(({ id, name }) => [id, name]));
  return {
    sheets: model.sheets.map(auditedSheet),
    unread: [],
    names: model.names.map(({ name, formula, visible, sheetId }) => {
      const sheet = sheetId === undefined ? undefined : names.get(sheetId);
      return { name, formula, isVisible: visible, ...(sheet === undefined ? {} : { sheet }) };
    }),
  };
}

function auditedSheet(sheet: SheetModel): AuditedSheet {
  const rows = Math.max(0, ...sheet.cells.keys()) + 1;
  const columns = Math.max(0, ...[...sheet.cells.values()].flatMap((line) => [...line.keys()])) + 1;
  const matrix = <T>(read: (cell: Cell | undefined) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => read(sheet.cells.get(row)?.get(column))),
    );
  return {
    name: sheet.name,
    visibility:
      sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    isProtected: sheet.protection.protected,
    row: 0,
    column: 0,
    inputs: matrix(contentOf),
    values: matrix(shownBy),
    numberFormats: matrix((cell) => cell?.format?.numberFormat ?? 'General'),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merged: sheet.merges,
    arrays: [],
  };
}

function contentOf(cell: Cell | undefined): Content {
  if (cell?.input === undefined) return '';
  if (cell.input.kind === 'formula') return cell.input.text;
  const { value } = cell.input;
  return typeof value === 'string' && value.startsWith('=') ? `'${value}` : value;
}

function shownBy(cell: Cell | undefined): Content {
  if (cell?.input?.kind === 'constant') return cell.input.value;
  switch (cell?.result?.kind) {
    case 'number':
      return cell.result.number;
    case 'text':
      return cell.result.text;
    case 'boolean':
      return cell.result.boolean;
    case 'error':
      return cell.result.code;
    default:
      return '';
  }
}

/** `B7` */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
