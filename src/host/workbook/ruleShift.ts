import { cutArea, containsCell, shiftArea, type StructureEdit } from './areas';
import { rewriteConditionalFormat, rewriteValidation } from './formulas';
import type { Area, SheetModel } from './model';
import { recut } from './rules';

interface Ruled {
  readonly areas: Area[];
}

/**
 * Before lines go: a rule whose first cell will be deleted has its formulas told from a cell that stays, since a formula
 * that is told from a deleted cell reads `#REF!`.
 */
export function anchorRules(sheet: SheetModel, edit: StructureEdit): void {
  if (edit.kind === 'insert') return;
  sheet.validations = sheet.validations.flatMap((rule) =>
    recut(rule, surviving(rule, edit), rewriteValidation),
  );
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) =>
    recut(rule, surviving(rule, edit), rewriteConditionalFormat),
  );
}

function surviving(rule: Ruled, edit: StructureEdit): Area[] {
  const [first] = rule.areas;
  if (first === undefined || !containsCell(edit.area, first.row, first.column)) return rule.areas;
  return rule.areas.flatMap((area) => cutArea(area, edit.area));
}

/** After the formulas were rewritten: the areas follow, and formulas move where another cell has become the first. */
export function shiftRules(sheet: SheetModel, edit: StructureEdit): void {
  sheet.validations = sheet.validations.flatMap((rule) => shiftRule(rule, edit, rewriteValidation));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) =>
    shiftRule(rule, edit, rewriteConditionalFormat),
  );
}

function shiftRule<Rule extends Ruled>(
  rule: Rule,
  edit: StructureEdit,
  rewrite: (rule: Rule, move: (formula: string) => string) => Rule,
): Rule[] {
  const [first] = rule.areas;
  if (first === undefined) return [];
  const [corner = first] = shiftArea({ ...first, rows: 1, columns: 1 }, edit);
  const areas = rule.areas.flatMap((area) => shiftArea(area, edit));
  return recut({ ...rule, areas: [corner] }, areas, rewrite);
}
