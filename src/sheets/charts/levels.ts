/** For each level of the cascade two blocks: all there is of it with its figures, and the part of it that is drawn. */
import { constant, formula, keyWidth } from '../cells';
import { searchParts } from '../foundByKey';
import { spelledMark } from '../matchKeys';
import { blockNames, chartNames, measurementNames, type CascadeLevel } from '../names';
import type { Design } from '../options';
import type { BlockPlan, CellContent, ColumnPlan, FormulaTemplate, RowPlan } from '../sheetPlan';
import type { SheetText } from '../texts';
import { axisText, listText, type Cascade, type CascadeNode } from './cascade';
import {
  barColumns,
  barOf,
  barStates,
  frameOf,
  gapState,
  meanAchievement,
  nodeLabel,
  nodeState,
  rowCount,
  type NodeRows,
} from './figures';
import { widths } from './layout';

const achievementFormat = '0.00%';
const barFormat = '0.00%;-0.00%;';

/** A block that still has to get its place. */
export type LooseBlock = Omit<BlockPlan, 'row'>;

const loose = (name: string, columns: readonly ColumnPlan[], rows: readonly RowPlan[]): LooseBlock => ({
  name,
  column: 0,
  headerRows: 1,
  columns,
  rows,
  conditionalFormats: [],
  filter: false,
});
export const looseBlock = loose;

function sourceColumns(level: CascadeLevel, text: SheetText): readonly ColumnPlan[] {
  const names = chartNames(level);
  const numbers = { role: 'formula', width: widths.figure, align: 'right' } as const;
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    {
      key: 'axis',
      header: text('chartLabel'),
      role: 'constant',
      width: widths.label,
      name: names.sourceAxis,
    },
    {
      key: 'list',
      header: text(`summary.${level}`),
      role: 'constant',
      width: widths.choice,
      name: names.sourceList,
    },
    { key: 'id', header: text('key'), role: 'constant', width: widths.note, name: names.sourceKey },
    { key: 'code', header: text('code'), role: 'constant', width: widths.figure, name: names.sourceCode },
    { key: 'parent', header: text('belongsTo'), role: 'constant', width: widths.figure },
    {
      key: 'own',
      header: text('measuredKey'),
      role: 'constant',
      width: widths.figure,
      name: names.sourceOwn,
    },
    { key: 'pattern', header: text('searchPattern'), role: 'constant', width: widths.figure },
    { key: 'order', header: text('numberShort'), role: 'constant', width: widths.figure, align: 'right' },
    { key: 'match', header: text('rowsFound'), ...numbers },
    { key: 'count', header: text('rows'), ...numbers },
    {
      key: 'achievement',
      header: text('achievement'),
      ...numbers,
      numberFormat: achievementFormat,
      name: names.sourceAchievement,
    },
    { key: 'gap', header: text('helperGap'), ...numbers },
    { key: 'state', header: text('helperState'), ...numbers, name: names.sourceState },
    { key: 'row', header: text('lineNumber'), ...numbers, name: names.sourceRow },
    { key: 'pick', header: text('drawn'), ...numbers, name: names.pick },
  ];
}

/** A goal's figure is the one of its own sheet; `pattern` holds the key of the column there. */
function goalAchievement(node: NodeRows): FormulaTemplate {
  const { goals } = blockNames;
  const place = `MATCH([own],INDEX(${goals},0,1),0),MATCH([pattern],INDEX(${goals},1,0),0)`;
  return `=IFERROR(INDEX(${goals},${place}),${meanAchievement(node).slice(1)})`;
}

/** Where a level's rows are found on the measurement sheet, and which of its nodes are drawn. */
function sourceFormulas(level: CascadeLevel, year: number): Record<string, CellContent> {
  const names = measurementNames(year);
  const ranges: Readonly<Record<CascadeLevel, string>> = {
    goal: names.goal,
    objective: names.objective,
    indicator: names.key,
    unit: names.key,
  };
  const chosen = {
    goal: chartNames('goal').chosen,
    objective: chartNames('objective').chosen,
    indicator: chartNames('indicator').chosen,
  };
  const node = { range: ranges[level], match: '[match]', names };
  const matches: Readonly<Record<CascadeLevel, string>> = {
    goal: '=[own]',
    objective: '=[own]',
    // The organisation's own figure where it has one, else the mean of those who carry the indicator.
    indicator: `=IF(COUNTIFS(${names.key},[own])>0,[own],[pattern])`,
    unit: `=[own]&${chosen.indicator}`,
  };
  const picks: Readonly<Record<CascadeLevel, string>> = {
    goal: '=IF([count]>0,[row],"")',
    objective: `=IF(AND([parent]=${chosen.goal},[count]>0),[row],"")`,
    // An indicator that no unit of the plan carries is a gap that has to be seen.
    indicator: `=IF(AND([parent]=${chosen.objective},OR([count]>0,[order]=0)),[row],"")`,
    // The best first, then those without a figure; the number keeps equal ones apart.
    unit: '=IF([count]=0,"",IF(ISNUMBER([achievement]),ROUND([achievement],4),-1000-[state])-[order]/10^7)',
  };
  return {
    match: formula(matches[level]),
    count: formula(rowCount(node)),
    achievement: formula(level === 'goal' ? goalAchievement(node) : meanAchievement(node)),
    gap: formula(gapState(node)),
    state: formula(nodeState('[achievement]', '[gap]')),
    row: formula('=ROW()'),
    pick: formula(picks[level]),
  };
}

/** Begins no key of a row. */
const nowhere = spelledMark;

/** A last row that finds nothing: names over it are lists also where there is only one node. */
function endRow(formulas: Record<string, CellContent>): RowPlan {
  const key = '*';
  const search = { id: constant(nowhere), own: constant(nowhere), pattern: constant(nowhere) };
  return { key, style: 'row', cells: { key: constant(key), ...search, order: constant(1), ...formulas } };
}

function sourceBlock(
  level: CascadeLevel,
  nodes: readonly (CascadeNode & { readonly pattern?: string; readonly order: number })[],
  { text, year }: Design,
): LooseBlock {
  const formulas = sourceFormulas(level, year);
  const rows = nodes.map((node): RowPlan => ({
    key: node.key,
    style: 'row',
    cells: {
      key: constant(node.key),
      axis: constant(axisText(node)),
      list: constant(listText(node)),
      id: constant(node.match),
      code: constant(node.code),
      parent: constant(node.parent),
      own: constant(node.own),
      ...(node.pattern === undefined ? {} : { pattern: constant(node.pattern) }),
      order: constant(node.order),
      ...formulas,
    },
  }));
  return loose(chartNames(level).source, sourceColumns(level, text), [...rows, endRow(formulas)]);
}

function slotColumns(level: CascadeLevel, text: SheetText): readonly ColumnPlan[] {
  const names = chartNames(level);
  const numbers = { role: 'formula', width: widths.figure, align: 'right' } as const;
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    { key: 'n', header: text('numberShort'), role: 'constant', width: widths.label, align: 'center' },
    { key: 'label', header: text('chartLabel'), role: 'formula', width: widths.choice },
    { key: 'list', header: text(`summary.${level}`), role: 'formula', width: widths.note, name: names.list },
    { key: 'at', header: text('lineNumber'), ...numbers, name: names.place },
    { key: 'id', header: text('key'), ...numbers, name: names.key },
    { key: 'code', header: text('code'), ...numbers, name: names.code },
    { key: 'step', header: text('drawn'), ...numbers },
    { key: 'item', header: text('drawn'), ...numbers },
    { key: 'drawn', header: text('lineNumber'), ...numbers },
    { key: 'axis', header: text('chartLabel'), ...numbers },
    { key: 'achievement', header: text('achievement'), ...numbers, numberFormat: achievementFormat },
    { key: 'state', header: text('helperState'), ...numbers, name: names.state },
    ...barColumns(text, barFormat),
  ];
}

function slotBlock(level: CascadeLevel, count: number, text: SheetText): LooseBlock {
  const names = chartNames(level);
  const found = (line: string, column: string): CellContent =>
    formula(`=IF([${line}]="","",LOOKUP([${line}],${names.sourceRow},${column}))`);
  const free = `ROWS(${names.place})-(${names.count}-1)*[step]-1`;
  const cells: Record<string, CellContent> = {
    at: formula(
      level === 'unit'
        ? `=IF([n]>COUNT(${names.pick}),"",SUMIFS(${names.sourceRow},${names.pick},LARGE(${names.pick},[n])))`
        : `=IFERROR(SMALL(${names.pick},[n]),"")`,
    ),
    id: found('at', names.sourceKey),
    code: found('at', names.sourceCode),
    list: found('at', names.sourceList),
    // Few bars stand apart over the whole width, so that a small group leaves no empty half.
    step: formula(`=INT(ROWS(${names.place})/MAX(1,${names.count}))`),
    item: formula(`=([n]-1-INT((${free})/2))/[step]+1`),
    drawn: formula(
      `=IF(AND([item]=INT([item]),[item]>0,[item]<=${names.count}),INDEX(${names.place},[item]),"")`,
    ),
    axis: found('drawn', names.sourceAxis),
    achievement: found('drawn', names.sourceAchievement),
    state: found('drawn', names.sourceState),
    label: formula(nodeLabel),
    frame: formula(frameOf),
  };
  for (const state of barStates) cells[`bar.${state}`] = formula(barOf(state));
  const rows = Array.from({ length: count }, (_, index): RowPlan => {
    const n = index + 1;
    return { key: String(n), style: 'row', cells: { key: constant(String(n)), n: constant(n), ...cells } };
  });
  return loose(names.slots, slotColumns(level, text), rows);
}

/** Names over a single cell are no lists to every engine. */
const fewestSlots = 2;

/** Most members that one group has. */
function mostOf(groups: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return Math.max(fewestSlots, ...counts.values());
}

/** As many bars as the largest group needs; a smaller one leaves the rest blank. */
function slotCounts(cascade: Cascade, { plan, unitSet }: Design): Readonly<Record<CascadeLevel, number>> {
  return {
    goal: Math.max(fewestSlots, cascade.goals.length),
    objective: mostOf(cascade.objectives.map(({ parent }) => parent)),
    indicator: mostOf(cascade.indicators.map(({ parent }) => parent)),
    unit: mostOf(plan.targets.filter(({ unit }) => unitSet.has(unit)).map(({ code }) => code)),
  };
}

/** Both blocks of every level, top down. */
export function levelBlocks(design: Design, cascade: Cascade): readonly LooseBlock[] {
  const { plan, unitSet, text, features } = design;
  const units = plan.units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => unitSet.has(unit.id))
    .map(({ unit: { id }, index }) => ({
      ...{ key: id, code: id, name: '', parent: '', order: index },
      match: searchParts(features, id, '').unit,
      own: searchParts(features, id, '').unit,
    }));
  const counts = slotCounts(cascade, design);
  return [
    sourceBlock(
      'goal',
      cascade.goals.map((node) => ({ ...node, order: 1, pattern: 'achievement' })),
      design,
    ),
    slotBlock('goal', counts.goal, text),
    sourceBlock(
      'objective',
      cascade.objectives.map((node) => ({ ...node, order: 1 })),
      design,
    ),
    slotBlock('objective', counts.objective, text),
    sourceBlock(
      'indicator',
      cascade.indicators.map((node) => ({
        ...node,
        pattern: `*/${node.match}`,
        order: node.isCarried ? 1 : 0,
      })),
      design,
    ),
    slotBlock('indicator', counts.indicator, text),
    sourceBlock('unit', units, design),
    slotBlock('unit', counts.unit, text),
  ];
}
