import { defaultSettings } from '../renstra/settings';
import { minimiseFormulas } from './codes';
import type { SettingKey } from './names';
import type { Constant } from './sheetPlan';

/** Defaults as the settings sheet shows them; achievement bounds as fractions (1.2 is 120 %). The year comes from the choice. */
export const settingDefaults: Readonly<Record<Exclude<SettingKey, 'year'>, Constant>> = {
  reportingQuarter: defaultSettings.reportingQuarter,
  cap: defaultSettings.cap,
  achievedFrom: defaultSettings.bands.achieved,
  nearlyFrom: defaultSettings.bands.near,
  minimiseFormula: minimiseFormulas[defaultSettings.minimiseFormula],
  stabiliseCurve: defaultSettings.stabiliseCurve.on ? 1 : 0,
  stabilisePoint: defaultSettings.stabiliseCurve.point,
  stabiliseValue: defaultSettings.stabiliseCurve.value,
  stabilisePeak: defaultSettings.stabiliseCurve.peak,
};
