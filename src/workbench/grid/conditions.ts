/** Which conditional formats apply to a cell: their formulas are evaluated over what the workbook shows now. */
import { cellAddress } from '../../formula/address';
import type { FormulaLookup } from '../../formula/evaluation/context';
import { evaluateFormula } from '../../formula/evaluation/evaluate';
import { foldText, toBoolean, toText, type Scalar } from '../../formula/evaluation/values';
import { moveFormula } from '../../formula/move';
import { parseFormula } from '../../formula/tree/parse';
import type { FormulaTree, FormulaTrouble } from '../../formula/tree/tree';
import type { ConditionalFormat, SheetModel, WorkbookModel } from '../../host/workbook/model';
import { containsCell } from '../../host/workbook/operations';
import { holds } from '../rules/comparison';
import { modelLookup } from '../rules/modelLookup';

export type ConditionsOfCell = (row: number, column: number) => readonly ConditionalFormat[];

/** Formulas of so many cells are remembered as read. */
const mostTrees = 20_000;

/** Answers rules; what was read of formulas is kept from drawing to drawing. */
export class Conditions {
  private readonly trees = new Map<string, FormulaTree | FormulaTrouble>();

  /** For the cells given, tells which rules apply, in their order of priority. */
  public of(
    model: WorkbookModel,
    sheet: SheetModel,
    cells: Iterable<readonly [number, number]>,
  ): ConditionsOfCell {
    const rules = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
    const applying = new Map<string, readonly ConditionalFormat[]>();
    if (rules.length > 0) {
      const lookup = modelLookup(model);
      for (const [row, column] of cells) {
        const found = this.applyingAt(rules, lookup, sheet, row, column);
        if (found.length > 0) applying.set(cellAddress(row, column), found);
      }
    }
    return (row, column) => applying.get(cellAddress(row, column)) ?? [];
  }

  private applyingAt(
    rules: readonly ConditionalFormat[],
    lookup: FormulaLookup,
    sheet: SheetModel,
    row: number,
    column: number,
  ): ConditionalFormat[] {
    const found: ConditionalFormat[] = [];
    for (const rule of rules) {
      if (!rule.areas.some((area) => containsCell(area, row, column))) continue;
      if (!this.applies(rule, lookup, sheet, row, column)) continue;
      found.push(rule);
      if (rule.stopIfTrue) break;
    }
    return found;
  }

  private applies(
    rule: ConditionalFormat,
    lookup: FormulaLookup,
    sheet: SheetModel,
    row: number,
    column: number,
  ): boolean {
    const valueOf = (formula: string | undefined): Scalar =>
      formula === undefined ? undefined : this.value(rule, formula, lookup, sheet, row, column);
    const own = (): Scalar => lookup.cellAt(sheet.name, row, column);
    switch (rule.type) {
      case 'custom':
        return rule.formula !== undefined && toBoolean(valueOf(rule.formula)) === true;
      case 'cellValue': {
        const value = own();
        // A blank cell is no small number to a rule on values.
        if (value === undefined) return false;
        return (
          holds(rule.operator ?? 'EqualTo', value, valueOf(rule.formula), valueOf(rule.formula2)) === true
        );
      }
      case 'containsText':
        return containsText(rule, own());
      case 'other':
        return false;
    }
  }

  private value(
    rule: ConditionalFormat,
    formula: string,
    lookup: FormulaLookup,
    sheet: SheetModel,
    row: number,
    column: number,
  ): Scalar {
    const [first] = rule.areas;
    if (first === undefined) return undefined;
    const written = formula.startsWith('=') ? formula : `=${formula}`;
    const tree = this.treeOf(moveFormula(written, first.row, first.column, row, column));
    return tree.kind === 'trouble'
      ? undefined
      : evaluateFormula(tree, { sheet: sheet.name, row, column }, lookup);
  }

  private treeOf(formula: string): FormulaTree | FormulaTrouble {
    const known = this.trees.get(formula);
    if (known !== undefined) return known;
    if (this.trees.size >= mostTrees) this.trees.clear();
    const tree = parseFormula(formula);
    this.trees.set(formula, tree);
    return tree;
  }
}

function containsText(rule: ConditionalFormat, value: Scalar): boolean {
  const text = toText(value);
  if (typeof text !== 'string' || rule.text === undefined) return false;
  const [shown, wanted] = [foldText(text), foldText(rule.text)];
  switch (rule.operator) {
    case 'NotContains':
      return !shown.includes(wanted);
    case 'BeginsWith':
      return shown.startsWith(wanted);
    case 'EndsWith':
      return shown.endsWith(wanted);
    default:
      return shown.includes(wanted);
  }
}
