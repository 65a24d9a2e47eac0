/** @jest-environment jsdom */
import { layoutVersion } from '../../src/sheets/designWorkbook';
import type { Failure } from '../../src/sheets/proposal';
import { record, snapshotOf } from '../sheets/checking/snapshots';
import { openCheck, row, typical, type CheckPage } from './checkPage';
import { foreignSnapshot } from './checkingOfTests';
import { sheet } from './workbookOfTests';

let page: CheckPage;
afterEach(async () => {
  await page.close();
});

describe('the places', () => {
  it('open on Isi & Periksa where the workbook is ours, else on Susun', async () => {
    page = await openCheck(typical());
    expect([page.isShown('Isi & Periksa'), page.isShown('Susun')]).toEqual([true, false]);
    await page.close();
    page = await openCheck(foreignSnapshot);
    expect([page.isShown('Isi & Periksa'), page.isShown('Susun')]).toEqual([false, true]);
  });

  it('keep what was typed and chosen in them', async () => {
    page = await openCheck(typical());
    const search = page.all('input[type="search"]').at(-1);
    if (!(search instanceof HTMLInputElement)) throw new Error('No search field');
    await page.type(search, 'S/2');
    await page.click(page.tab('Susun'));
    expect(page.isShown('Susun')).toBe(true);
    await page.click(page.tab('Isi & Periksa'));
    expect(search.isConnected && search.value).toBe('S/2');
    expect(page.findings()).toHaveLength(1);
  });

  it('stay where the planner is when sheets of ours appear, and the tab counts at once', async () => {
    page = await openCheck(foreignSnapshot);
    await page.act(() => {
      page.checking.become(typical());
    });
    expect(page.isShown('Susun')).toBe(true);
    expect(page.badge()).toBe('2');
  });

  it('look anew after Susun has written', async () => {
    page = await openCheck(foreignSnapshot);
    page.workbook.sheets = [sheet('home', 'Beranda', 'absent')];
    await page.press('Periksa ulang');
    await page.settle();
    await page.press('Sisipkan 1 lembar');
    await page.settle();
    page.checking.snapshot = typical();
    expect(page.checking.refreshes).toBe(0);
    await page.act(() => {
      page.workbook.finish({ kind: 'done', inserted: ['Beranda'], updated: [], unchanged: [] });
    });
    await page.settle();
    expect(page.checking.refreshes).toBe(1);
    expect(page.badge()).toBe('2');
  });
});

describe('the number on the tab', () => {
  it('counts open errors and warnings, also while another place is shown and whatever the list is narrowed to', async () => {
    page = await openCheck(typical());
    expect(page.badge()).toBe('2');
    await page.press('Galat 2');
    expect(page.findings()).toEqual([]);
    expect(page.badge()).toBe('2');
    await page.click(page.tab('Susun'));
    await page.act(() => {
      page.checking.type('B/S/2', 'tw1.entry', 'tiga');
    });
    expect(page.badge()).toBe('3');
    await page.act(() => {
      page.checking.type('B/S/2', 'tw1.entry', '');
      page.checking.type('A/S/1', 'tw1.entry', 3.6);
      page.checking.type('A/S/2', 'tw1.entry', 3.6);
    });
    expect(page.badge()).toBe('');
  });

  it('is told politely to those who cannot see it', async () => {
    page = await openCheck(typical());
    const status = page.all('[role="status"]').map((one) => one.textContent);
    expect(status).toContain('2 galat, 0 peringatan, 0 informasi.');
  });
});

describe('the workbook as it changes', () => {
  it('a co-author’s entry is shown, and moves neither focus nor card', async () => {
    page = await openCheck(typical());
    await page.act(() => {
      page.checking.select('A/S/2', 'tw1.entry');
    });
    const search = page.all('input[type="search"]').at(-1);
    await page.act(() => search?.focus());
    const card = page.card();
    const scrolled: string[] = [];
    Element.prototype.scrollIntoView = () => scrolled.push('scrolled');
    await page.act(() => {
      page.checking.type('B/S/2', 'tw1.entry', 'tiga', 'coAuthor');
    });
    await page.settle();
    expect(page.findings().join()).toContain('"tiga"');
    expect(document.activeElement).toBe(search);
    expect(page.card()).toBe(card);
    expect(scrolled).toEqual([]);
  });

  it('speaks the other language at once, findings too', async () => {
    page = await openCheck(typical());
    expect(page.findings()[0]).toContain('Angka tersimpan sebagai teks');
    await page.press('English');
    await page.settle();
    expect(page.findings()[0]).toContain('Number stored as text');
    expect(page.findings()[0]).toContain('Replace with 3.6');
    expect(page.place()).toContain('3 of 4 reported');
  });

  it('stops watching when the pane closes', async () => {
    page = await openCheck(typical());
    expect(page.checking.watchers).toBe(1);
    await page.close();
    expect(page.checking.watchers).toBe(0);
  });

  it('judges by the day of each change', async () => {
    let month = 2;
    const year = 2024;
    page = await openCheck(snapshotOf([row('A', 'S/1', { 'tw2.entry': 3.6 })]), {
      today: () => ({ year, month, day: 1 }),
    });
    expect(page.place()).toContain('V29');
    month = 7;
    await page.act(() => {
      page.checking.type('A/S/1', 'tw1.entry', 3.6);
    });
    await page.settle();
    expect(page.place()).not.toContain('V29');
  });
});

describe('where nothing can be checked', () => {
  it('a foreign workbook leads to Susun', async () => {
    page = await openCheck(foreignSnapshot);
    await page.click(page.tab('Isi & Periksa'));
    expect(page.place()).toContain('tidak memuat lembar Pengukuran');
    await page.press('Susun lembar');
    expect(page.isShown('Susun')).toBe(true);
  });

  it.each([
    [
      { ...typical(), record: { ...record, layoutVersion: layoutVersion + 1 } },
      `susunan ${layoutVersion + 1}`,
    ],
    [
      {
        ...typical(),
        blocks: {},
        troubles: [{ kind: 'keysMissing', sheet: 'Pengukuran 2024', block: 'Isi_Ukur_2024' } as const],
      },
      'Pada lembar «Pengukuran 2024» baris atau kolom kunci',
    ],
  ])('is said plainly, and can be looked at again: %#', async (snapshot, words) => {
    page = await openCheck(snapshot);
    expect(page.isShown('Isi & Periksa')).toBe(true);
    expect(page.place()).toContain(words);
    expect(page.badge()).toBe('');
    page.checking.snapshot = typical();
    await page.press('Periksa ulang');
    await page.settle();
    expect(page.badge()).toBe('2');
  });

  it('foreign rows are told and do not stand in the way', async () => {
    const troubles = [
      { kind: 'foreignRows', sheet: 'Pengukuran 2024', count: 10_000, first: 'A430' } as const,
    ];
    page = await openCheck(typical({ troubles }));
    expect(page.place()).toContain('«Pengukuran 2024», mulai A430: 10.000 baris');
    expect(page.findings()).toHaveLength(2);
  });
});

const failures: readonly [Failure, string][] = [
  [{ kind: 'cellEdit' }, 'Sebuah sel sedang disunting.'],
  [{ kind: 'accessDenied', detail: 'AccessDenied' }, 'Excel menolak perubahan ini'],
  [{ kind: 'host', code: 'GeneralException', detail: 'x' }, '(GeneralException: x)'],
];

describe('failures', () => {
  it.each(failures)('%j at the first reading is said, and can be tried again', async (failure, words) => {
    page = await openCheck(typical(), {}, (checking) => {
      checking.failsNext = failure;
    });
    await page.click(page.tab('Isi & Periksa'));
    expect(page.place()).toContain(words);
    await page.press('Coba lagi');
    await page.settle();
    expect(page.findings()).toHaveLength(2);
  });

  it('a change that could not be read leaves the findings, says so, and goes when it could', async () => {
    page = await openCheck(typical());
    await page.act(() => {
      page.checking.tell({ kind: 'failed', failure: { kind: 'cellEdit' } });
    });
    expect(page.place()).toContain('Sebuah sel sedang disunting.');
    expect(page.findings()).toHaveLength(2);
    await page.press('Coba lagi');
    await page.settle();
    expect(page.place()).not.toContain('Sebuah sel sedang disunting.');
  });

  it('a mistake of ours is shown, never swallowed', async () => {
    page = await openCheck(typical(), {}, (checking) => {
      checking.failsNext = new Error('boom');
    });
    await page.click(page.tab('Isi & Periksa'));
    expect(page.place()).toContain('boom');
  });

  it('while the workbook is read neither place is chosen yet', async () => {
    page = await openCheck(typical(), {}, (checking) => {
      checking.holdsBack = true;
    });
    expect([page.isShown('Susun'), page.isShown('Isi & Periksa')]).toEqual([false, false]);
    expect(page.text()).toContain('Memeriksa buku kerja…');
    page.checking.holdsBack = false;
    await page.act(() => {
      page.checking.become(typical());
    });
    expect(page.isShown('Isi & Periksa')).toBe(true);
  });
});
