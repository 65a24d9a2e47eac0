/** The cascade as a tree: levels, counts, means, and what a search leaves of it. */
import { narrowed } from '../../../src/sheets/cascade/search';
import { cascadeOf, isWithin, type Cascade, type CascadeNode } from '../../../src/sheets/cascade/tree';
import { states } from '../../../src/sheets/states';
import { blockOf, snapshotOf, type Cells } from '../checking/snapshots';
import type { Snapshot } from '../../../src/sheets/snapshot';

const row = (
  unit: string,
  code: string,
  [goal, objective]: readonly [string, string],
  cells: Cells = {},
): readonly [string, Cells] => [
  `${unit}/${code}`,
  { unit, code, goal, objective, indicator: `Indikator ${code}`, ...cells },
];
const measured = (achievement: number | string, state: number, capped = achievement): Cells => ({
  'tw1.achievement': achievement,
  'tw1.state': state,
  capped,
  'toDate.state': state,
});

const rows = [
  row('BSKJI', 'SS1/a', ['T1', 'SS1'], measured(1.5, states.achieved, 1.2)),
  row('P4SI', 'SS1/a', ['T1', 'SS1'], measured(0.5, states.notAchieved)),
  row('PIH', 'SS1/a', ['T1', 'SS1'], measured('', states.notReported)),
  row('PIH', 'SS1/b', ['T1', 'SS1'], measured('N/A', states.notApplicable)),
  row('P4SI', 'SS2/a', ['T1', 'SS2'], measured('!', states.invalid)),
  row('P4SI', 'SS3/a', ['T2', 'SS3'], measured('', states.notExpected)),
];
const rekap = {
  Isi_Rekap_Tujuan_2024: blockOf('Isi_Rekap_Tujuan_2024', [
    ['T1', { code: 'T1', name: 'Industri berdaya saing' }],
  ]),
  Isi_Rekap_Sasaran_2024: blockOf('Isi_Rekap_Sasaran_2024', [
    ['SS1', { code: 'SS1', name: 'Standardisasi yang diterapkan' }],
  ]),
};
const workbook = snapshotOf(rows, { blocks: rekap });

function cascade(snapshot: Snapshot = workbook, period: 'tw1' | 'toDate' = 'tw1'): Cascade {
  const found = cascadeOf(snapshot, period);
  if (found === undefined) throw new Error('No cascade');
  return found;
}
const outline = (nodes: readonly CascadeNode[]): unknown[] =>
  nodes.map(({ code, children }) => (children.length === 0 ? code : [code, ...outline(children)]));
function at(codes: readonly string[], nodes: readonly CascadeNode[] = cascade().goals): CascadeNode {
  const [code, ...below] = codes;
  const node = nodes.find((one) => one.code === code);
  if (node === undefined) throw new Error(`No ${code}`);
  return below.length === 0 ? node : at(below, node.children);
}

it('goes from goal to objective, indicator and unit, by codes', () => {
  expect(outline(cascade().goals)).toEqual([
    ['T1', ['SS1', ['SS1/a', 'BSKJI', 'P4SI', 'PIH'], ['SS1/b', 'PIH']], ['SS2', ['SS2/a', 'P4SI']]],
    ['T2', ['SS3', ['SS3/a', 'P4SI']]],
  ]);
  expect(cascade()).toMatchObject({ year: 2024, sheet: 'Isi_Ukur_2024', rows: 6 });
});

it('stands by codes however the sheet is sorted, T2 before T10', () => {
  const more = [row('A', 'SS10/a', ['T10', 'SS10']), ...[...rows].reverse()];
  expect(cascade(snapshotOf(more)).goals.map(({ code }) => code)).toEqual(['T1', 'T2', 'T10']);
});

it('counts by status, reported of expected, and takes the mean of capped figures', () => {
  const { summary, state, rows: below } = at(['T1']);
  expect(summary.counts).toMatchObject({
    achieved: 1,
    notAchieved: 1,
    notReported: 1,
    notApplicable: 1,
    invalid: 1,
    notExpected: 0,
  });
  expect([summary.reported, summary.expected, below]).toEqual([4, 5, 5]);
  expect(summary.mean).toBeCloseTo((1.2 + 0.5) / 2, 12);
  expect(state).toBe('nearlyAchieved');
  expect(cascade().summary.expected).toBe(5);
});

it('caps a quarter by the setting of the workbook, and takes the figures to date as the sheet has capped them', () => {
  const settings = blockOf('Isi_Pengaturan', [['Batas_Capaian', { value: 1.1 }]]);
  const tighter = snapshotOf(rows, { blocks: { Isi_Pengaturan: settings } });
  const unit = ['T1', 'SS1', 'SS1/a', 'BSKJI'];
  expect(at(unit, cascade(tighter).goals).summary.mean).toBe(1.1);
  expect(at(unit, cascade(workbook, 'toDate').goals).summary.mean).toBe(1.2);
});

it.each([
  [['T2'], 'notExpected'],
  [['T1', 'SS2'], 'invalid'],
  [['T1', 'SS1', 'SS1/b'], 'notApplicable'],
  [['T1', 'SS1', 'SS1/a', 'PIH'], 'notReported'],
  [['T1', 'SS1', 'SS1/a', 'BSKJI'], 'achieved'],
] as const)('%j has the state %s', (codes, state) => {
  expect(at(codes).state).toBe(state);
});

it('names goals and objectives as Rekap does, and leaves them to their codes without it', () => {
  expect(at(['T1']).name).toBe('Industri berdaya saing');
  expect(at(['T1', 'SS1']).name).toBe('Standardisasi yang diterapkan');
  expect(at(['T2']).name).toBe('');
  expect(at(['T1'], cascade(snapshotOf(rows)).goals).name).toBe('');
});

it('of one unit ends at the indicators', () => {
  const one = cascade(snapshotOf(rows.filter(([key]) => key.startsWith('P4SI'))));
  expect(outline(one.goals)).toEqual([
    ['T1', ['SS1', 'SS1/a'], ['SS2', 'SS2/a']],
    ['T2', ['SS3', 'SS3/a']],
  ]);
  expect(one.nodeOfRow.size).toBe(3);
  expect(at(['T2', 'SS3', 'SS3/a'], one.goals).rowKey).toBe('P4SI/SS3/a');
});

it('shows a row that stands twice twice, each as its own node', () => {
  const twice = cascade(snapshotOf([...rows, ...rows.slice(1, 2)]));
  const units = at(['T1', 'SS1', 'SS1/a'], twice.goals).children;
  expect(units.map(({ code }) => code)).toEqual(['BSKJI', 'P4SI', 'PIH', 'P4SI']);
  expect(new Set(units.map(({ id }) => id)).size).toBe(4);
});

it('leads from a row to its node, below its goal', () => {
  const { goals, nodeOfRow } = cascade();
  const id = nodeOfRow.get(7) ?? '';
  expect(id).toBe(at(['T1', 'SS1', 'SS1/a', 'P4SI']).id);
  expect(goals.map((goal) => isWithin(id, goal.id))).toEqual([true, false]);
  expect(isWithin('T10', 'T1')).toBe(false);
});

it('is none without a measurement sheet', () => {
  expect(cascadeOf({ ...workbook, blocks: {} }, 'tw1')).toBeUndefined();
});

describe('a search', () => {
  const found = (search: string): unknown[] => outline(narrowed(cascade().goals, search).nodes);

  it('keeps the ancestors of a match, and what stands below it', () => {
    expect(found('ss1/b')).toEqual([['T1', ['SS1', ['SS1/b', 'PIH']]]]);
    expect(found('t2')).toEqual([['T2', ['SS3', ['SS3/a', 'P4SI']]]]);
    expect(found('DITERAPKAN')).toEqual([
      ['T1', ['SS1', ['SS1/a', 'BSKJI', 'P4SI', 'PIH'], ['SS1/b', 'PIH']]],
    ]);
  });

  it('finds words of different levels together', () => {
    expect(found('standardisasi bskji')).toEqual([['T1', ['SS1', ['SS1/a', 'BSKJI']]]]);
    expect(found('t2 bskji')).toEqual([]);
  });

  it('opens what leads to the matches, and counts them', () => {
    const { open, count } = narrowed(cascade().goals, 'P4SI');
    const opened = [
      ['T1'],
      ['T1', 'SS1'],
      ['T1', 'SS1', 'SS1/a'],
      ['T1', 'SS2'],
      ['T1', 'SS2', 'SS2/a'],
      ['T2'],
      ['T2', 'SS3'],
      ['T2', 'SS3', 'SS3/a'],
    ];
    expect([...open].sort()).toEqual(opened.map((codes) => at(codes).id).sort());
    expect(count).toBe(3);
  });

  it('of blanks keeps everything', () => {
    expect(found('  ')).toEqual(outline(cascade().goals));
  });
});
