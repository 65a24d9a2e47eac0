/** What is drawn of each level of the cascade. */
import { chartOf, countedBars, type NodeChart } from '../../../src/sheets/cascade/chart';
import { cascadeOf, type CascadeNode } from '../../../src/sheets/cascade/tree';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { states } from '../../../src/sheets/states';
import { blockOf, snapshotOf, type Cells } from '../checking/snapshots';

const row = (
  unit: string,
  code: string,
  [goal, objective]: readonly [string, string],
  cells: Cells = {},
): readonly [string, Cells] => [
  `${unit}/${code}`,
  { unit, code, goal, objective, indicator: `Indikator ${code}`, measure: 'Persen', ...cells },
];
const measured = (achievement: number | string, state: number): Cells => ({
  'tw1.achievement': achievement,
  'tw1.state': state,
});
const rows = [
  row('BSKJI', 'SS1/a', ['T1', 'SS1'], measured(0.5, states.notAchieved)),
  row('P4SI', 'SS1/a', ['T1', 'SS1'], measured(1.5, states.achieved)),
  row('PIH', 'SS1/a', ['T1', 'SS1'], measured('', states.notReported)),
  row('Aceh', 'SS1/a', ['T1', 'SS1'], measured('N/A', states.notApplicable)),
  row('PIH', 'SS1/b', ['T1', 'SS1'], {
    ...measured(1, states.achieved),
    'tw1.quarterTarget': 4,
    'tw1.realisation': 0,
    'tw2.quarterTarget': 8,
    'tw2.realisation': 'N/A',
    'tw2.achievement': 'N/A',
    'tw2.state': states.notApplicable,
    'tw3.quarterTarget': 9,
    'tw3.state': states.notReported,
  }),
  row('PIH', 'SS8/c', ['T2', 'SS8'], {
    'tw4.quarterTarget': 'B',
    'tw4.realisation': 'A-',
    'tw4.achievement': 1.1,
    'tw4.state': states.achieved,
  }),
  row('P4SI', 'SS8/c', ['T2', 'SS8']),
];
const member = (goal: string, unit: string, code: string): readonly [string, Cells] => [
  `${goal}/${code}`,
  { goal, unit, code, name: `Anggota ${code}` },
];
const workbook = snapshotOf(rows, {
  blocks: {
    Isi_Anggota: blockOf('Isi_Anggota', [
      member('T1', 'BSKJI', 'SS1/a'),
      member('T1', 'PIH', 'SS1/b'),
      member('T1', 'P2SI', 'SS9/z'),
      member('T3', 'P4SI', 'SS1/a'),
    ]),
  },
});

function chart(codes: readonly string[], snapshot: Snapshot = workbook): NodeChart | undefined {
  const cascade = cascadeOf(snapshot, 'tw1');
  if (cascade === undefined) throw new Error('No cascade');
  let nodes: readonly CascadeNode[] = cascade.goals;
  let node: CascadeNode | undefined;
  for (const code of codes) {
    node = nodes.find((one) => one.code === code);
    if (node === undefined) throw new Error(`No ${code}`);
    nodes = node.children;
  }
  return chartOf(snapshot, cascade, node, 'tw1');
}
function bars(codes: readonly string[], snapshot = workbook): readonly unknown[] {
  const drawn = chart(codes, snapshot);
  if (drawn === undefined || drawn.kind === 'quarters') throw new Error('Nothing compared');
  return [drawn.kind, ...drawn.bars.map(({ code, achievement, state }) => [code, achievement, state])];
}

it('compares the goals where no node is chosen', () => {
  expect(bars([])).toEqual(['goals', ['T1', 2.7 / 3, 'nearlyAchieved'], ['T2', undefined, 'notExpected']]);
});

it('of a goal shows its own members, with the row that each is measured at', () => {
  expect(bars(['T1'])).toEqual([
    'members',
    ['SS1/a', 0.5, 'notAchieved'],
    ['SS1/b', 1, 'achieved'],
    ['SS9/z', undefined, 'missing'],
  ]);
});

it('of a goal without members shows its objectives', () => {
  expect(bars(['T2'])).toEqual(['objectives', ['SS8', undefined, 'notExpected']]);
  expect(bars(['T1'], snapshotOf(rows))).toEqual(['objectives', ['SS1', 2.7 / 3, 'nearlyAchieved']]);
});

it('of an objective compares its indicators', () => {
  expect(bars(['T1', 'SS1'])).toEqual([
    'indicators',
    ['SS1/a', 0.85, 'nearlyAchieved'],
    ['SS1/b', 1, 'achieved'],
  ]);
});

it('of an indicator ranks the units by capped achievement, those without a figure last', () => {
  expect(bars(['T1', 'SS1', 'SS1/a'])).toEqual([
    'units',
    ['P4SI', 1.2, 'achieved'],
    ['BSKJI', 0.5, 'notAchieved'],
    ['PIH', undefined, 'notReported'],
    ['Aceh', undefined, 'notApplicable'],
  ]);
});

it('of a unit shows its quarters, zero, N/A and not reported told apart', () => {
  expect(chart(['T1', 'SS1', 'SS1/b', 'PIH'])).toEqual({
    kind: 'quarters',
    unit: 'PIH',
    code: 'SS1/b',
    measure: 'Persen',
    drawn: 'figures',
    quarters: [
      { quarter: 1, target: 4, realisation: 0, achievement: 1, state: 'achieved' },
      { quarter: 2, target: 8, realisation: 'N/A', achievement: undefined, state: 'notApplicable' },
      { quarter: 3, target: 9, realisation: null, achievement: undefined, state: 'notReported' },
      { quarter: 4, target: null, realisation: null, achievement: undefined, state: 'notExpected' },
    ],
  });
});

it('of grades draws achievement', () => {
  expect(chart(['T2', 'SS8', 'SS8/c', 'PIH'])).toMatchObject({ drawn: 'achievement' });
  expect(chart(['T2', 'SS8', 'SS8/c', 'P4SI'])).toMatchObject({ drawn: 'figures' });
});

it('of the indicator of a workbook of one unit shows the quarters', () => {
  expect(chart(['T1', 'SS1', 'SS1/b'], snapshotOf(rows.slice(4, 6)))).toMatchObject({
    kind: 'quarters',
    unit: 'PIH',
  });
});

it('counts what is achieved and waited for among those that are expected', () => {
  const drawn = chart(['T1', 'SS1', 'SS1/a']);
  if (drawn === undefined || drawn.kind === 'quarters') throw new Error('Nothing compared');
  expect(countedBars(drawn.bars)).toEqual({ achieved: 1, waiting: 1, all: 3 });
});
