/** @jest-environment jsdom */
import type { ApplyResult, Failure, Notice, Obstacle } from '../../src/sheets/proposal';
import { contradictionOfTests } from './contradictionOfTests';
import { openPane, type Page } from './page';
import { samplePlan } from './samplePlan';
import { settingsOfTests, type SettingsOfTests } from './settingsOfTests';
import { sheet, workbookOfTests, type WorkbookOfTests } from './workbookOfTests';

let page: Page;
afterEach(async () => {
  await page.close();
});

const obstacles: readonly [Obstacle, string, string][] = [
  [{ kind: 'readOnly' }, 'hanya dapat dibaca', 'This workbook is read-only'],
  [{ kind: 'workbookProtected' }, 'Tinjau › Proteksi Buku Kerja', 'Review › Protect Workbook'],
  [{ kind: 'newerLayout', version: 7 }, 'tata letak 7', 'layout 7'],
  [{ kind: 'otherPlan', planTitle: 'Renstra X' }, 'memuat rencana «Renstra X»', 'holds the plan “Renstra X”'],
  [{ kind: 'keyRowMissing', sheet: 'Tujuan' }, 'Baris kunci tersembunyi', 'hidden key row'],
  [{ kind: 'definedNameTaken', name: 'Batas_Capaian' }, 'Nama «Batas_Capaian» sudah dipakai', 'Name Manager'],
];

describe('obstacles', () => {
  it.each(obstacles)('%j stands in the way with a sentence, in both languages', async (obstacle, id, en) => {
    const workbook = workbookOfTests([sheet('home', 'Beranda', 'absent')]);
    workbook.obstacles = [obstacle];
    page = await openPane({ workbook });
    expect(page.text()).toContain(id);
    expect(page.isOff('Sisipkan 1 lembar')).toBe(true);
    await page.press('English');
    await page.settle();
    expect(page.text()).toContain(en);
  });

  it('go away when looked at again', async () => {
    const workbook = workbookOfTests([sheet('home', 'Beranda', 'absent')]);
    workbook.obstacles = [{ kind: 'readOnly' }];
    page = await openPane({ workbook });
    workbook.obstacles = [];
    await page.press('Periksa ulang');
    await page.settle();
    expect(page.isOff('Sisipkan 1 lembar')).toBe(false);
  });
});

describe('protection of sheets', () => {
  const isProtected = [
    { kind: 'sheetProtected', sheet: 'Tujuan' },
    { kind: 'sheetProtected', sheet: 'Rekap 2024' },
  ] as const;
  const words = 'Perbarui 1 lembar, 0 isian berubah · proteksi dibuka sebentar';
  let workbook: WorkbookOfTests;
  let settings: SettingsOfTests;
  const open = async (): Promise<void> => {
    workbook = workbookOfTests([sheet('goals', 'Tujuan', 'toUpdate')]);
    workbook.obstacles = isProtected;
    settings = settingsOfTests();
    const { lift } = settings;
    Object.assign(settings, {
      lift: () => {
        workbook.obstacles = [];
        return lift();
      },
    });
    page = await openPane({ workbook, services: { settings } });
  };
  const press = async (): Promise<void> => {
    await page.press(words);
    await page.settle();
  };
  const end = async (result: ApplyResult): Promise<void> => {
    await page.act(() => {
      workbook.finish(result);
    });
    await page.settle();
  };

  it('is told before, taken off, and put on again once all is written', async () => {
    await open();
    expect(page.text()).toContain('2 lembar diproteksi. Tombol di bawah membuka proteksinya');
    expect(page.isOff(words)).toBe(false);
    await press();
    expect(settings.lifting).toEqual(['lifted']);
    await end({ kind: 'done', inserted: [], updated: ['Tujuan'], unchanged: [] });
    expect(settings.lifting).toEqual(['lifted', 'restored']);
    expect(page.text()).toContain('Selesai: 1 lembar diperbarui');
    expect(page.text()).toContain('Proteksi sudah terpasang kembali.');
  });

  it.each<ApplyResult>([
    { kind: 'stopped', phase: 'looks' },
    { kind: 'failed', phase: 'looks', failure: { kind: 'cellEdit' } },
  ])('is put on again after %j', async (result) => {
    await open();
    await press();
    await page.press('Hentikan');
    await end(result);
    expect(settings.lifting).toEqual(['lifted', 'restored']);
    expect(page.text()).toContain('Proteksi sudah terpasang kembali.');
  });

  it('is put on again where the workbook changed meanwhile and nothing is written', async () => {
    await open();
    workbook.sheets = [sheet('goals', 'Tujuan', 'incomplete')];
    await press();
    expect(workbook.written).toEqual([]);
    expect(settings.lifting).toEqual(['lifted', 'restored']);
    expect(page.text()).toContain('Buku kerja berubah sejak diperiksa');
  });

  it('that does not come back is told', async () => {
    await open();
    await press();
    settings.failsNext = { kind: 'cellEdit' };
    await end({ kind: 'done', inserted: [], updated: ['Tujuan'], unchanged: [] });
    expect(page.text()).toContain('Proteksi belum terpasang kembali: nyalakan «Lindungi rumus»');
    expect(page.text()).toContain('Sebuah sel sedang disunting.');
  });

  it('with a password stays, and nothing is written', async () => {
    await open();
    settings.failsNext = { kind: 'accessDenied', detail: 'AccessDenied' };
    await press();
    expect(workbook.written).toEqual([]);
    expect(settings.lifting).toEqual([]);
    expect(page.text()).toContain('Excel menolak perubahan ini');
  });

  it('beside something else that stands in the way is named, sheet by sheet', async () => {
    workbook = workbookOfTests([sheet('goals', 'Tujuan', 'toUpdate')]);
    workbook.obstacles = [...isProtected, { kind: 'readOnly' }];
    page = await openPane({ workbook });
    expect(page.text()).toContain('Lembar «Tujuan» diproteksi');
    expect(page.isOff('Perbarui 1 lembar, 0 isian berubah')).toBe(true);
  });
});

const notices: readonly [Notice, string][] = [
  [{ kind: 'recordLost' }, 'Catatan add-in di buku kerja ini hilang'],
  [{ kind: 'languageKept', language: 'id' }, 'Lembar tetap berbahasa Indonesia'],
  [{ kind: 'unitsKept', units: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] }, 'A, B, C, D, E, dan 2 lagi.'],
  [{ kind: 'duplicateKeys', sheet: 'Tujuan', keys: ['T1'] }, 'Lembar «Tujuan» memuat baris kembar (T1)'],
];

it.each(notices)('the notice %j is said and does not stand in the way', async (notice, words) => {
  const workbook = workbookOfTests([sheet('home', 'Beranda', 'toUpdate')]);
  workbook.notices = [notice];
  page = await openPane({ workbook });
  expect(page.text()).toContain(words);
  expect(page.isOff('Perbarui 1 lembar, 0 isian berubah')).toBe(false);
});

const failures: readonly [Failure, string][] = [
  [{ kind: 'cellEdit' }, 'Sebuah sel sedang disunting.'],
  [{ kind: 'accessDenied', detail: 'AccessDenied' }, 'Excel menolak perubahan ini'],
  [{ kind: 'tooOld', needed: '1.14' }, 'ExcelApi 1.14'],
  [{ kind: 'host', code: 'GeneralException', detail: 'x' }, '(GeneralException: x)'],
];

it.each(failures)('the failure %j while looking is said, and can be tried again', async (failure, words) => {
  const workbook = workbookOfTests([sheet('home', 'Beranda', 'absent')]);
  workbook.failsOnce = { failure };
  page = await openPane({ workbook });
  expect(page.text()).toContain(words);
  await page.press('Coba lagi');
  await page.settle();
  expect(page.isOff('Sisipkan 1 lembar')).toBe(false);
});

describe('where it cannot work', () => {
  it.each([
    [{ kind: 'tooOld', needed: '1.14' } as const, 'Diperlukan ExcelApi 1.14: Excel 2021 ke atas'],
    [{ kind: 'offline' } as const, 'Periksa sambungan internet'],
    [{ kind: 'notExcel' } as const, 'Buka dari dalam Excel'],
  ])('%j is explained', async (status, words) => {
    const workbook = workbookOfTests([]);
    page = await openPane({ workbook, services: { status } });
    expect(page.text()).toContain(words);
    expect(workbook.looks).toHaveLength(0);
  });
});

describe('the theme', () => {
  const background = () =>
    [...document.querySelectorAll('style')]
      .flatMap((style) => [...(style.sheet?.cssRules ?? [])])
      .map((rule) => rule.cssText)
      .find((rule) => rule.includes('--colorNeutralBackground1:')) ?? '';

  it('follows the host, then the system', async () => {
    page = await openPane({ workbook: workbookOfTests([]), systemIsDark: true });
    const dark = background();
    await page.close();
    page = await openPane({
      workbook: workbookOfTests([]),
      systemIsDark: true,
      services: { darkTheme: false },
    });
    const light = background();
    expect(dark).toMatch(/--colorNeutralBackground1: ?#292929/);
    expect(light).toMatch(/--colorNeutralBackground1: ?#ffffff/);
  });
});

describe('the plan', () => {
  // jsdom's files cannot be read as text.
  const file = Object.assign(new File(['{}'], 'rencana.json'), { text: () => Promise.resolve('{}') });
  const choose = async () => {
    const input = page.all('input[type="file"]')[0];
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await page.act(() => input?.dispatchEvent(new Event('change', { bubbles: true })));
    await page.settle();
  };

  it('tells what is wrong with a file, and keeps the present plan', async () => {
    const errors = ['/years/0: tertulis "dua ribu", seharusnya bilangan bulat'];
    const workbook = workbookOfTests([sheet('home', 'Beranda', 'absent')]);
    page = await openPane({
      workbook,
      services: { readPlan: () => Promise.resolve({ kind: 'errors', errors }) },
    });
    await choose();
    expect(page.text()).toContain('«rencana.json» tidak dapat dipakai: 1 kesalahan.');
    expect(page.text()).toContain(errors[0]);
    expect(page.text()).toContain('Renstra Contoh 2021–2024');
    await page.press('Tutup');
    expect(page.text()).not.toContain('tidak dapat dipakai');
  });

  it('takes another plan with its own years and units, and goes back', async () => {
    const other = {
      ...samplePlan,
      id: 'other',
      title: 'Renstra Lain',
      years: [2030],
      units: samplePlan.units.slice(0, 2),
    };
    const workbook = workbookOfTests([sheet('home', 'Beranda', 'absent')]);
    page = await openPane({
      workbook,
      services: { readPlan: () => Promise.resolve({ kind: 'plan', plan: other }) },
    });
    await choose();
    expect(workbook.looks.at(-1)).toMatchObject({ planId: 'other', year: 2030, units: ['BSKJI', 'P4SI'] });
    await page.press('Pakai rencana bawaan');
    await page.settle();
    expect(workbook.looks.at(-1)).toMatchObject({ planId: 'sample', year: 2024 });
  });

  it('leads to its contradictions, by rule, with their lines', async () => {
    const workbook = workbookOfTests([sheet('home', 'Beranda', 'absent')]);
    page = await openPane({
      workbook,
      services: {
        checkPlan: () => Promise.resolve([contradictionOfTests, { ...contradictionOfTests, rule: 'P01' }]),
      },
    });
    expect(page.text()).toContain('2 pertentangan dalam dokumen');
    await page.press('Lihat');
    expect(page.text()).toContain('Cetakan target berbeda1Jumlah tidak sama dengan rinciannya1');
    await page.click(page.all('button[aria-expanded]')[1] ?? document.body);
    expect(page.text()).toContain('Jumlah tercetak tidak sama.');
    expect(page.text()).toContain('Sejalan bila: 1.280');
    expect(page.text()).toContain('Baris dokumen 993, 1190');
    await page.press('Kembali');
    expect(page.isOff('Sisipkan 1 lembar')).toBe(false);
  });
});
