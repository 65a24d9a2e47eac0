import type { SettingKey } from './names';

/** Settings that are fractions (1.2 is 120 %), in the order of the sheet. */
export const fractionSettings = [
  'cap',
  'achievedFrom',
  'nearlyFrom',
  'stabilisePoint',
  'stabiliseValue',
  'stabilisePeak',
] as const satisfies readonly SettingKey[];
export type FractionSetting = (typeof fractionSettings)[number];

/** What a fraction may be: `from` belongs to it, `above` and `below` do not. */
export type FractionBounds =
  | { readonly kind: 'from'; readonly from: number }
  | { readonly kind: 'above'; readonly above: number }
  | { readonly kind: 'between'; readonly above: number; readonly below: number };

const positive: FractionBounds = { kind: 'above', above: 0 };

/** Bounds of the settings, for their cells and for the command line. */
export const fractionBounds: Readonly<Record<FractionSetting, FractionBounds>> = {
  cap: positive,
  achievedFrom: positive,
  nearlyFrom: { kind: 'from', from: 0 },
  // The curve has a stretch on either side of its bend.
  stabilisePoint: { kind: 'between', above: 0, below: 1 },
  stabiliseValue: positive,
  stabilisePeak: positive,
};

/** Pairs of settings of which the first must not exceed the second. */
export const orderedSettings: readonly (readonly [FractionSetting, FractionSetting])[] = [
  ['nearlyFrom', 'achievedFrom'],
  ['stabiliseValue', 'stabilisePeak'],
];

/** Whether a key is that of a fraction. */
export function isFractionSetting(key: SettingKey): key is FractionSetting {
  return fractionSettings.some((known) => known === key);
}

/** Whether a setting may have a value, whatever the others say. */
export function fitsBounds(key: FractionSetting, number: number): boolean {
  const bounds = fractionBounds[key];
  switch (bounds.kind) {
    case 'from':
      return number >= bounds.from;
    case 'above':
      return number > bounds.above;
    case 'between':
      return number > bounds.above && number < bounds.below;
  }
}
