/** Every state the pane is designed for, as services that put the real pane into it; for tests, never part of the add-in. */
import type { Finding } from '../../../src/renstra/finding';
import type { ApplyResult, Obstacle } from '../../../src/sheets/proposal';
import type { Language } from '../../../src/texts/texts';
import type { EntryJob } from '../../../src/sheets/entryToFill';
import type { Place } from '../../../src/taskpane/Pane/usePlaces';
import type { PaneServices } from '../../../src/taskpane/services';
import { auditOfTests, resultOf, type AuditOfTests } from '../auditOfTests';
import { exampleOfTests } from '../exampleOfTests';
import { checkingOfTests, foreignSnapshot, type CheckingOfTests } from '../checkingOfTests';
import { servicesWith } from '../servicesOfTests';
import { contradictionOfTests } from '../contradictionOfTests';
import { settingsOfTests } from '../settingsOfTests';
import { workbookOfTests, type WorkbookOfTests } from '../workbookOfTests';
import { ours, fine, thousands, example, absent, there, suspected, result } from './workbooks';

export interface Desk {
  readonly workbook: WorkbookOfTests;
  readonly checking: CheckingOfTests;
  readonly audit: AuditOfTests;
  readonly services: PaneServices;
}

/** A state, and where it shows. `press` are words of buttons, in both languages, pressed one after the other once the place is open. */
export interface GalleryState {
  readonly name: string;
  readonly places: readonly Place[];
  readonly prepare: (desk: Desk) => Partial<PaneServices>;
  readonly press?: readonly Readonly<Record<Language, string>>[];
  readonly then?: (desk: Desk) => void;
}

const everywhere: readonly Place[] = ['assemble', 'check', 'cascading', 'audit', 'settings'];

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

/** A job that has come half-way, and does not end. */
const underWay = ({ report }: EntryJob): Promise<never> => {
  report(1240, 2480);
  return new Promise(() => undefined);
};

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
const insertWords = [{ id: 'Sisipkan 3 lembar', en: 'Insert 3 sheets' }];
const auditWords = { id: 'Audit sekarang', en: 'Audit now' };
const acceptWords = { id: 'Setujui dengan alasan…', en: 'Accept with a reason…' };

const contradictions: readonly Finding[] = [contradictionOfTests, { ...contradictionOfTests, rule: 'P01' }];

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
    press: [
      { id: 'Lihat', en: 'Show' },
      { id: 'Jumlah tidak sama dengan rinciannya1', en: 'Total differs from its parts1' },
    ],
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
    press: [auditWords],
  },
  {
    name: 'audited',
    places: ['audit'],
    prepare: (desk) => {
      asOurs(desk);
      desk.audit.result = result();
      return {};
    },
    press: [auditWords],
  },
  {
    name: 'accepting',
    places: ['audit'],
    prepare: (desk) => {
      desk.audit.result = resultOf([suspected], { notes: [{ kind: 'notOurs' }], soundFormulas: 0 });
      return {};
    },
    press: [auditWords, acceptWords, { id: 'Setujui', en: 'Accept' }],
  },
  {
    name: 'auditing',
    places: ['audit'],
    prepare: (desk) => {
      asOurs(desk);
      desk.audit.holdsBack = true;
      return {};
    },
    press: [auditWords],
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
    press: [{ id: 'Keluarkan…', en: 'Take out…' }],
  },
  {
    name: 'takingOut',
    places: ['check'],
    prepare: (desk) => {
      asOurs(desk, example());
      return { example: () => Promise.resolve({ ...exampleOfTests(), takeOut: underWay }) };
    },
    press: [
      { id: 'Keluarkan…', en: 'Take out…' },
      { id: 'Keluarkan isian contoh', en: 'Take the example out' },
    ],
  },
  {
    name: 'recordLost',
    places: ['assemble', 'check'],
    prepare: (desk) => {
      asOurs(desk, { ...ours(), record: undefined });
      desk.workbook.notices = [{ kind: 'recordLost' }];
      desk.workbook.recordChanges = true;
      if (desk.workbook.keeps !== undefined)
        desk.workbook.keeps = { ...desk.workbook.keeps, origin: 'rebuilt' };
      return {};
    },
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
