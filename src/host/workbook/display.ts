import { format } from 'numfmt';
import type { CellResult } from './model';

const overflow = '###############';

/** Text a cell shows for a result under a number format (English, decimal point), whatever the column's width. */
export function displayText(result: CellResult, numberFormat = 'General'): string {
  switch (result.kind) {
    case 'empty':
      return '';
    case 'error':
      return result.code;
    case 'number':
      return formatted(numberFormat, asExcelRounds(result.number));
    case 'text':
      return formatted(numberFormat, result.text);
    case 'boolean':
      return result.boolean ? 'TRUE' : 'FALSE';
  }
}

function formatted(numberFormat: string, value: number | string): string {
  const text = format(numberFormat, value, { throws: false, invalid: overflow, overflow, nbsp: false });
  // A format that cannot be read hides nothing: the value is shown as it is.
  return text === overflow && !isDate(numberFormat) ? String(value) : text;
}

const isDate = (numberFormat: string): boolean => /[dmyhs]/i.test(numberFormat);

/** Excel rounds the 15 decimal digits it shows, not the binary number: 1.005 under `0.00` is 1.01. */
function asExcelRounds(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value;
  const digits = Number(value.toPrecision(15));
  const nudged = digits * (1 + Number.EPSILON);
  return digits === value || Number(nudged.toPrecision(15)) === digits ? nudged : value;
}
