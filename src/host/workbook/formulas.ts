import { sameSheet } from '../../formula/address';
import { shiftFormula, type Change as FormulaChange } from '../../formula/shift';
import type { Cell, ConditionalFormat, DataValidation, SheetModel, WorkbookModel } from './model';

/** New text of a formula; `sheet` is the sheet its unqualified references mean, undefined for a name of the workbook. */
export type Rewrite = (formula: string, sheet: SheetModel | undefined) => string;

/** Rewrites every formula of the workbook as Excel does after a change of lines or sheets: cells, names, rules and charts. */
export function rewriteFormulas(model: WorkbookModel, change: FormulaChange): void {
  rewriteAll(model, (formula, sheet) =>
    mayChange(formula, sheet, change) ? shiftFormula(formula, sheet?.name, change) : formula,
  );
}

/** Tells most untouched formulas by their text: reading one whole takes far longer. Never wrong about a touched one. */
function mayChange(formula: string, sheet: SheetModel | undefined, change: FormulaChange): boolean {
  const own = sheet !== undefined && sameSheet(sheet.name, change.sheet);
  const named = formula.toUpperCase().includes(change.sheet.replaceAll("'", "''").toUpperCase());
  if (!named && (!own || change.kind === 'renameSheet' || change.kind === 'deleteSheet')) return false;
  if (change.kind !== 'insert' && change.kind !== 'delete') return true;
  if (change.axis === 'columns') return true;
  // Rows above the change stay: some number in the formula must reach below it.
  return (formula.match(/\d+/g) ?? []).some((digits) => Number(digits) > change.at);
}

/** Passes every formula of the workbook through a function. */
export function rewriteAll(model: WorkbookModel, rewrite: Rewrite): void {
  for (const sheet of model.sheets) rewriteSheet(sheet, rewrite);
  for (const name of model.names) {
    const home = model.sheets.find((sheet) => sheet.id === name.sheetId);
    name.formula = rewrite(name.formula, home);
  }
}

function rewriteSheet(sheet: SheetModel, rewrite: Rewrite): void {
  const onSheet = (formula: string): string => rewrite(formula, sheet);
  for (const line of sheet.cells.values()) for (const cell of line.values()) rewriteCell(cell, onSheet);
  sheet.validations = sheet.validations.map((validation) => rewriteValidation(validation, onSheet));
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    rewriteConditionalFormat(format, onSheet),
  );
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      series.values = onSheet(series.values);
      if (series.categories !== undefined) series.categories = onSheet(series.categories);
      if (series.nameFormula !== undefined) series.nameFormula = onSheet(series.nameFormula);
    }
  }
}

function rewriteCell(cell: Cell, rewrite: (formula: string) => string): void {
  if (cell.input?.kind !== 'formula') return;
  const text = rewrite(cell.input.text);
  const { array } = cell.input;
  if (text !== cell.input.text)
    cell.input = { kind: 'formula', text, ...(array === undefined ? {} : { array }) };
}

/** A validation with every formula of its rule rewritten; texts that are no formulas stay. */
export function rewriteValidation(
  validation: DataValidation,
  rewrite: (formula: string) => string,
): DataValidation {
  const rule = Object.fromEntries(
    Object.entries(validation.rule).map(([key, value]) => [key, rewriteWithin(value, rewrite)]),
  );
  return { ...validation, rule };
}

function rewriteWithin(value: unknown, rewrite: (formula: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, rewriteWithin(inner, rewrite)]),
  );
}

/** A conditional format with its formulas rewritten. */
export function rewriteConditionalFormat(
  format: ConditionalFormat,
  rewrite: (formula: string) => string,
): ConditionalFormat {
  return {
    ...format,
    ...(format.formula === undefined ? {} : { formula: rewrite(format.formula) }),
    ...(format.formula2 === undefined ? {} : { formula2: rewrite(format.formula2) }),
  };
}
