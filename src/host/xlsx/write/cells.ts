import type { Area, Cell, CellResult, SheetModel } from '../../workbook/model';
import { fittedHeight } from '../../workbook/fittedHeight';
import { areaAddress, cellAddress } from '../address';
import { toFileFormula } from '../formulaText';
import { element, escapeText, spreadsheetText, withoutIllegal } from '../xmlWrite';
import type { StringTable } from './strings';
import type { StyleTable } from './styles';

/** Longest text a cell can hold. */
const longestText = 32_767;
/** Error values every version of Excel knows; engines have some of their own. */
const fileErrors = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

export interface Tables {
  readonly styles: StyleTable;
  readonly strings: StringTable;
  /** Formulas are written with what they gave. */
  readonly results: boolean;
}

/** The rows of a sheet with their cells. Throws RangeError for a text no cell can hold. */
export function sheetDataXml(sheet: SheetModel, tables: Tables): string {
  const rows = new Set([...sheet.cells.keys(), ...sheet.rows.keys()]);
  const parts = [...rows].sort((a, b) => a - b).map((row) => rowXml(sheet, row, tables));
  return element('sheetData', {}, parts.join(''));
}

function rowXml(sheet: SheetModel, row: number, tables: Tables): string {
  const cells = [...(sheet.cells.get(row) ?? new Map<number, Cell>())].sort(([a], [b]) => a - b);
  const content = cells.map(([column, cell]) => cellXml(cell, row, column, tables)).join('');
  const info = sheet.rows.get(row);
  const style = info?.format === undefined ? undefined : tables.styles.cell(info.format);
  const values = {
    r: row + 1,
    s: style,
    customFormat: style === undefined ? undefined : true,
    // A height without `customHeight` is one that Excel fits anew as soon as the row changes.
    ht: info?.height ?? (info?.hidden === true ? undefined : fittedHeight(sheet, row)),
    hidden: info?.hidden === true ? true : undefined,
    customHeight: info?.height === undefined ? undefined : true,
    outlineLevel: (info?.outlineLevel ?? 0) > 0 ? info?.outlineLevel : undefined,
    collapsed: info?.collapsed === true ? true : undefined,
  };
  const says = Object.values(values).filter((value) => value !== undefined).length > 1;
  return content === '' && !says ? '' : element('row', values, content);
}

function cellXml(cell: Cell, row: number, column: number, tables: Tables): string {
  const style = tables.styles.cell(cell.format);
  const place = `<c r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const { input } = cell;
  if (input === undefined) return cell.format === undefined ? '' : `${place}/>`;
  if (input.kind === 'formula') {
    const { type, value } = resultXml(tables.results ? cell.result : undefined);
    return `${place}${type}>${formulaXml(input.text, input.array, row, column)}${value}</c>`;
  }
  if (cell.result?.kind === 'error') return `${place} t="e"><v>${errorCode(cell.result.code)}</v></c>`;
  if (typeof input.value === 'string') {
    if (input.value.length > longestText)
      throw new RangeError(`Text of ${cellAddress(row, column)} is longer than ${longestText} characters`);
    return `${place} t="s"><v>${tables.strings.place(input.value)}</v></c>`;
  }
  if (typeof input.value === 'boolean') return `${place} t="b"><v>${input.value ? 1 : 0}</v></c>`;
  return `${place}${numberXml(input.value).type}>${numberXml(input.value).value}</c>`;
}

function formulaXml(text: string, array: Area | undefined, row: number, column: number): string {
  // A carriage return would be read back as a line feed; every other illegal character has no place in a formula.
  const body = escapeText(withoutIllegal(toFileFormula(text)));
  if (array === undefined) return `<f>${body}</f>`;
  // The whole array stands on its first cell; the others only show their values.
  return array.row === row && array.column === column
    ? `<f t="array" ref="${areaAddress(array)}">${body}</f>`
    : '';
}

function resultXml(result: CellResult | undefined): { readonly type: string; readonly value: string } {
  switch (result?.kind) {
    case undefined:
    case 'empty':
      return { type: '', value: '' };
    case 'number':
      return numberXml(result.number);
    case 'text':
      return {
        type: ' t="str"',
        value: `<v>${escapeText(spreadsheetText(result.text.slice(0, longestText)))}</v>`,
      };
    case 'boolean':
      return { type: ' t="b"', value: `<v>${result.boolean ? 1 : 0}</v>` };
    case 'error':
      return { type: ' t="e"', value: `<v>${errorCode(result.code)}</v>` };
  }
}

/** A number that is none is an error in every spreadsheet. */
function numberXml(number: number): { readonly type: string; readonly value: string } {
  if (!Number.isFinite(number)) return { type: ' t="e"', value: '<v>#NUM!</v>' };
  return { type: '', value: `<v>${number}</v>` };
}

function errorCode(code: string): string {
  return fileErrors.has(code) ? code : '#VALUE!';
}
