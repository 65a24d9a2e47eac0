/**
 * Code of a row's state in one period, as the helper columns `*.state` hold it. Ordered so that `>=1` counts what was
 * expected and `>=2` what was reported.
 */
export const states = {
  notExpected: 0,
  notReported: 1,
  notAchieved: 2,
  nearlyAchieved: 3,
  achieved: 4,
  notApplicable: 5,
  invalid: 6,
  notComputable: 7,
} as const;
export type StateName = keyof typeof states;
export const stateNames = Object.keys(states) as readonly StateName[];

/** What a figure is, as the helper columns of roll-ups tell it. */
export const figureKinds = { blank: 0, number: 1, notApplicable: 2, grade: 3, unreadable: 4 } as const;

/** What formulas write where a figure cannot be: never compared with translated text. */
export const marks = {
  notApplicable: 'N/A',
  /** An entry or target that is no number, grade of its scale or N/A. */
  unreadable: '!',
  /** There is no achievement (target 0 and the like). */
  none: '-',
} as const;
