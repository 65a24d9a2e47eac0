import { roundTo } from '../formula/rounding';
import type { Polarity, Scale } from './plan';
import { bandMiddle, bandOfGrade, bandOfNumber, hasGrades } from './scales';
import type { Settings, StabiliseCurve } from './settings';
import type { RangeTarget, Target } from './target';
import type { Value } from './value';

/** What an achievement is computed from: realisation and target of the same period. */
export interface Measured {
  readonly realisation: Value;
  readonly target: Target;
  readonly polarity: Polarity;
  /** Scale of the row; needed for letters. */
  readonly scale?: Scale | undefined;
  /** Value that counts as 0 % for a minimise indicator with target 0. */
  readonly worst?: number | undefined;
}

export type NoAchievement = 'targetZero' | 'targetNegative';

/** % capaian as fractions: 0.875 is 87.5 %. */
export type Achievement =
  | {
      readonly kind: 'achieved';
      readonly raw: number;
      /** The smaller of raw and cap, rounded to 4 decimals: what status and means use. */
      readonly capped: number;
      /** "Perkiraan": computed from middles of grade bands. */
      readonly estimate: boolean;
    }
  /** Both figures are there, and no percentage can be made of them. */
  | { readonly kind: 'none'; readonly reason: NoAchievement }
  | { readonly kind: 'notApplicable' }
  /** Nothing reported yet, or no target in the period. */
  | { readonly kind: 'blank' }
  /** Realisation or target is no number, no grade of the scale and not N/A. */
  | { readonly kind: 'invalid' };

type Raw = number | NoAchievement;

/**
 * Achievement of a realisation against a target of the same period (DOMAIN.md section 4). What cannot be read comes first,
 * then a blank realisation, then N/A of either, then a blank target. A range is measured as a range whatever the polarity; a
 * single target with polarity `range` is one whose bounds are equal.
 */
export function achievementOf(measured: Measured, settings: Settings): Achievement {
  const { realisation, target } = measured;
  if (isUnreadable(realisation, measured.scale) || isUnreadable(target, measured.scale))
    return { kind: 'invalid' };
  if (realisation.kind === 'blank') return { kind: 'blank' };
  if (realisation.kind === 'notApplicable' || target.kind === 'notApplicable')
    return { kind: 'notApplicable' };
  if (target.kind === 'blank') return { kind: 'blank' };
  const numbers = numbersOf(realisation, target, measured.scale);
  if (numbers === undefined) return { kind: 'invalid' };
  const raw = rawOf(numbers.realisation, numbers.target, measured, settings);
  if (typeof raw === 'string') return { kind: 'none', reason: raw };
  return { kind: 'achieved', raw, capped: cappedOf(raw, settings), estimate: numbers.estimate };
}

/** The smaller of raw and the cap, rounded to 4 decimals of a fraction, half away from zero. */
export function cappedOf(raw: number, settings: Pick<Settings, 'cap'>): number {
  return roundTo(Math.min(raw, settings.cap), 4);
}

function isUnreadable(value: Target, scale: Scale | undefined): boolean {
  if (value.kind === 'invalid') return true;
  if (value.kind !== 'grade') return false;
  return scale === undefined || !hasGrades(scale) || bandOfGrade(scale, value.grade) === undefined;
}

interface Numbers {
  readonly realisation: number;
  readonly target: number | RangeTarget;
  readonly estimate: boolean;
}

function numbersOf(realisation: Value, target: Target, scale: Scale | undefined): Numbers | undefined {
  if (target.kind === 'range') {
    const number = realisation.kind === 'number' ? realisation.number : scale && middleOf(scale, realisation);
    return number === undefined
      ? undefined
      : { realisation: number, target, estimate: realisation.kind === 'grade' };
  }
  if (realisation.kind === 'number' && target.kind === 'number') {
    return { realisation: realisation.number, target: target.number, estimate: false };
  }
  return scale && gradeNumbers(realisation, target, scale);
}

/**
 * A number against a letter is measured by the lower bound of the letter's band; as soon as the realisation is a letter,
 * both sides are the middles of their bands. The same letter is exactly 100 %, every other is an estimate.
 */
function gradeNumbers(realisation: Value, target: Value, scale: Scale): Numbers | undefined {
  if (realisation.kind === 'number') {
    const lower = target.kind === 'grade' ? bandOfGrade(scale, target.grade)?.lower : undefined;
    return lower === undefined
      ? undefined
      : { realisation: realisation.number, target: lower, estimate: false };
  }
  const one = middleOf(scale, realisation);
  const other = middleOf(scale, target);
  if (one === undefined || other === undefined) return undefined;
  const sameLetter =
    target.kind === 'grade' && realisation.kind === 'grade' && target.grade === realisation.grade;
  return { realisation: one, target: other, estimate: !sameLetter };
}

function middleOf(scale: Scale, value: Value): number | undefined {
  if (value.kind !== 'grade' && value.kind !== 'number') return undefined;
  const band =
    value.kind === 'grade'
      ? bandOfGrade(scale, value.grade)
      : (bandOfNumber(scale, value.number) ?? scale.bands?.[0]);
  return band && bandMiddle(scale, band);
}

function rawOf(
  realisation: number,
  target: number | RangeTarget,
  measured: Measured,
  settings: Settings,
): Raw {
  if (typeof target !== 'number') return withinRange(realisation, target.lower, target.upper);
  switch (measured.polarity) {
    case 'maximise':
      return maximised(realisation, target);
    case 'minimise':
      return minimised(realisation, target, measured.worst, settings);
    case 'stabilise':
      return stabilised(realisation, target, settings.stabiliseCurve);
    case 'range':
      return withinRange(realisation, target, target);
  }
}

function maximised(realisation: number, target: number): Raw {
  if (target === 0) return 'targetZero';
  return target > 0 ? realisation / target : 1 + (1 - realisation / target);
}

function minimised(realisation: number, target: number, worst: number | undefined, settings: Settings): Raw {
  if (target < 0) return 'targetNegative';
  if (target === 0) return worst !== undefined && worst > 0 ? (worst - realisation) / worst : 'targetZero';
  if (settings.minimiseFormula === 'complement') return 1 + (1 - realisation / target);
  // T/R has no value at 0 and turns its sign below: nothing left to minimise is as good as the cap allows.
  return realisation <= 0 ? settings.cap : target / realisation;
}

function stabilised(realisation: number, target: number, curve: StabiliseCurve): Raw {
  if (target <= 0) return target === 0 ? 'targetZero' : 'targetNegative';
  const closeness = realisation <= target ? realisation / target : 2 - realisation / target;
  return curve.on ? onCurve(closeness, curve) : closeness;
}

/** Below 0 the first stretch goes on in its direction, so that a worse figure never counts more. */
function onCurve(closeness: number, { point, value, peak }: StabiliseCurve): number {
  if (closeness <= point) return (closeness / point) * value;
  return value + ((closeness - point) / (1 - point)) * (peak - value);
}

/** Outside a range the passed bound is the target: no percentage can be made of one that is 0 or negative (our reading). */
function withinRange(realisation: number, lower: number, upper: number): Raw {
  if (realisation >= lower && realisation <= upper) return 1;
  const bound = realisation < lower ? lower : upper;
  if (bound <= 0) return bound === 0 ? 'targetZero' : 'targetNegative';
  return realisation < lower ? realisation / lower : 1 + (1 - realisation / upper);
}
