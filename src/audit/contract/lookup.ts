/** Values of an audited workbook as formulas read them. */
import { EvaluationCache, type FormulaLookup } from '../../formula/evaluation/context';
import { evaluateFormula } from '../../formula/evaluation/evaluate';
import { error, unknown, type Scalar } from '../../formula/evaluation/values';
import type { FormulaCell } from '../../formula/graph/graph';
import { isFormula, type AuditedCell, type AuditedSheet, type AuditedWorkbook } from '../auditedWorkbook';
import { inputAt, valueAt, workbookName } from './grid';

/** What the cells show; where a file carries no results at all, what they would show. */
export function lookupOf(workbook: AuditedWorkbook): FormulaLookup {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toUpperCase(), sheet]));
  const computed = hasResults(workbook) ? undefined : new Map<string, Scalar>();
  const lookup: FormulaLookup = {
    cellAt: (name, row, column) => {
      const sheet = sheets.get(name.toUpperCase());
      if (sheet === undefined) return undefined;
      const input = inputAt(sheet, row, column);
      if (!isFormula(input) || computed === undefined) return shownIn(sheet, row, column, input);
      return computedValue(input, { sheet: sheet.name, row, column }, lookup, computed);
    },
    nameFormula: (name) => workbookName(workbook, name),
    extentOf: (name) => {
      const sheet = sheets.get(name.toUpperCase());
      if (sheet === undefined) return undefined;
      return {
        rows: sheet.row + sheet.inputs.length,
        columns: sheet.column + (sheet.inputs[0]?.length ?? 0),
      };
    },
    cache: new EvaluationCache(),
  };
  return lookup;
}

/** Some programs save formulas without results. */
function hasResults({ sheets }: AuditedWorkbook): boolean {
  return sheets.some(({ inputs, values }) =>
    inputs.some((cells, row) =>
      cells.some((cell, column) => isFormula(cell) && (values[row]?.[column] ?? '') !== ''),
    ),
  );
}

function shownIn(sheet: AuditedSheet, row: number, column: number, input: AuditedCell): Scalar {
  if (input === '') return undefined;
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' && isFormula(input) && /^#[A-Z0-9/]+[!?]?$/.test(value)
    ? error(value)
    : value;
}

function computedValue(
  formula: string,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  lookup: FormulaLookup,
  computed: Map<string, Scalar>,
): Scalar {
  const key = `${at.row},${at.column},${at.sheet}`;
  if (computed.has(key)) return computed.get(key);
  // Whoever reads it meanwhile reads in a circle.
  computed.set(key, unknown('a circular reference'));
  const tree = lookup.cache?.treeOf(formula) ?? new EvaluationCache().treeOf(formula);
  const value =
    tree.kind === 'trouble' ? unknown('text that is no formula') : evaluateFormula(tree, at, lookup);
  computed.set(key, value);
  return value;
}

/** All formulas with their cells. */
export function formulaCells({ sheets }: AuditedWorkbook): FormulaCell[] {
  return sheets.flatMap((sheet) =>
    sheet.inputs.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        isFormula(cell)
          ? [{ sheet: sheet.name, row: sheet.row + row, column: sheet.column + column, formula: cell }]
          : [],
      ),
    ),
  );
}
