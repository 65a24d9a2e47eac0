import { constant, entry, formula, keyWidth } from './cells';
import { foundByKey } from './foundByKey';
import { historyBlock, historyNames } from './names';
import { oneBlockSheet } from './oneBlockSheet';
import type { Design } from './options';
import {
  achievementMisfitFormat,
  achievementRule,
  entryRule,
  entryScaleCells,
  misfitFormat,
} from './entryRules';
import { entryScaleOf, targetConstant } from './measurement/rows';
import { scaleFormat } from './scaleFormat';
import type {
  CellContent,
  ColumnPlan,
  ConditionalFormatPlan,
  RowPlan,
  SheetPlan,
  ValidationPlan,
} from './sheetPlan';
import { tabColours } from './style';

/** Years before the measured one that the history sheet holds: those of the plan, and the year before it. */
export function historyYears(planYears: readonly number[], year: number): readonly number[] {
  const first = Math.min(...planYears, year) - 1;
  return Array.from({ length: year - first }, (_, index) => first + index);
}

function columnsOf(design: Design): readonly ColumnPlan[] {
  const { text, year, plan, language } = design;
  const names = historyNames(year);
  const perYear = historyYears(plan.years, year).flatMap((past): readonly ColumnPlan[] => {
    const group = String(past);
    return [
      {
        key: `y${past}.target`,
        header: text('planTarget'),
        group,
        role: 'constant',
        width: 9,
        align: 'right',
      },
      {
        key: `y${past}.realisation`,
        header: text('realisation'),
        group,
        role: 'entry',
        width: 9,
        align: 'right',
      },
      {
        key: `y${past}.achievement`,
        header: text('achievement'),
        group,
        role: 'entry',
        width: 9,
        align: 'right',
        numberFormat: '0.00%',
        validation: achievementRule(`y${past}.achievement`, text, language),
      },
    ];
  });
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth, name: names.key },
    { key: 'unit', header: text('unit'), role: 'constant', width: 11, wrap: true },
    { key: 'code', header: text('code'), role: 'constant', width: 7, align: 'center' },
    { key: 'indicator', header: text('indicator'), role: 'constant', width: 40, wrap: true },
    { key: 'measure', header: text('measure'), role: 'constant', width: 10, wrap: true },
    ...perYear,
    {
      key: 'lastFigure',
      header: text('lastFigure'),
      role: 'formula',
      width: 10,
      align: 'right',
      name: names.lastFigure,
    },
    ...(
      [
        ['scale', 'scaleNumber'],
        ['whole', 'wholeNumbers'],
        ['minimum', 'smallest'],
        ['maximum', 'largest'],
      ] as const
    ).map(([key, header]): ColumnPlan => ({
      key,
      header: text(header),
      group: text('helpers'),
      role: 'constant',
      width: 9,
      outline: { id: 'helpers', folded: true },
    })),
  ];
}

function rowsOf(design: Design): readonly RowPlan[] {
  const { plan, year, unitSet, features, text, language } = design;
  const years = historyYears(plan.years, year);
  const scales = new Map(plan.scales.map((scale) => [scale.id, scale]));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const hasLetters = features.gradeScales.length > 0;
  const before = `y${year - 1}`;
  return plan.targets
    .filter((row) => unitSet.has(row.unit))
    .map((row) => {
      const cells: Record<string, CellContent> = {};
      const entryScale = entryScaleOf(row, indicators.get(row.code), scales, features);
      const validations: Record<string, ValidationPlan> = {};
      const numberFormats: Record<string, string> = { lastFigure: scaleFormat(entryScale.scale) };
      for (const past of years) {
        const target = targetConstant(row.targets[String(past)]);
        if (target !== undefined) cells[`y${past}.target`] = constant(target);
        cells[`y${past}.realisation`] = entry;
        cells[`y${past}.achievement`] = entry;
        const column = `y${past}.realisation`;
        const title = text('realisation');
        numberFormats[`y${past}.target`] = scaleFormat(entryScale.scale);
        numberFormats[column] = scaleFormat(entryScale.scale);
        validations[column] = entryRule({
          entryScale,
          column,
          role: 'earlier',
          title,
          hasLetters,
          text,
          language,
        });
      }
      return {
        key: `${row.unit}/${row.code}`,
        style: 'row',
        cells: {
          key: constant(`${row.unit}/${row.code}`),
          unit: constant(row.unit),
          code: constant(row.code),
          indicator: constant(row.indicator),
          measure: constant(row.measure),
          ...cells,
          ...entryScaleCells(entryScale),
          lastFigure: formula(
            `=IF([${before}.realisation]<>"",[${before}.realisation],IF([${before}.target]="","",[${before}.target]))`,
          ),
        },
        numberFormats,
        validations,
      };
    });
}

function conditionalFormats({ plan, year, features }: Design): readonly ConditionalFormatPlan[] {
  const hasLetters = features.gradeScales.length > 0;
  return historyYears(plan.years, year).flatMap((past) => [
    misfitFormat(`y${past}.realisation`, hasLetters),
    achievementMisfitFormat(`y${past}.achievement`),
  ]);
}

/** Riwayat: realisation and achievement of earlier years (entries) beside the plan's targets. */
export function historySheet(design: Design): SheetPlan {
  const { text, year, features } = design;
  const columns = columnsOf(design);
  return oneBlockSheet(design, {
    id: 'history',
    name: text('historySheet'),
    title: text('historyTitle', { year: String(year) }),
    note: text('historyNote'),
    block: foundByKey(
      {
        name: historyBlock(year),
        headerRows: 2 as const,
        columns,
        rows: rowsOf(design),
        conditionalFormats: conditionalFormats(design),
        filter: true,
      },
      features,
      text,
    ),
    frozenColumns: 4,
    lastPrinted: columns.findIndex(({ key }) => key === 'lastFigure'),
    tabColour: tabColours.entry,
  });
}
