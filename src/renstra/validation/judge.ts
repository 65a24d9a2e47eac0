/** Judges entries against the definition of their indicator: rules V01 to V44 of docs/rules.md. */
import type { Finding } from '../finding';
import { proposeQuarterTargets } from '../proposal';
import { byQuarter, ofQuarter, quarterKey, quarterLabel, type ByQuarter, type Quarter } from '../quarter';
import type { Target } from '../target';
import type { Value } from '../value';
import { contentVerdict, judged, present, type Judged } from './cells';
import { judgeComponents, realisationOf } from './components';
import { valueOfFacts, type CellFacts, type RowFacts } from './facts';
import type { Context, Figure } from './figure';
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
import { findingOf } from './words';

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
  const onRow = [...verdicts, ...rowRules.flatMap((rule) => rule(figures, context))];
  return [
    ...onRow.map((verdict) => findingOf(verdict, row, context.words)),
    ...judgeComponents(figures, context),
  ];
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

/** The plan's own figures are the plan check's business; here they only have to be what formulas can read. */
function judgePlanTarget(row: RowFacts, context: Context): Judged {
  const figure = yearFigure('planTarget', row, row.planTarget, { kind: 'blank' }, context);
  const { type, content } = figure.cell;
  const isTold = row.signedTarget !== undefined && row.signedTarget !== content;
  const verdict =
    isTold || type === 'number' || type === 'empty' ? undefined : contentVerdict(figure, context);
  return { figure, verdicts: present([verdict]) };
}
