/** Tables of the settings sheet: scales with what formulas look up, lists of choices, the reporting calendar. */
import type { Scale } from '../renstra/plan';
import { constant, formula, keyWidth } from './cells';
import { minimiseFormulas } from './codes';
import { blockNames, gradeList, listNames, scaleNames } from './names';
import type { Design } from './options';
import { quarterLabel, quarters } from './periods';
import type { BlockPlan, CellContent, ColumnPlan, RowPlan } from './sheetPlan';
import { marks } from './states';

/** Blocks stand below each other and share their columns, so that a row inserted in one leaves the others whole. */
export const widths = { key: keyWidth, label: 36, value: 22, words: 52, name: 18, figure: 10 } as const;
/** A block of the settings sheet; the sheet says where it stands. */
export type SectionBlock = Omit<
  BlockPlan,
  'row' | 'column' | 'headerRows' | 'filter' | 'conditionalFormats'
> &
  Partial<Pick<BlockPlan, 'conditionalFormats'>>;

/**
 * Scales are numbered, those with letters first. Rows of a scale whose entries are no letters carry number and search key too:
 * a search in a column with blanks at its end is not computed alike everywhere.
 */
function scaleRows(scale: Scale, number: number): readonly RowPlan[] {
  const bands = scale.bands ?? [];
  return bands.map((band, index) => {
    const upper = bands[index + 1]?.lower ?? scale.maximum;
    const cells: Record<string, CellContent> = {
      key: constant(`${scale.id}|${band.label}`),
      scale: constant(scale.name),
      label: constant(band.label),
      ...(scale.source === undefined ? {} : { source: constant(scale.source) }),
      ...(band.grade === undefined ? {} : { grade: constant(band.grade) }),
      lower: constant(band.lower),
      ...(upper === undefined ? {} : { upper: constant(upper) }),
      middle: formula('=IF([upper]="",[lower],([lower]+[upper])/2)'),
      number: constant(number),
      // What stands below the first band counts to it; a bound that lies below its own band comes just after.
      from: constant(index === 0 ? 0 : band.lower),
      exclusive: constant(band.exclusive === true ? 1 : 0),
      lookup: formula('=IF([grade]="","",[number]&"|"&[grade])'),
      order: formula('=[number]*1000000+[from]+[exclusive]*0.000001'),
    };
    return { key: `${scale.id}|${band.label}`, style: 'row', cells };
  });
}

function figure(
  key: string,
  header: string,
  role: 'constant' | 'formula',
  numberFormat: string,
  name?: string,
): ColumnPlan {
  const column = { key, header, role, width: widths.figure, align: 'right', numberFormat } as const;
  return name === undefined ? column : { ...column, name };
}

function helper(key: string, header: string, role: 'constant' | 'formula', name?: string): ColumnPlan {
  const column = {
    key,
    header,
    role,
    width: widths.figure,
    outline: { id: 'helpers', folded: true },
  } as const;
  return name === undefined ? column : { ...column, name };
}

export function scaleBlock(design: Design): SectionBlock {
  const { text, plan, features } = design;
  const graded = features.gradeScales;
  const others = plan.scales.filter((scale) => !graded.includes(scale));
  return {
    name: blockNames.scales,
    columns: [
      { key: 'key', header: text('key'), role: 'key', width: widths.key },
      { key: 'scale', header: text('scale'), role: 'constant', width: widths.label, wrap: true },
      { key: 'label', header: text('band'), role: 'constant', width: widths.value, wrap: true },
      { key: 'source', header: text('scaleSource'), role: 'constant', width: widths.words, wrap: true },
      {
        key: 'grade',
        header: text('grade'),
        role: 'constant',
        width: widths.name,
        align: 'center',
        name: scaleNames.grade,
      },
      figure('lower', text('lowerBound'), 'constant', '0.00', scaleNames.lower),
      figure('upper', text('upperBound'), 'constant', '0.00'),
      figure('middle', text('middle'), 'formula', '0.000', scaleNames.middle),
      helper('number', text('scaleNumber'), 'constant'),
      helper('from', text('lookupFrom'), 'constant'),
      helper('exclusive', text('exclusive'), 'constant'),
      helper('lookup', text('lookupKey'), 'formula', scaleNames.key),
      helper('order', text('lookupOrder'), 'formula', scaleNames.order),
    ],
    rows: [...graded, ...others].flatMap((scale, index) => scaleRows(scale, index + 1)),
  };
}

/** Every scale with what it allows, also those without bands: an entry is judged by it without the plan at hand. */
export function scaleBoundsBlock({ text, plan }: Design): SectionBlock {
  return {
    name: blockNames.scaleBounds,
    columns: [
      { key: 'key', header: text('key'), role: 'key', width: widths.key },
      { key: 'scale', header: text('scale'), role: 'constant', width: widths.label, wrap: true },
      { key: 'type', header: text('scaleType'), role: 'constant', width: widths.value, align: 'center' },
      { key: 'source', header: text('scaleSource'), role: 'constant', width: widths.words, wrap: true },
      { key: 'minimum', header: text('smallest'), role: 'constant', width: widths.name, align: 'center' },
      figure('maximum', text('largest'), 'constant', 'General'),
      figure('whole', text('wholeNumbers'), 'constant', '0'),
    ],
    rows: plan.scales.map((scale) => ({
      key: scale.id,
      style: 'row',
      cells: {
        key: constant(scale.id),
        scale: constant(scale.name),
        type: constant(scale.type),
        ...(scale.source === undefined ? {} : { source: constant(scale.source) }),
        ...(scale.minimum === undefined ? {} : { minimum: constant(scale.minimum) }),
        ...(scale.maximum === undefined ? {} : { maximum: constant(scale.maximum) }),
        whole: constant(scale.wholeNumbers === true ? 1 : 0),
      },
    })),
  };
}

export function listBlock(design: Design): SectionBlock {
  const { text, features } = design;
  const lists: readonly {
    readonly key: string;
    readonly header: string;
    readonly name: string;
    readonly values: readonly (string | number)[];
  }[] = [
    { key: 'quarters', header: text('quarter'), name: listNames.quarters, values: quarters },
    {
      key: 'minimise',
      header: text('setting.minimiseFormula'),
      name: listNames.minimise,
      values: Object.values(minimiseFormulas),
    },
    { key: 'onOff', header: text('onOff'), name: listNames.onOff, values: [1, 0] },
    ...features.gradeScales.map((scale, index) => ({
      key: `grades${index + 1}`,
      header: scale.name,
      name: gradeList(index + 1),
      values: [
        marks.notApplicable,
        ...[...(scale.bands ?? [])]
          .reverse()
          .flatMap((band) => (band.grade === undefined ? [] : [band.grade])),
      ],
    })),
  ];
  const length = Math.max(...lists.map((list) => list.values.length));
  const rows = Array.from({ length }, (_, index): RowPlan => {
    const cells: Record<string, CellContent> = { key: constant(String(index + 1)) };
    for (const list of lists) {
      const value = list.values[index];
      if (value !== undefined) cells[list.key] = constant(value);
    }
    return { key: String(index + 1), style: 'row', cells };
  });
  return {
    name: blockNames.lists,
    columns: [
      { key: 'key', header: text('key'), role: 'key', width: widths.key },
      ...lists.map((list): ColumnPlan => ({
        key: list.key,
        header: list.header,
        role: 'constant',
        width: widths.figure,
        align: 'center',
        wrap: true,
        name: list.name,
      })),
    ],
    rows,
  };
}

/** Excel's serial number of a day; month counts from 1, day 0 is the last of the month before. */
function dateSerial(year: number, month: number, day: number): number {
  const daysFromExcelEpochTo1970 = 25569;
  return Date.UTC(year, month - 1, day) / 86_400_000 + daysFromExcelEpochTo1970;
}

export function calendarBlock(design: Design): SectionBlock {
  const { text, year } = design;
  return {
    name: blockNames.calendar,
    columns: [
      { key: 'key', header: text('key'), role: 'key', width: widths.key },
      { key: 'quarter', header: text('quarter'), role: 'constant', width: widths.label },
      {
        key: 'end',
        header: text('quarterEnd'),
        role: 'constant',
        width: widths.value,
        align: 'center',
        numberFormat: 'dd/mm/yyyy',
      },
      { key: 'due', header: text('reportDue'), role: 'constant', width: widths.words, wrap: true },
    ],
    rows: quarters.map((quarter) => ({
      key: quarterLabel(quarter),
      style: 'row',
      cells: {
        key: constant(quarterLabel(quarter)),
        quarter: constant(quarterLabel(quarter)),
        end: constant(dateSerial(year, quarter * 3 + 1, 0)),
        due: constant(text('reportDueDays')),
      },
    })),
  };
}
