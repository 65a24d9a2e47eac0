/** Where a figure comes from, from its entry to its goal. */
import { originOf, type Origin } from '../../../src/sheets/cascade/origin';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { states } from '../../../src/sheets/states';
import { blockOf, snapshotOf, type Cells } from '../checking/snapshots';

const measured = (unit: string, code: string, cells: Cells): readonly [string, Cells] => [
  `${unit}/${code}`,
  {
    unit,
    code,
    indicator: `Indikator ${code}`,
    goal: 'T1',
    objective: 'SS1',
    consolidation: 'sum',
    'tw1.entry': '',
    'tw1.quarterTarget': 4,
    'tw1.realisation': '',
    'tw1.achievement': '',
    'tw2.entry': '',
    'tw2.realisation': '',
    'tw3.entry': '',
    'tw3.realisation': '',
    'toDate.target': 10,
    'toDate.actual': '',
    'toDate.achievement': '',
    'toDate.state': states.notReported,
    capped: '',
    ...cells,
  },
];
const papers = blockOf('Isi_Kertas_2024', [
  [
    'A/S/2',
    {
      unit: 'A',
      code: 'S/2',
      parent: '',
      baseLabel: 'SNI aktif',
      figureLabel: 'SNI diterapkan',
      'tw1.base': 8,
      'tw1.figure': 6,
      'tw1.result': 75,
    },
  ],
  [
    'A/S/3',
    { unit: 'A', code: 'S/3', parent: '', baseLabel: 'Sebelum', figureLabel: 'Sesudah', 'tw1.result': 12 },
  ],
  [
    'A/S/3|1',
    { unit: 'A', code: 'S/3', parent: 'A/S/3', item: 'PT Satu', 'tw1.base': 100, 'tw1.figure': 112 },
  ],
  ['A/S/3|2', { unit: 'A', code: 'S/3', parent: 'A/S/3', item: '' }],
]);
const settings = blockOf('Isi_Pengaturan', [['Triwulan_Laporan', { value: 2 }]]);
const workbook = snapshotOf(
  [
    measured('A', 'S/1', {
      'tw1.entry': 5,
      'tw1.realisation': 5,
      'tw1.achievement': 1.25,
      'tw2.entry': 9,
      'tw2.realisation': 9,
      'toDate.actual': 14,
      'toDate.achievement': 1.4,
      'toDate.state': states.achieved,
      capped: 1.2,
    }),
    measured('A', 'S/2', { 'tw1.realisation': 75, consolidation: 'last' }),
    measured('A', 'S/3', { 'tw1.entry': 11, 'tw1.realisation': 11, consolidation: 'avg' }),
    measured('A', 'S/4', { 'tw1.rolled': 33, fedBy: 'S/4' }),
    measured('B', 'S/4', { memberOf: 'S/4' }),
    measured('C', 'S/4', { memberOf: 'S/4', 'tw1.realisation': 33 }),
    measured('C', 'S/5', { memberOf: 'S/5', 'tw1.realisation': 7 }),
  ],
  { blocks: { Isi_Kertas_2024: papers, Isi_Pengaturan: settings } },
);

function addressOf(block: string, row: number, column: string): string {
  const address = workbook.blocks[block]?.rows[row]?.cells[column]?.address;
  if (address === undefined) throw new Error(`No ${column}`);
  return address;
}
function origin(row: number, column: string, block = 'Isi_Ukur_2024', snapshot: Snapshot = workbook): Origin {
  const found = originOf(snapshot, { sheet: block, address: addressOf(block, row, column) });
  if (found === undefined) throw new Error('No origin');
  return found;
}

it('follows an entry through realisation and consolidation to the goal', () => {
  const found = origin(0, 'tw1.entry');
  expect(found).toMatchObject({
    rowKey: 'A/S/1',
    quarter: 1,
    reportingQuarter: 2,
    source: 'entry',
    entry: { value: 5, address: addressOf('Isi_Ukur_2024', 0, 'tw1.entry') },
    realisation: { value: 5 },
    quarterTarget: { value: 4 },
    quarterAchievement: { value: 1.25 },
    consolidation: 'sum',
    toDate: { value: 14, cell: { rowKey: 'A/S/1', columnKey: 'toDate.actual' } },
    targetToDate: { value: 10 },
    achievement: { value: 1.4 },
    capped: { value: 1.2 },
    state: 'achieved',
    objective: 'SS1',
    goal: 'T1',
  });
  expect(found.quarters.map(({ quarter, realisation }) => [quarter, realisation.value])).toEqual([
    [1, 5],
    [2, 9],
  ]);
});

it('outside the quarters tells of the reporting quarter, and of a later one as it is', () => {
  expect(origin(0, 'capped')).toMatchObject({ quarter: 2, entry: { value: 9 } });
  expect(origin(0, 'tw3.entry')).toMatchObject({ quarter: 3, source: 'nothing' });
});

it('of a ratio names part and whole in the working papers', () => {
  expect(origin(1, 'tw1.realisation')).toMatchObject({
    source: 'paper',
    consolidation: 'last',
    paper: { value: 75, cell: { sheet: 'workingPapers', rowKey: 'A/S/2', columnKey: 'tw1.result' } },
    components: [
      {
        item: '',
        baseLabel: 'SNI aktif',
        base: { value: 8 },
        figureLabel: 'SNI diterapkan',
        figure: { value: 6 },
      },
    ],
  });
});

it('keeps to the entry beside a result of the working papers, and lists the filled lines only', () => {
  const found = origin(2, 'tw1.entry');
  expect(found).toMatchObject({ source: 'entry', paper: { value: 12 }, consolidation: 'average' });
  expect(found.components.map(({ item, base, figure }) => [item, base.value, figure.value])).toEqual([
    ['PT Satu', 100, 112],
  ]);
});

it('takes what was rolled up where there is nothing of its own', () => {
  expect(origin(3, 'tw1.realisation')).toMatchObject({ source: 'rolled', rolled: { value: 33 } });
});

it('goes on to the units that were rolled up, those with a figure first, each with its cell', () => {
  const members = origin(3, 'tw1.realisation').members.map(({ unit, figure }) => [
    unit,
    figure.value,
    figure.cell,
  ]);
  expect(members).toEqual([
    ['C', 33, { rowKey: 'C/S/4', columnKey: 'tw1.realisation' }],
    ['B', null, { rowKey: 'B/S/4', columnKey: 'tw1.realisation' }],
  ]);
  expect(origin(0, 'tw1.realisation').members).toEqual([]);
});

it('leads from a line of the working papers to its row', () => {
  expect(origin(2, 'tw1.figure', 'Isi_Kertas_2024')).toMatchObject({ rowKey: 'A/S/3', quarter: 1 });
});

it('is none in the heading, on another sheet, and of a line that belongs to no row', () => {
  expect(originOf(workbook, { sheet: 'Isi_Ukur_2024', address: 'C3' })).toBeUndefined();
  expect(originOf(workbook, { sheet: 'Sheet1', address: 'C8' })).toBeUndefined();
  const only = { ...workbook, blocks: { ...workbook.blocks, ...snapshotOf([]).blocks } };
  expect(
    originOf(only, { sheet: 'Isi_Kertas_2024', address: addressOf('Isi_Kertas_2024', 0, 'tw1.base') }),
  ).toBeUndefined();
});
