import { constant, firstBlockRow, fixedFormula, fixedText, formula, keyWidth } from './cells';
import { groupKey } from './measurement/features';
import { blockNames, measurementNames, settingNames } from './names';
import type { Design } from './options';
import { quarterLabel, quarters, type Quarter } from './periods';
import type { BlockPlan, CellContent, ColumnPlan, RowPlan, SheetId, SheetPlan } from './sheetPlan';
import { states } from './states';
import { tabColours } from './style';
import type { SheetText } from './texts';

/** Row of all units together; no unit is called so. */
const totalKey = '*';

function contentsBlock(sheets: readonly SheetPlan[], text: SheetText): BlockPlan {
  const rows = sheets.map((sheet): RowPlan => {
    const target = sheet.blocks[0]?.name;
    return {
      key: sheet.id,
      style: 'row',
      cells: {
        key: constant(sheet.id),
        name: constant(sheet.name),
        purpose: constant(text(`purpose.${sheet.id as Exclude<SheetId, 'home' | 'findings'>}`)),
      },
      ...(target === undefined ? {} : { links: { name: { block: target } } }),
    };
  });
  return {
    name: blockNames.contents,
    row: firstBlockRow + 5,
    column: 0,
    headerRows: 1,
    columns: [
      { key: 'key', header: text('key'), role: 'key', width: keyWidth },
      { key: 'name', header: text('sheet'), role: 'constant', width: 20 },
      { key: 'purpose', header: text('purpose'), role: 'constant', width: 58, wrap: true },
    ],
    rows,
    conditionalFormats: [],
    filter: false,
  };
}

function completenessBlock(design: Design, row: number): BlockPlan {
  const { plan, units, text, year, features } = design;
  const names = measurementNames(year);
  const columns: readonly ColumnPlan[] = [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    { key: 'unit', header: text('unit'), role: 'constant', width: 20 },
    { key: 'name', header: text('name'), role: 'constant', width: 58, wrap: true },
    ...quarters.flatMap((quarter): readonly ColumnPlan[] => [
      {
        key: `tw${quarter}.reported`,
        header: text('reported'),
        group: quarterLabel(quarter),
        role: 'formula',
        width: 8,
        align: 'center',
      },
      {
        key: `tw${quarter}.expected`,
        header: text('expected'),
        group: quarterLabel(quarter),
        role: 'formula',
        width: 8,
        align: 'center',
      },
      {
        key: `tw${quarter}.complete`,
        header: text('reportedOfExpected'),
        group: quarterLabel(quarter),
        role: 'formula',
        width: 8,
        align: 'center',
        numberFormat: '0%',
      },
    ]),
  ];
  const cellsOf = (counted: (quarter: Quarter, from: number) => string): Record<string, CellContent> => {
    const cells: Record<string, CellContent> = {};
    for (const quarter of quarters) {
      cells[`tw${quarter}.reported`] = formula(counted(quarter, states.notAchieved));
      cells[`tw${quarter}.expected`] = formula(counted(quarter, states.notReported));
      cells[`tw${quarter}.complete`] = formula(
        `=IF([tw${quarter}.expected]=0,"",[tw${quarter}.reported]/[tw${quarter}.expected])`,
      );
    }
    return cells;
  };
  const ofUnit = cellsOf(
    (quarter, from) => `=COUNTIFS(${names.unit},[key],${names.quarterState(quarter)},">=${from}")`,
  );
  const ofAll = cellsOf((quarter, from) => `=COUNTIFS(${names.quarterState(quarter)},">=${from}")`);
  const total: RowPlan = {
    key: totalKey,
    style: 'total',
    cells: { key: constant(totalKey), unit: constant(text('allUnits')), ...ofAll },
  };
  return {
    name: blockNames.completeness,
    row,
    column: 0,
    headerRows: 2,
    columns,
    rows: [
      total,
      ...units.map((id): RowPlan => ({
        key: groupKey(features, 'unit', id),
        style: 'row',
        cells: {
          key: constant(groupKey(features, 'unit', id)),
          unit: constant(id),
          name: constant(plan.units.find((unit) => unit.id === id)?.name ?? id),
          ...ofUnit,
        },
      })),
    ],
    conditionalFormats: quarters.flatMap((quarter) => [
      {
        from: `tw${quarter}.complete`,
        to: `tw${quarter}.complete`,
        formula: `=AND(ISNUMBER([tw${quarter}.complete]),N([tw${quarter}.complete])>=1)`,
        style: 'good' as const,
      },
      {
        from: `tw${quarter}.complete`,
        to: `tw${quarter}.complete`,
        formula: `=[tw${quarter}.reported]=0`,
        style: 'neutral' as const,
      },
    ]),
    filter: false,
  };
}

/** Beranda: what the workbook is, what is on its sheets (with links), and how complete each quarter is. */
export function homeSheet(design: Design, sheets: readonly SheetPlan[]): SheetPlan {
  const { plan, text, year } = design;
  const contents = contentsBlock(sheets, text);
  const completenessRow = contents.row + 2 + contents.rows.length + 3;
  return {
    id: 'home',
    name: text('homeSheet'),
    fixed: [
      fixedText(0, 1, text('homeTitle', { organisation: plan.organisation.name }), 'title'),
      fixedText(1, 1, plan.title, 'subtitle'),
      fixedText(3, 1, text('homeYear'), 'note'),
      fixedFormula(3, 2, `=${settingNames.year}&""`, 'subtitle'),
      fixedText(4, 1, text('homeQuarter'), 'note'),
      fixedFormula(4, 2, `="TW "&CHOOSE(${settingNames.reportingQuarter},"I","II","III","IV")`, 'subtitle'),
      fixedText(5, 1, text('homeUnits'), 'note'),
      fixedText(5, 2, String(design.units.length), 'subtitle'),
      fixedText(6, 1, text('homeLegend'), 'note'),
      fixedText(6, 2, text('legendEntry'), 'entry'),
      fixedText(7, 2, text('legendFormula'), 'formula'),
      fixedText(completenessRow - 1, 1, text('completenessTitle', { year: String(year) }), 'subtitle'),
    ],
    blocks: [contents, completenessBlock(design, completenessRow)],
    page: {
      orientation: 'landscape',
      paper: 'A4',
      columns: { first: 1, last: 14 },
      footer: text('footer', { sheet: text('homeSheet') }),
    },
    tabColour: tabColours.reading,
  };
}
