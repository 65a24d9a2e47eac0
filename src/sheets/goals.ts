import { rowKey, type Goal, type Plan } from '../renstra/plan';
import { constant, firstBlockRow, fixedText, formula, heading, keyWidth } from './cells';
import { searchText } from './foundByKey';
import { targetConstant } from './measurement/rows';
import { groupKey } from './measurement/features';
import { blockNames, measurementNames, memberNames } from './names';
import type { Design } from './options';
import { scaleFormat } from './scaleFormat';
import type { BlockPlan, CellContent, ColumnPlan, RowPlan, SheetPlan } from './sheetPlan';
import { marks } from './states';
import { tabColours } from './style';
import type { SheetText } from './texts';

const percentFormat = '0.00%';
const oneDecimal = '#,##0.00';

function goalColumns(plan: Plan, year: number, text: SheetText): readonly ColumnPlan[] {
  const perYear = (key: string, group: string, role: 'formula' | 'constant'): readonly ColumnPlan[] =>
    plan.years.map((target) => ({
      key: `${key}${target}`,
      header: String(target),
      group,
      role,
      width: 8,
      align: 'right',
    }));
  const now = text('goalRealisationOf', { year: String(year) });
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    { key: 'code', header: text('goal'), role: 'constant', width: 7, align: 'center' },
    { key: 'name', header: text('goalIndicator'), role: 'constant', width: 46, wrap: true },
    ...perYear('target', text('goalTargetComputed'), 'formula'),
    ...perYear('printed', text('goalTargetPrinted'), 'constant'),
    ...perYear('difference', text('difference'), 'formula'),
    {
      key: 'sameTarget',
      header: text('sameMembersTarget'),
      group: now,
      role: 'formula',
      width: 10,
      align: 'right',
      numberFormat: oneDecimal,
    },
    {
      key: 'realisation',
      header: text('realisationToDate'),
      group: now,
      role: 'formula',
      width: 10,
      align: 'right',
      numberFormat: oneDecimal,
    },
    {
      key: 'achievement',
      header: text('achievement'),
      group: now,
      role: 'formula',
      width: 10,
      align: 'right',
      numberFormat: percentFormat,
    },
    {
      key: 'reported',
      header: text('membersReported'),
      group: now,
      role: 'formula',
      width: 10,
      align: 'right',
    },
    {
      key: 'members',
      header: text('membersCounted'),
      group: now,
      role: 'formula',
      width: 10,
      align: 'right',
    },
    { key: 'provisional', header: text('note'), group: now, role: 'formula', width: 18 },
  ];
}

function goalRow(goal: Goal, design: Design): RowPlan {
  const { plan, text } = design;
  const key = groupKey(design.features, 'goal', goal.code);
  const cells: Record<string, CellContent> = {
    key: constant(key),
    code: constant(goal.code),
    name: constant(goal.indicator),
  };
  for (const year of plan.years) {
    const printed = targetConstant(goal.targets[String(year)]);
    cells[`target${year}`] = formula(
      `=IFERROR(ROUND(AVERAGEIFS(${memberNames.base(year)},${memberNames.goal},[key]),0),"")`,
    );
    if (printed !== undefined) cells[`printed${year}`] = constant(printed);
    cells[`difference${year}`] = formula(
      `=IF(AND(ISNUMBER([target${year}]),ISNUMBER([printed${year}])),[target${year}]-[printed${year}],"")`,
    );
  }
  const mean = (name: string): string => `=IFERROR(AVERAGEIFS(${name},${memberNames.goal},[key]),"")`;
  const count = (name: string): string => `=COUNTIFS(${memberNames.goal},[key],${name},">-1E+300")`;
  return {
    key,
    style: 'total',
    cells: {
      ...cells,
      sameTarget: formula(mean(memberNames.sameTarget)),
      realisation: formula(mean(memberNames.realisation)),
      achievement: formula(
        '=IF(AND(ISNUMBER([realisation]),N([sameTarget])>0),[realisation]/[sameTarget],"")',
      ),
      reported: formula(count(memberNames.realisation)),
      members: formula(count(memberNames.expected)),
      provisional: formula(
        `=IF(OR([reported]=0,[reported]>=[members]),"","${text('provisional')} ("&[reported]&" ${text('of')} "&[members]&")")`,
      ),
    },
  };
}

function memberColumns(plan: Plan, year: number, text: SheetText): readonly ColumnPlan[] {
  const now = text('goalRealisationOf', { year: String(year) });
  const helpers = text('helpers');
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    {
      key: 'goal',
      header: text('goal'),
      role: 'constant',
      width: 7,
      align: 'center',
      name: memberNames.goal,
    },
    { key: 'name', header: text('indicator'), role: 'constant', width: 46, wrap: true },
    ...plan.years.map((target): ColumnPlan => ({
      key: `target${target}`,
      header: String(target),
      group: text('targets'),
      role: 'constant',
      width: 8,
      align: 'right',
    })),
    { key: 'code', header: text('code'), role: 'constant', width: 8, align: 'center' },
    { key: 'measure', header: text('measure'), role: 'constant', width: 10, wrap: true },
    { key: 'factor', header: text('factor'), role: 'constant', width: 8, align: 'right' },
    { key: 'counted', header: text('counted'), role: 'formula', width: 8, align: 'center' },
    ...(
      [
        ['targetToDate', text('targetToDate')],
        ['actual', text('realisationToDate')],
        ['achievement', text('achievement')],
      ] as const
    ).map(([key, header]): ColumnPlan => ({
      key,
      header,
      group: now,
      role: 'formula',
      width: 8,
      align: 'right',
      ...(key === 'achievement' ? { numberFormat: percentFormat } : {}),
    })),
    { key: 'measuredKey', header: text('measuredKey'), role: 'constant', width: 11 },
    {
      key: 'realisation',
      header: text('realisationBase'),
      group: helpers,
      role: 'formula',
      width: 11,
      numberFormat: oneDecimal,
      name: memberNames.realisation,
    },
    {
      key: 'sameTarget',
      header: text('targetBaseReported'),
      group: helpers,
      role: 'formula',
      width: 11,
      numberFormat: oneDecimal,
      name: memberNames.sameTarget,
    },
    {
      key: 'expected',
      header: text('targetBase'),
      group: helpers,
      role: 'formula',
      width: 11,
      numberFormat: oneDecimal,
      name: memberNames.expected,
    },
    ...plan.years.map((target): ColumnPlan => ({
      key: `base${target}`,
      header: `${text('base')} ${target}`,
      group: helpers,
      role: 'formula',
      width: 10,
      numberFormat: oneDecimal,
      name: memberNames.base(target),
    })),
  ];
}

/** The organisation's row where there is one, else the first carrying unit's: where a member's realisation is measured. */
function measuredUnit(plan: Plan, code: string): string {
  const rows = plan.targets.filter((row) => row.code === code);
  return (rows.find((row) => row.unit === plan.organisation.id) ?? rows[0])?.unit ?? plan.organisation.id;
}

function memberRows(goal: Goal, design: Design): readonly RowPlan[] {
  const { plan, year } = design;
  const names = measurementNames(year);
  return goal.members.flatMap((code): readonly RowPlan[] => {
    const indicator = plan.indicators.find((candidate) => candidate.code === code);
    if (indicator === undefined) return [];
    const unit = measuredUnit(plan, code);
    const row = plan.targets.find((candidate) => candidate.code === code && candidate.unit === unit);
    const scale = plan.scales.find((candidate) => candidate.id === (row?.scale ?? indicator.scale));
    const format = scaleFormat(scale);
    const cells: Record<string, CellContent> = {};
    const numberFormats: Record<string, string> = { targetToDate: format, actual: format };
    for (const target of plan.years) {
      const value = targetConstant(row?.targets[String(target)]);
      if (value !== undefined) cells[`target${target}`] = constant(value);
      cells[`base${target}`] = formula(
        `=IF(AND([factor]<>"",ISNUMBER([target${target}])),[target${target}]*[factor],"")`,
      );
      numberFormats[`target${target}`] = format;
    }
    if (scale?.goalFactor !== undefined) cells['factor'] = constant(scale.goalFactor);
    const look = (name: string): string =>
      `=IF(COUNTIFS(${names.key},[measuredKey],${name},">-1E+300")>0,SUMIFS(${name},${names.key},[measuredKey]),` +
      `IF(COUNTIFS(${names.key},[measuredKey],${name},"${marks.notApplicable}")>0,"${marks.notApplicable}",""))`;
    return [
      {
        key: `${goal.code}/${code}`,
        style: 'row',
        cells: {
          key: constant(`${goal.code}/${code}`),
          goal: constant(groupKey(design.features, 'goal', goal.code)),
          name: constant(indicator.name),
          code: constant(code),
          measure: constant(row?.measure ?? indicator.measure),
          measuredKey: constant(searchText(design.features, rowKey(unit, code))),
          targetToDate: formula(look(names.target)),
          actual: formula(look(names.realisation)),
          achievement: formula(look(names.capped)),
          counted: formula(`=IF([factor]="","${marks.none}","✓")`),
          // N/A leaves the goal, also as a member that is waited for.
          expected: formula(
            `=IF(AND([factor]<>"",ISNUMBER([targetToDate]),[actual]<>"${marks.notApplicable}"),[targetToDate]*[factor],"")`,
          ),
          realisation: formula('=IF(AND([expected]<>"",ISNUMBER([actual])),[actual]*[factor],"")'),
          sameTarget: formula('=IF([realisation]="","",[expected])'),
          ...cells,
        },
        numberFormats,
      },
    ];
  });
}

/** Tujuan: goal figures as means of their members, beside the printed ones, and what has been realised to date. */
export function goalsSheet(design: Design): SheetPlan {
  const { plan, year, text } = design;
  const columns = goalColumns(plan, year, text);
  const goals: BlockPlan = {
    name: blockNames.goals,
    row: firstBlockRow,
    column: 0,
    headerRows: 2,
    columns,
    rows: plan.goals.map((goal) => goalRow(goal, design)),
    conditionalFormats: plan.years.map((target) => ({
      from: `difference${target}`,
      to: `difference${target}`,
      formula: `=N([difference${target}])<>0`,
      style: 'warning' as const,
    })),
    filter: false,
  };
  const membersRow = firstBlockRow + 3 + plan.goals.length + 2;
  const members: BlockPlan = {
    name: blockNames.members,
    row: membersRow,
    column: 0,
    headerRows: 2,
    columns: memberColumns(plan, year, text),
    rows: plan.goals.flatMap((goal) => memberRows(goal, design)),
    conditionalFormats: [],
    filter: false,
  };
  return {
    id: 'goals',
    name: text('goalsSheet'),
    fixed: [
      ...heading(text('goalsTitle'), `${plan.organisation.name} · ${plan.title}`),
      fixedText(2, 1, text('goalsNote'), 'note'),
      fixedText(membersRow - 1, 1, text('membersTitle'), 'subtitle'),
    ],
    blocks: [goals, members],
    page: {
      orientation: 'landscape',
      paper: 'A4',
      columns: { first: 1, last: columns.length - 1 },
      footer: text('footer', { sheet: text('goalsSheet') }),
    },
    tabColour: tabColours.reading,
  };
}
