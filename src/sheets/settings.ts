import { constant, entryWith, firstBlockRow, fixedText, heading } from './cells';
import { polarityCodes } from './codes';
import type { SettingKey } from './names';
import { blockNames, polarityNames, settingNames, statusNames } from './names';
import type { Design } from './options';
import { isFractionSetting } from './settingBounds';
import { settingMarks, settingRule } from './settingRules';
import {
  calendarBlock,
  listBlock,
  scaleBlock,
  scaleBoundsBlock,
  widths,
  type SectionBlock,
} from './settingsTables';
import type { BlockPlan, ColumnPlan, FixedCell, RowPlan, SheetPlan } from './sheetPlan';
import { stateNames } from './states';
import { tabColours } from './style';
import type { SheetText } from './texts';

/** Hidden key row, one header row, and between two blocks a blank line and a title. */
const rowsAround = 4;

const settingKeys = Object.keys(settingNames) as readonly SettingKey[];

function settingsBlock(design: Design): SectionBlock {
  const { text, settings } = design;
  const columns: readonly ColumnPlan[] = [
    { key: 'key', header: text('key'), role: 'key', width: widths.key },
    { key: 'label', header: text('setting'), role: 'constant', width: widths.label, wrap: true },
    { key: 'value', header: text('value'), role: 'entry', width: widths.value, align: 'center' },
    { key: 'note', header: text('effect'), role: 'constant', width: widths.words, wrap: true },
    { key: 'name', header: text('cellName'), role: 'constant', width: widths.name },
  ];
  const rows = settingKeys.map((key): RowPlan => {
    const name = settingNames[key];
    const validation = settingRule(key, text, design.language);
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
      ...(isFractionSetting(key) ? { numberFormats: { value: '0%' } } : {}),
      ...(validation === undefined ? {} : { validations: { value: validation } }),
    };
  });
  return {
    name: blockNames.settings,
    columns,
    rows,
    conditionalFormats: settingMarks(),
  };
}

function statusBlock(text: SheetText): SectionBlock {
  return {
    name: blockNames.statuses,
    columns: [
      { key: 'key', header: text('key'), role: 'key', width: widths.key },
      {
        key: 'label',
        header: text('status'),
        role: 'constant',
        width: widths.label,
        name: statusNames.label,
      },
      {
        key: 'code',
        header: text('codeNumber'),
        role: 'constant',
        width: widths.value,
        align: 'center',
        name: statusNames.code,
      },
      { key: 'meaning', header: text('meaning'), role: 'constant', width: widths.words, wrap: true },
    ],
    rows: stateNames.map((name, code) => ({
      key: String(code),
      style: 'row',
      cells: {
        key: constant(String(code)),
        code: constant(code),
        label: constant(text(`state.${name}`)),
        meaning: constant(text(`stateMeaning.${name}`)),
      },
    })),
  };
}

function polarityBlock(text: SheetText): SectionBlock {
  // In the order of their codes: the label is looked up by a sorted search.
  const polarities = ['maximise', 'minimise', 'range', 'stabilise'] as const;
  return {
    name: blockNames.polarities,
    columns: [
      { key: 'key', header: text('key'), role: 'key', width: widths.key },
      {
        key: 'label',
        header: text('polarity'),
        role: 'constant',
        width: widths.label,
        name: polarityNames.label,
      },
      {
        key: 'code',
        header: text('codeWord'),
        role: 'constant',
        width: widths.value,
        align: 'center',
        name: polarityNames.code,
      },
      { key: 'meaning', header: text('meaning'), role: 'constant', width: widths.words, wrap: true },
    ],
    rows: polarities.map((polarity) => ({
      key: polarityCodes[polarity],
      style: 'row',
      cells: {
        key: constant(polarityCodes[polarity]),
        code: constant(polarityCodes[polarity]),
        label: constant(text(`polarity.${polarity}`)),
        meaning: constant(text(`polarityMeaning.${polarity}`)),
      },
    })),
  };
}

/** Pengaturan: settings as named cells, status words, polarities, the reporting calendar, scale tables and lists. */
export function settingsSheet(design: Design): SheetPlan {
  const { text, plan } = design;
  const sections: readonly (readonly [string, SectionBlock])[] = [
    ['', settingsBlock(design)],
    [text('statusTitle'), statusBlock(text)],
    [text('polarityTitle'), polarityBlock(text)],
    [text('calendarTitle'), calendarBlock(design)],
    [text('scaleTitle'), scaleBlock(design)],
    [text('listTitle'), listBlock(design)],
    [text('scaleBoundsTitle'), scaleBoundsBlock(design)],
  ];
  const blocks: BlockPlan[] = [];
  const titles: FixedCell[] = [];
  let row = firstBlockRow;
  for (const [title, block] of sections) {
    if (title !== '') titles.push(fixedText(row - 1, 1, title, 'subtitle'));
    blocks.push({ conditionalFormats: [], ...block, row, column: 0, headerRows: 1, filter: false });
    row += block.rows.length + rowsAround;
  }
  return {
    id: 'settings',
    name: text('settingsSheet'),
    fixed: [
      ...heading(text('settingsTitle'), `${plan.organisation.name} · ${plan.title}`),
      fixedText(2, 1, text('settingsNote'), 'note'),
      ...titles,
    ],
    blocks,
    page: {
      orientation: 'landscape',
      paper: 'A4',
      columns: { first: 1, last: 7 },
      footer: text('footer', { sheet: text('settingsSheet') }),
    },
    tabColour: tabColours.settings,
  };
}
