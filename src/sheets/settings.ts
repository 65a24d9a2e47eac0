import type { Scale } from '../renstra/plan';
import { constant, entryWith, firstBlockRow, fixedText, formula, heading } from './cells';
import { minimiseFormulas, polarityCodes } from './codes';
import type { SettingKey } from './names';
import {
  blockNames,
  gradeList,
  listNames,
  polarityNames,
  scaleNames,
  settingNames,
  statusNames,
} from './names';
import type { Design } from './options';
import { quarterLabel, quarters } from './periods';
import type { BlockPlan, CellContent, ColumnPlan, RowPlan, SheetPlan, ValidationPlan } from './sheetPlan';
import { marks, stateNames } from './states';
import { tabColours } from './style';
import type { SheetText } from './texts';

/** Blocks stand side by side: a row inserted in one of them never cuts another one's sentence in two. */
const places = { settings: 0, statuses: 6, polarities: 10, scales: 14, lists: 24 } as const;

const percentSettings: ReadonlySet<SettingKey> = new Set([
  'cap',
  'achievedFrom',
  'nearlyFrom',
  'stabilisePoint',
  'stabiliseValue',
  'stabilisePeak',
]);
const settingLists: Partial<Record<SettingKey, string>> = {
  reportingQuarter: listNames.quarters,
  minimiseFormula: listNames.minimise,
  stabiliseCurve: listNames.onOff,
};
const settingKeys = Object.keys(settingNames) as readonly SettingKey[];

function settingsBlock(design: Design): BlockPlan {
  const { text, settings } = design;
  const columns: readonly ColumnPlan[] = [
    { key: 'key', header: text('key'), role: 'key', width: 3 },
    { key: 'label', header: text('setting'), role: 'constant', width: 34, wrap: true },
    { key: 'value', header: text('value'), role: 'entry', width: 14, align: 'right' },
    { key: 'note', header: text('effect'), role: 'constant', width: 52, wrap: true },
    { key: 'name', header: text('cellName'), role: 'constant', width: 18 },
  ];
  const rows = settingKeys.map((key): RowPlan => {
    const name = settingNames[key];
    const list = settingLists[key];
    const validation: ValidationPlan | undefined =
      list === undefined
        ? undefined
        : {
            rule: { kind: 'list', source: `=${list}` },
            strict: true,
            title: text(`setting.${key}`),
            message: text('chooseFromList'),
          };
    return {
      key: name,
      style: 'row',
      cells: {
        key: constant(name),
        label: constant(text(`setting.${key}`)),
        // The year belongs to what was inserted; changing it here would not change the sheets.
        value: key === 'year' ? constant(design.year) : entryWith(settings[key]),
        note: constant(text(`settingNote.${key}`)),
        name: constant(name),
      },
      names: { value: name },
      ...(percentSettings.has(key) ? { numberFormats: { value: '0%' } } : {}),
      ...(validation === undefined ? {} : { validations: { value: validation } }),
    };
  });
  return {
    name: blockNames.settings,
    row: firstBlockRow,
    column: places.settings,
    headerRows: 1,
    columns,
    rows,
    conditionalFormats: [],
    filter: false,
  };
}

function statusBlock(text: SheetText): BlockPlan {
  return {
    name: blockNames.statuses,
    row: firstBlockRow,
    column: places.statuses,
    headerRows: 1,
    columns: [
      { key: 'key', header: text('codeNumber'), role: 'key', width: 6, name: statusNames.code },
      { key: 'label', header: text('status'), role: 'constant', width: 22, name: statusNames.label },
      { key: 'meaning', header: text('meaning'), role: 'constant', width: 40, wrap: true },
    ],
    rows: stateNames.map((name, code) => ({
      key: String(code),
      style: 'row',
      cells: {
        key: constant(code),
        label: constant(text(`state.${name}`)),
        meaning: constant(text(`stateMeaning.${name}`)),
      },
    })),
    conditionalFormats: [],
    filter: false,
  };
}

function polarityBlock(text: SheetText): BlockPlan {
  // In the order of their codes: the label is looked up by a sorted search.
  const polarities = ['maximise', 'minimise', 'range', 'stabilise'] as const;
  return {
    name: blockNames.polarities,
    row: firstBlockRow,
    column: places.polarities,
    headerRows: 1,
    columns: [
      { key: 'key', header: text('codeWord'), role: 'key', width: 7, name: polarityNames.code },
      { key: 'label', header: text('polarity'), role: 'constant', width: 13, name: polarityNames.label },
      { key: 'meaning', header: text('meaning'), role: 'constant', width: 40, wrap: true },
    ],
    rows: polarities.map((polarity) => ({
      key: polarityCodes[polarity],
      style: 'row',
      cells: {
        key: constant(polarityCodes[polarity]),
        label: constant(text(`polarity.${polarity}`)),
        meaning: constant(text(`polarityMeaning.${polarity}`)),
      },
    })),
    conditionalFormats: [],
    filter: false,
  };
}

/** Grade scales get numbers 1, 2, ...; a scale without letters is only told, its rows have no number. */
function scaleRows(scale: Scale, number: number): readonly RowPlan[] {
  const bands = scale.bands ?? [];
  return bands.map((band, index) => {
    const upper = bands[index + 1]?.lower ?? scale.maximum;
    const grade = number > 0 && band.grade !== undefined ? band.grade : undefined;
    const cells: Record<string, CellContent> = {
      key: constant(`${scale.id}|${band.label}`),
      scale: constant(scale.name),
      label: constant(band.label),
      lower: constant(band.lower),
      middle: formula('=IF([upper]="",[lower],([lower]+[upper])/2)'),
      ...(upper === undefined ? {} : { upper: constant(upper) }),
      ...(grade === undefined
        ? {}
        : {
            grade: constant(grade),
            number: constant(number),
            lookup: formula('=[number]&"|"&[grade]'),
            order: formula('=[number]*1000+[lower]'),
          }),
    };
    return { key: `${scale.id}|${band.label}`, style: 'row', cells };
  });
}

function scaleBlock(design: Design): BlockPlan {
  const { text, plan, features } = design;
  const graded = features.gradeScales;
  const others = plan.scales.filter((scale) => !graded.includes(scale));
  return {
    name: blockNames.scales,
    row: firstBlockRow,
    column: places.scales,
    headerRows: 1,
    columns: [
      { key: 'key', header: text('key'), role: 'key', width: 3 },
      { key: 'scale', header: text('scale'), role: 'constant', width: 30, wrap: true },
      { key: 'label', header: text('band'), role: 'constant', width: 18 },
      {
        key: 'grade',
        header: text('grade'),
        role: 'constant',
        width: 8,
        align: 'center',
      },
      {
        key: 'lower',
        header: text('lowerBound'),
        role: 'constant',
        width: 11,
        numberFormat: '0.00',
        name: scaleNames.lower,
      },
      { key: 'upper', header: text('upperBound'), role: 'constant', width: 11, numberFormat: '0.00' },
      {
        key: 'middle',
        header: text('middle'),
        role: 'formula',
        width: 9,
        numberFormat: '0.000',
        name: scaleNames.middle,
      },
      { key: 'number', header: text('scaleNumber'), role: 'constant', width: 7 },
      { key: 'lookup', header: text('lookupKey'), role: 'formula', width: 9, name: scaleNames.key },
      { key: 'order', header: text('lookupOrder'), role: 'formula', width: 10, name: scaleNames.order },
    ],
    rows: [
      ...graded.flatMap((scale, index) => scaleRows(scale, index + 1)),
      ...others.flatMap((scale) => scaleRows(scale, 0)),
    ],
    conditionalFormats: [],
    filter: false,
  };
}

function listBlock(design: Design): BlockPlan {
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
    const cells: Record<string, CellContent> = { key: constant(index + 1) };
    for (const list of lists) {
      const value = list.values[index];
      if (value !== undefined) cells[list.key] = constant(value);
    }
    return { key: String(index + 1), style: 'row', cells };
  });
  return {
    name: blockNames.lists,
    row: firstBlockRow,
    column: places.lists,
    headerRows: 1,
    columns: [
      { key: 'key', header: text('codeNumber'), role: 'key', width: 6 },
      ...lists.map((list): ColumnPlan => ({
        key: list.key,
        header: list.header,
        role: 'constant',
        width: 14,
        wrap: true,
        name: list.name,
      })),
    ],
    rows,
    conditionalFormats: [],
    filter: false,
  };
}

/** Excel's serial number of a day; month counts from 1, day 0 is the last of the month before. */
function dateSerial(year: number, month: number, day: number): number {
  const daysFromExcelEpochTo1970 = 25569;
  return Date.UTC(year, month - 1, day) / 86_400_000 + daysFromExcelEpochTo1970;
}

function calendarBlock(design: Design): BlockPlan {
  const { text, year } = design;
  const column = places.lists + 6 + design.features.gradeScales.length;
  return {
    name: blockNames.calendar,
    row: firstBlockRow,
    column,
    headerRows: 1,
    columns: [
      { key: 'key', header: text('quarter'), role: 'key', width: 8 },
      { key: 'end', header: text('quarterEnd'), role: 'constant', width: 13, numberFormat: 'dd/mm/yyyy' },
      { key: 'due', header: text('reportDue'), role: 'constant', width: 44, wrap: true },
    ],
    rows: quarters.map((quarter) => ({
      key: quarterLabel(quarter),
      style: 'row',
      cells: {
        key: constant(quarterLabel(quarter)),
        end: constant(dateSerial(year, quarter * 3 + 1, 0)),
        due: constant(text('reportDueDays')),
      },
    })),
    conditionalFormats: [],
    filter: false,
  };
}

/** Pengaturan: settings as named cells, status words, scale tables, lists and the reporting calendar. */
export function settingsSheet(design: Design): SheetPlan {
  const { text, plan } = design;
  return {
    id: 'settings',
    name: text('settingsSheet'),
    fixed: [
      ...heading(text('settingsTitle'), `${plan.organisation.name} · ${plan.title}`),
      fixedText(2, 1, text('settingsNote'), 'note'),
    ],
    blocks: [
      settingsBlock(design),
      statusBlock(text),
      polarityBlock(text),
      scaleBlock(design),
      listBlock(design),
      calendarBlock(design),
    ],
    freeze: { rows: firstBlockRow + 2, columns: 0 },
    page: {
      orientation: 'landscape',
      paper: 'A4',
      columns: { first: 1, last: places.scales + 6 },
      footer: text('footer', { sheet: text('settingsSheet') }),
    },
    tabColour: tabColours.settings,
  };
}
