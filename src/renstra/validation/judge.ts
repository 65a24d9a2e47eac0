/** Judges entries against the definition of their indicator: rules V01 to V44 of docs/rules.md. */
import type { Finding } from '../finding';
import { proposeQuarterTargets } from '../proposal';
import { ofQuarter, quarterKey, quarterLabel, type ByQuarter, type Quarter } from '../quarter';
import type { Target } from '../target';
import type { Value } from '../value';
import { contentVerdict, judged, type Judged } from './cells';
import { componentsDiffer, judgeComponents, realisationOf } from './components';
import { valueOfFacts, type CellFacts, type RowFacts } from './facts';
import { silence, withVerdict, type Context, type Figure } from './figure';
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
import { rollUpDiffers } from './rolledUp';
import { evidenceUnclear, keyDoubled, keyUnknown, mergedEntry, planTargetChanged } from './structure';
import { addFindings } from './words';

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
  rollUpDiffers,
  componentsDiffer,
];

/** Findings on one row; linear in what stands in it, never throws on content. */
export function judgeRow(row: RowFacts, context: Context): readonly Finding[] {
  const plan = judgePlanTarget(row, context);
  const agreed = judged(yearFigure('agreed', row, row.agreed, plan.figure.value, context), context);
  const inForce = targetInForce(row, plan.figure.value, agreed.figure.value);
  const quarterTargets = judgedQuarters('quarterTarget', row, [inForce, inForce, inForce, inForce], context);
  const targets = targetsOf(row, quarterTargets, inForce);
  const entries = judgedQuarters('entry', row, targets, context);
  const figures: RowFigures = {
    row,
    planTarget: plan.figure,
    agreed: agreed.figure,
    inForce,
    quarterTargets: figuresOf(quarterTargets),
    entries: figuresOf(entries),
    targets,
  };
  const findings: Finding[] = [];
  const { words } = context;
  addFindings(findings, plan.verdicts, row, words);
  addFindings(findings, agreed.verdicts, row, words);
  for (const { verdicts } of quarterTargets) addFindings(findings, verdicts, row, words);
  for (const { verdicts } of entries) addFindings(findings, verdicts, row, words);
  for (const rule of rowRules) addFindings(findings, rule(figures, context), row, words);
  findings.push(...judgeComponents(figures, context));
  return findings;
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

/*
 * What is made here lives no longer than its row. `byQuarter` also makes the facts, which stay: the engine would keep these with
 * them until its next large collection.
 */
function judgedQuarters(
  role: 'entry' | 'quarterTarget',
  row: RowFacts,
  [first, second, third, fourth]: ByQuarter<Target>,
  context: Context,
): ByQuarter<Judged> {
  return [
    judged(quarterFigure(role, row, 1, first, context), context),
    judged(quarterFigure(role, row, 2, second, context), context),
    judged(quarterFigure(role, row, 3, third, context), context),
    judged(quarterFigure(role, row, 4, fourth, context), context),
  ];
}

const figuresOf = ([first, second, third, fourth]: ByQuarter<Judged>): ByQuarter<Figure> => [
  first.figure,
  second.figure,
  third.figure,
  fourth.figure,
];

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
  const entered = valueOfFacts(cell, row.scale);
  const value = role === 'entry' && entered.kind === 'blank' ? realisationOf(row, quarter) : entered;
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
  const proposed =
    calendar === undefined || proposal === undefined
      ? unknownTargets
      : proposeQuarterTargets({ target: inForce, calendar, proposal, scale, lastYear: lastFigure });
  return [
    ownOr(own[0], proposed[0]),
    ownOr(own[1], proposed[1]),
    ownOr(own[2], proposed[2]),
    ownOr(own[3], proposed[3]),
  ];
}

const unknownTargets: ByQuarter<Target> = [
  { kind: 'blank' },
  { kind: 'blank' },
  { kind: 'blank' },
  { kind: 'blank' },
];
const ownOr = ({ figure }: Judged, proposed: Target): Target =>
  figure.value.kind === 'blank' ? proposed : figure.value;

/** The plan's own figures are the plan check's business; here they only have to be what formulas can read. */
function judgePlanTarget(row: RowFacts, context: Context): Judged {
  const figure = yearFigure('planTarget', row, row.planTarget, { kind: 'blank' }, context);
  const { type, content } = figure.cell;
  const isTold = row.signedTarget !== undefined && row.signedTarget !== content;
  const verdict =
    isTold || type === 'number' || type === 'empty' ? undefined : contentVerdict(figure, context);
  return { figure, verdicts: withVerdict(silence, verdict) };
}
