import type { CellInput, CellResult } from '../workbook/model';
import type { EngineModel } from './library';

/** 15 digits, as many as Excel computes with; the engine has no other way to hand out a number than its text. */
export const rawNumberFormat = '0.00000000000000E+00';
const rawNumber = /^(-?\d\.\d{14})E([+-])(\d+)$/;

/** Kinds of a cell's value as `getCellType` tells them (the numbers of Excel's TYPE). */
const kinds = { number: 1, text: 2, boolean: 4, error: 16 } as const;

/** Errors of the engine's own, for what it cannot do. */
const inabilities = new Set(['#ERROR!', '#N/IMPL!', '#SPILL!', '#CALC!', '#NAME?']);

/** Whether a result may only mean that the engine lacks something. */
export function tellsInability(result: CellResult): boolean {
  return result.kind === 'error' && inabilities.has(result.code);
}

/** Value of a cell of the engine model; row and column 0-based here, 1-based there. Circles give 0, as Excel shows them. */
export function readResult(model: EngineModel, sheet: number, row: number, column: number): CellResult {
  const kind = model.getCellType(sheet, row + 1, column + 1);
  const text = model.getFormattedCellValue(sheet, row + 1, column + 1);
  switch (kind) {
    case kinds.number:
      return readNumber(model, sheet, row, column, text);
    case kinds.boolean:
      return { kind: 'boolean', boolean: text === 'TRUE' };
    case kinds.error:
      return { kind: 'error', code: text };
    default:
      return { kind: 'text', text };
  }
}

function readNumber(
  model: EngineModel,
  sheet: number,
  row: number,
  column: number,
  text: string,
): CellResult {
  const number = parseRaw(text);
  if (number !== undefined) return { kind: 'number', number };
  // A date or per cent formula gave its cell a format of its own when it was put in.
  const area = { sheet, row: row + 1, column: column + 1, width: 1, height: 1 };
  model.updateRangeStyle(area, 'num_fmt', rawNumberFormat);
  const again = parseRaw(model.getFormattedCellValue(sheet, row + 1, column + 1));
  if (again === undefined) throw new Error(`The engine gave a number that cannot be read: ${text}`);
  return { kind: 'number', number: again };
}

/** Number of its raw text. Above 99 the engine writes the exponent's tens before the exponent (`E+12120` is 120). */
export function parseRaw(text: string): number | undefined {
  const match = rawNumber.exec(text);
  if (match === null) return undefined;
  const [, digits = '', sign = '', exponent = ''] = match;
  return Number(`${digits}E${sign}${exponent.length > 3 ? exponent.slice(-3) : exponent}`);
}

/** What to type into the engine for a constant, so that nothing is taken for a date, per cent or formula. */
export function typedConstant(value: number | string | boolean, result: CellResult | undefined): string {
  if (result?.kind === 'error') return result.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return `'${value}`;
  return typedNumber(value);
}

function typedNumber(value: number): string {
  const text = String(value);
  // A number typed in scientific form would bring that format along; a formula does not.
  return text.includes('e') ? `=${text.replace('e', 'E')}` : text;
}

/** What to type for a result that is held although its formula cannot be computed. */
export function typedResult(result: CellResult): string {
  switch (result.kind) {
    case 'empty':
      return '';
    case 'number':
      return typedNumber(result.number);
    case 'text':
      return `'${result.text}`;
    case 'boolean':
      return result.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return result.code;
  }
}

/** A result as Excel knows it: the engine's own errors become Excel's. */
export function asExcelResult(result: CellResult): CellResult {
  if (result.kind !== 'error') return result;
  switch (result.code) {
    case '#CIRC!':
      return { kind: 'number', number: 0 };
    case '#ERROR!':
    case '#N/IMPL!':
      return { kind: 'error', code: '#NAME?' };
    default:
      return result;
  }
}

/** Whether a cell's input is a formula. */
export function isFormula(input: CellInput | undefined): input is Extract<CellInput, { kind: 'formula' }> {
  return input?.kind === 'formula';
}
