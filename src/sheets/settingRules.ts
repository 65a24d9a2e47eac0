/** What may be typed into the cells of the settings: a choice from a list, or a percentage within its bounds. */
import { printPercent } from '../renstra/print';
import type { Language } from '../texts/texts';
import { listNames, settingNames, type SettingKey } from './names';
import {
  fractionBounds,
  isFractionSetting,
  orderedSettings,
  type FractionBounds,
  type FractionSetting,
} from './settingBounds';
import { settingDefaults } from './settingDefaults';
import type { ConditionalFormatPlan, ValidationPlan } from './sheetPlan';
import type { SheetText } from './texts';

const settingLists: Partial<Record<SettingKey, string>> = {
  reportingQuarter: listNames.quarters,
  minimiseFormula: listNames.minimise,
  stabiliseCurve: listNames.onOff,
};

/** Rule of a setting's cell, titled by the cell's name; the year has none, since nobody enters it. */
export function settingRule(
  key: SettingKey,
  text: SheetText,
  language: Language,
): ValidationPlan | undefined {
  const title = settingNames[key];
  const list = settingLists[key];
  if (list !== undefined)
    return {
      rule: { kind: 'list', source: `=${list}` },
      alert: 'stop',
      title,
      message: settingHint(key, text, language),
    };
  if (!isFractionSetting(key)) return undefined;
  return {
    rule: { kind: 'custom', formula: `=${fractionTest(key)}` },
    alert: 'stop',
    title,
    message: settingHint(key, text, language),
  };
}

/** What a setting's cell may hold, in words. */
export function settingHint(key: SettingKey, text: SheetText, language: Language): string {
  if (!isFractionSetting(key)) return text('chooseFromList');
  return [mayBe(key, text, language), ...orderWords(key, text)].join(' ');
}

function fractionTest(key: FractionSetting): string {
  return `AND(${['ISNUMBER([value])', ...boundTests(fractionBounds[key]), ...orderTests(key)].join(',')})`;
}

/** Marks settings that formulas cannot compute with, also where they were pasted or cleared. */
export function settingMarks(): readonly ConditionalFormatPlan[] {
  const keys = Object.keys(settingNames) as readonly SettingKey[];
  return keys.flatMap((key): readonly ConditionalFormatPlan[] => {
    const list = settingLists[key];
    // Short lists end in blank cells, which equal 0 and nothing.
    const test = isFractionSetting(key)
      ? fractionTest(key)
      : list && `SUMPRODUCT((${list}<>"")*(${list}=[value]))>0`;
    if (test === undefined) return [];
    const formula = `=AND(ROW([value])=ROW(${settingNames[key]}),NOT(IFERROR(${test},FALSE)))`;
    return [{ from: 'value', to: 'value', formula, style: 'invalid' }];
  });
}

function boundTests(bounds: FractionBounds): readonly string[] {
  switch (bounds.kind) {
    case 'from':
      return [`[value]>=${bounds.from}`];
    case 'above':
      return [`[value]>${bounds.above}`];
    case 'between':
      return [`[value]>${bounds.above}`, `[value]<${bounds.below}`];
  }
}

function mayBe(key: FractionSetting, text: SheetText, language: Language): string {
  const bounds = fractionBounds[key];
  const print = (fraction: number): string => printPercent(fraction, language, 0);
  const example = print(Number(settingDefaults[key]));
  switch (bounds.kind) {
    case 'from':
      return text('settingMay.from', { lower: print(bounds.from), example });
    case 'above':
      return text('settingMay.above', { lower: print(bounds.above), example });
    case 'between':
      return text('settingMay.between', { lower: print(bounds.above), upper: print(bounds.below), example });
  }
}

/** Settings a setting must not exceed, and those it must not be less than. */
function neighboursOf(key: FractionSetting): {
  readonly above: readonly FractionSetting[];
  readonly below: readonly FractionSetting[];
} {
  return {
    above: orderedSettings.flatMap(([lower, upper]) => (lower === key ? [upper] : [])),
    below: orderedSettings.flatMap(([lower, upper]) => (upper === key ? [lower] : [])),
  };
}

function orderTests(key: FractionSetting): readonly string[] {
  const { above, below } = neighboursOf(key);
  return [
    ...above.map((other) => `[value]<=${settingNames[other]}`),
    ...below.map((other) => `[value]>=${settingNames[other]}`),
  ];
}

function orderWords(key: FractionSetting, text: SheetText): readonly string[] {
  const { above, below } = neighboursOf(key);
  return [
    ...above.map((other) => text('settingAtMost', { other: text(`setting.${other}`) })),
    ...below.map((other) => text('settingAtLeast', { other: text(`setting.${other}`) })),
  ];
}
