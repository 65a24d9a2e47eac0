/** Every state the pane is designed for, as services that put the real pane into it; for tests, never part of the add-in. */
import type { Finding } from '../../../src/renstra/finding';
import type { ApplyResult, Obstacle, SheetProposal } from '../../../src/sheets/proposal';
import { states as codes } from '../../../src/sheets/states';
import { settingNames } from '../../../src/sheets/names';
import type { Snapshot } from '../../../src/sheets/snapshot';
import type { Place } from '../../../src/taskpane/Pane/usePlaces';
import type { PaneServices } from '../../../src/taskpane/services';
import { blockOf, snapshotOf } from '../../sheets/checking/snapshots';
import { acceptance, auditOfTests, item, resultOf, type AuditOfTests } from '../auditOfTests';
import { row } from '../rowsOfTests';
import { checkingOfTests, foreignSnapshot, type CheckingOfTests } from '../checkingOfTests';
import { servicesWith } from '../servicesOfTests';
import { settingsOfTests } from '../settingsOfTests';
import { sheet, workbookOfTests, type WorkbookOfTests } from '../workbookOfTests';

export interface Desk {
  readonly workbook: WorkbookOfTests;
  readonly checking: CheckingOfTests;
  readonly audit: AuditOfTests;
  readonly services: PaneServices;
}

/** A state, and where it shows. `press` are words of buttons pressed one after the other once the place is open. */
export interface GalleryState {
  readonly name: string;
  readonly places: readonly Place[];
  readonly prepare: (desk: Desk) => Partial<PaneServices>;
  readonly press?: readonly string[];
  readonly then?: (desk: Desk) => void;
}

const everywhere: readonly Place[] = ['assemble', 'check', 'cascading', 'audit', 'settings'];

const measured = (achievement: number, state: number) => ({
  goal: 'T1',
  objective: 'SS1',
  'toDate.target': 3.5,
  'toDate.actual': 3.5 * achievement,
  'toDate.achievement': achievement,
  'toDate.state': state,
  capped: Math.min(1.2, achievement),
});

const settingValues = {
  year: 2024,
  reportingQuarter: 1,
  cap: 1.2,
  achievedFrom: 1,
  nearlyFrom: 0.8,
  minimiseFormula: '1+(1-R/T)',
  stabiliseCurve: 1,
  stabilisePoint: 0.9,
  stabiliseValue: 1,
  stabilisePeak: 1.2,
} as const;

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
const ours = (): Snapshot =>
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

const fine = (): Snapshot =>
  snapshotOf(
    [row('BBKK', 'S/1', { 'tw1.entry': 3.6, 'tw1.state': 4, ...measured(1.03, codes.achieved) })],
    more,
  );

const thousands = (): Snapshot =>
  snapshotOf(
    Array.from({ length: 2500 }, (_, n) =>
      row(`Unit ${String(n % 30)}`, `S/${String(n)}`, { 'tw1.entry': '3,6', ...measured(1, codes.invalid) }),
    ),
    more,
  );

const example = (): Snapshot =>
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

const absent = (): readonly SheetProposal[] => [
  sheet('home', 'Beranda', 'absent'),
  sheet('matrix', 'Matriks Kinerja', 'absent'),
  sheet('measurement', 'Pengukuran 2024', 'absent'),
];
const there = (): readonly SheetProposal[] => [
  sheet('home', 'Beranda', 'current'),
  sheet('matrix', 'Matriks Kinerja', 'toUpdate', { rowsAdded: 14 }),
  sheet('goals', 'Tujuan', 'changedByUser', {
    cellsRenewed: [{ address: 'K7', rowKey: 'T1', columnKey: 'x', found: '97,2', expected: '=J7/I7' }],
  }),
  sheet('measurement', 'Pengukuran 2024', 'incomplete'),
  sheet('settings', 'Pengaturan (2)', 'nameTaken'),
];

const foundItems = [
  item({
    rule: 'C01',
    address: 'AB9',
    found: '97,2',
    expected: '=AA9/Z9',
    effects: ['mengubah % capaian T4 dari 97,2 % menjadi 99,8 %'],
  }),
  item({ rule: 'C03', address: 'AC9', found: '=AA9/Z9', expected: '=AA9/Y9' }),
  item({ rule: 'G03', address: 'C5', found: '=SUM(C1:C3)', severity: 'warning' }),
];

const result = () => resultOf(foundItems, { idle: [acceptance('AD9')] });

/** A workbook of ours that was inserted before. */
function asOurs(desk: Desk, snapshot = ours()): void {
  desk.workbook.sheets = there();
  desk.workbook.keeps = {
    planId: 'sample',
    planTitle: 'Renstra Contoh',
    layoutVersion: 1,
    language: 'id',
    year: 2024,
    units: ['BBKK', 'BSPJI Medan'],
    origin: 'stored',
  };
  desk.checking.snapshot = snapshot;
}

const inserting =
  (then: (desk: Desk) => void) =>
  (desk: Desk): void => {
    desk.workbook.step({ phase: 'contents', done: 2, total: 6 });
    then(desk);
  };
const ends = (result: ApplyResult) =>
  inserting(({ workbook }) => {
    workbook.finish(result);
  });
const obstacle = (kind: Obstacle): Pick<GalleryState, 'places' | 'prepare'> => ({
  places: ['assemble'],
  prepare: (desk) => {
    asOurs(desk);
    desk.workbook.obstacles = [kind];
    return {};
  },
});
const isNew = (desk: Desk): Partial<PaneServices> => {
  desk.workbook.sheets = absent();
  return { isEmpty: () => Promise.resolve(true) };
};
const insertWords = ['Sisipkan 3 lembar'];

const contradiction: Finding = {
  rule: 'P02',
  severity: 'warning',
  at: {
    places: [
      { line: 1190, section: 'annex1' },
      { line: 993, section: 'table10' },
    ],
  },
  unit: 'PIH',
  found: '1.279',
  expected: '1.280',
  message: 'Jumlah tercetak tidak sama.',
};
const contradictions: readonly Finding[] = [contradiction, { ...contradiction, rule: 'P01' }];

export const galleryStates: readonly GalleryState[] = [
  { name: 'firstRun', places: everywhere, prepare: isNew },
  {
    name: 'foreign',
    places: ['assemble'],
    prepare: (desk) => {
      desk.workbook.sheets = absent();
      return {};
    },
  },
  {
    name: 'ours',
    places: everywhere,
    prepare: (desk) => {
      asOurs(desk);
      return {};
    },
    then: (desk) => {
      desk.checking.select('BSPJI Medan/S/1', 'tw1.entry');
    },
  },
  {
    name: 'working',
    places: ['assemble'],
    prepare: isNew,
    press: insertWords,
    then: inserting(() => undefined),
  },
  {
    name: 'stopped',
    places: ['assemble'],
    prepare: isNew,
    press: insertWords,
    then: ends({ kind: 'stopped', phase: 'looks' }),
  },
  {
    name: 'partlyDone',
    places: ['assemble'],
    prepare: isNew,
    press: insertWords,
    then: ends({
      kind: 'failed',
      phase: 'rules',
      failure: { kind: 'host', code: 'GeneralException', detail: 'x' },
    }),
  },
  {
    name: 'done',
    places: ['assemble'],
    prepare: isNew,
    press: insertWords,
    then: ends({ kind: 'done', inserted: ['Beranda', 'Pengukuran 2024'], updated: [], unchanged: [] }),
  },
  {
    name: 'contradictory',
    places: ['assemble'],
    prepare: (desk) => ({ ...isNew(desk), checkPlan: () => Promise.resolve(contradictions) }),
  },
  {
    name: 'contradictions',
    places: ['assemble'],
    prepare: (desk) => ({ ...isNew(desk), checkPlan: () => Promise.resolve(contradictions) }),
    press: ['Lihat', 'Jumlah tidak sama dengan rinciannya1'],
  },
  {
    name: 'nothingFound',
    places: ['check', 'cascading'],
    prepare: (desk) => {
      asOurs(desk, fine());
      return {};
    },
  },
  {
    name: 'nothingFoundByAudit',
    places: ['audit'],
    prepare: (desk) => {
      asOurs(desk, fine());
      return {};
    },
    press: ['Audit sekarang'],
  },
  {
    name: 'audited',
    places: ['audit'],
    prepare: (desk) => {
      asOurs(desk);
      desk.audit.result = result();
      return {};
    },
    press: ['Audit sekarang'],
  },
  {
    name: 'auditing',
    places: ['audit'],
    prepare: (desk) => {
      asOurs(desk);
      desk.audit.holdsBack = true;
      return {};
    },
    press: ['Audit sekarang'],
  },
  {
    name: 'manyThousands',
    places: ['check'],
    prepare: (desk) => {
      asOurs(desk, thousands());
      return {};
    },
  },
  {
    name: 'exampleThere',
    places: ['check'],
    prepare: (desk) => {
      asOurs(desk, example());
      return {};
    },
  },
  {
    name: 'example',
    places: ['assemble', 'check', 'settings'],
    prepare: (desk) => {
      asOurs(desk, example());
      return {};
    },
    press: ['Keluarkan…'],
  },
  {
    name: 'editingCell',
    places: ['assemble', 'check'],
    prepare: (desk) => {
      desk.workbook.failsOnce = { failure: { kind: 'cellEdit' } };
      desk.checking.failsNext = { kind: 'cellEdit' };
      return {};
    },
  },
  {
    name: 'protected',
    ...obstacle({ kind: 'sheetProtected', sheet: 'Pengukuran 2024' }),
  },
  {
    name: 'protectedSettings',
    places: ['settings'],
    prepare: (desk) => {
      asOurs(desk);
      const settings = settingsOfTests();
      settings.state = {
        sheets: [
          { name: 'Matriks Kinerja', isProtected: true },
          { name: 'Pengukuran 2024', isProtected: false },
        ],
      };
      return { settings };
    },
  },
  { name: 'readOnly', ...obstacle({ kind: 'readOnly' }) },
  {
    name: 'newerLayout',
    places: ['assemble', 'check', 'cascading', 'settings'],
    prepare: (desk) => {
      asOurs(desk);
      desk.workbook.obstacles = [{ kind: 'newerLayout', version: 7 }];
      const snapshot = ours();
      desk.checking.snapshot = {
        ...snapshot,
        ...(snapshot.record === undefined ? {} : { record: { ...snapshot.record, layoutVersion: 7 } }),
      };
      return {};
    },
  },
  { name: 'offline', places: ['assemble'], prepare: () => ({ status: { kind: 'offline' } }) },
  { name: 'tooOld', places: ['assemble'], prepare: () => ({ status: { kind: 'tooOld', needed: '1.14' } }) },
  { name: 'notExcel', places: ['assemble'], prepare: () => ({ status: { kind: 'notExcel' } }) },
];

/** Services that put the pane into a state at a place. */
export function deskOf(state: GalleryState, place: Place, look: Partial<PaneServices>): Desk {
  const workbook = workbookOfTests([]);
  const checking = checkingOfTests(foreignSnapshot);
  const audit = auditOfTests(resultOf([]));
  const base = servicesWith(workbook, { checking, audit: () => Promise.resolve(audit), place, ...look });
  const desk = { workbook, checking, audit, services: base };
  return { ...desk, services: { ...base, ...state.prepare(desk) } };
}
