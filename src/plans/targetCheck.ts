import type { Plan, PlannedValue, Polarity, Scale, TargetRow } from '../renstra/plan';
import { problemAt, type PlanProblem, type PlanTexts } from './planProblem';
import { gradesOf } from './scaleGuess';

function expectedOfText(text: string, scale: Scale, t: PlanTexts): string | undefined {
  if (text === 'N/A') return undefined;
  const grades = gradesOf(scale);
  if (grades.length === 0) return t('numberTarget', { scale: scale.id });
  return grades.includes(text) ? undefined : t('gradeTarget', { scale: scale.id, list: grades.join(', ') });
}

/** What should stand there instead of a target, nothing when it is right. */
function expectedInstead(
  value: PlannedValue,
  polarity: Polarity,
  scale: Scale,
  t: PlanTexts,
): string | undefined {
  if (typeof value === 'object') {
    if (polarity !== 'range') return t('noRange');
    if (!Number.isFinite(value.lower) || !Number.isFinite(value.upper)) return t('finiteNumber');
    return value.lower <= value.upper ? undefined : t('orderedBounds');
  }
  if (polarity === 'range' && value !== 'N/A') return t('rangeTarget');
  if (typeof value === 'string') return expectedOfText(value, scale, t);
  return Number.isFinite(value) ? undefined : t('finiteNumber');
}

function problemsOfRow(row: TargetRow, index: number, plan: Plan, t: PlanTexts): readonly PlanProblem[] {
  const scale = plan.scales.find((candidate) => candidate.id === row.scale);
  const indicator = plan.indicators.find((candidate) => candidate.code === row.code);
  if (scale === undefined || indicator === undefined) return [];
  return plan.years.map(String).flatMap((year) => {
    const path = `/targets/${index}/targets/${year}`;
    const value = row.targets[year];
    if (value === undefined) return [problemAt(path, undefined, t('targetOfYear', { year }), t)];
    const expected = expectedInstead(value, row.polarity ?? indicator.polarity, scale, t);
    return expected === undefined ? [] : [problemAt(path, value, expected, t)];
  });
}

function problemsOfScale(scale: Scale, index: number, t: PlanTexts): readonly PlanProblem[] {
  const bands = scale.bands ?? [];
  const problems = bands.flatMap((band, at) => {
    const place = `/scales/${index}/bands/${at}`;
    const before = bands[at - 1];
    const falls = before !== undefined && band.lower <= before.lower;
    return [
      ...(falls ? [problemAt(`${place}/lower`, band.lower, t('ascendingBands'), t)] : []),
      ...(scale.type === 'grade' && band.grade === undefined
        ? [problemAt(`${place}/grade`, undefined, t('letterOfBand'), t)]
        : []),
    ];
  });
  const { minimum, maximum } = scale;
  if (minimum === undefined || maximum === undefined || minimum <= maximum) return problems;
  return [
    ...problems,
    problemAt(`/scales/${index}/maximum`, maximum, t('atLeast', { limit: String(minimum) }), t),
  ];
}

/** Targets that are missing for a year of the plan or of another kind than their scale and polarity ask for. */
export function targetProblems(plan: Plan, t: PlanTexts): readonly PlanProblem[] {
  return [
    ...plan.scales.flatMap((scale, index) => problemsOfScale(scale, index, t)),
    ...plan.targets.flatMap((row, index) => problemsOfRow(row, index, plan, t)),
  ];
}
