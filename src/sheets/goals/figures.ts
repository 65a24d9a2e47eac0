import type { Goal } from '../../renstra/plan';
import { bandLooks } from '../bandLooks';
import { constant, formula, keyWidth } from '../cells';
import { groupKey } from '../measurement/features';
import { goalBlock, memberNames, settingNames, statusNames } from '../names';
import type { Design } from '../options';
import { periodLabel } from '../periodLabel';
import type { PeriodKey } from '../periods';
import type {
  BlockPlan,
  CellContent,
  ColumnPlan,
  ConditionalFormatPlan,
  FormulaTemplate,
} from '../sheetPlan';
import { marks, states } from '../states';
import type { SheetText } from '../texts';
import { figureFormat } from './looks';

const percentFormat = '0.00%';

/** Who a row of goals is about. */
export function goalColumns(text: SheetText): readonly ColumnPlan[] {
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    { key: 'code', header: text('goal'), role: 'constant', width: 7, align: 'center', wrap: true },
    { key: 'name', header: text('goalIndicator'), role: 'constant', width: 44, wrap: true },
  ];
}

export function goalCells(goal: Goal, { features }: Design): Record<string, CellContent> {
  return {
    key: constant(groupKey(features, 'goal', goal.code)),
    code: constant(goal.code),
    name: constant(goal.indicator),
  };
}

function figureColumns(period: PeriodKey, text: SheetText): readonly ColumnPlan[] {
  const column = (key: string, header: string, extra: Partial<ColumnPlan>): ColumnPlan => ({
    key,
    header,
    group: period === 'toDate' ? text('toDate') : periodLabel(period, text),
    role: 'formula',
    width: 9.5,
    ...extra,
  });
  const figure = { align: 'right', numberFormat: figureFormat } as const;
  const fraction = { align: 'right', numberFormat: percentFormat } as const;
  return [
    column('sameTarget', text('sameMembersTarget'), figure),
    column('realisation', text('realisation'), figure),
    column('achievement', text('achievement'), fraction),
    column('capped', text('achievementCapped'), fraction),
    column('reported', text('membersReported'), { align: 'center' }),
    column('members', text('membersCounted'), { align: 'center' }),
    column('provisional', text('note'), { width: 11.5, wrap: true, align: 'center' }),
    column('status', text('status'), { width: 13, wrap: true, align: 'center' }),
  ];
}

/** Status of a goal in words: by the bands, where its members have reported. */
function statusOf(period: PeriodKey): FormulaTemplate {
  const { achievedFrom, nearlyFrom } = settingNames;
  const s = states;
  const allNotApplicable = `COUNTIFS(${memberNames.goal},[key],${memberNames.expected(period)},"${marks.notApplicable}")>0`;
  return (
    `=LOOKUP(IF([members]=0,IF(${allNotApplicable},${s.notApplicable},${s.notExpected}),IF([reported]=0,${s.notReported},` +
    `IF([capped]="",${s.notComputable},IF([capped]>=${achievedFrom},${s.achieved},IF([capped]>=${nearlyFrom},${s.nearlyAchieved},${s.notAchieved}))))),` +
    `${statusNames.code},${statusNames.label})`
  );
}

function figureCells(period: PeriodKey, text: SheetText): Record<string, CellContent> {
  const mean = (name: string): CellContent =>
    formula(`=IFERROR(AVERAGEIFS(${name},${memberNames.goal},[key]),"")`);
  const count = (name: string): CellContent =>
    formula(`=COUNTIFS(${memberNames.goal},[key],${name},">-1E+300")`);
  return {
    sameTarget: mean(memberNames.sameTarget(period)),
    realisation: mean(memberNames.realisation(period)),
    achievement: formula('=IF(AND(ISNUMBER([realisation]),N([sameTarget])>0),[realisation]/[sameTarget],"")'),
    capped: formula(`=IF([achievement]="","",ROUND(MIN([achievement],${settingNames.cap}),4))`),
    reported: count(memberNames.realisation(period)),
    members: count(memberNames.expected(period)),
    provisional: formula(
      `=IF(OR([reported]=0,[reported]>=[members]),"","${text('provisional')} ("&[reported]&" ${text('of')} "&[members]&")")`,
    ),
    status: formula(statusOf(period)),
  };
}

const statusLooks: readonly ConditionalFormatPlan[] = [
  ...bandLooks('capped', 'achievement', 'capped'),
  ...bandLooks('capped', 'status'),
  { from: 'status', to: 'status', formula: '=NOT(ISNUMBER([capped]))', style: 'neutral' },
];

/** Figures of all goals in one period: of the members that reported, against the targets of the same ones. */
export function goalFigures(period: PeriodKey, design: Design, row: number): BlockPlan {
  const { plan, text } = design;
  const figures = figureCells(period, text);
  return {
    name: goalBlock(period),
    row,
    column: 0,
    headerRows: 2,
    columns: [...goalColumns(text), ...figureColumns(period, text)],
    rows: plan.goals.map((goal) => ({
      key: groupKey(design.features, 'goal', goal.code),
      style: 'row',
      cells: { ...goalCells(goal, design), ...figures },
    })),
    conditionalFormats: statusLooks,
    filter: false,
  };
}
