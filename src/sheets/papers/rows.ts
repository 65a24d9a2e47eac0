import { hasComponents, isListed, type ComponentKind } from '../../renstra/components';
import type { Indicator, Plan, Scale, TargetRow } from '../../renstra/plan';
import { rowKey } from '../../renstra/plan';
import { constant, entry, formula } from '../cells';
import { componentCodes } from '../codes';
import { searchColumn, searchText } from '../foundByKey';
import type { Design } from '../options';
import { quarterKey, quarters } from '../periods';
import { scaleFormat } from '../scaleFormat';
import type { CellContent, RowPlan, ValidationPlan } from '../sheetPlan';
import type { SheetText } from '../texts';
import * as formulas from './formulas';
import { lineKey, savedResources, type SavedResource } from './lineKeys';
import { memberLines } from './memberLines';

/** Lines for companies that every list has. */
export const companyLines = 10;

/** A row of unit and indicator whose figure is computed from components. */
interface Computed {
  readonly key: string;
  readonly row: TargetRow;
  readonly indicator: Indicator;
  readonly kind: ComponentKind;
  readonly scale: Scale | undefined;
}

/** Rows of a plan that have components, in its order. */
export function computedRows(plan: Plan): readonly Computed[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const scales = new Map(plan.scales.map((scale) => [scale.id, scale]));
  return plan.targets.flatMap((row): readonly Computed[] => {
    const indicator = indicators.get(row.code);
    if (indicator === undefined || !hasComponents(indicator.kind)) return [];
    const { kind } = indicator;
    return [{ key: rowKey(row.unit, row.code), row, indicator, kind, scale: scales.get(row.scale) }];
  });
}

/** What the two figures of a line are called: by the card, else by the kind. */
export function labelsOf({ kind, components }: Pick<Indicator, 'kind' | 'components'>, text: SheetText) {
  if (kind === 'ratio')
    return {
      base: components?.whole ?? text('component.whole'),
      figure: components?.part ?? text('component.part'),
    };
  return {
    base: components?.before ?? text('component.before'),
    figure: components?.after ?? text('component.after'),
  };
}

function componentRule(column: string, label: string, { text, features }: Design): ValidationPlan {
  return {
    rule: { kind: 'custom', formula: formulas.mayEnter(column, features) },
    alert: 'warning',
    title: text('componentTitle'),
    message: text('componentMessage', { label }),
  };
}

/** Cells and rules of a line that takes entries: one pair of figures a quarter. */
function pairOf(
  { indicator, kind, scale }: Computed,
  design: Design,
): Pick<RowPlan, 'numberFormats' | 'validations'> & { readonly cells: Record<string, CellContent> } {
  const labels = labelsOf(indicator, design.text);
  const cells: Record<string, CellContent> = { rule: constant(componentCodes[kind]) };
  const numberFormats: Record<string, string> = {};
  const validations: Record<string, ValidationPlan> = {};
  for (const quarter of quarters) {
    const key = quarterKey(quarter);
    for (const name of ['base', 'figure'] as const) {
      const column = `${key}.${name}`;
      cells[column] = entry;
      numberFormats[column] = componentFormat;
      validations[column] = componentRule(column, labels[name], design);
    }
    cells[`${key}.result`] = formula(formulas.lineResult(quarter));
    numberFormats[`${key}.result`] = scaleFormat(scale);
  }
  return { cells, numberFormats, validations };
}

/** Shows what was typed, and large amounts with their thousands. */
const componentFormat = '[>=1000]#,##0;General';

function identity({ key, row, indicator }: Computed, text: SheetText): Record<string, CellContent> {
  const labels = labelsOf(indicator, text);
  return {
    key: constant(key),
    unit: constant(row.unit),
    code: constant(row.code),
    indicator: constant(row.indicator),
    baseLabel: constant(labels.base),
    figureLabel: constant(labels.figure),
    reported: formula(formulas.reportedQuarters),
  };
}

function pairRow(computed: Computed, design: Design): RowPlan {
  const { indicator, kind, scale, key } = computed;
  const { cells, ...rest } = pairOf(computed, design);
  const endsAtWhole = kind === 'ratio' && scale?.type === 'share' && scale.maximum !== undefined;
  const smallest = kind === 'ratio' ? indicator.components?.smallestWhole : undefined;
  return {
    key,
    style: 'row',
    cells: {
      ...identity(computed, design.text),
      ...cells,
      ends: constant(endsAtWhole ? 1 : 0),
      ...(smallest === undefined ? {} : { smallest: constant(smallest) }),
    },
    ...rest,
  };
}

/** The row of a list's mean, and below it the lines that take entries. */
function listRows(computed: Computed, design: Design): readonly RowPlan[] {
  const { key, kind, scale } = computed;
  const { text, year, features } = design;
  const search = searchColumn(features);
  const cells: Record<string, CellContent> = {
    ...identity(computed, text),
    item: constant(text(kind === 'saving' ? 'paperMeanOfResources' : 'paperMeanOfCompanies')),
    rule: constant(componentCodes[kind]),
  };
  const numberFormats: Record<string, string> = {};
  for (const quarter of quarters) {
    cells[`${quarterKey(quarter)}.result`] = formula(formulas.listResult(year, quarter, search));
    cells[`${quarterKey(quarter)}.leftOut`] = formula(formulas.leftOut(year, quarter, search));
    numberFormats[`${quarterKey(quarter)}.result`] = scaleFormat(scale);
  }
  return [{ key, style: 'total', cells, numberFormats }, ...linesOf(computed, design)];
}

function linesOf(computed: Computed, design: Design): readonly RowPlan[] {
  const { text, features, companies } = design;
  const { key, row, kind } = computed;
  const { cells, ...rest } = pairOf(computed, design);
  const ofLine = Object.fromEntries(
    quarters.map((quarter) => [`${quarterKey(quarter)}.line`, formula(formulas.lineOfList(quarter))]),
  );
  const line = (id: number | SavedResource, item: CellContent): RowPlan => ({
    key: lineKey(key, id),
    style: 'row',
    cells: {
      key: constant(lineKey(key, id)),
      unit: constant(row.unit),
      code: constant(row.code),
      item,
      parent: constant(searchText(features, key)),
      ...cells,
      ...ofLine,
    },
    ...rest,
  });
  if (kind === 'saving')
    return savedResources.map((resource) => line(resource, constant(text(`resource.${resource}`))));
  const count = Math.max(companyLines, companies[key] ?? 0);
  return Array.from({ length: count }, (_, index) => line(index + 1, entry));
}

/** Rows of the chosen units, then the lines of units that have no row. */
export function paperRows(design: Design): readonly RowPlan[] {
  const computed = computedRows(design.plan)
    .filter(({ row }) => design.unitSet.has(row.unit))
    .flatMap((row) => (isListed(row.kind) ? listRows(row, design) : [pairRow(row, design)]));
  return [...computed, ...memberLines(design)];
}
