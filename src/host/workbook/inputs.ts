import { parseValue } from 'numfmt';
import type { Change } from './changes';
import { requireOnSheet } from './areas';
import { cellAt, ensureCell, putCell, resultOf } from './cells';
import { formatAt } from './formats';
import { HostError } from './hostError';
import type { Area, CellInput, CellResult, SheetModel } from './model';

/** What is written into a cell: an input (with a result where it is an error value), nothing, or what is there already. */
export type InputWrite =
  | { readonly input: CellInput; readonly numberFormat?: string; readonly result?: CellResult }
  | 'empty'
  | 'keep';

/**
 * Reads a value as Excel reads what is typed or set (English): `=` begins a formula, an apostrophe a text, numbers, per cents,
 * dates (month first) and booleans are recognised, null keeps the cell and '' empties it. A cell with format `@` keeps texts.
 * `numberFormat` comes along where Excel gives a General cell one (`12%`, dates). Refused: a formula that cannot be read.
 */
export function readInput(value: string | number | boolean | null, cellNumberFormat = 'General'): InputWrite {
  if (value === null) return 'keep';
  if (value === '') return 'empty';
  if (typeof value !== 'string') return constant(value);
  if (cellNumberFormat === '@') return constant(value);
  if (value.startsWith("'")) return constant(value.slice(1));
  if (value.startsWith('=') && value.length > 1)
    return { input: { kind: 'formula', text: readFormula(value) } };
  return readTyped(value, cellNumberFormat);
}

function constant(value: string | number | boolean): InputWrite {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new HostError('InvalidArgument', `No number: ${value}`);
  return { input: { kind: 'constant', value } };
}

const errorValue = /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)$/i;

function readTyped(text: string, cellNumberFormat: string): InputWrite {
  if (errorValue.test(text)) {
    const code = text.toUpperCase();
    return { input: { kind: 'constant', value: code }, result: { kind: 'error', code } };
  }
  const parsed = isNoNumber(text) || onlyTexts.has(text) ? null : parseValue(text);
  if (parsed === null) {
    if (onlyTexts.size >= mostTexts) onlyTexts.clear();
    onlyTexts.add(text);
    return constant(text);
  }
  const { v, z } = parsed;
  if (typeof v !== 'number' && typeof v !== 'boolean') return constant(text);
  const suggested = z !== undefined && cellNumberFormat === 'General' ? { numberFormat: z } : {};
  return { input: { kind: 'constant', value: v }, ...suggested };
}

/** Texts that are no numbers on any day: keys and names come again on every sheet, and the reader takes long to see it. */
const onlyTexts = new Set<string>();
const mostTexts = 10_000;

const hasDigit = /\d/;
const isTruth = /^(true|false)$/i;

/** Forms the number reader takes that Excel does not: groups of other than three digits, `12a` for a time of day. */
function isNoNumber(text: string): boolean {
  const bare = text.trim();
  // Most texts are told from numbers here: the reader tries every way of writing a date.
  if (!hasDigit.test(bare)) return !isTruth.test(bare);
  if (/^[^:]*\d[ap]m?$/i.test(bare)) return true;
  return (
    /^[-+(]?[\d,]*,[\d,]*(\.\d*)?%?\)?$/.test(bare) && !/^[-+(]?\d{1,3}(,\d{3})+(\.\d*)?%?\)?$/.test(bare)
  );
}

/** Everything of a formula but texts, sheet names in quotes and arrays. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}/g;

/** Checks a formula enough to refuse what no spreadsheet program takes: unbalanced brackets, open texts, stray characters. */
function readFormula(formula: string): string {
  if (formula.length > 8192) throw new HostError('InvalidArgument', 'A formula has at most 8,192 characters');
  const bare = formula.replace(quoted, '""');
  const stray = /["';|~`]/.exec(bare.replaceAll('""', ''));
  if (stray !== null)
    throw new HostError('InvalidArgument', `The formula cannot be read at ${stray[0]}: ${formula}`);
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) break;
  }
  if (depth !== 0)
    throw new HostError('InvalidArgument', `The brackets of the formula do not match: ${formula}`);
  return formula;
}

/** Writes inputs over an area of the same shape. All of them are checked first; results of new formulas wait for the engine. */
export function writeInputs(
  sheet: SheetModel,
  area: Area,
  inputs: readonly (readonly InputWrite[])[],
): Change[] {
  requireOnSheet(area);
  if (inputs.length !== area.rows || inputs.some((line) => line.length !== area.columns)) {
    throw new HostError('InvalidArgument', `The values do not have the shape ${area.rows} x ${area.columns}`);
  }
  const before = area.rows === 1 && area.columns === 1 ? beforeOf(sheet, area) : {};
  inputs.forEach((line, down) => {
    line.forEach((write, across) => {
      writeInput(sheet, area.row + down, area.column + across, write);
    });
  });
  return [{ kind: 'data', sheetId: sheet.id, area, changeType: 'RangeEdited', ...before }];
}

/** Writes values as Excel reads them (`readInput`) over an area of the same shape. */
export function writeValues(
  sheet: SheetModel,
  area: Area,
  values: readonly (readonly (string | number | boolean | null)[])[],
): Change[] {
  const inputs = values.map((line, down) =>
    line.map((value, across) =>
      readInput(value, formatAt(sheet, area.row + down, area.column + across).numberFormat),
    ),
  );
  return writeInputs(sheet, area, inputs);
}

function beforeOf(sheet: SheetModel, area: Area): Pick<Extract<Change, { kind: 'data' }>, 'before'> {
  const cell = cellAt(sheet, area.row, area.column);
  return { before: { result: resultOf(cell), ...(cell?.input === undefined ? {} : { input: cell.input }) } };
}

function writeInput(sheet: SheetModel, row: number, column: number, write: InputWrite): void {
  if (write === 'keep') return;
  const cell = ensureCell(sheet, row, column);
  delete cell.result;
  if (write === 'empty') {
    delete cell.input;
    putCell(sheet, row, column, cell);
    return;
  }
  cell.input = write.input;
  if (write.result !== undefined) cell.result = write.result;
  if (write.numberFormat !== undefined)
    cell.format = { ...formatAt(sheet, row, column), numberFormat: write.numberFormat };
}
