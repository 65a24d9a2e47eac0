import { isAbove, isBelow, isWhole } from './numbers';
import { plainText } from './plainText';
import type { Band, Indicator, IndicatorKind, Plan, Scale, TargetRow } from './plan';

/** Scale of a plan by its id; undefined when the plan has none of that name. */
export function scaleById(scales: readonly Scale[], id: string): Scale | undefined {
  return scales.find((scale) => scale.id === id);
}

/** Scale a target row is measured on: its own, which may differ from the indicator's (a share for BSKJI, a grade for a unit). */
export function scaleOfRow(
  plan: Pick<Plan, 'scales'>,
  row: Pick<TargetRow, 'scale'>,
  indicator?: Pick<Indicator, 'scale'>,
): Scale | undefined {
  return scaleById(plan.scales, row.scale) ?? (indicator && scaleById(plan.scales, indicator.scale));
}

/** Whether letters may be entered on a scale. Other scales may have letters for reports only (SAKIP). */
export function hasGrades(scale: Scale | undefined): boolean {
  return scale?.type === 'grade';
}

/**
 * Band a number falls in, by lower bounds on the unrounded number; an exclusive bound ("> 60") lies below its band. What
 * exceeds the scale's maximum counts to the last band; undefined below the first band and on a scale without bands.
 */
export function bandOfNumber(scale: Scale, number: number): Band | undefined {
  const reached = (band: Band): boolean =>
    band.exclusive === true ? number > band.lower : number >= band.lower;
  return scale.bands?.filter(reached).at(-1);
}

/** Band of a letter as the scale writes it; undefined when the scale has no such letter. */
export function bandOfGrade(scale: Scale, grade: string): Band | undefined {
  return scale.bands?.find((band) => band.grade === grade);
}

/** Rank of a letter, the lowest is 1 (IPP: F = 1 .. A = 9); undefined when the scale has no such letter. */
export function gradeRank(scale: Scale, grade: string): number | undefined {
  const index = scale.bands?.findIndex((band) => band.grade === grade) ?? -1;
  return index < 0 ? undefined : index + 1;
}

/**
 * Middle of a band: between its lower bound and the next one's, the last band's up to the scale's maximum (IPP: B is
 * (3.51 + 4.01) / 2, A is (4.51 + 5) / 2). A last band of a scale without maximum gives its lower bound.
 */
export function bandMiddle(scale: Scale, band: Band): number {
  const bands = scale.bands ?? [];
  const upper = bands[bands.indexOf(band) + 1]?.lower ?? scale.maximum ?? band.lower;
  return (band.lower + upper) / 2;
}

/** Whether a number lies outside a scale's bounds. */
export function isOutside({ minimum, maximum }: Bounds, number: number): boolean {
  return (
    (minimum !== undefined && isBelow(number, minimum)) || (maximum !== undefined && isAbove(number, maximum))
  );
}

/** Whether a number lies within a scale's bounds and, where it counts, is whole. */
export function fitsScale(scale: Scale, number: number): boolean {
  return !isOutside(scale, number) && (scale.wholeNumbers !== true || isWhole(number));
}

export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What no figure of a kind can go beyond: a growth below -100 %, a saving above 100 % (V23). */
export const kindBounds: Readonly<Partial<Record<IndicatorKind, Bounds>>> = {
  growth: { minimum: -100 },
  growthOfOne: { minimum: -100 },
  saving: { maximum: 100 },
};

/** Bounds of a row's figures: its scale's, drawn closer where its kind allows less. */
export function boundsOf(scale: Scale | undefined, kind: IndicatorKind | undefined): Bounds {
  const ofKind = (kind && kindBounds[kind]) ?? {};
  const minimum = largest(scale?.minimum, ofKind.minimum);
  const maximum = smallest(scale?.maximum, ofKind.maximum);
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}

function largest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined ? other : Math.max(one, other ?? one);
}

function smallest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined ? other : Math.min(one, other ?? one);
}

/** The scale's own writing of a letter typed as `b-`, `B -`, with a typographic minus or full-width; undefined when it is none. */
export function gradeOnScale(scale: Scale, text: string): string | undefined {
  return gradesOf(scale).get(gradeForm(text));
}

const knownGrades = new WeakMap<Scale, ReadonlyMap<string, string>>();

/** Letters of a scale by the form they are compared in. */
function gradesOf(scale: Scale): ReadonlyMap<string, string> {
  const known = knownGrades.get(scale);
  if (known !== undefined) return known;
  const letters = (scale.bands ?? []).flatMap(({ grade }) => grade ?? []);
  // Of two letters in one form the first counts.
  const grades = new Map(letters.map((grade) => [gradeForm(grade), grade] as const).reverse());
  knownGrades.set(scale, grades);
  return grades;
}

function gradeForm(text: string): string {
  return plainText(text).replaceAll(' ', '').toUpperCase();
}
