/** Settings as people write them, on the command line and in the pane. */
import { parseQuarter } from '../renstra/quarter';
import { minimiseFormulas } from './codes';
import { settingNames, type SettingKey } from './names';
import { fitsBounds, orderedSettings, type FractionSetting } from './settingBounds';
import type { Constant } from './sheetPlan';

/** Settings that may be changed; the year belongs to what was inserted. */
export type Settable = Exclude<SettingKey, 'year'>;
export const settable = (Object.keys(settingNames) as readonly SettingKey[]).filter(
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

/** What a setting is to be out of what was written (`TW2`, `110%`, `rasio`); undefined where it cannot be that. */
export function settingInput(key: Settable, raw: string): Constant | undefined {
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

/** Two settings of which the first exceeds the second although it must not; undefined where there are none. */
export function openContradiction(
  settings: Readonly<Partial<Record<SettingKey, unknown>>>,
): readonly [FractionSetting, FractionSetting] | undefined {
  return orderedSettings.find(([lower, upper]) => Number(settings[lower]) > Number(settings[upper]));
}
