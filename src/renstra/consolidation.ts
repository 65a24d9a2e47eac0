import { meanOf, sumOf } from './numbers';
import type { Consolidation } from './plan';
import { upTo, type ByQuarter, type Quarter } from './quarter';
import type { Target } from './target';
import type { Value } from './value';

/**
 * One figure from those of several quarters (DOMAIN.md section 4, "Quarters"): blank ones are not there; N/A is skipped, and
 * is the result where nothing else was reported; an unreadable one makes the result unreadable. `last` and `cumulative` give
 * the last reported. Letters have no sum or mean.
 */
export function consolidate(figures: readonly Value[], rule: Consolidation): Value;
export function consolidate(figures: readonly Target[], rule: Consolidation): Target;
export function consolidate(figures: readonly Target[], rule: Consolidation): Target {
  const there = figures.filter((figure) => figure.kind !== 'blank');
  const unreadable = there.find((figure) => figure.kind === 'invalid');
  if (unreadable !== undefined) return unreadable;
  const counted = there.filter((figure) => figure.kind !== 'notApplicable');
  if (counted.length === 0) return { kind: there.length === 0 ? 'blank' : 'notApplicable' };
  switch (rule) {
    case 'sum':
      return combine(counted, sumOf);
    case 'average':
      return combine(counted, (numbers) => meanOf(numbers) ?? 0);
    case 'last':
    case 'cumulative':
      return counted.at(-1) ?? { kind: 'blank' };
  }
}

function combine(figures: readonly Target[], join: (numbers: readonly number[]) => number): Target {
  const grade = figures.find((figure) => figure.kind === 'grade');
  if (grade !== undefined) return { kind: 'invalid', text: grade.grade };
  const bounds = figures.flatMap((figure) => {
    if (figure.kind === 'range') return [figure];
    return figure.kind === 'number' ? [{ lower: figure.number, upper: figure.number }] : [];
  });
  const lower = join(bounds.map((bound) => bound.lower));
  if (!figures.some((figure) => figure.kind === 'range')) return { kind: 'number', number: lower };
  return { kind: 'range', lower, upper: join(bounds.map((bound) => bound.upper)) };
}

/** Realisation to date at a reporting quarter: the reported ones of TW I up to it, consolidated. */
export function realisationToDate(reported: ByQuarter<Value>, quarter: Quarter, rule: Consolidation): Value {
  return consolidate(upTo(reported, quarter), rule);
}

/** Target to date at a reporting quarter: the same consolidation over those quarters that have a target. */
export function targetToDate(targets: ByQuarter<Target>, quarter: Quarter, rule: Consolidation): Target {
  return consolidate(upTo(targets, quarter), rule);
}
