import { minimiseFormulas } from './codes';
import type { SettingKey } from './names';
import type { Constant } from './sheetPlan';

/** Defaults of the settings sheet; achievement bounds as fractions (1.2 is 120 %). The year comes from the choice. */
export const settingDefaults: Readonly<Record<Exclude<SettingKey, 'year'>, Constant>> = {
  reportingQuarter: 4,
  cap: 1.2,
  achievedFrom: 1,
  nearlyFrom: 0.8,
  minimiseFormula: minimiseFormulas.complement,
  stabiliseCurve: 1,
  stabilisePoint: 0.9,
  stabiliseValue: 1,
  stabilisePeak: 1.2,
};
