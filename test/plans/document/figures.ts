import type { ByYear, PlannedValue } from '../../../src/renstra/plan';

/** Targets of one row: the values, and the cells as printed where the text is not the value's own. */
export interface PrintedTargets {
  readonly targets: ByYear<PlannedValue>;
  readonly printed?: ByYear<string>;
}

const numberForm = /^(\d+)(?:[.,](\d+))?(?: \((?:akumulasi|kumulatif)\))?$/i;
const gradeForm = /^([A-F]) ?(-?)$/;

/** Reads a target cell: decimal comma or point, `NA`, `B -`, `20 (Akumulasi)`; throws on any other text. */
export function readTarget(cell: string): number | string {
  if (cell === 'N/A' || cell === 'NA') return 'N/A';
  const number = numberForm.exec(cell);
  if (number !== null) return Number(`${number[1] ?? ''}.${number[2] ?? '0'}`);
  const grade = gradeForm.exec(cell);
  if (grade !== null) return `${grade[1] ?? ''}${grade[2] ?? ''}`;
  throw new Error(`Not a target: "${cell}"`);
}

/** Reads the target cells of a row against the years of its header; an empty cell gives no target. */
export function readTargets(years: readonly string[], cells: readonly string[]): PrintedTargets {
  const targets: Record<string, PlannedValue> = {};
  const printed: Record<string, string> = {};
  years.forEach((year, index) => {
    const cell = cells[index] ?? '';
    if (cell === '') return;
    const value = readTarget(cell);
    targets[year] = value;
    if (String(value) !== cell) printed[year] = cell;
  });
  return Object.keys(printed).length > 0 ? { targets, printed } : { targets };
}

/** Reads amounts in Rp miliar: a decimal comma, or a thousands point in a row whose other cells carry decimals. */
export function readAmounts(years: readonly string[], cells: readonly string[]): ByYear<number> {
  const amounts: Record<string, number> = {};
  years.forEach((year, index) => {
    const cell = cells[index] ?? '';
    if (!/^\d+(,\d\d)?$|^\d{1,3}(\.\d{3})+$/.test(cell)) throw new Error(`Not an amount: "${cell}"`);
    amounts[year] = Number(cell.replaceAll('.', '').replace(',', '.'));
  });
  return amounts;
}

/** The cells of a row under its years, as printed. */
export function printedByYear(years: readonly string[], cells: readonly string[]): ByYear<string> {
  return Object.fromEntries(years.map((year, index) => [year, cells[index] ?? '']));
}
