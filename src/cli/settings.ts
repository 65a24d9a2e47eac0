import { minimiseFormulas } from '../sheets/codes';
import { settingNames, type SettingKey } from '../sheets/names';
import type { Constant } from '../sheets/sheetPlan';
import { refuse, step, type Step } from './outcome';
import type { CliText } from './texts';

type Settable = Exclude<SettingKey, 'year'>;
const settable = (Object.keys(settingNames) as readonly SettingKey[]).filter(
  (key): key is Settable => key !== 'year',
);

/** A fraction as `1.2`, `1,2` or `120%`. */
function fraction(raw: string): number | undefined {
  const percent = raw.endsWith('%');
  const number = Number((percent ? raw.slice(0, -1) : raw).trim().replace(',', '.'));
  if (raw.trim() === '' || !Number.isFinite(number) || number <= 0) return undefined;
  return percent ? number / 100 : number;
}

function valueOf(key: Settable, raw: string): Constant | undefined {
  switch (key) {
    case 'reportingQuarter': {
      const match = /^(?:TW\s*)?([1-4])$/i.exec(raw.trim());
      return match === null ? undefined : Number(match[1]);
    }
    case 'minimiseFormula':
      return Object.values(minimiseFormulas).find((formula) => formula === raw.trim());
    case 'stabiliseCurve':
      return raw.trim() === '1' ? 1 : raw.trim() === '0' ? 0 : undefined;
    case 'cap':
    case 'achievedFrom':
    case 'nearlyFrom':
    case 'stabilisePoint':
    case 'stabiliseValue':
    case 'stabilisePeak':
      return fraction(raw);
  }
}

/** Reads `--set NAME=VALUE` options; names are those of the cells on the settings sheet. */
export function parseSettings(
  pairs: readonly string[],
  text: CliText,
): Step<Partial<Record<SettingKey, Constant>>> {
  const settings: Partial<Record<SettingKey, Constant>> = {};
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=');
    const key = settable.find(
      (candidate) => settingNames[candidate].toLowerCase() === name.trim().toLowerCase(),
    );
    if (key === undefined)
      return refuse(
        text('settingUnknown', { name, names: settable.map((each) => settingNames[each]).join(', ') }),
      );
    const value = valueOf(key, rest.join('='));
    if (value === undefined)
      return refuse(text('settingValue', { name: settingNames[key], value: rest.join('=') }));
    settings[key] = value;
  }
  return step(settings);
}
