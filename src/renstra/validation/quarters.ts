/** V26-V32: quarters against each other, against last year, and against the target in force. */
import { consolidate } from '../consolidation';
import { roundTo } from '../../formula/rounding';
import { quarterLabel, type ByQuarter } from '../quarter';
import { isExpected, type Target } from '../target';
import type { Value } from '../value';
import { fitsScale } from '../scales';
import { isGone, isUnexplained, type CellFacts, type RowFacts } from './facts';
import {
  isCounted,
  silence,
  verdictOn,
  withVerdict,
  type Context,
  type Figure,
  type FigureRule,
  type Verdict,
} from './figure';
import { plainText } from '../plainText';
import { dateText } from './dateForms';
import { fixOf } from './words';

/** The figures of a row, as `judgeRow` made them. */
export interface RowFigures {
  readonly row: RowFacts;
  readonly planTarget: Figure;
  readonly agreed: Figure;
  readonly inForce: Target;
  readonly entries: ByQuarter<Figure>;
  readonly quarterTargets: ByQuarter<Figure>;
  /** What applies in each quarter: the planner's own target, else the proposal. */
  readonly targets: ByQuarter<Target>;
}
export type RowRule = (figures: RowFigures, context: Context) => readonly Verdict[];

/** A rule on each realisation of a row. */
export function ofEntries(rule: FigureRule): RowRule {
  return ({ entries }, context) => {
    let verdicts = silence;
    for (const figure of entries) verdicts = withVerdict(verdicts, rule(figure, context));
    return verdicts;
  };
}

const isReported = (value: Value): boolean => value.kind !== 'blank';
const isFigure = (value: Value): boolean => value.kind === 'number' || value.kind === 'grade';
const accumulates = ({ consolidation, scale }: RowFacts): boolean =>
  consolidation === 'cumulative' && isCounted(scale);

/** V26: a cumulative count never falls; a share may, when its whole grows. */
export const cumulativeFalls: RowRule = ({ row, entries }, context) =>
  accumulates(row) ? fallsAmong(entries, context) : silence;

/** V26 on figures of one kind, from quarter to quarter: each that is below the largest before it. */
export function fallsAmong(figures: readonly Figure[], context: Context): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  let before: { readonly figure: Figure; readonly number: number } | undefined;
  for (const figure of figures) {
    if (figure.value.kind !== 'number') continue;
    const { number } = figure.value;
    if (before !== undefined && number < before.number) {
      const earlier = context.words.number(before.number);
      verdicts.push(
        verdictOn(figure, context, 'cumulativeFalls', {
          expected: `>= ${earlier}`,
          detail: `${before.figure.name} (${earlier})`,
        }),
      );
    }
    if (before === undefined || number > before.number) before = { figure, number };
  }
  return verdicts;
}

/** V27: what accumulates over years does not fall below last year's realisation; told once a row. */
export const belowLastYear: RowRule = ({ row, entries }, context) => {
  const { lastRealisation } = row;
  if (!accumulates(row) || row.proposal !== 'progressiveFromLastYear') return silence;
  if (lastRealisation.kind !== 'number') return silence;
  const last = lastRealisation.number;
  const figure = entries.find(({ value }) => value.kind === 'number' && value.number < last);
  if (figure === undefined) return silence;
  const detail = context.words.number(last);
  return [verdictOn(figure, context, 'belowLastYear', { expected: `>= ${detail}`, detail })];
};

/** V28: a later quarter is filled, an earlier one that was expected is not; told once a row, at the first of them. */
export const quarterSkipped: RowRule = ({ row, entries, targets }, context) => {
  if (row.calendar !== 'quarterly') return silence;
  const last = entries.map(({ value }) => isReported(value)).lastIndexOf(true);
  const skipped = entries.filter(
    ({ value, cell }, index) =>
      index < last && !isGone(cell) && !isReported(value) && isExpected(targets[index] ?? { kind: 'blank' }),
  );
  const [first] = skipped;
  if (first === undefined) return silence;
  const detail = skipped.map(({ name }) => name).join(', ');
  return [verdictOn(first, context, 'quarterSkipped', { found: '', detail })];
};

/** V29: a figure for a quarter that has not begun, or (information) for one after the reporting quarter. */
export const quarterNotBegun = ofEntries((figure, context) => {
  const { begun, settings } = context;
  if (figure.quarter === undefined || !isFigure(figure.value)) return undefined;
  if (figure.quarter > begun) return verdictOn(figure, context, 'quarterNotBegun');
  if (figure.quarter <= settings.reportingQuarter) return undefined;
  return verdictOn(figure, context, 'quarterNotBegun', {
    severity: 'info',
    sentence: 'quarterNotBegun.afterReport',
    expected: quarterLabel(settings.reportingQuarter),
  });
});

const tolerance = 1e-9;

/** V30: quarter targets of the planner's own have to lead to the target in force. */
export const quarterTargetsDiffer: RowRule = (figures, context) => {
  const { row, quarterTargets, targets, inForce } = figures;
  const isOwn = quarterTargets.some(({ cell }) => cell.type !== 'empty');
  if (
    !isOwn ||
    row.consolidation === undefined ||
    !isComparable(inForce) ||
    !targets.every((target) => isComparable(target) || target.kind === 'blank')
  )
    return silence;
  const given = consolidate(targets, row.consolidation);
  if (given.kind === 'invalid' || isSame(given, inForce, sizeOf(targets))) return silence;
  const fix = lastQuarterFix(figures);
  const [, , , last] = quarterTargets;
  return [
    verdictOn(last, context, 'quarterTargetsDiffer', {
      found: given.kind === 'blank' ? '-' : context.words.value(given),
      expected: context.words.value(inForce),
      fixes: fix === undefined ? [] : [fixOf(last, fix, context)],
    }),
  ];
};

const isComparable = ({ kind }: Target): boolean =>
  kind === 'number' || kind === 'grade' || kind === 'notApplicable';

/** `size`: the largest figure that went into them, whose last digits are lost in a sum. */
function isSame(one: Target, other: Target, size = 1): boolean {
  if (one.kind === 'number' && other.kind === 'number') {
    const largest = Math.max(1, size, Math.abs(other.number));
    return Math.abs(one.number - other.number) <= tolerance * largest;
  }
  if (one.kind === 'grade' && other.kind === 'grade') return one.grade === other.grade;
  return one.kind === other.kind;
}

function sizeOf(targets: readonly Target[]): number {
  return Math.max(...targets.map((target) => (target.kind === 'number' ? Math.abs(target.number) : 0)));
}

/** The target of TW IV with which all four lead to the target in force; undefined where there is none. */
function lastQuarterFix({ row, targets, inForce }: RowFigures): number | string | undefined {
  if (row.consolidation === 'last' || row.consolidation === 'cumulative') return lastTarget(inForce);
  if (inForce.kind !== 'number') return undefined;
  const others = targets.slice(0, 3).flatMap((target) => (target.kind === 'number' ? [target.number] : []));
  const wanted = row.consolidation === 'average' ? inForce.number * (others.length + 1) : inForce.number;
  const number = roundTo(wanted - others.reduce((sum, other) => sum + other, 0), 9);
  if (!Number.isFinite(number)) return undefined;
  return row.scale === undefined || fitsScale(row.scale, number) ? number : undefined;
}

/** N/A in the last quarter would leave an earlier figure in force. */
function lastTarget(inForce: Target): number | string | undefined {
  if (inForce.kind === 'number') return inForce.number;
  return inForce.kind === 'grade' ? inForce.grade : undefined;
}

/** V31: a yearly indicator has one report, in TW IV. */
export const yearlyTooEarly = ofEntries((figure, context) => {
  const isEarly = figure.row.calendar === 'yearly' && figure.quarter !== 4 && isFigure(figure.value);
  return isEarly ? verdictOn(figure, context, 'yearlyTooEarly', { expected: quarterLabel(4) }) : undefined;
});

/** V32: an agreed target that is not the plan's needs number, date and reason. */
export const revisionUnexplained: RowRule = ({ row, agreed, planTarget }, context) => {
  if (isGone(planTarget.cell) || !isComparable(agreed.value)) return silence;
  if (isSame(agreed.value, planTarget.value)) return silence;
  const { text, value } = context.words;
  const missing: (readonly [CellFacts, string])[] = [];
  if (isUnexplained(row.agreedNumber)) missing.push([row.agreedNumber, text('revision.number')]);
  if (!isGone(row.agreedDate) && !isDate(row.agreedDate))
    missing.push([row.agreedDate, text('revision.date')]);
  if (isUnexplained(row.agreedReason)) missing.push([row.agreedReason, text('revision.reason')]);
  const [first] = missing;
  if (first === undefined) return silence;
  return [
    verdictOn(agreed, context, 'revisionUnexplained', {
      cell: first[0],
      found: value(agreed.value),
      expected: value(planTarget.value),
      detail: missing.map(([, name]) => name).join(', '),
    }),
  ];
};

const firstDate = 36_526;
const lastDate = 73_050;

function isDate(cell: CellFacts): boolean {
  if (typeof cell.content === 'number') return cell.content >= firstDate && cell.content <= lastDate;
  if (cell.type !== 'text') return false;
  const text = plainText(String(cell.content).slice(0, 40));
  return dateText(text)?.year !== undefined;
}
