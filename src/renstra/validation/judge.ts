/** Judges entries against the definition of their indicator: rules V01 to V39 of docs/rules.md. */
import type { Finding } from '../finding';
import { proposeQuarterTargets } from '../proposal';
import { byQuarter, ofQuarter, quarterKey, quarterLabel, type ByQuarter, type Quarter } from '../quarter';
import type { Target } from '../target';
import type { Value } from '../value';
import { valueOfFacts, type CellFacts, type CellType, type RowFacts } from './facts';
import type { Context, Figure, FigureRule, Verdict } from './figure';
import { farFromTarget, growthImpossible, notesMissing, savingNegative } from './kind';
import { dateAsText, dateNumber, decimalMarkLost, fraction } from './mangled';
import {
  blankText,
  figureNotExpected,
  notApplicableError,
  notApplicableForm,
  notApplicableUnexplained,
} from './notApplicable';
import {
  belowLastYear,
  cumulativeFalls,
  quarterNotBegun,
  quarterSkipped,
  quarterTargetsDiffer,
  revisionUnexplained,
  yearlyTooEarly,
  type RowFigures,
  type RowRule,
} from './quarters';
import {
  countNegative,
  countNotWhole,
  gradeForm,
  gradeNotOnScale,
  indexOnHundred,
  isAdded,
  outsideScale,
  percentOutside,
  truthValue,
} from './scale';
import {
  errorInEntry,
  evidenceUnclear,
  formulaInEntry,
  keyDoubled,
  keyUnknown,
  mergedEntry,
  planTargetChanged,
} from './structure';
import { numberAsText, numberWithWordsAsText, scientificText, unreadableText } from './textNumbers';
import { findingOf } from './words';

/** Of a cell the first rule that has something to say is heard: one mistake is told once. */
const rulesByType: Readonly<Record<CellType, readonly FigureRule[]>> = {
  empty: [],
  text: [
    blankText,
    notApplicableForm,
    gradeForm,
    gradeNotOnScale,
    scientificText,
    dateAsText,
    numberAsText,
    numberWithWordsAsText,
    unreadableText,
  ],
  number: [
    dateNumber,
    fraction,
    decimalMarkLost,
    indexOnHundred,
    countNegative,
    countNotWhole,
    percentOutside,
    outsideScale,
    savingNegative,
    growthImpossible,
  ],
  error: [notApplicableError, errorInEntry],
  boolean: [truthValue],
};
/** Heard only where the content itself raises no doubt. */
const rulesForMeaning: readonly FigureRule[] = [
  notApplicableUnexplained,
  figureNotExpected,
  farFromTarget,
  notesMissing,
];
const rowRules: readonly RowRule[] = [
  keyUnknown,
  keyDoubled,
  mergedEntry,
  planTargetChanged,
  revisionUnexplained,
  quarterTargetsDiffer,
  yearlyTooEarly,
  quarterNotBegun,
  quarterSkipped,
  cumulativeFalls,
  belowLastYear,
  evidenceUnclear,
];

/** Findings on one row; linear in what stands in it, never throws on content. */
export function judgeRow(row: RowFacts, context: Context): readonly Finding[] {
  const plan = judgePlanTarget(row, context);
  const agreed = judged(yearFigure('agreed', row, row.agreed, plan.figure.value, context), context);
  const inForce = targetInForce(row, plan.figure.value, agreed.figure.value);
  const quarterTargets = byQuarter((quarter) =>
    judged(quarterFigure('quarterTarget', row, quarter, inForce, context), context),
  );
  const targets = targetsOf(row, quarterTargets, inForce);
  const entries = byQuarter((quarter) =>
    judged(quarterFigure('entry', row, quarter, ofQuarter(targets, quarter), context), context),
  );
  const figures: RowFigures = {
    row,
    planTarget: plan.figure,
    agreed: agreed.figure,
    inForce,
    quarterTargets: byQuarter((quarter) => ofQuarter(quarterTargets, quarter).figure),
    entries: byQuarter((quarter) => ofQuarter(entries, quarter).figure),
    targets,
  };
  const verdicts = [plan, agreed, ...quarterTargets, ...entries].flatMap((one) => one.verdicts);
  return [...verdicts, ...rowRules.flatMap((rule) => rule(figures, context))].map((verdict) =>
    findingOf(verdict, row, context.words),
  );
}

function yearFigure(
  role: 'agreed' | 'planTarget',
  row: RowFacts,
  cell: CellFacts,
  target: Target,
  { words }: Context,
): Figure {
  const value = valueOfFacts(cell, row.scale);
  return { role, period: 'Y', name: words.figure(role, ''), cell, row, value, target };
}

function quarterFigure(
  role: 'entry' | 'quarterTarget',
  row: RowFacts,
  quarter: Quarter,
  target: Target,
  { words }: Context,
): Figure {
  const facts = ofQuarter(row.quarters, quarter);
  const cell = role === 'entry' ? facts.entry : facts.target;
  const name = words.figure(role, quarterLabel(quarter));
  const value = valueOfFacts(cell, row.scale);
  return { role, period: quarterKey(quarter), quarter, name, cell, row, value, target };
}

/** A range where the row has an upper bound, as the sheet's formulas take it. */
function targetInForce(row: RowFacts, plan: Value, agreed: Value): Target {
  const [value, upper] = agreed.kind === 'blank' ? [plan, row.planUpper] : [agreed, row.agreedUpper];
  if (value.kind !== 'number' || upper === undefined || upper < value.number) return value;
  return { kind: 'range', lower: value.number, upper };
}

function targetsOf(row: RowFacts, own: ByQuarter<Judged>, inForce: Target): ByQuarter<Target> {
  const { calendar, proposal, scale, lastFigure } = row;
  const proposed = proposeQuarterTargets({
    target: inForce,
    calendar,
    proposal,
    scale,
    lastYear: lastFigure,
  });
  return byQuarter((quarter) => {
    const { value } = ofQuarter(own, quarter).figure;
    return value.kind === 'blank' ? ofQuarter(proposed, quarter) : value;
  });
}

/** A figure after its own cell was judged: where there is doubt about it, its value counts as unreadable further on. */
interface Judged {
  readonly figure: Figure;
  readonly verdicts: readonly Verdict[];
}

function judged(figure: Figure, context: Context): Judged {
  const { type, formula, content } = figure.cell;
  if (type === 'empty' && formula === undefined) return { figure, verdicts: [] };
  const onFormula = formulaInEntry(figure, context);
  const onContent = contentVerdict(figure, context);
  if (onContent !== undefined && onContent.severity !== 'info') {
    const value: Value = { kind: 'invalid', text: String(content) };
    return { figure: { ...figure, value }, verdicts: present([onFormula, onContent]) };
  }
  const onMeaning = rulesForMeaning.map((rule) => rule(figure, context));
  return { figure, verdicts: present([onFormula, onContent, ...onMeaning]) };
}

const present = (verdicts: readonly (Verdict | undefined)[]): readonly Verdict[] =>
  verdicts.filter((verdict) => verdict !== undefined);

/** The plan's own figures are the plan check's business; here they only have to be what formulas can read. */
function judgePlanTarget(row: RowFacts, context: Context): Judged {
  const figure = yearFigure('planTarget', row, row.planTarget, { kind: 'blank' }, context);
  const { type, content } = figure.cell;
  const isTold = row.signedTarget !== undefined && row.signedTarget !== content;
  const verdict =
    isTold || type === 'number' || type === 'empty' ? undefined : contentVerdict(figure, context);
  return { figure, verdicts: present([verdict]) };
}

/** What the first rule that has something to say makes of a cell. */
function contentVerdict(figure: Figure, context: Context): Verdict | undefined {
  if (isWellWritten(figure)) return undefined;
  for (const rule of rulesByType[figure.cell.type]) {
    const verdict = rule(figure, context);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}

/** `N/A`, and the letters of the scale where letters can be computed with. */
function isWellWritten({ cell, value, row }: Figure): boolean {
  if (cell.content === 'N/A') return true;
  return value.kind === 'grade' && cell.content === value.grade && !isAdded(row.consolidation);
}
