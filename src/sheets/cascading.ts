import { constant, formula, keyWidth } from './cells';
import { blockNames } from './names';
import { oneBlockSheet } from './oneBlockSheet';
import type { Design } from './options';
import { rollUpColumns, rollUpHelpers } from './rollUps/columns';
import { rollUpFormats, rollUpRows } from './rollUps/rows';
import type { CellContent, ColumnPlan, RowPlan, SheetPlan } from './sheetPlan';
import { tabColours } from './style';

/** Mark of the cascading matrix: this unit carries this indicator (it has a row of targets for it). */
export const cascadingMark = '●';

function columnsOf(design: Design): readonly ColumnPlan[] {
  const { plan, text } = design;
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    { key: 'goal', header: text('goal'), role: 'constant', width: 7, align: 'center' },
    { key: 'objective', header: text('objectiveShort'), role: 'constant', width: 7, align: 'center' },
    { key: 'code', header: text('code'), role: 'constant', width: 7, align: 'center' },
    { key: 'indicator', header: text('indicator'), role: 'constant', width: 40, wrap: true },
    { key: 'measure', header: text('measure'), role: 'constant', width: 11, wrap: true },
    { key: 'category', header: text('category'), role: 'constant', width: 9, wrap: true },
    ...rollUpColumns(design),
    ...plan.units.map((unit): ColumnPlan => ({
      key: `unit:${unit.id}`,
      header: unit.id,
      group: text('carryingUnits'),
      role: 'constant',
      width: 3,
      align: 'center',
      rotated: true,
    })),
    { key: 'count', header: text('unitCount'), role: 'formula', width: 7, align: 'center' },
    ...rollUpHelpers(design),
  ];
}

function rowsOf(design: Design): readonly RowPlan[] {
  const { plan } = design;
  const rolledUp = rollUpRows(design);
  const carried = new Set(plan.targets.map((row) => `${row.unit}/${row.code}`));
  const first = plan.units[0]?.id;
  const last = plan.units.at(-1)?.id;
  return plan.perspectives.flatMap((perspective): readonly RowPlan[] => {
    const indicators = plan.indicators.filter((indicator) => indicator.perspective === perspective.id);
    if (indicators.length === 0) return [];
    const title: RowPlan = {
      key: perspective.id,
      style: 'heading2',
      cells: { key: constant(perspective.id), goal: constant(perspective.name) },
    };
    const rows = indicators.map((indicator): RowPlan => {
      const marked: Record<string, CellContent> = {};
      for (const unit of plan.units)
        if (carried.has(`${unit.id}/${indicator.code}`)) marked[`unit:${unit.id}`] = constant(cascadingMark);
      const { cells, ...rest } = rolledUp(indicator);
      return {
        key: indicator.code,
        style: 'row',
        cells: {
          key: constant(indicator.code),
          goal: constant(indicator.goal),
          objective: constant(indicator.objective),
          code: constant(indicator.code),
          indicator: constant(indicator.name),
          measure: constant(indicator.measure),
          category: constant(indicator.category.join(', ')),
          ...cells,
          ...marked,
          ...(first === undefined || last === undefined
            ? {}
            : { count: formula(`=COUNTIF([unit:${first}]:[unit:${last}],"${cascadingMark}")`) }),
        },
        ...rest,
      };
    });
    return [title, ...rows];
  });
}

/** Cascading: indicator by unit with marks, perspective by perspective. */
export function cascadingSheet(design: Design): SheetPlan {
  const { plan, text } = design;
  const columns = columnsOf(design);
  return oneBlockSheet(design, {
    id: 'cascading',
    name: text('cascadingSheet'),
    title: text('cascadingTitle'),
    note: text('cascadingNote', { organisation: plan.organisation.id }),
    block: {
      name: blockNames.cascading,
      headerRows: 2,
      columns,
      rows: rowsOf(design),
      conditionalFormats: rollUpFormats(design),
      filter: false,
    },
    frozenColumns: 5,
    lastPrinted: columns.findIndex(({ key }) => key === 'count'),
    // Thirty units and the figures of four quarters side by side.
    paper: 'A3',
    tabColour: tabColours.reading,
  });
}
