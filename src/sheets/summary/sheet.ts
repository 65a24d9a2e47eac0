import { constant, firstBlockRow, fixedText, formula, heading } from '../cells';
import { groupKey } from '../measurement/features';
import { rankedNames, summaryBlock, summaryKinds, type SummaryKind } from '../names';
import type { Design } from '../options';
import { periodKeys } from '../periods';
import type { BlockPlan, CellContent, RowPlan, SheetPlan } from '../sheetPlan';
import { tabColours } from '../style';
import { summaryColumns, type Heads } from './columns';
import * as formulas from './formulas';
import { countedStates, figureKey } from './keys';
import { summaryLooks } from './looks';
import { rankingOf } from './ranking';

interface Group {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

function groupsOf(kind: SummaryKind, { plan, units, unitSet }: Design): readonly Group[] {
  const present = plan.targets.filter((row) => unitSet.has(row.unit));
  switch (kind) {
    case 'goal':
      return plan.goals
        .filter((goal) => present.some((row) => row.goal === goal.code))
        .map(({ code, name }) => ({ id: code, code, name }));
    case 'objective':
      return plan.objectives
        .filter((objective) => present.some((row) => row.objective === objective.code))
        .map(({ code, name }) => ({ id: code, code, name }));
    case 'perspective':
      // The code of a perspective says nothing to a reader.
      return plan.perspectives.map(({ id, name }, index) => ({ id, code: String(index + 1), name }));
    case 'unit':
      return units.map((id) => ({
        id,
        code: id,
        name: plan.units.find((unit) => unit.id === id)?.name ?? id,
      }));
  }
}

function figureCells(kind: SummaryKind, year: number): Record<string, CellContent> {
  const cells: Record<string, CellContent> = {
    rows: formula(formulas.allRows(kind, year)),
    compared: formula(formulas.compared),
    rank: formula(formulas.rank(kind, year)),
  };
  for (const period of periodKeys) {
    cells[figureKey(period, 'mean')] = formula(formulas.mean(kind, year, period));
    cells[figureKey(period, 'expected')] = formula(formulas.expected(period));
    cells[figureKey(period, 'reported')] = formula(formulas.reported(period));
    cells[figureKey(period, 'complete')] = formula(formulas.complete(period));
    for (const state of countedStates)
      cells[figureKey(period, state)] = formula(formulas.rowsInState(kind, year, period, state));
  }
  return cells;
}

/** What the sorted list needs of a unit. */
function orderCells(id: string, { plan, year }: Design): Record<string, CellContent> {
  return {
    number: constant(plan.units.findIndex((unit) => unit.id === id) + 1),
    order: formula(formulas.order(year)),
  };
}

function rowsOf(kind: SummaryKind, design: Design): readonly RowPlan[] {
  const figures = figureCells(kind, design.year);
  return groupsOf(kind, design).map(({ id, code, name }) => {
    const key = groupKey(design.features, kind, id);
    return {
      key,
      style: 'row',
      cells: {
        key: constant(key),
        code: constant(code),
        name: constant(name),
        ...figures,
        ...(kind === 'unit' ? orderCells(id, design) : {}),
      },
    };
  });
}

function blockOf(kind: SummaryKind, design: Design, row: number): BlockPlan {
  const { text, year, reportingQuarter } = design;
  const heads: Heads = {
    text,
    year,
    kind,
    reportingQuarter,
    ...(kind === 'unit' ? { named: rankedNames(year) } : {}),
  };
  return {
    name: summaryBlock(kind, year),
    row,
    column: 0,
    headerRows: 2,
    columns: summaryColumns(heads),
    rows: rowsOf(kind, design),
    conditionalFormats: summaryLooks,
    filter: false,
  };
}

/** Rows that a block takes: key row, two header rows, data. */
const heightOf = (block: BlockPlan): number => 1 + block.headerRows + block.rows.length;

/**
 * Rekap: for goals, objectives, perspectives and units the mean of the capped achievements, counts by status and
 * completeness, of each quarter and to date; and the units sorted by their means.
 */
export function summarySheet(design: Design): SheetPlan {
  const { plan, year, text } = design;
  const blocks: BlockPlan[] = [];
  let row = firstBlockRow;
  for (const kind of summaryKinds) {
    const block = blockOf(kind, design, row);
    blocks.push(block);
    row += heightOf(block) + 1;
  }
  const ranking = rankingOf(design, row + 1);
  const name = text('summarySheet', { year: String(year) });
  const lastPrinted = (blocks[0]?.columns ?? []).findIndex(({ key }) => key === 'helpers.separator') - 1;
  return {
    id: 'summary',
    name,
    fixed: [
      ...heading(text('summaryTitle', { year: String(year) }), `${plan.organisation.name} · ${plan.title}`),
      fixedText(2, 1, text('summaryNote'), 'note'),
      fixedText(row, 1, text('rankingTitle'), 'subtitle'),
    ],
    blocks: [...blocks, ranking],
    page: {
      orientation: 'landscape',
      paper: 'A4',
      columns: { first: 1, last: lastPrinted },
      footer: text('footer', { sheet: name }),
    },
    tabColour: tabColours.reading,
  };
}
