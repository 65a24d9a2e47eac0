/** Pohon Kinerja: the tree from goals to units, drawn in cells, with what has been achieved so far. */
import { rowKey } from '../../renstra/plan';
import { fixedFormula, fixedText, formula, constant, firstBlockRow, heading, keyWidth } from '../cells';
import { cascadeOf, type Cascade, type CascadeNode, type IndicatorNode } from '../charts/cascade';
import { notReportedMark, stateWord, tile } from '../charts/figures';
import { quarterNow, sentence } from '../charts/sentence';
import { searchText } from '../foundByKey';
import {
  blockNames,
  chartNames,
  measurementBlock,
  measurementNames,
  settingNames,
  summaryBlock,
} from '../names';
import type { Design } from '../options';
import type {
  BlockPlan,
  CellContent,
  CellStyle,
  ColumnPlan,
  ConditionalFormatPlan,
  LinkTarget,
  RowPlan,
  SheetPlan,
  StatusStyle,
} from '../sheetPlan';
import { marks, states } from '../states';
import { tabColours } from '../style';
import type { SheetText } from '../texts';

const levels = ['goal', 'objective', 'indicator'] as const;
type Level = (typeof levels)[number];

const widths: Readonly<Record<Level, number>> = { goal: 25, objective: 30, indicator: 46 };
const codeWidth = 7;
const boxStyles: Readonly<Record<Level, CellStyle>> = {
  goal: 'treeGoal',
  objective: 'treeObjective',
  indicator: 'treeIndicator',
};
const unitKey = (id: string): string => `unit:${id}`;
const searchKey = (id: string): string => `row:${id}`;

function levelColumns(level: Level, text: SheetText): readonly ColumnPlan[] {
  const gap = (key: string, width: number): ColumnPlan => ({ key, header: '', role: 'constant', width });
  return [
    // The bar that holds a node's children stands before them.
    ...(level === 'goal'
      ? []
      : [gap(`${level}.gap`, 0.8), gap(`${level}.trunk`, 0.5), gap(`${level}.arm`, 0.8)]),
    // Linked texts do not wrap everywhere, so the code alone is the link.
    { key: `${level}.code`, header: text('code'), role: 'constant', width: codeWidth, align: 'center' },
    { key: level, header: text(`summary.${level}`), role: 'constant', width: widths[level], wrap: true },
    {
      key: `${level}.figure`,
      header: text('achievement'),
      role: 'formula',
      width: 9,
      align: 'center',
      numberFormat: '0.0%',
    },
  ];
}

function columnsOf({ text, units }: Design): readonly ColumnPlan[] {
  const helper = (key: string, header: string, role: 'formula' | 'constant'): ColumnPlan => ({
    key,
    header,
    role,
    width: 9,
    outline: { id: 'helpers', folded: true },
  });
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    ...levels.flatMap((level) => levelColumns(level, text)),
    { key: 'status', header: text('status'), role: 'formula', width: 15, align: 'center', wrap: true },
    { key: 'unit.gap', header: '', role: 'constant', width: 0.8 },
    ...units.map((id): ColumnPlan => ({
      key: unitKey(id),
      header: id,
      group: text('carryingUnits'),
      role: 'formula',
      width: 5,
      align: 'center',
      numberFormat: '0%',
      rotated: true,
    })),
    // Keeps the folded columns apart from the printed ones.
    { key: 'helpers.gap', header: '', role: 'constant', width: 1 },
    ...levels.flatMap((level) => [
      helper(`${level}.key`, text('key'), 'constant'),
      helper(`${level}.state`, text('helperState'), 'formula'),
    ]),
    ...units.map((id) => helper(searchKey(id), id, 'constant')),
  ];
}

/** A node's figures as the sheet of charts has them. */
function figureCells(level: Level, own: string): Record<string, CellContent> {
  const { sourceOwn, sourceAchievement, sourceState } = chartNames(level);
  const state = `[${level}.state]`;
  const found = (column: string): string => `AVERAGEIFS(${column},${sourceOwn},[${level}.key])`;
  return {
    [`${level}.key`]: constant(own),
    [`${level}.state`]: formula(`=IFERROR(${found(sourceState)},${states.notExpected})`),
    [`${level}.figure`]: formula(
      `=IFERROR(${found(sourceAchievement)},IF(${state}=${states.notApplicable},"${marks.notApplicable}",IF(${state}=${states.notReported},"${notReportedMark}","")))`,
    ),
  };
}

/** An indicator with the boxes that begin beside it: of its goal and objective where it is the first of them. */
interface TreeLine {
  readonly indicator: IndicatorNode;
  readonly goal: CascadeNode | undefined;
  readonly objective: CascadeNode | undefined;
  /** The goal's bar still runs: an objective of it begins here or further down. */
  readonly isInGoal: boolean;
}

/** A low line between two objectives, or a higher one between two goals. */
interface TreeGap {
  readonly before: string;
  readonly isInGoal: boolean;
}

function linesOf(cascade: Cascade): readonly (TreeLine | TreeGap)[] {
  return cascade.goals.flatMap((goal, goalIndex) => {
    const objectives = cascade.objectives.filter(({ parent }) => parent === goal.match);
    return objectives.flatMap((objective, index): readonly (TreeLine | TreeGap)[] => {
      const gap: TreeGap = { before: objective.key, isInGoal: index > 0 };
      const lines = cascade.indicators
        .filter(({ indicator: { goal: g, objective: o } }) => g === goal.code && o === objective.code)
        .map((indicator, at): TreeLine => ({
          indicator,
          goal: index === 0 && at === 0 ? goal : undefined,
          objective: at === 0 ? objective : undefined,
          isInGoal: index < objectives.length - 1 || at === 0,
        }));
      return goalIndex === 0 && index === 0 ? lines : [gap, ...lines];
    });
  });
}

const gapHeights = { objective: 4, goal: 9 } as const;

function gapRow({ before, isInGoal }: TreeGap, columns: readonly ColumnPlan[]): RowPlan {
  const styles: Record<string, CellStyle> = {};
  for (const { key, role } of columns) if (role !== 'key') styles[key] = 'plain';
  if (isInGoal) styles['objective.trunk'] = 'treeTrunk';
  return {
    key: `gap:${before}`,
    style: 'row',
    cells: {},
    styles,
    height: isInGoal ? gapHeights.objective : gapHeights.goal,
  };
}

function rowOf(line: TreeLine, design: Design, carried: ReadonlySet<string>): RowPlan {
  const { units, year, features } = design;
  const { indicator } = line;
  const cells: Record<string, CellContent> = {};
  const styles: Record<string, CellStyle> = {};
  const links: Record<string, LinkTarget> = {};
  const nodes = { goal: line.goal, objective: line.objective, indicator };
  const targets: Readonly<Record<Level, string>> = {
    goal: blockNames.goals,
    objective: summaryBlock('objective', year),
    indicator: measurementBlock(year),
  };
  for (const level of levels) {
    const node = nodes[level];
    styles[level] = node === undefined ? 'plain' : boxStyles[level];
    styles[`${level}.code`] = node === undefined ? 'plain' : 'treeCode';
    styles[`${level}.figure`] = node === undefined ? 'plain' : 'treeFigure';
    if (node === undefined) continue;
    cells[level] = constant(node.name);
    cells[`${level}.code`] = constant(node.code);
    links[`${level}.code`] = { block: targets[level] };
    Object.assign(cells, figureCells(level, node.own));
  }
  for (const [level, isInside, isChild] of [
    ['objective', line.isInGoal, line.objective !== undefined],
    ['indicator', true, true],
  ] as const) {
    styles[`${level}.gap`] = 'plain';
    styles[`${level}.trunk`] = isInside ? 'treeTrunk' : 'plain';
    styles[`${level}.arm`] = isChild ? 'treeArm' : 'plain';
  }
  cells['status'] = formula(`=${stateWord('[indicator.state]')}`);
  styles['status'] = 'treeFigure';
  styles['unit.gap'] = 'plain';
  styles['helpers.gap'] = 'plain';
  for (const id of units) {
    const key = rowKey(id, indicator.code);
    const isCarried = carried.has(key);
    styles[unitKey(id)] = isCarried ? 'treeUnit' : 'plain';
    if (!isCarried) continue;
    cells[searchKey(id)] = constant(searchText(features, key));
    const names = measurementNames(year);
    cells[unitKey(id)] = formula(tile({ range: names.key, match: `[${searchKey(id)}]`, names }));
  }
  return { key: indicator.code, style: 'row', cells, styles, links };
}

const statusOf: readonly (readonly [number, StatusStyle])[] = [
  [states.achieved, 'good'],
  [states.nearlyAchieved, 'warning'],
  [states.notAchieved, 'bad'],
  [states.invalid, 'invalid'],
  [states.notApplicable, 'neutral'],
  [states.notReported, 'neutral'],
];

function conditionalFormats({ units }: Design): readonly ConditionalFormatPlan[] {
  const ofState = (from: string, to: string, state: string): readonly ConditionalFormatPlan[] =>
    statusOf.map(([code, style]) => ({
      from,
      to,
      formula: `=AND([${state}]<>"",[${state}]=${code})`,
      style,
    }));
  const [first] = units;
  const last = units.at(-1);
  if (first === undefined || last === undefined) return [];
  const cell = `[${unitKey(first)}]`;
  const between = { from: unitKey(first), to: unitKey(last), eachColumn: true } as const;
  const { achievedFrom, nearlyFrom } = settingNames;
  return [
    ...levels.flatMap((level) =>
      ofState(`${level}.figure`, level === 'indicator' ? 'status' : `${level}.figure`, `${level}.state`),
    ),
    { ...between, formula: `=AND(ISNUMBER(${cell}),N(${cell})>=${achievedFrom})`, style: 'good' },
    {
      ...between,
      formula: `=AND(ISNUMBER(${cell}),N(${cell})>=${nearlyFrom},N(${cell})<${achievedFrom})`,
      style: 'warning',
    },
    { ...between, formula: `=AND(ISNUMBER(${cell}),N(${cell})<${nearlyFrom})`, style: 'bad' },
    { ...between, formula: `=${cell}="${marks.unreadable}"`, style: 'invalid' },
    {
      ...between,
      formula: `=OR(${cell}="${notReportedMark}",${cell}="${marks.notApplicable}")`,
      style: 'neutral',
    },
  ];
}

/** Pohon Kinerja: a line an indicator, its objective and goal as boxes before it, the units that carry it behind it. */
export function treeSheet(design: Design): SheetPlan {
  const { plan, year, units, text } = design;
  const columns = columnsOf(design);
  const carried = new Set(plan.targets.map((row) => rowKey(row.unit, row.code)));
  const block: BlockPlan = {
    name: blockNames.tree,
    row: firstBlockRow,
    column: 0,
    headerRows: 2,
    columns,
    rows: linesOf(cascadeOf(design)).map((line) =>
      'before' in line ? gapRow(line, columns) : rowOf(line, design, carried),
    ),
    conditionalFormats: conditionalFormats(design),
    filter: false,
  };
  const subtitle = sentence(
    (parts) => text('chartsSubtitle', { ...parts, year: String(year), units: units.length }),
    { quarter: quarterNow },
  );
  return {
    id: 'tree',
    name: text('treeSheet'),
    fixed: [
      ...heading(text('treeTitle', { organisation: plan.organisation.name }), '').slice(0, 1),
      fixedFormula(1, 1, subtitle, 'subtitle'),
      fixedText(2, 1, text('treeNote'), 'note'),
    ],
    blocks: [block],
    freeze: { rows: firstBlockRow + 3, columns: 0 },
    page: {
      orientation: 'landscape',
      paper: 'A3',
      titleRows: { first: firstBlockRow + 1, last: firstBlockRow + 2 },
      columns: { first: 1, last: columns.findIndex(({ key }) => key === 'helpers.gap') - 1 },
      footer: text('footer', { sheet: text('treeSheet') }),
    },
    tabColour: tabColours.reading,
  };
}
