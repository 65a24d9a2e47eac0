/** Lines for units that a share counts although they have no row of targets: their figure goes straight into the roll-up. */
import type { Indicator } from '../../renstra/plan';
import { rowKey } from '../../renstra/plan';
import { memberRows, membersWithoutRow, thresholdOn } from '../../renstra/rollUp';
import { constant, entry, entryWith, formula } from '../cells';
import { memberLineCode } from '../codes';
import { entryRule, entryScaleCells, type EntryScale } from '../entryRules';
import { codeKey } from '../measurement/features';
import { readable } from '../measurement/formulas';
import { entryScaleOf } from '../measurement/rows';
import type { Design } from '../options';
import { quarterKey, quarters } from '../periods';
import * as memberFormulas from '../rollUps/memberFormulas';
import { scaleFormat } from '../scaleFormat';
import type { CellContent, RowPlan, ValidationPlan } from '../sheetPlan';
import { mayEnter } from './formulas';
import { lineKey, type MemberLine } from './lineKeys';

/** More units than this the plan has to name. */
const mostUnnamed = 50;

interface Line {
  readonly line: MemberLine;
  /** Undefined where the plan does not name it. */
  readonly unit: string | undefined;
}

/** Lines of every share that is of more units than have a row; those of named units where the unit is chosen. */
export function memberLines(design: Design): readonly RowPlan[] {
  return design.plan.indicators.flatMap((indicator) => {
    const lines = linesOf(indicator, design);
    if (lines.length === 0) return [];
    const shared = sharedParts(indicator, design);
    return lines.map((line) => rowOf(line, indicator, shared, design));
  });
}

function linesOf(indicator: Indicator, { plan, unitSet }: Design): readonly Line[] {
  const { units, unnamed } = membersWithoutRow(plan, indicator);
  const missing = new Set(units);
  const named = plan.units.flatMap(({ id }, index): readonly Line[] =>
    missing.has(id) && unitSet.has(id) ? [{ line: `u${index + 1}`, unit: id }] : [],
  );
  const others = unitSet.has(plan.organisation.id) ? Math.min(unnamed, mostUnnamed) : 0;
  return [
    ...named,
    ...Array.from({ length: others }, (_, index): Line => ({ line: `x${index + 1}`, unit: undefined })),
  ];
}

type Parts = Required<Pick<RowPlan, 'cells' | 'numberFormats' | 'validations'>>;

function rowOf({ line, unit }: Line, { code }: Indicator, shared: Parts, { plan, text }: Design): RowPlan {
  const key = lineKey(rowKey(plan.organisation.id, code), line);
  return {
    key,
    style: 'row',
    ...shared,
    cells: {
      key: constant(key),
      unit: constant(unit ?? ''),
      item: unit === undefined ? entryWith(text('paperUnnamedUnit')) : constant(text('paperUnitWithoutRow')),
      ...shared.cells,
    },
  };
}

/** What the lines of an indicator have in common; they are read on the scale of the units that have a row. */
function sharedParts(indicator: Indicator, design: Design): Parts {
  const { plan, features, text } = design;
  const [like] = memberRows(plan.targets, plan.organisation.id, indicator);
  const scales = new Map(plan.scales.map((scale) => [scale.id, scale]));
  const entryScale = entryScaleOf({ scale: like?.scale ?? indicator.scale }, indicator, scales, features);
  const cells: Record<string, CellContent> = {
    code: constant(indicator.code),
    indicator: constant(like?.indicator ?? indicator.name),
    figureLabel: constant(text('paperOwnFigure')),
    rule: constant(memberLineCode),
    memberOf: constant(codeKey(features, indicator.code)),
    ...entryScaleCells(entryScale),
    ...levelCells(indicator, entryScale),
  };
  const numberFormats: Record<string, string> = {};
  const validations: Record<string, ValidationPlan> = {};
  for (const quarter of quarters) {
    const key = quarterKey(quarter);
    const column = `${key}.figure`;
    cells[column] = entry;
    cells[`${key}.own`] = formula(readable(column, features));
    cells[`${key}.ownKind`] = formula(memberFormulas.ownKind(key));
    if (features.gradeScales.length > 0) cells[`${key}.ownPlace`] = formula(memberFormulas.ownPlace(key));
    cells[`${key}.reaches`] = formula(memberFormulas.reaches(key, features));
    numberFormats[column] = scaleFormat(entryScale.scale);
    validations[column] = ruleOf(column, entryScale, design);
  }
  return { cells, numberFormats, validations };
}

function levelCells({ rollUp }: Indicator, { scale }: EntryScale): Record<string, CellContent> {
  if (rollUp.kind !== 'shareAtOrAbove') return {};
  const limit = thresholdOn(rollUp.threshold, scale);
  return {
    ...(limit === undefined ? {} : { limit: constant(limit) }),
    above: constant(rollUp.strictly ? 1 : 0),
  };
}

/** The same rule down the column, since a row that is sorted leaves its rule behind; the message is the unit's. */
function ruleOf(
  column: string,
  entryScale: EntryScale,
  { features, text, language }: Design,
): ValidationPlan {
  const ofScale = entryRule({
    entryScale,
    column,
    role: 'entry',
    title: text('paperOwnFigure'),
    hasLetters: features.gradeScales.length > 0,
    text,
    language,
  });
  const { rule } = ofScale;
  if (rule.kind === 'list') return ofScale;
  return { ...ofScale, rule: { ...rule, formula: mayEnter(column, features) } };
}
