import { settingNames, type SettingKey } from '../sheets/names';
import { settingDefaults } from '../sheets/settingDefaults';
import { openContradiction, settable, settingInput, type Settable } from '../sheets/settingInput';
import type { Constant } from '../sheets/sheetPlan';
import { refuse, step, type Step } from './outcome';
import type { CliText, cliTexts } from './texts';

type Settings = Partial<Record<SettingKey, Constant>>;

const expectedTexts: Readonly<Record<Settable, keyof typeof cliTexts>> = {
  reportingQuarter: 'expectedQuarter',
  minimiseFormula: 'expectedMinimise',
  stabiliseCurve: 'expectedSwitch',
  stabilisePoint: 'expectedPoint',
  nearlyFrom: 'expectedFraction',
  cap: 'expectedFraction',
  achievedFrom: 'expectedFraction',
  stabiliseValue: 'expectedFraction',
  stabilisePeak: 'expectedFraction',
};

const nameForm = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

function keyOf(name: string): SettingKey | undefined {
  const keys: readonly SettingKey[] = ['year', ...settable];
  return keys.find((key) => nameForm(settingNames[key]) === nameForm(name));
}

function settingOf(pair: string, text: CliText): Step<readonly [Settable, Constant]> {
  const [name = '', ...rest] = pair.split('=');
  const raw = rest.join('=').trim();
  const key = keyOf(name);
  if (key === 'year') return refuse(text('settingYear'));
  const names = settable.map((each) => settingNames[each]).join(', ');
  if (key === undefined) return refuse(text('settingUnknown', { name: name.trim(), names }));
  const value = settingInput(key, raw);
  const expected = text(expectedTexts[key]);
  return value === undefined
    ? refuse(text('settingValue', { name: settingNames[key], value: raw, expected }))
    : step([key, value]);
}

/** Two settings that leave no room between them, as the sentence that says so. */
function contradiction(settings: Settings, text: CliText): string | undefined {
  const whole = { ...settingDefaults, ...settings };
  const open = openContradiction(whole);
  if (open === undefined) return undefined;
  const [lower, upper] = open;
  return text('settingOrder', {
    lower: settingNames[lower],
    upper: settingNames[upper],
    lowerValue: String(whole[lower]),
    upperValue: String(whole[upper]),
  });
}

/**
 * Reads `--set NAME=VALUE` options; names are those of the cells on the settings sheet. Of two for one setting the later
 * counts; the first thing wrong is told.
 */
export function parseSettings(pairs: readonly string[], text: CliText): Step<Settings> {
  const settings: Settings = {};
  for (const pair of pairs) {
    const setting = settingOf(pair, text);
    if (!setting.ok) return setting;
    const [key, value] = setting.value;
    settings[key] = value;
  }
  const sentence = contradiction(settings, text);
  return sentence === undefined ? step(settings) : refuse(sentence);
}
