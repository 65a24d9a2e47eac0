/** @jest-environment jsdom */
import type { SheetProposal } from '../../src/sheets/proposal';
import { openPane, type Page } from './page';
import { sheet, workbookOfTests, type WorkbookOfTests } from './workbookOfTests';

const absent: readonly SheetProposal[] = [
  sheet('home', 'Beranda', 'absent'),
  sheet('goals', 'Tujuan', 'absent'),
  sheet('measurement', 'Pengukuran 2024', 'absent'),
];
const current = absent.map((one) => ({ ...one, state: 'current' as const }));

let page: Page;
let workbook: WorkbookOfTests;
async function open(sheets: readonly SheetProposal[], displayLanguage = 'id-ID'): Promise<void> {
  workbook = workbookOfTests(sheets);
  page = await openPane({ workbook, services: { displayLanguage } });
}
afterEach(async () => {
  await page.close();
});

describe('the first look', () => {
  it('says what the button will do, for the year of today and all units', async () => {
    await open(absent);
    expect(page.isOff('Sisipkan 3 lembar')).toBe(false);
    expect(page.text()).toContain('Buku kerja ini belum memuat lembar Renstra.');
    expect(page.text()).toContain('Renstra Contoh 2021–2024');
    expect(page.text()).toContain('2021–2024 · 9 unit · 0 indikator');
    expect(workbook.looks.at(-1)).toMatchObject({ year: 2024, language: 'id' });
    expect(workbook.looks.at(-1)?.units).toHaveLength(9);
  });

  it('speaks English when Excel does, and switches', async () => {
    await open(absent, 'en-US');
    expect(page.isOff('Insert 3 sheets')).toBe(false);
    expect(workbook.looks.at(-1)?.language).toBe('en');
    await page.press('Bahasa Indonesia');
    await page.settle();
    expect(page.isOff('Sisipkan 3 lembar')).toBe(false);
  });

  it('starts from what the workbook says of itself', async () => {
    workbook = workbookOfTests(current);
    workbook.keeps = {
      planId: 'sample',
      planTitle: 'Renstra Contoh 2021–2024',
      layoutVersion: 1,
      language: 'en',
      year: 2022,
      units: ['PIH', 'BBIA'],
      origin: 'stored',
    };
    page = await openPane({ workbook });
    expect(workbook.looks.at(-1)).toMatchObject({ year: 2022, units: ['PIH', 'BBIA'], language: 'en' });
    expect(page.text()).not.toContain('belum memuat lembar Renstra');
    expect(page.isOff('Sudah mutakhir')).toBe(true);
  });

  it('offers the last year of a plan that is over', async () => {
    workbook = workbookOfTests(absent);
    page = await openPane({ workbook, services: { today: () => ({ year: 2031, month: 1, day: 2 }) } });
    expect(workbook.looks.at(-1)?.year).toBe(2024);
  });
});

describe('while the workbook is looked at', () => {
  it('words do for a moment; only what takes long moves', async () => {
    workbook = workbookOfTests(absent);
    workbook.isBusy = true;
    page = await openPane({ workbook });
    expect(page.text()).toContain('Memeriksa buku kerja…');
    expect(page.all('[role="progressbar"]')).toHaveLength(0);
    await page.settle(2_600);
    expect(page.all('[role="progressbar"]').map(({ textContent }) => textContent)).toEqual([
      'Memeriksa buku kerja…',
    ]);
  });

  it('what was found is worked out ahead, for as long as it is the one that is shown', async () => {
    await open(absent);
    await page.settle(200);
    const [first] = workbook.prepared;
    expect(first?.proposal.workbookPlan).toBe(workbook.looks.at(-1));
    expect(first?.isUnwanted()).toBe(false);
    await page.click(page.all('input[type="checkbox"]')[1] ?? document.body);
    await page.settle();
    expect(first?.isUnwanted()).toBe(true);
    await page.settle(200);
    const last = workbook.prepared.at(-1);
    expect(last?.proposal.workbookPlan).toBe(workbook.looks.at(-1));
    expect(last?.isUnwanted()).toBe(false);
    await page.press('Sisipkan 3 lembar');
    expect(last?.isUnwanted()).toBe(true);
  });
});

describe('the button', () => {
  it.each([
    [
      [sheet('home', 'Beranda', 'toUpdate'), sheet('goals', 'Tujuan', 'current')],
      'Perbarui 1 lembar, 0 isian berubah',
    ],
    [[sheet('home', 'Beranda', 'incomplete')], 'Lengkapi 1 lembar, 0 isian berubah'],
    [
      [sheet('home', 'Beranda', 'absent'), sheet('goals', 'Tujuan', 'changedByUser')],
      'Sisipkan 1, perbarui 1 lembar; 0 isian berubah',
    ],
    [[sheet('home', 'Beranda (2)', 'nameTaken')], 'Sisipkan 1 lembar'],
  ])('says what will happen: %#', async (sheets, words) => {
    await open(sheets);
    expect(page.isOff(words)).toBe(false);
  });

  it('renews a lost record although every sheet is as it should be', async () => {
    workbook = workbookOfTests(current);
    workbook.recordChanges = true;
    page = await openPane({ workbook });
    expect(page.isOff('Perbarui catatan add-in, 0 isian berubah')).toBe(false);
  });

  it('waits for a unit', async () => {
    await open(absent);
    await page.click(page.all('input[type="checkbox"]')[0] ?? document.body);
    await page.settle();
    expect(page.isOff('Pilih sedikitnya satu unit.')).toBe(true);
  });
});

describe('writing', () => {
  it('shows each phase, then what was made with links and what comes next', async () => {
    await open(absent);
    await page.press('Sisipkan 3 lembar');
    await page.act(() => {
      workbook.step({ phase: 'contents', done: 2, total: 6 });
    });
    expect(page.text()).toContain('Menulis isi dan rumus · 2 dari 6');
    workbook.sheets = current;
    await page.act(() => {
      workbook.finish({
        kind: 'done',
        inserted: ['Beranda', 'Tujuan', 'Pengukuran 2024'],
        updated: [],
        unchanged: [],
      });
    });
    await page.settle();
    expect(page.text()).toContain('Selesai: 3 lembar disisipkan.');
    expect(page.text()).toContain('isi target PK dan kolom «Diisi» tiap triwulan di Pengukuran 2024');
    expect(page.isOff('Sudah mutakhir')).toBe(true);
    await page.press('Tujuan');
    expect(workbook.visited).toEqual(['goals']);
  });

  it('stops between phases when told to', async () => {
    await open(absent);
    await page.press('Sisipkan 3 lembar');
    expect(workbook.isCancelled()).toBe(false);
    await page.press('Hentikan');
    expect(workbook.isCancelled()).toBe(true);
    expect(page.text()).toContain('Menghentikan setelah tahap ini');
    workbook.sheets = [sheet('home', 'Beranda', 'incomplete')];
    await page.act(() => {
      workbook.finish({ kind: 'stopped', phase: 'sheets' });
    });
    await page.settle();
    expect(page.text()).toContain('Dihentikan setelah tahap «Membuat lembar». Isian Anda tidak berubah');
    expect(page.isOff('Lengkapi 1 lembar, 0 isian berubah')).toBe(false);
  });

  it('says in which phase it failed and what to do', async () => {
    await open(absent);
    await page.press('Sisipkan 3 lembar');
    await page.act(() => {
      workbook.finish({ kind: 'failed', phase: 'looks', failure: { kind: 'cellEdit' } });
    });
    await page.settle();
    expect(page.text()).toContain('Terhenti pada tahap «Mengatur tampilan».');
    expect(page.text()).toContain('Tekan Enter atau Esc di lembar kerja');
  });

  it('does not write to a workbook that changed since it was shown', async () => {
    await open(absent);
    workbook.sheets = [sheet('home', 'Beranda', 'changedByUser')];
    await page.press('Sisipkan 3 lembar');
    await page.settle();
    expect(workbook.written).toHaveLength(0);
    expect(page.text()).toContain('Buku kerja berubah sejak diperiksa.');
    await page.press('Perbarui 1 lembar, 0 isian berubah');
    await page.settle();
    expect(workbook.written).toHaveLength(1);
    workbook.finish({ kind: 'done', inserted: [], updated: ['home'], unchanged: [] });
    await page.settle();
    expect(page.text()).toContain('Selesai: 1 lembar diperbarui, 0 isian berubah.');
  });

  it('shows a mistake of its own instead of hiding it', async () => {
    await open(absent);
    workbook.failsOnce = new Error('boom');
    await page.press('Periksa ulang');
    await page.settle();
    expect(page.text()).toContain('Terjadi kesalahan pada add-in, bukan pada buku kerja Anda.');
    expect(page.text()).toContain('boom');
    await page.press('Coba lagi');
    await page.settle();
    expect(page.isOff('Sisipkan 3 lembar')).toBe(false);
  });
});

describe('the list of sheets', () => {
  it('gives every state its word', async () => {
    await open([
      sheet('home', 'Beranda', 'absent'),
      sheet('matrix', 'Matriks', 'current'),
      sheet('goals', 'Tujuan', 'toUpdate'),
      sheet('funding', 'Dana', 'changedByUser'),
      sheet('cascading', 'Cascading', 'incomplete'),
      sheet('summary', 'Rekap 2024 (2)', 'nameTaken'),
    ]);
    const words = page.all('li').map((item) => item.textContent);
    expect(words[0]).toBe('Berandabelum ada');
    expect(words[1]).toBe('Matrikssudah ada');
    expect(words[2]).toBe('Tujuanakan diperbarui');
    expect(words[3]).toBe('Danadiubah pengguna');
    expect(words[4]).toBe('Cascadingbelum lengkap');
    expect(words[5]).toContain('lembar baru dinamai «Rekap 2024 (2)»');
  });

  it('unfolds the cells that would be renewed, found and expected', async () => {
    const change = { address: 'K7', rowKey: 'PIH/SS1/b', columnKey: 'target', found: '12', expected: '=I7' };
    await open([
      sheet('measurement', 'Pengukuran 2024', 'changedByUser', { cellsRenewed: [change], rowsLeft: 2 }),
    ]);
    expect(page.text()).not.toContain('=I7');
    await page.click(page.all('button[aria-expanded="false"]')[0] ?? document.body);
    expect(page.text()).toContain('1 sel buatan add-in dikembalikan');
    expect(page.text()).toContain('2 baris di luar pilihan tetap ada');
    expect(page.all('tbody td').map((cell) => cell.textContent)).toEqual(['K7', '12', '=I7']);
  });
});
