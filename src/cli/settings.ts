import { parseQuarter } from '../renstra/quarter';
import { minimiseFormulas } from '../sheets/codes';
import { settingNames, type SettingKey } from '../sheets/names';
import { fitsBounds, orderedSettings, type FractionSetting } from '../sheets/settingBounds';
import { settingDefaults } from '../sheets/settingDefaults';
import type { Constant } from '../sheets/sheetPlan';
import { refuse, step, type Step } from './outcome';
import type { CliText, cliTexts } from './texts';

type Settable = Exclude<SettingKey, 'year'>;
type Settings = Partial<Record<SettingKey, Constant>>;
const settable = (Object.keys(settingNames) as readonly SettingKey[]).filter(
  (key): key is Settable => key !== 'year',
);

/** Above this a bare number is meant in percent: nobody caps at ten times the target, and `120` is 120 %. */
const largestFraction = 10;

/** A fraction as `1.2`, `1,2`, `120%` or `120`. */
function fraction(raw: string): number | undefined {
  const match = /^(\d+(?:[.,]\d+)?|[.,]\d+)\s*(%)?$/.exec(raw);
  if (match === null) return undefined;
  const number = Number((match[1] ?? '').replace(',', '.'));
  return match[2] !== undefined || number > largestFraction ? number / 100 : number;
}

function fractionFor(key: FractionSetting, raw: string): number | undefined {
  const number = fraction(raw);
  return number !== undefined && fitsBounds(key, number) ? number : undefined;
}

/** Forms of one formula differ by spaces, case and the sign of division only, or are called by a word. */
const minimiseWords: Readonly<Record<string, Constant>> = {
  't/r': minimiseFormulas.ratio,
  rasio: minimiseFormulas.ratio,
  ratio: minimiseFormulas.ratio,
  '1+(1-r/t)': minimiseFormulas.complement,
  '2-r/t': minimiseFormulas.complement,
  komplemen: minimiseFormulas.complement,
  complement: minimiseFormulas.complement,
};
const switchWords: Readonly<Record<string, Constant>> = Object.fromEntries([
  ...['1', 'ya', 'on', 'true', 'benar', 'aktif', 'yes', 'nyala', 'default'].map((word) => [word, 1] as const),
  ...['0', 'tidak', 'off', 'false', 'salah', 'nonaktif', 'no', 'mati', 'none', 'tanpa'].map(
    (word) => [word, 0] as const,
  ),
]);

const plain = (raw: string): string => raw.replaceAll(/\s|^=/g, '').replaceAll(/[:÷]/g, '/').toLowerCase();
const wordOf = (words: Readonly<Record<string, Constant>>, raw: string): Constant | undefined =>
  Object.hasOwn(words, plain(raw)) ? words[plain(raw)] : undefined;

function valueOf(key: Settable, raw: string): Constant | undefined {
  switch (key) {
    case 'reportingQuarter':
      return parseQuarter(raw.replace(/^q(?=[1-4]$)/i, ''));
    case 'minimiseFormula':
      return wordOf(minimiseWords, raw);
    case 'stabiliseCurve':
      return wordOf(switchWords, raw);
    case 'cap':
    case 'achievedFrom':
    case 'nearlyFrom':
    case 'stabilisePoint':
    case 'stabiliseValue':
    case 'stabilisePeak':
      return fractionFor(key, raw);
  }
}

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
  const value = valueOf(key, raw);
  const expected = text(expectedTexts[key]);
  return value === undefined
    ? refuse(text('settingValue', { name: settingNames[key], value: raw, expected }))
    : step([key, value]);
}

/** Two settings that leave no room between them, as the sentence that says so. */
function contradiction(settings: Settings, text: CliText): string | undefined {
  const whole = { ...settingDefaults, ...settings };
  const open = orderedSettings.find(([lower, upper]) => Number(whole[lower]) > Number(whole[upper]));
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
