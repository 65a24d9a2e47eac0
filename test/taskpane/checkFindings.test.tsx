/** @jest-environment jsdom */
import type { Dismissal } from '../../src/sheets/checking/dismissals';
import { snapshotOf } from '../sheets/checking/snapshots';
import { openCheck, row, settings, typical, type CheckPage } from './checkPage';
import { isLabelled } from './page';

let page: CheckPage;
afterEach(async () => {
  await page.close();
});

function field(label: string): HTMLInputElement {
  const found = page.all('input').find((one) => isLabelled(one, label));
  if (!(found instanceof HTMLInputElement)) throw new Error(`No field ${label}`);
  return found;
}
const search = (text: string): Promise<void> => page.type(field('Cari temuan'), text);
const entryOf = (rowKey: string): unknown =>
  page.checking.snapshot.blocks['Isi_Ukur_2024']?.rows.find(({ key }) => key === rowKey)?.cells['tw1.entry']
    ?.input;

describe('a finding', () => {
  beforeEach(async () => {
    page = await openCheck(typical());
  });

  it('says how grave, which quarter, where, which rule, what, and what can be done', () => {
    const [first = ''] = page.findings();
    for (const words of ['Galat', 'TW I', 'Angka tersimpan sebagai teks', 'V01', 'berisi teks "3,6"'])
      expect(first).toContain(words);
    expect(page.button('Ganti dengan 3,6 (capaian 102,86%)').getAttribute('aria-label')).toBe(
      'Perbaiki: Ganti dengan 3,6 (capaian 102,86%)',
    );
    expect(page.place()).toContain('S/1 Indikator S/1');
  });

  it('leads to its cell', async () => {
    await page.press('K7');
    expect(page.checking.shown).toEqual([{ rowKey: 'A/S/1', columnKey: 'tw1.entry' }]);
  });

  it('says so when its cell is gone by then', async () => {
    page.checking.snapshot = snapshotOf([row('B', 'S/2')]);
    await page.press('K7');
    expect(page.footer()).toContain('Sel itu tidak ada lagi di lembar');
  });

  it('is put right with one press, and back', async () => {
    await page.press('Ganti dengan 3,6 (capaian 102,86%)');
    await page.settle();
    expect(entryOf('A/S/1')).toBe(3.6);
    expect(page.findings()).toHaveLength(1);
    expect(page.badge()).toBe('1');
    expect(page.footer()).toContain('1 sel diperbaiki');
    await page.press('Urungkan');
    await page.settle();
    expect(entryOf('A/S/1')).toBe('3,6');
    expect(page.findings()).toHaveLength(2);
    expect(page.footer()).toContain('1 sel dikembalikan seperti semula');
    expect(page.footer()).not.toContain('Urungkan');
  });

  it('is not put right where something else was typed meanwhile', async () => {
    page.checking.holdsBack = true;
    page.checking.type('A/S/1', 'tw1.entry', 2.5);
    page.checking.holdsBack = false;
    await page.press('Ganti dengan 3,6 (capaian 102,86%)');
    await page.settle();
    expect(entryOf('A/S/1')).toBe(2.5);
    expect(page.footer()).toContain('0 sel diperbaiki · 1 dilewati (isinya sudah berubah)');
  });

  it('keeps the keyboard in the list when its button is gone', async () => {
    const hasFocus = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    page.button('Ganti dengan 3,6 (capaian 102,86%)').focus();
    await page.press('Ganti dengan 3,6 (capaian 102,86%)');
    await page.settle();
    expect(document.activeElement?.textContent).toBe('K8');
    hasFocus.mockRestore();
  });

  it('leaves the keyboard where it is while somebody works in the cells', async () => {
    const hasFocus = jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    page.button('Ganti dengan 3,6 (capaian 102,86%)').focus();
    await page.press('Ganti dengan 3,6 (capaian 102,86%)');
    await page.settle();
    expect(document.activeElement).toBe(document.body);
    hasFocus.mockRestore();
  });

  it('of the cell under the cursor stands out', async () => {
    await page.act(() => {
      page.checking.select('A/S/2', 'tw1.entry');
    });
    const current = page.all('li[aria-current]').map((item) => item.textContent);
    expect(current).toHaveLength(1);
    expect(current[0]).toContain('V14');
  });
});

describe('taking back', () => {
  it('goes batch by batch, and is gone once the cell was changed by hand', async () => {
    page = await openCheck(
      snapshotOf([row('A', 'S/1', { 'tw1.entry': '3,6' }), row('A', 'S/2', { 'tw1.entry': '3,5' })]),
    );
    await page.press('Ganti dengan 3,6 (capaian 102,86%)');
    await page.settle();
    await page.press('Ganti dengan 3,5 (capaian 100,00%)');
    await page.settle();
    await page.press('Urungkan');
    await page.settle();
    expect([entryOf('A/S/1'), entryOf('A/S/2')]).toEqual([3.6, '3,5']);
    expect(page.footer()).toContain('Urungkan yang sebelumnya (1 sel)');
    await page.act(() => {
      page.checking.type('A/S/1', 'tw1.entry', 3.1);
    });
    expect(page.footer()).not.toContain('Urungkan');
  });
});

it('what is pressed in quick succession is done one after the other, and taken back once', async () => {
  page = await openCheck(
    snapshotOf([row('A', 'S/1', { 'tw1.entry': '3,6' }), row('A', 'S/2', { 'tw1.entry': '3,5' })]),
  );
  const press = (...words: readonly string[]): Promise<void> =>
    page.act(() => {
      for (const button of words.map(page.button)) button.click();
    });
  await press('Ganti dengan 3,6 (capaian 102,86%)', 'Ganti dengan 3,5 (capaian 100,00%)');
  await page.settle();
  expect([entryOf('A/S/1'), entryOf('A/S/2')]).toEqual([3.6, 3.5]);
  await press('Urungkan', 'Urungkan');
  await page.settle();
  expect([entryOf('A/S/1'), entryOf('A/S/2')]).toEqual([3.6, '3,5']);
});

describe('automatic fixes', () => {
  const three = () =>
    snapshotOf([
      row('A', 'S/1', { 'tw1.entry': '3,6' }),
      row('A', 'S/2', { 'tw1.entry': ' 3.5 ' }),
      row('A', 'S/3', { 'tw1.entry': 'NA', 'tw1.obstacle': 'Ditunda' }),
      row('A', 'S/4', { 'tw1.entry': 'tiga' }),
    ]);

  it('say before what will happen, do all of a rule at once, and go back together', async () => {
    page = await openCheck(three());
    await page.press('Perbaiki otomatis (3)');
    expect(page.button('Perbaiki otomatis (3)').getAttribute('aria-expanded')).toBe('true');
    expect(page.place()).toContain('Angka tersimpan sebagai teks V01 · 2 sel');
    const rows = page
      .all('tbody tr')
      .map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent));
    expect(rows.map((cells) => [cells[1], cells[3]])).toEqual([
      ['“3,6”', '3,6'],
      ['“ 3.5 ”', '3,5'],
      ['“NA”', 'N/A'],
    ]);
    await page.press('Perbaiki 2 sel');
    await page.settle();
    expect(page.checking.repairs).toHaveLength(1);
    expect([entryOf('A/S/1'), entryOf('A/S/2'), entryOf('A/S/3')]).toEqual([3.6, 3.5, 'NA']);
    expect(page.footer()).toContain('2 sel diperbaiki');
    expect(page.button('Perbaiki otomatis (1)')).toBeDefined();
    await page.press('Urungkan');
    await page.settle();
    expect([entryOf('A/S/1'), entryOf('A/S/2')]).toEqual(['3,6', ' 3.5 ']);
  });

  it('leave what was changed meanwhile, and say so', async () => {
    page = await openCheck(three());
    await page.press('Perbaiki otomatis (3)');
    page.checking.holdsBack = true;
    page.checking.type('A/S/2', 'tw1.entry', 2);
    page.checking.holdsBack = false;
    await page.press('Perbaiki 2 sel');
    await page.settle();
    expect([entryOf('A/S/1'), entryOf('A/S/2')]).toEqual([3.6, 2]);
    expect(page.footer()).toContain('1 sel diperbaiki · 1 dilewati (isinya sudah berubah)');
  });

  it('are not offered where nothing is certain', async () => {
    page = await openCheck(snapshotOf([row('A', 'S/1', { 'tw1.entry': 'tiga' })]));
    expect(page.place()).not.toContain('Perbaiki otomatis');
  });

  it('that Excel refuses are told, and nothing is counted as done', async () => {
    page = await openCheck(three());
    page.checking.failsNext = { kind: 'accessDenied', detail: 'AccessDenied' };
    await page.press('Ganti dengan 3,6 (capaian 102,86%)');
    await page.settle();
    expect(page.footer()).toContain('Excel menolak perubahan ini');
    expect(page.badge()).toBe('4');
  });
});

describe('setting aside', () => {
  const begin = async (): Promise<void> => {
    page = await openCheck(typical());
    const buttons = page.all('button').filter((button) => button.textContent === 'Abaikan…');
    await page.click(buttons[1] ?? document.body);
  };

  it('asks for a reason: Enter without one says so, Esc leaves everything', async () => {
    await begin();
    expect(document.activeElement).toBe(field('Alasan mengabaikan temuan ini'));
    await page.key('Enter');
    expect(page.place()).toContain('Tulis alasannya dengan beberapa huruf.');
    await page.type(field('Alasan mengabaikan temuan ini'), ' 12 ');
    await page.key('Enter');
    expect(page.checking.snapshot.dismissals).toEqual([]);
    await page.key('Escape');
    expect(page.all('input').filter((one) => isLabelled(one, 'Alasan mengabaikan temuan ini'))).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Abaikan…');
    expect(page.findings()).toHaveLength(2);
  });

  it('keeps reason and day, lists it under its own filter, and can be taken back', async () => {
    await begin();
    await page.type(field('Alasan mengabaikan temuan ini'), 'Survei memakai skala 5');
    await page.key('Enter');
    await page.settle();
    expect(page.checking.snapshot.dismissals).toMatchObject([
      { rule: 'V14', rowKey: 'A/S/2', reason: 'Survei memakai skala 5', on: '2024-10-07' },
    ]);
    expect([page.badge(), page.findings().length]).toEqual(['1', 1]);
    await page.press('Diabaikan 1');
    await page.settle();
    expect(page.findings()[1]).toContain('Diabaikan 7 Oktober 2024: Survei memakai skala 5');
    await page.press('Batalkan pengabaian');
    await page.settle();
    expect([page.badge(), page.checking.snapshot.dismissals]).toEqual(['2', []]);
  });

  it('what has lost its effect is listed apart and can be removed', async () => {
    const idle: Dismissal = {
      rule: 'V14',
      rowKey: 'A/S/2',
      columnKey: 'tw1.entry',
      content: 'lain',
      reason: 'Dahulu memang demikian',
      on: '2024-04-01',
    };
    page = await openCheck(typical({ dismissals: [idle] }));
    expect(page.place()).not.toContain('Dahulu memang demikian');
    await page.press('Diabaikan 0');
    await page.settle();
    expect(page.place()).toContain('Pengabaian yang tidak berlaku lagi (1)');
    expect(page.place()).toContain('Diabaikan 1 April 2024: Dahulu memang demikian');
    await page.press('Hapus');
    await page.settle();
    expect(page.checking.snapshot.dismissals).toEqual([]);
    expect(page.place()).not.toContain('Dahulu memang demikian');
  });
});

it('all findings are written to a sheet of their own on demand, those set aside too', async () => {
  page = await openCheck(typical());
  await page.click(
    page.all('button').filter((button) => button.textContent === 'Abaikan…')[1] ?? document.body,
  );
  await page.type(field('Alasan mengabaikan temuan ini'), 'Survei memakai skala 5');
  await page.key('Enter');
  await page.settle();
  await page.press('Catatan Pemeriksaan');
  await page.settle();
  const [sheet] = page.checking.written;
  expect(sheet?.name).toBe('Catatan Pemeriksaan');
  expect(sheet?.blocks[0]?.rows.map(({ cells }) => [cells['rule'], cells['reason']])).toMatchObject([
    [{ value: 'V01' }, { value: '' }],
    [{ value: 'V14' }, { value: 'Survei memakai skala 5' }],
  ]);
  expect(JSON.stringify(sheet?.fixed)).toContain('7 Oktober 2024');
  expect(page.footer()).toContain('Tertulis di lembar «Catatan Pemeriksaan».');
});

describe('the filter', () => {
  beforeEach(async () => {
    page = await openCheck(
      snapshotOf(
        [
          row('A', 'S/1', { 'tw1.entry': '3,6' }),
          row('A', 'S/2', { 'tw2.entry': 4.5 }),
          row('B', 'S/1', { 'tw1.entry': 'N/A' }),
        ],
        { blocks: { Isi_Pengaturan: settings(2) } },
      ),
    );
  });

  it('chips count what they would show, and leave it out when released', async () => {
    expect(page.findings()).toHaveLength(4);
    expect(page.button('Galat 2').getAttribute('aria-pressed')).toBe('true');
    await page.press('Galat 2');
    await page.settle();
    expect(page.button('Galat 2').getAttribute('aria-pressed')).toBe('false');
    expect(page.findings().every((words) => words.startsWith('Peringatan'))).toBe(true);
  });

  it.each([
    ['Kendala n/a', 1],
    ['v01', 1],
    ['skala IKM', 1],
    ['indikator s/1', 2],
    ['tidak ada yang begini', 0],
  ])('words: %s', async (words, count) => {
    await search(words);
    await page.settle();
    expect(page.findings()).toHaveLength(count);
    if (count === 0) {
      expect(page.place()).toContain('Tidak ada temuan yang cocok dengan saringan ini.');
      await page.press('Tampilkan semua');
      await page.settle();
      expect(page.findings()).toHaveLength(4);
    }
  });

  it('counts follow the words', async () => {
    await search('v01');
    await page.settle();
    expect(page.button('Galat 1')).toBeDefined();
    expect(page.button('Peringatan 0')).toBeDefined();
    expect(page.badge()).toBe('4');
  });

  it('one quarter only, starting with the reporting quarter, then the chosen one', async () => {
    const box = (): HTMLElement => page.all('input[type="checkbox"]').at(-1) ?? document.body;
    expect(page.place()).toContain('Tampilkan hanya TW II');
    await page.click(box());
    await page.settle();
    expect(page.findings().join()).toContain('V14');
    expect(page.findings().join()).not.toContain('V01');
    const choice = page.all('select').at(-1);
    if (!(choice instanceof HTMLSelectElement)) throw new Error('No quarters');
    await page.type(choice, '1');
    expect(page.findings().join()).toContain('V01');
    expect(page.findings().join()).not.toContain('V14');
  });
});

describe('completeness', () => {
  it('is told for the quarter in all and by unit', async () => {
    page = await openCheck(typical());
    expect(page.place()).toContain('3 dari 4 dilaporkan');
    await page.press('Per unit (2)');
    expect(page.place()).toContain('A2 dari 2 dilaporkan');
    expect(page.place()).toContain('B1 dari 2 dilaporkan');
    const choice = page.all('select').at(-1);
    if (!(choice instanceof HTMLSelectElement)) throw new Error('No quarters');
    await page.type(choice, '2');
    expect(page.place()).toContain('0 dari 4 dilaporkan');
    expect(page.place()).toContain('B0 dari 2 dilaporkan');
  });
});

it('nothing found is said calmly, with how much was looked at', async () => {
  page = await openCheck(snapshotOf([row('A', 'S/1', { 'tw1.entry': 3.6 }), row('A', 'S/2')]));
  expect(page.place()).toContain('Tidak ada temuan pada 2 baris');
});

describe('many thousands of findings', () => {
  const many = (units: number, each: number) =>
    snapshotOf(
      Array.from({ length: units * each }, (_, index) =>
        row(`U${Math.floor(index / each)}`, `S/${index % each}`, { 'tw1.entry': 'tiga' }),
      ),
    );

  it('of one unit are shown fifty at a time', async () => {
    page = await openCheck(many(1, 6000));
    expect(page.badge()).toBe('99+');
    expect(page.badgeName()).toContain('6.000');
    expect(page.findings()).toHaveLength(50);
    await page.press('Tampilkan 50 lagi');
    expect(page.findings()).toHaveLength(100);
    await search('s/5999');
    await page.settle(600);
    expect(page.findings()).toHaveLength(1);
  });

  it('of many units begin as an overview, and what is unfolded stays unfolded', async () => {
    page = await openCheck(many(30, 40));
    expect(page.findings()).toHaveLength(0);
    await page.press('U340');
    expect(page.findings()).toHaveLength(40);
    await page.act(() => {
      page.checking.type('U3/S/0', 'tw1.entry', 3.6, 'coAuthor');
    });
    await page.settle();
    expect(page.findings()).toHaveLength(39);
  });
});
