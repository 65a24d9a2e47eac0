import { groupKey } from './measurement/features';
import { constant, firstBlockRow, fixedText, formula, heading, keyWidth } from './cells';
import type { SummaryKind } from './names';
import { measurementNames, summaryBlock } from './names';
import type { Design } from './options';
import type { BlockPlan, CellContent, ColumnPlan, RowPlan, SheetPlan } from './sheetPlan';
import { states } from './states';
import { tabColours } from './style';
import type { SheetText } from './texts';

const kinds: readonly SummaryKind[] = ['goal', 'objective', 'perspective', 'unit'];
const counted = [
  'achieved',
  'nearlyAchieved',
  'notAchieved',
  'notApplicable',
  'notReported',
  'invalid',
  'notComputable',
] as const;

function columnsOf(kind: SummaryKind, text: SheetText): readonly ColumnPlan[] {
  const count = (key: string, header: string, group: string): ColumnPlan => ({
    key,
    header,
    group,
    role: 'formula',
    width: 10,
    align: 'center',
    wrap: true,
  });
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    { key: 'code', header: text(`summary.${kind}`), role: 'constant', width: 14 },
    { key: 'name', header: text('name'), role: 'constant', width: 56, wrap: true },
    {
      key: 'mean',
      header: text('meanCapped'),
      group: text('achievement'),
      role: 'formula',
      width: 12,
      align: 'right',
      numberFormat: '0.00%',
    },
    count('rows', text('rows'), text('completeness')),
    count('expected', text('expected'), text('completeness')),
    count('reported', text('reported'), text('completeness')),
    {
      key: 'complete',
      header: text('reportedOfExpected'),
      group: text('completeness'),
      role: 'formula',
      width: 10,
      align: 'center',
      numberFormat: '0%',
    },
    ...counted.map((state) => count(state, text(`state.${state}`), text('countsByStatus'))),
  ];
}

function groupsOf(
  kind: SummaryKind,
  design: Design,
): readonly { readonly code: string; readonly name: string }[] {
  const { plan, units } = design;
  const present = plan.targets.filter((row) => design.unitSet.has(row.unit));
  switch (kind) {
    case 'goal':
      return plan.goals
        .filter((goal) => present.some((row) => row.goal === goal.code))
        .map((goal) => ({ code: goal.code, name: goal.name }));
    case 'objective':
      return plan.objectives
        .filter((objective) => present.some((row) => row.objective === objective.code))
        .map(({ code, name }) => ({ code, name }));
    case 'perspective':
      return plan.perspectives.map(({ id, name }) => ({ code: id, name }));
    case 'unit':
      return units.map((id) => ({ code: id, name: plan.units.find((unit) => unit.id === id)?.name ?? id }));
  }
}

function rowsOf(kind: SummaryKind, design: Design): readonly RowPlan[] {
  const names = measurementNames(design.year);
  const groups = names[kind];
  const count = (criterion: string): string => `=COUNTIFS(${groups},[key],${names.state},${criterion})`;
  const cells: Record<string, CellContent> = {
    mean: formula(`=IFERROR(AVERAGEIFS(${names.capped},${groups},[key]),"")`),
    rows: formula(`=COUNTIFS(${groups},[key])`),
    expected: formula(count(`">=${states.notReported}"`)),
    reported: formula(count(`">=${states.notAchieved}"`)),
    complete: formula('=IF([expected]=0,"",[reported]/[expected])'),
  };
  for (const state of counted) cells[state] = formula(count(String(states[state])));
  return groupsOf(kind, design).map(({ code, name }, index) => ({
    key: groupKey(design.features, kind, code),
    style: 'row',
    cells: {
      key: constant(groupKey(design.features, kind, code)),
      // The code of a perspective says nothing to a reader.
      code: constant(kind === 'perspective' ? String(index + 1) : code),
      name: constant(name),
      ...cells,
    },
  }));
}

/** Rekap: mean capped achievement, counts by status and completeness, by goal, objective, perspective and unit. */
export function summarySheet(design: Design): SheetPlan {
  const { plan, year, text } = design;
  const blocks: BlockPlan[] = [];
  let row = firstBlockRow;
  for (const kind of kinds) {
    const rows = rowsOf(kind, design);
    blocks.push({
      name: summaryBlock(kind, year),
      row,
      column: 0,
      headerRows: 2,
      columns: columnsOf(kind, text),
      rows,
      conditionalFormats: [],
      filter: false,
    });
    row += rows.length + 4;
  }
  return {
    id: 'summary',
    name: text('summarySheet', { year: String(year) }),
    fixed: [
      ...heading(text('summaryTitle', { year: String(year) }), `${plan.organisation.name} · ${plan.title}`),
      fixedText(2, 1, text('summaryNote'), 'note'),
    ],
    blocks,
    page: {
      orientation: 'landscape',
      paper: 'A4',
      columns: { first: 1, last: columnsOf('goal', text).length - 1 },
      footer: text('footer', { sheet: text('summarySheet', { year: String(year) }) }),
    },
    tabColour: tabColours.reading,
  };
}
