import type { Goal, Plan } from '../../renstra/plan';
import { constant, formula } from '../cells';
import { groupKey } from '../measurement/features';
import { targetConstant } from '../measurement/rows';
import { blockNames, memberNames } from '../names';
import type { Design } from '../options';
import type { BlockPlan, CellContent, ColumnPlan, RowPlan } from '../sheetPlan';
import type { SheetText } from '../texts';
import { goalCells, goalColumns } from './figures';

function targetColumns(plan: Plan, text: SheetText): readonly ColumnPlan[] {
  const perYear = (key: string, group: string, role: 'formula' | 'constant'): readonly ColumnPlan[] =>
    plan.years.map((year) => ({
      key: `${key}${year}`,
      header: String(year),
      group,
      role,
      width: 8,
      align: 'right',
    }));
  return [
    ...goalColumns(text),
    ...perYear('target', text('goalTargetComputed'), 'formula'),
    ...perYear('printed', text('goalTargetPrinted'), 'constant'),
    ...perYear('difference', text('difference'), 'formula'),
  ];
}

function targetRow(goal: Goal, design: Design): RowPlan {
  const cells: Record<string, CellContent> = { ...goalCells(goal, design) };
  for (const year of design.plan.years) {
    const printed = targetConstant(goal.targets[String(year)]);
    cells[`target${year}`] = formula(
      `=IFERROR(ROUND(AVERAGEIFS(${memberNames.base(year)},${memberNames.goal},[key]),0),"")`,
    );
    if (printed !== undefined) cells[`printed${year}`] = constant(printed);
    cells[`difference${year}`] = formula(
      `=IF(AND(ISNUMBER([target${year}]),ISNUMBER([printed${year}])),[target${year}]-[printed${year}],"")`,
    );
  }
  return { key: groupKey(design.features, 'goal', goal.code), style: 'row', cells };
}

/** Targets of the goals in all years, computed from their members beside the printed ones. */
export function goalTargets(design: Design, row: number): BlockPlan {
  const { plan, text } = design;
  return {
    name: blockNames.goalTargets,
    row,
    column: 0,
    headerRows: 2,
    columns: targetColumns(plan, text),
    rows: plan.goals.map((goal) => targetRow(goal, design)),
    conditionalFormats: plan.years.map((year) => ({
      from: `difference${year}`,
      to: `difference${year}`,
      formula: `=N([difference${year}])<>0`,
      style: 'warning' as const,
    })),
    filter: false,
  };
}
