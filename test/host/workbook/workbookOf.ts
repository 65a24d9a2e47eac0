import { WorkbookEngine } from '../../../src/host/engine/engine';
import { parseAddress, areaOf } from '../../../src/formula/address';
import type { Area, Cell, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import {
  cellAt,
  contentOf,
  createWorkbook,
  readArea,
  sheetByName,
  writeValues,
} from '../../../src/host/workbook/operations';

export type Typed = string | number | boolean | null;

/** A workbook with values from A1 of `Sheet1`. */
export function workbookOf(values: Typed[][] = []): { model: WorkbookModel; sheet: SheetModel } {
  const model = createWorkbook();
  const sheet = sheetOf(model, 'Sheet1');
  if (values.length > 0) type(sheet, 'A1', values);
  return { model, sheet };
}

export function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = sheetByName(model, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function at(address: string): Area {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`no address ${address}`);
  return areaOf(parsed.reference);
}

/** Types values, spread from the address's first cell. */
export function type(sheet: SheetModel, address: string, values: Typed[][]): void {
  const { row, column } = at(address);
  writeValues(sheet, { row, column, rows: values.length, columns: values[0]?.length ?? 0 }, values);
}

export function cell(sheet: SheetModel, address: string): Cell | undefined {
  const { row, column } = at(address);
  return cellAt(sheet, row, column);
}

/** Contents of an area as typed. */
export function contents(sheet: SheetModel, address: string): Typed[][] {
  const area = at(address);
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) =>
      contentOf(cellAt(sheet, area.row + down, area.column + across)),
    ),
  );
}

/** Computed values of an area. */
export function values(
  model: WorkbookModel,
  sheet: SheetModel,
  address: string,
  engine = new WorkbookEngine(),
): Typed[][] {
  engine.compute(model);
  return readArea(sheet, at(address)).map((line) => line.map(({ value }) => value));
}

/** Code of the refusal of an operation. */
export function refusal(operation: () => unknown): string | undefined {
  try {
    operation();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
    throw error;
  }
  return undefined;
}
