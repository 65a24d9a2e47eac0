/** Workbooks, proposals and results that the states of the gallery show. */
import type { SheetProposal } from '../../../src/sheets/proposal';
import { states as codes } from '../../../src/sheets/states';
import { settingNames } from '../../../src/sheets/names';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { blockOf, snapshotOf } from '../../sheets/checking/snapshots';
import { acceptance, item, resultOf } from '../auditOfTests';
import { row } from '../rowsOfTests';
import { sheet } from '../workbookOfTests';
import { standardSettings } from '../settingsOfTests';

const measured = (achievement: number, state: number) => ({
  goal: 'T1',
  objective: 'SS1',
  'toDate.target': 3.5,
  'toDate.actual': 3.5 * achievement,
  'toDate.achievement': achievement,
  'toDate.state': state,
  capped: Math.min(1.2, achievement),
});

const settingValues = { ...standardSettings, reportingQuarter: 1 } as const;

const settingRows = Object.entries(settingValues).map(
  ([key, value]) => [settingNames[key as keyof typeof settingNames], { value }] as const,
);

const more: Partial<Snapshot> = {
  blocks: {
    Isi_Pengaturan: blockOf('Isi_Pengaturan', settingRows, { sheet: 'Pengaturan' }),
    Isi_Rekap_Tujuan_2024: blockOf('Isi_Rekap_Tujuan_2024', [
      ['T1', { code: 'T1', name: 'Meningkatnya daya saing industri dalam negeri' }],
    ]),
  },
};

const longName = 'Indeks kepuasan masyarakat terhadap layanan jasa industri di lingkungan Badan';
export const ours = (): Snapshot =>
  snapshotOf(
    [
      row('BBKK', 'S/1', {
        indicator: longName,
        'tw1.entry': '3,6',
        'tw1.state': 6,
        ...measured(0, codes.invalid),
        'toDate.achievement': '!',
      }),
      row('BBKK', 'S/2', { 'tw1.entry': 4.5, 'tw1.state': 4, ...measured(1.28, codes.achieved) }),
      row('BSPJI Medan', 'S/1', {
        'tw1.entry': 3,
        'tw1.state': 3,
        'tw1.realisation': 3,
        'tw1.achievement': 0.857,
        ...measured(0.857, codes.nearlyAchieved),
      }),
      row('BSPJI Medan', 'S/2', {
        'tw1.entry': 2,
        'tw1.state': 2,
        ...measured(0.571, codes.notAchieved),
      }),
    ],
    more,
  );

export const fine = (): Snapshot =>
  snapshotOf(
    [row('BBKK', 'S/1', { 'tw1.entry': 3.6, 'tw1.state': 4, ...measured(1.03, codes.achieved) })],
    more,
  );

export const thousands = (): Snapshot =>
  snapshotOf(
    Array.from({ length: 2500 }, (_, n) =>
      row(`Unit ${String(n % 30)}`, `S/${String(n)}`, { 'tw1.entry': '3,6', ...measured(1, codes.invalid) }),
    ),
    more,
  );

export const example = (): Snapshot =>
  snapshotOf(
    [
      row('BBKK', 'S/1', {
        'tw1.entry': 3.6,
        'tw1.evidence': 'Contoh: laporan kinerja nomor 12/BBKK/2024, 5 April 2024',
        ...measured(1.03, codes.achieved),
      }),
    ],
    more,
  );

export const absent = (): readonly SheetProposal[] => [
  sheet('home', 'Beranda', 'absent'),
  sheet('matrix', 'Matriks Kinerja', 'absent'),
  sheet('measurement', 'Pengukuran 2024', 'absent'),
];
export const there = (): readonly SheetProposal[] => [
  sheet('home', 'Beranda', 'current'),
  sheet('matrix', 'Matriks Kinerja', 'toUpdate', { rowsAdded: 14 }),
  sheet('goals', 'Tujuan', 'changedByUser', {
    cellsRenewed: [{ address: 'K7', rowKey: 'T1', columnKey: 'x', found: '97,2', expected: '=J7/I7' }],
  }),
  sheet('measurement', 'Pengukuran 2024', 'incomplete'),
  sheet('settings', 'Pengaturan (2)', 'nameTaken'),
];

export const suspected = item({
  rule: 'G03',
  address: 'C5',
  found: '=SUM(C1:C3)',
  severity: 'warning',
});
const foundItems = [
  item({
    rule: 'C01',
    address: 'AB9',
    found: '97,2',
    expected: '=AA9/Z9',
    effects: ['mengubah % capaian T4 dari 97,2 % menjadi 99,8 %'],
  }),
  item({ rule: 'C03', address: 'AC9', found: '=AA9/Z9', expected: '=AA9/Y9' }),
  suspected,
];

export const result = () => resultOf(foundItems, { idle: [acceptance('AD9')] });
