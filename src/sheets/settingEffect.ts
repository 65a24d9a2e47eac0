/** What a workbook's rows would come to if a setting were another. */
import { cappedOf, achievementOf } from '../renstra/achievement';
import type { Settings } from '../renstra/settings';
import { bandStatus } from '../renstra/status';
import { minimiseFormulas, polarityCodes } from './codes';
import { blockNames, measurementBlock, settingNames, type SettingKey } from './names';
import { yearOf } from './reading';
import { settingsOf } from './judging';
import type { Constant } from './sheetPlan';
import type { Snapshot, SnapshotRow } from './snapshot';
import { numberIn, textIn } from './snapshotFacts';

/** Settings of a workbook as they stand in its cells, by key; blank where the cell is. */
export function settingCells(
  snapshot: Snapshot,
): { readonly sheet: string; readonly values: Readonly<Record<SettingKey, SettingCell>> } | undefined {
  const block = snapshot.blocks[blockNames.settings];
  if (block === undefined) return undefined;
  const rows = new Map(block.rows.map((row) => [row.key, row]));
  const cell = (key: SettingKey): SettingCell => {
    const found = rows.get(settingNames[key])?.cells['value'];
    return { input: found?.input ?? '', address: found?.address ?? '' };
  };
  const keys = Object.keys(settingNames) as readonly SettingKey[];
  const values = Object.fromEntries(keys.map((key) => [key, cell(key)])) as Record<SettingKey, SettingCell>;
  return { sheet: block.sheet, values };
}

export interface SettingCell {
  /** Constant or formula; '' for a blank cell. */
  readonly input: Constant;
  /** '' where the cell is gone. */
  readonly address: string;
}

/** How many rows another value of a setting reaches. */
export interface SettingEffect {
  /** Rows whose achievement to date becomes another, by the figures that stand in the workbook. */
  readonly achievements: number;
  /** Rows whose status to date becomes another. */
  readonly statuses: number;
}

/**
 * What another value would change in the figures to date; undefined for the reporting quarter, by which all of them are taken
 * anew.
 */
export function effectOfSetting(
  snapshot: Snapshot,
  key: Exclude<SettingKey, 'year'>,
  value: Constant,
): SettingEffect | undefined {
  const year = yearOf(snapshot);
  const rows = year === undefined ? [] : (snapshot.blocks[measurementBlock(year)]?.rows ?? []);
  const before = settingsOf(snapshot);
  const after = changedSettings(before, key, value);
  if (key === 'reportingQuarter') return undefined;
  let achievements = 0;
  let statuses = 0;
  for (const row of rows) {
    const [one, other] = [resultOf(row, before), resultOf(row, after)];
    if (one === undefined || other === undefined) continue;
    if (Math.abs(one.capped - other.capped) > 1e-9) achievements += 1;
    if (one.status !== other.status) statuses += 1;
  }
  return { achievements, statuses };
}

function changedSettings(settings: Settings, key: Exclude<SettingKey, 'year'>, value: Constant): Settings {
  const { bands, stabiliseCurve } = settings;
  const number = Number(value);
  switch (key) {
    case 'reportingQuarter':
      return settings;
    case 'cap':
      return { ...settings, cap: number };
    case 'achievedFrom':
      return { ...settings, bands: { ...bands, achieved: number } };
    case 'nearlyFrom':
      return { ...settings, bands: { ...bands, near: number } };
    case 'minimiseFormula':
      return { ...settings, minimiseFormula: value === minimiseFormulas.ratio ? 'ratio' : 'complement' };
    case 'stabiliseCurve':
      return { ...settings, stabiliseCurve: { ...stabiliseCurve, on: number !== 0 } };
    case 'stabilisePoint':
      return { ...settings, stabiliseCurve: { ...stabiliseCurve, point: number } };
    case 'stabiliseValue':
      return { ...settings, stabiliseCurve: { ...stabiliseCurve, value: number } };
    case 'stabilisePeak':
      return { ...settings, stabiliseCurve: { ...stabiliseCurve, peak: number } };
  }
}

/** Figures to date that are numbers; letters and ranges keep what the sheet has computed, which only cap and bands change. */
function resultOf(
  row: SnapshotRow,
  settings: Settings,
): { readonly capped: number; readonly status: string } | undefined {
  const raw = rawOf(row, settings);
  if (raw === undefined) return undefined;
  const capped = cappedOf(raw, settings);
  return { capped, status: bandStatus(capped, settings.bands) };
}

function rawOf(row: SnapshotRow, settings: Settings): number | undefined {
  const computed = numberIn(row, 'toDate.achievement');
  if (computed === undefined) return undefined;
  const polarity = (['minimise', 'stabilise'] as const).find(
    (each) => polarityCodes[each] === textIn(row, 'polarity'),
  );
  const target = numberIn(row, 'toDate.target');
  const realisation = numberIn(row, 'toDate.actual');
  if (polarity === undefined || target === undefined || realisation === undefined) return computed;
  const achievement = achievementOf(
    {
      polarity,
      target: { kind: 'number', number: target },
      realisation: { kind: 'number', number: realisation },
      worst: numberIn(row, 'worst'),
    },
    settings,
  );
  return achievement.kind === 'achieved' ? achievement.raw : undefined;
}
