/** @jest-environment jsdom */
import type { Proposal } from '../../src/sheets/proposal';
import { exampleAsked } from '../../src/taskpane/Example/example';
import { snapshotOf } from '../sheets/checking/snapshots';
import { row, settings, typical } from './checkPage';
import { checkingOfTests, foreignSnapshot } from './checkingOfTests';
import { exampleOfTests } from './exampleOfTests';
import { openPane, type Page } from './page';
import { samplePlan } from './samplePlan';
import { settingsOfTests } from './settingsOfTests';
import { sheet, workbookOfTests } from './workbookOfTests';

let page: Page;
afterEach(async () => {
  await page.close();
});

const absent = () => [sheet('home', 'Beranda', 'absent'), sheet('measurement', 'Pengukuran 2024', 'absent')];
const done = { kind: 'done', inserted: ['Beranda', 'Pengukuran 2024'], updated: [], unchanged: [] } as const;
const everyUnit = samplePlan.units.map(({ id }) => id);
const chosen = (proposal: Proposal | undefined): readonly string[] => proposal?.workbookPlan.units ?? [];

describe('an empty workbook', () => {
  const empty = () => Promise.resolve(true);

  it('offers an example of one unit and of all, and says how it is marked', async () => {
    page = await openPane({ workbook: workbookOfTests(absent()), services: { isEmpty: empty } });
    expect(page.text()).toContain('Buku kerja ini masih kosong');
    expect(page.text()).toContain('Catatannya diawali «Contoh:»');
    expect(page.isOff('Coba dengan contoh: P4SI')).toBe(false);
    expect(page.isOff('Coba dengan contoh: semua unit (9)')).toBe(false);
    expect(page.text()).not.toContain('lembar Anda yang lain tidak disentuh');
  });

  it('is filled with an example of one unit: sheets first, then entries, then shown', async () => {
    const workbook = workbookOfTests(absent());
    const example = exampleOfTests();
    page = await openPane({
      workbook,
      services: { isEmpty: empty, example: () => Promise.resolve(example) },
    });
    await page.press('Coba dengan contoh: P4SI');
    expect(chosen(workbook.written[0])).toEqual(['P4SI']);
    expect(example.filled).toEqual([]);
    expect(page.isOff('Hentikan')).toBe(false);
    // Sheets are coming: it is not called empty any more, and no unit can be chosen.
    expect(page.text()).not.toContain('Buku kerja ini masih kosong');
    expect(page.all('[role="treeitem"] input:not(:disabled)')).toEqual([]);
    expect(page.all('[role="treeitem"] input:disabled').length).toBeGreaterThan(0);
    await page.act(() => {
      workbook.finish(done);
    });
    await page.settle();
    expect(example.filled).toEqual([{ year: 2024, units: ['P4SI'], language: 'id', until: 4 }]);
    expect(workbook.visited).toEqual(['measurement']);
    expect(page.text()).toContain('Selesai: 2 lembar disisipkan, 122 sel diisi contoh.');
    expect(page.text()).toContain('1 dari 9');
  });

  it('that could not be filled says that its sheets are there', async () => {
    const workbook = workbookOfTests(absent());
    const example = exampleOfTests();
    example.fills = { failure: { kind: 'cellEdit' } };
    page = await openPane({
      workbook,
      services: { isEmpty: empty, example: () => Promise.resolve(example) },
    });
    await page.press('Coba dengan contoh: semua unit (9)');
    await page.act(() => {
      workbook.finish(done);
    });
    await page.settle();
    expect(page.text()).toContain(
      'Lembarnya sudah disisipkan, tetapi belum terisi contoh. Sebuah sel sedang',
    );
  });

  it('of the present year reports the quarter that has begun', async () => {
    const workbook = workbookOfTests(absent());
    const settingDesk = settingsOfTests();
    const today = () => ({ year: 2024, month: 5, day: 7 });
    page = await openPane({ workbook, services: { isEmpty: empty, settings: settingDesk, today } });
    await page.press('Coba dengan contoh: P4SI');
    await page.act(() => {
      workbook.finish(done);
    });
    await page.settle();
    expect(settingDesk.written).toEqual([{ key: 'reportingQuarter', found: 4, value: 2 }]);
  });

  it('shows how far it is filled, and can be stopped there too', async () => {
    const workbook = workbookOfTests(absent());
    const example = exampleOfTests();
    example.holdsBack = true;
    example.fills = { written: 50, stopped: true };
    page = await openPane({
      workbook,
      services: { isEmpty: empty, example: () => Promise.resolve(example) },
    });
    await page.press('Coba dengan contoh: P4SI');
    await page.act(() => {
      workbook.finish(done);
    });
    await page.act(() => example.job?.report(50, 122));
    expect(page.text()).toContain('Mengisi contoh · 50 dari 122 sel');
    await page.press('Hentikan');
    expect(example.job?.isCancelled()).toBe(true);
    await page.act(() => example.release?.());
    await page.settle();
    expect(page.text()).toContain('Pengisian contoh dihentikan; 50 sel sudah terisi.');
  });

  it('can stop an example like every other insertion', async () => {
    const workbook = workbookOfTests(absent());
    const example = exampleOfTests();
    page = await openPane({
      workbook,
      services: { isEmpty: empty, example: () => Promise.resolve(example) },
    });
    await page.press('Coba dengan contoh: semua unit (9)');
    await page.press('Hentikan');
    expect(workbook.isCancelled()).toBe(true);
    await page.act(() => {
      workbook.finish({ kind: 'stopped', phase: 'looks' });
    });
    await page.settle();
    expect(page.text()).toContain('Dihentikan setelah tahap «Mengatur tampilan»');
    expect(example.filled).toEqual([]);
  });
});

it('a workbook with contents of others offers no example', async () => {
  page = await openPane({ workbook: workbookOfTests(absent()) });
  expect(page.text()).toContain('lembar Anda yang lain tidak disentuh');
  expect(page.text()).not.toContain('Coba dengan contoh');
});

describe('the address of the pane', () => {
  it.each([
    ['?example=all', 'all'],
    ['?place=audit&example=one', 'one'],
    ['?example=two', undefined],
    ['', undefined],
  ])('%s asks for %s', async (search, size) => {
    page = await openPane({ workbook: workbookOfTests(absent()) });
    expect(exampleAsked(search)).toBe(size);
  });

  it('starts an example at once, and only once', async () => {
    const workbook = workbookOfTests(absent());
    page = await openPane({ workbook, services: { exampleAsked: 'all' } });
    expect(workbook.written).toHaveLength(1);
    expect(chosen(workbook.written[0])).toEqual(everyUnit);
    await page.act(() => {
      workbook.finish(done);
    });
    await page.settle();
    expect(workbook.written).toHaveLength(1);
    expect(page.text()).toContain('Selesai: 2 lembar disisipkan, 122 sel diisi contoh.');
  });

  it('starts nothing in a workbook of ours, and says so', async () => {
    const workbook = workbookOfTests([sheet('home', 'Beranda', 'current')]);
    page = await openPane({
      workbook,
      services: { exampleAsked: 'all', checking: checkingOfTests(typical()) },
    });
    expect(workbook.written).toHaveLength(0);
    expect(page.text()).toContain('Contoh tidak dimulai: buku kerja ini sudah memuat lembar Renstra.');
  });
});

describe('a workbook with example entries', () => {
  const marked = snapshotOf(
    [row('A', 'S/1', { 'tw1.entry': 3.5, 'tw1.evidence': 'Contoh: laporan kinerja nomor 1, 2 April 2024' })],
    { blocks: { Isi_Pengaturan: settings(1) } },
  );

  it('says so in every place, and takes them out after asking', async () => {
    const checking = checkingOfTests(marked);
    const example = exampleOfTests();
    example.takesOut = { emptied: 120, kept: 2, stopped: false };
    page = await openPane({
      workbook: workbookOfTests([]),
      services: { checking, example: () => Promise.resolve(example) },
    });
    expect(page.all('aside')[0]?.textContent).toContain('Isian contoh, bukan data');
    await page.press('Keluarkan…');
    expect(page.text()).toContain('Sel yang masih persis seperti contohnya dikosongkan.');
    await page.press('Keluarkan isian contoh');
    expect(page.text()).toContain('120 sel contoh dikosongkan; 2 yang sudah diubah tetap.');
    await page.act(() => {
      checking.become(typical());
    });
    expect(page.text()).not.toContain('Isian contoh, bukan data');
  });

  it('is taken out with progress, and can be stopped', async () => {
    const example = exampleOfTests();
    example.holdsBack = true;
    example.takesOut = { emptied: 40, kept: 0, stopped: true };
    const settingDesk = settingsOfTests();
    page = await openPane({
      workbook: workbookOfTests([]),
      services: {
        checking: checkingOfTests(marked),
        example: () => Promise.resolve(example),
        settings: settingDesk,
      },
    });
    await page.press('Keluarkan…');
    await page.press('Keluarkan isian contoh');
    await page.act(() => example.job?.report(40, 122));
    expect(page.all('aside')[0]?.textContent).toContain('Mengeluarkan contoh · 40 dari 122 sel');
    await page.press('Hentikan');
    expect(page.text()).toContain('Menghentikan setelah bagian ini…');
    expect(example.job?.isCancelled()).toBe(true);
    await page.act(() => example.release?.());
    expect(page.text()).toContain('Dihentikan: 40 sel contoh dikosongkan, sisanya masih di tempatnya.');
    expect(settingDesk.written).toEqual([]);
  });

  it('gives the workbook its reporting quarter back once it is out', async () => {
    const settingDesk = settingsOfTests();
    page = await openPane({
      workbook: workbookOfTests([]),
      services: { checking: checkingOfTests(marked), settings: settingDesk },
    });
    await page.press('Keluarkan…');
    await page.press('Keluarkan isian contoh');
    expect(settingDesk.written).toEqual([{ key: 'reportingQuarter', found: 1, value: 4 }]);
  });

  it('tells where the plan is not known, and where Excel is busy', async () => {
    const example = exampleOfTests();
    example.takesOut = 'planUnknown';
    page = await openPane({
      workbook: workbookOfTests([]),
      services: { checking: checkingOfTests(marked), example: () => Promise.resolve(example) },
    });
    await page.press('Keluarkan…');
    await page.press('Keluarkan isian contoh');
    expect(page.text()).toContain('Rencana asal buku kerja ini tidak diketahui');
    example.takesOut = { failure: { kind: 'cellEdit' } };
    await page.press('Keluarkan…');
    await page.press('Keluarkan isian contoh');
    expect(page.text()).toContain('Sebuah sel sedang disunting.');
  });

  it('that is not one says nothing of it', async () => {
    page = await openPane({
      workbook: workbookOfTests([]),
      services: { checking: checkingOfTests(foreignSnapshot) },
    });
    expect(page.all('aside')).toHaveLength(0);
  });
});
