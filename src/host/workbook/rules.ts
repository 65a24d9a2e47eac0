import { moveFormula } from '../../formula/move';
import type { Change } from './changes';
import { boundingArea, containsCell, cutArea, overlap, requireOnSheet, sameArea } from './areas';
import { rewriteConditionalFormat, rewriteValidation } from './formulas';
import type { Area, ConditionalFormat, DataValidation, SheetModel } from './model';

interface Ruled {
  readonly areas: Area[];
}

/** Puts a validation over areas; others are cut away there. */
export function setValidation(
  sheet: SheetModel,
  areas: readonly Area[],
  validation: Omit<DataValidation, 'areas'>,
): Change[] {
  const before = sheet.validations.findIndex((one) => alone.has(one.areas) && areSame(one.areas, areas));
  const kept = sheet.validations[before]?.areas ?? [...areas];
  if (before >= 0) sheet.validations.splice(before, 1);
  else {
    areas.forEach(requireOnSheet);
    takeAway(sheet, areas);
  }
  alone.add(kept);
  sheet.validations.push({ ...validation, areas: kept });
  return changesOf(sheet, areas);
}

/** Areas that were cut out of those of all other rules; a rule is set part by part, and only the first part needs that. */
const alone = new WeakSet<readonly Area[]>();

/** Takes the validations off areas; rules that reach beyond them keep the rest. */
export function clearValidations(sheet: SheetModel, areas: readonly Area[]): Change[] {
  takeAway(sheet, areas);
  return changesOf(sheet, areas);
}

/** A rule's areas are replaced, never changed. */
const wholes = new WeakMap<readonly Area[], Area>();

function wholeOf(areas: readonly Area[]): Area | undefined {
  const whole = wholes.get(areas) ?? boundingArea(areas);
  if (whole !== undefined) wholes.set(areas, whole);
  return whole;
}

/** Rules have hundreds of areas, and most of them lie in other columns than those of another rule. */
function takeAway(sheet: SheetModel, removed: readonly Area[]): void {
  const whole = wholeOf(removed);
  sheet.validations = sheet.validations.flatMap((validation) => {
    const its = wholeOf(validation.areas);
    if (whole === undefined || its === undefined || !overlap(whole, its)) return [validation];
    const near = removed.filter((area) => overlap(its, area));
    if (near.length === 0) return [validation];
    if (areSame(validation.areas, removed)) return [];
    const left = validation.areas.flatMap((area) =>
      near.filter((one) => overlap(area, one)).reduce<readonly Area[]>(cutAll, [area]),
    );
    return recut(validation, left, rewriteValidation);
  });
}

/** Validation in force at a cell. */
export function validationAt(sheet: SheetModel, row: number, column: number): DataValidation | undefined {
  return sheet.validations.find(({ areas }) => {
    const whole = wholeOf(areas);
    return (
      whole !== undefined &&
      containsCell(whole, row, column) &&
      areas.some((area) => containsCell(area, row, column))
    );
  });
}

/** Adds a conditional format over areas, in front of the others (priority 0) as Excel does; others stay beneath it. */
export function addConditionalFormat(
  sheet: SheetModel,
  format: Omit<ConditionalFormat, 'id' | 'priority'>,
): { format: ConditionalFormat; changes: Change[] } {
  format.areas.forEach(requireOnSheet);
  const numbers = sheet.conditionalFormats.map((known) => Number(/\d+$/.exec(known.id)?.[0] ?? 0));
  const added: ConditionalFormat = { ...format, id: `cf${Math.max(0, ...numbers) + 1}`, priority: 0 };
  for (const known of sheet.conditionalFormats) known.priority += 1;
  sheet.conditionalFormats = [added, ...sheet.conditionalFormats];
  return { format: added, changes: changesOf(sheet, added.areas) };
}

/** Takes the conditional formats off an area; rules that reach beyond it keep the rest. */
export function clearConditionalFormats(sheet: SheetModel, area: Area): Change[] {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) =>
    recut(format, cutAll(format.areas, area), rewriteConditionalFormat),
  );
  renumber(sheet);
  return changesOf(sheet, [area]);
}

/** Removes one conditional format. */
export function deleteConditionalFormat(sheet: SheetModel, format: ConditionalFormat): Change[] {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((known) => known !== format);
  renumber(sheet);
  return changesOf(sheet, format.areas);
}

function renumber(sheet: SheetModel): void {
  [...sheet.conditionalFormats]
    .sort((one, other) => one.priority - other.priority)
    .forEach((format, priority) => {
      format.priority = priority;
    });
}

const cutAll = (areas: readonly Area[], removed: Area): Area[] =>
  areas.flatMap((area) => cutArea(area, removed));

function areSame(some: readonly Area[], others: readonly Area[]): boolean {
  return (
    some.length === others.length &&
    some.every((area, index) => {
      const other = others[index];
      return other !== undefined && sameArea(area, other);
    })
  );
}

function changesOf(sheet: SheetModel, areas: readonly Area[]): Change[] {
  return areas.map((area) => ({ kind: 'rules', sheetId: sheet.id, area }));
}

/** A rule over other areas: none where nothing is left; its formulas are read from the first area's corner, so they move with it. */
export function recut<Rule extends Ruled>(
  rule: Rule,
  areas: readonly Area[],
  rewrite: (rule: Rule, move: (formula: string) => string) => Rule,
): Rule[] {
  const [from] = rule.areas;
  const [to] = areas;
  if (to === undefined || from === undefined) return [];
  if (from.row === to.row && from.column === to.column) return [{ ...rule, areas: [...areas] }];
  const moved = rewrite(rule, (formula) => moveFormula(formula, from.row, from.column, to.row, to.column));
  return [{ ...moved, areas: [...areas] }];
}
