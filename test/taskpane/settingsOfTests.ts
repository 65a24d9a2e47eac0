/** Settings and protection that a test steers. */
import type { Failure } from '../../src/sheets/proposal';
import type { ProtectionState, SettingAccess, SettingChange } from '../../src/sheets/settingAccess';

/** Values of the settings of a workbook as it is inserted, for its last quarter. */
export const standardSettings = {
  year: 2024,
  reportingQuarter: 4,
  cap: 1.2,
  achievedFrom: 1,
  nearlyFrom: 0.8,
  minimiseFormula: '1+(1-R/T)',
  stabiliseCurve: 1,
  stabilisePoint: 0.9,
  stabiliseValue: 1,
  stabilisePeak: 1.2,
} as const;

export interface SettingsOfTests extends SettingAccess {
  readonly written: SettingChange[];
  /** What the next writing comes to. */
  writes: boolean | { readonly failure: Failure };
  state: ProtectionState;
  /** Answers the next change of protection. */
  failsNext: Failure | undefined;
  /** Protection taken off for a while and put on again, in turn. */
  readonly lifting: ('lifted' | 'restored')[];
  readonly onWrite: { act: (change: SettingChange) => void };
}

export function settingsOfTests(): SettingsOfTests {
  const settings: SettingsOfTests = {
    written: [],
    writes: true,
    state: {
      sheets: [
        { name: 'Matriks Kinerja', isProtected: false },
        { name: 'Pengukuran 2024', isProtected: false },
      ],
    },
    failsNext: undefined,
    lifting: [],
    onWrite: { act: () => undefined },
    write: (change) => {
      settings.written.push(change);
      if (settings.writes === true) settings.onWrite.act(change);
      return Promise.resolve(settings.writes);
    },
    protection: () => Promise.resolve(settings.state),
    lift: () => {
      const failure = settings.failsNext;
      settings.failsNext = undefined;
      if (failure !== undefined) return Promise.resolve({ failure });
      settings.lifting.push('lifted');
      return Promise.resolve({
        restore: () => {
          settings.lifting.push('restored');
          const again = settings.failsNext;
          return Promise.resolve(again === undefined ? settings.state : { failure: again });
        },
      });
    },
    protect: (on) => {
      const failure = settings.failsNext;
      settings.failsNext = undefined;
      if (failure !== undefined) return Promise.resolve({ failure });
      settings.state = { sheets: settings.state.sheets.map(({ name }) => ({ name, isProtected: on })) };
      return Promise.resolve(settings.state);
    },
  };
  return settings;
}
