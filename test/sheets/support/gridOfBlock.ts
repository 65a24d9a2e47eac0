import { areaOf, parseAddress } from '../../../src/formula/address';
import type { Host } from '../../../src/host/host';
import type { SheetModel } from '../../../src/host/workbook/model';

export type Shown = string | number | boolean;

/** What cells of a block show, by row and column key; found by the block's defined name. */
export interface GridOfBlock {
  readonly sheet: SheetModel;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly at: (row: string, column: string) => Shown;
}

function shown(sheet: SheetModel, row: number, column: number): Shown {
  const { input, result } = sheet.cells.get(row)?.get(column) ?? {};
  if (input?.kind === 'constant') return input.value;
  switch (result?.kind) {
    case 'number':
      return result.number;
    case 'text':
      return result.text;
    case 'boolean':
      return result.boolean;
    case 'error':
      return result.code;
    default:
      return '';
  }
}

/** The block of a name; throws where the workbook has none. */
export function gridOf(host: Host, name: string): GridOfBlock {
  const formula = host.workbook.names.find((one) => one.name === name)?.formula;
  const address = formula === undefined ? undefined : parseAddress(formula.replace(/^=/, ''));
  const sheet = host.workbook.sheets.find((one) => one.name === address?.sheet?.sheet);
  if (address === undefined || sheet === undefined) throw new Error(`No block ${name}`);
  const area = areaOf(address.reference);
  const columns = new Map<string, number>();
  for (let column = area.column; column < area.column + area.columns; column += 1)
    columns.set(String(shown(sheet, area.row, column)), column);
  const rows = new Map<string, number>();
  // Above the first row's key stands the header of its column.
  let isHeader = true;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const key = String(shown(sheet, row, columns.get('key') ?? area.column));
    if (key !== '' && !isHeader && !rows.has(key)) rows.set(key, row);
    if (key !== '') isHeader = false;
  }
  const placeOf = (map: ReadonlyMap<string, number>, key: string): number => {
    const place = map.get(key);
    if (place === undefined) throw new Error(`No ${key} in ${name}`);
    return place;
  };
  return {
    sheet,
    rows,
    columns,
    at: (row, column) => shown(sheet, placeOf(rows, row), placeOf(columns, column)),
  };
}
