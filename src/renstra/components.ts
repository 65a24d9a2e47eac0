/** What an indicator's figure is made of, and what it comes to (DOMAIN.md section 5, "Kinds"). */
import { roundTo } from '../formula/rounding';
import { meanOf } from './numbers';
import type { IndicatorKind } from './plan';

/** Kinds whose figure is computed from components; the others are reported as they are. */
export type ComponentKind = Exclude<IndicatorKind, 'count' | 'direct'>;

/** One line of components; what has not been reported, or cannot be read, is absent. */
export interface ComponentPair {
  /** The whole of a ratio; else the figure before: last year's end, before a certification, of the year before. */
  readonly base?: number | undefined;
  /** The part of a ratio; else the figure after. */
  readonly figure?: number | undefined;
}

export interface ComponentResult {
  /** In the indicator's measure (percent as 87.5); absent where nothing can be computed. */
  readonly result?: number;
  /** Lines that went into it. */
  readonly counted: number;
  /** Lines with a figure that has nothing to be compared with: their base is missing, zero or negative. */
  readonly leftOut: number;
}

const componentKinds: ReadonlySet<IndicatorKind> = new Set<ComponentKind>([
  'ratio',
  'growth',
  'growthOfOne',
  'saving',
  'difference',
]);

export function hasComponents(kind: IndicatorKind | undefined): kind is ComponentKind {
  return kind !== undefined && componentKinds.has(kind);
}

/** Whether the figure is the mean over several lines: companies, or energy and water. */
export function isListed(kind: ComponentKind): boolean {
  return kind === 'growth' || kind === 'saving';
}

/** Percent of `base` that `change` is; undefined where there is no positive base, or no finite result. */
function percentOf(change: (base: number, figure: number) => number, { base, figure }: ComponentPair) {
  if (base === undefined || figure === undefined || base <= 0) return undefined;
  const result = (100 * change(base, figure)) / base;
  return Number.isFinite(result) ? result : undefined;
}

/** A part as percent of its whole. */
export function ratio(pair: ComponentPair): number | undefined {
  return percentOf((_, part) => part, pair);
}

/** By how many percent a figure grew; negative where it fell. */
export function growthOfOne(pair: ComponentPair): number | undefined {
  return percentOf((before, after) => after - before, pair);
}

/** How many percent less is used than before: positive where it saves, as the targets are. */
export function saving(pair: ComponentPair): number | undefined {
  return percentOf((before, after) => before - after, pair);
}

/** The stock now less the stock at the end of last year, which may be zero. */
export function difference({ base, figure }: ComponentPair): number | undefined {
  return base === undefined || figure === undefined ? undefined : figure - base;
}

const ofOne: Readonly<Record<ComponentKind, (pair: ComponentPair) => number | undefined>> = {
  ratio,
  growth: growthOfOne,
  growthOfOne,
  saving,
  difference,
};

/** What one line comes to. */
export function lineResult(kind: ComponentKind, line: ComponentPair): number | undefined {
  return ofOne[kind](line);
}

/**
 * What the components of one period come to: of companies, and of energy and water, the plain mean of those that can be
 * computed; the other kinds have one line.
 */
export function componentResult(kind: ComponentKind, lines: readonly ComponentPair[]): ComponentResult {
  const results = lines.flatMap((line) => lineResult(kind, line) ?? []);
  const given = lines.filter(({ figure }) => figure !== undefined);
  const mean = meanOf(results);
  return {
    ...(mean === undefined ? {} : { result: mean }),
    counted: results.length,
    leftOut: given.length - results.length,
  };
}

/** Half of the last digit of a figure with two decimals, and a little for what computing may lose. */
export const writtenTolerance = 0.00500001;

/** Whether an entry is a result as people write it: to two decimals or more, or rounded to one. */
export function isWrittenAs(entry: number, result: number): boolean {
  return Math.abs(entry - result) <= writtenTolerance || entry === roundTo(result, 1);
}
