import type { Plan, TargetRow } from '../renstra/plan';
import { constant, formula, keyWidth } from './cells';
import { targetConstant } from './measurement/rows';
import { blockNames, fundingNames } from './names';
import { oneBlockSheet } from './oneBlockSheet';
import type { Design } from './options';
import { scaleFormat } from './scaleFormat';
import type { CellContent, ColumnPlan, RowPlan, SheetPlan } from './sheetPlan';
import { tabColours } from './style';
import type { SheetText } from './texts';

function columnsOf(plan: Plan, text: SheetText): readonly ColumnPlan[] {
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    { key: 'objective', header: text('programmeObjective'), role: 'constant', width: 9, align: 'center' },
    { key: 'code', header: text('code'), role: 'constant', width: 7, align: 'center' },
    { key: 'indicator', header: text('indicator'), role: 'constant', width: 60, wrap: true },
    { key: 'measure', header: text('measure'), role: 'constant', width: 14, wrap: true },
    ...plan.years.map((year): ColumnPlan => ({
      key: `target${year}`,
      header: String(year),
      group: text('targets'),
      role: 'constant',
      width: 9,
      align: 'right',
    })),
    ...plan.years.map((year): ColumnPlan => ({
      key: `funding${year}`,
      header: String(year),
      group: text('fundingBillion'),
      role: 'formula',
      width: 10,
      align: 'right',
      numberFormat: '#,##0.00',
    })),
    { key: 'relatedUnits', header: text('relatedUnits'), role: 'constant', width: 16, wrap: true },
    { key: 'unit', header: text('unit'), role: 'constant', width: 12 },
  ];
}

const unitHeading = (plan: Plan, unit: string): RowPlan => {
  const cells: Record<string, CellContent> = {
    key: constant(unit),
    objective: constant(plan.units.find((candidate) => candidate.id === unit)?.name ?? unit),
    unit: constant(unit),
  };
  for (const year of plan.years)
    cells[`funding${year}`] = formula(`=SUMIFS(${fundingNames.amount(year)},${fundingNames.unit},[unit])`);
  return { key: unit, style: 'heading1', cells };
};

const objectiveHeading = (row: TargetRow): RowPlan => ({
  key: `${row.unit}/${row.heading.code}`,
  style: 'heading2',
  cells: {
    key: constant(`${row.unit}/${row.heading.code}`),
    objective: constant(row.heading.code),
    indicator: constant(row.heading.name),
    unit: constant(row.unit),
  },
});

function rowsOf(design: Design): readonly RowPlan[] {
  const { plan, unitSet } = design;
  const scales = new Map(plan.scales.map((scale) => [scale.id, scale]));
  const rows: RowPlan[] = [];
  const seen = new Set<string>();
  const once = (row: RowPlan): void => {
    if (seen.has(row.key)) return;
    seen.add(row.key);
    rows.push(row);
  };
  for (const row of plan.targets) {
    if (!unitSet.has(row.unit)) continue;
    once(unitHeading(plan, row.unit));
    once(objectiveHeading(row));
    const cells: Record<string, CellContent> = {};
    const numberFormats: Record<string, string> = {};
    for (const year of plan.years) {
      const target = targetConstant(row.targets[String(year)]);
      if (target !== undefined) cells[`target${year}`] = constant(target);
      numberFormats[`target${year}`] = scaleFormat(scales.get(row.scale));
    }
    once({
      key: `${row.unit}/${row.code}`,
      style: 'row',
      cells: {
        key: constant(`${row.unit}/${row.code}`),
        objective: constant(row.objective),
        code: constant(row.code),
        indicator: constant(row.indicator),
        measure: constant(row.measure),
        relatedUnits: constant(row.relatedUnits),
        unit: constant(row.unit),
        ...cells,
      },
      numberFormats,
    });
  }
  return rows;
}

/** Matriks Kinerja: Lampiran I, unit by unit, with the plan's targets of all years and funding by formula. */
export function matrixSheet(design: Design): SheetPlan {
  const { plan, text } = design;
  const columns = columnsOf(plan, text);
  return oneBlockSheet(design, {
    id: 'matrix',
    name: text('matrixSheet'),
    title: text('matrixTitle'),
    note: text('matrixNote'),
    block: { name: blockNames.matrix, headerRows: 2, columns, rows: rowsOf(design), filter: true },
    frozenColumns: 0,
    // The unit stands in its heading.
    lastPrinted: columns.length - 2,
    tabColour: tabColours.reading,
  });
}
