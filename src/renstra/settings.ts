import type { Quarter } from './quarter';

/**
 * Curve of stabilise indicators over the closeness to the target (0..1): straight from (0, 0) to (`point`, `value`) and on to
 * (1, `peak`), as fractions.
 */
export interface StabiliseCurve {
  readonly on: boolean;
  readonly point: number;
  readonly value: number;
  readonly peak: number;
}

/** What a ministry decides for itself; fractions, 1.2 is 120 %. */
export interface Settings {
  /** Highest achievement that status and means use. */
  readonly cap: number;
  /** `complement` 1 + (1 - R/T), `ratio` T/R. */
  readonly minimiseFormula: 'complement' | 'ratio';
  readonly stabiliseCurve: StabiliseCurve;
  /** Lower bounds of the status bands. */
  readonly bands: { readonly achieved: number; readonly near: number };
  readonly reportingQuarter: Quarter;
}

export const defaultSettings: Settings = {
  cap: 1.2,
  minimiseFormula: 'complement',
  stabiliseCurve: { on: true, point: 0.9, value: 1, peak: 1.2 },
  bands: { achieved: 1, near: 0.8 },
  reportingQuarter: 4,
};
