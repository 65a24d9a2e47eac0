/** @jest-environment jsdom */
import type { AuditResult } from '../../src/audit/access';
import { fleetingMemory } from '../../src/taskpane/memory';
import type { PaneServices } from '../../src/taskpane/services';
import { acceptance, auditOfTests, item, resultOf, sheet, type AuditOfTests } from './auditOfTests';
import { openCheck, typical, type CheckPage } from './checkPage';
import { isLabelled } from './page';

let page: CheckPage;
let audit: AuditOfTests;
afterEach(async () => {
  await page.close();
});

const place = (): HTMLElement => {
  const panel = page.all('[role="tabpanel"]')[3];
  if (panel === undefined) throw new Error('No fourth place');
  return panel;
};
const words = (): string => place().textContent;
function within(selector: string, text: string): Element {
  const found = [...place().querySelectorAll(selector)].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === text,
  );
  if (found === undefined) throw new Error(`No ${selector} "${text}" in ${words()}`);
  return found;
}
const press = (text: string): Promise<void> => page.click(within('button', text));
const findings = (): readonly string[] =>
  [...place().querySelectorAll('h3 + div > ul > li')].map((one) => one.textContent);
const sentence = (): string => place().querySelector('h2')?.textContent ?? '';
const footer = (): string => place().querySelector('footer')?.textContent ?? '';
function field(label: string): HTMLInputElement {
  const found = [...place().querySelectorAll('input')].find((one) => isLabelled(one, label));
  if (found === undefined) throw new Error(`No field ${label}`);
  return found;
}

async function open(result: AuditResult, services: Partial<PaneServices> = {}): Promise<void> {
  audit = auditOfTests(result);
  page = await openCheck(typical(), { audit: () => Promise.resolve(audit), ...services });
  await page.click(page.tab('Audit'));
  await page.settle();
}
async function run(result: AuditResult): Promise<void> {
  await open(result);
  await press('Audit sekarang');
  await page.settle();
}

const overwritten = item({
  rule: 'C01',
  address: 'AB9',
  found: '97,2',
  expected: '=AA9/Z9',
  effects: ['mengubah % capaian T4 dari 97,2 % menjadi 99,8 %'],
});
const wrongQuarter = item({ rule: 'C03', address: 'AC9', found: '=AA9/Z9', expected: '=AA9/Y9' });
const added = item({ rule: 'C06', address: 'AD9', found: '=AA9+5', expected: '=AA9' });
const other = item({ rule: 'C06', address: 'AD10', found: '=AA10+5', expected: '=AA10' });
const suspected = item({
  rule: 'G03',
  address: 'C5',
  found: '12',
  expected: '=SUM(C1:C4)',
  severity: 'warning',
});
const typicalResult = resultOf([overwritten, wrongQuarter, added, other, suspected]);

describe('a run', () => {
  it('is asked for, with scope and tier, and tells its result in one sentence first', async () => {
    await open(typicalResult);
    expect(words()).toContain('Tidak ada yang diubah tanpa Anda tekan.');
    const scope = place().querySelector('select');
    if (scope === null) throw new Error('No scope');
    await page.type(scope, 'sheet');
    await page.click(within('label', 'Teliti: juga dugaan yang lebih lemah'));
    await press('Audit sekarang');
    await page.settle();
    expect(audit.options).toEqual([{ scope: 'sheet', thorough: true, language: 'id' }]);
    expect(sentence()).toBe('3 rumus diubah, 1 rumus diganti angka, 1 dugaan kesalahan; 8.214 rumus sesuai.');
  });

  it('that finds nothing says how much is sound', async () => {
    await run(resultOf([]));
    expect(sentence()).toBe('Semua 8.214 rumus sesuai.');
    expect(findings()).toEqual([]);
  });

  it('says how far it is, and can be stopped', async () => {
    await open(typicalResult);
    audit.holdsBack = true;
    await press('Audit sekarang');
    await page.act(() => {
      audit.tell({ phase: 'contract', done: 3, total: 13 });
    });
    expect(words()).toContain('Membandingkan rumus (3 dari 13)');
    await press('Hentikan');
    expect(words()).toContain('Menghentikan…');
    await page.act(() => audit.release?.());
    await page.settle();
    expect(words()).toContain('Audit dihentikan. Tidak ada yang diubah.');
    expect(findings()).toEqual([]);
  });

  it('that fails says why, and can be tried again', async () => {
    await open(typicalResult);
    audit.failsNext = { kind: 'cellEdit' };
    await press('Audit sekarang');
    await page.settle();
    expect(words()).toContain('Sebuah sel sedang disunting.');
    await press('Audit sekarang');
    await page.settle();
    expect(findings()).toHaveLength(5);
  });

  it('tells what could not be audited', async () => {
    await run(
      resultOf([], {
        soundFormulas: 0,
        notes: [
          { kind: 'planUnknown', planTitle: 'Renstra Uji' },
          { kind: 'sheet', sentence: 'Lembar «Rahasia» tidak dapat dibaca: diproteksi' },
        ],
      }),
    );
    expect(sentence()).toBe('Tidak ada temuan.');
    expect(words()).toContain('Rencana "Renstra Uji" tidak dikenal');
    expect(words()).toContain('Lembar «Rahasia» tidak dapat dibaca: diproteksi');
  });
});

describe('a finding', () => {
  it('shows what stands there and what should, with the difference marked, and its effect', async () => {
    await run(typicalResult);
    const [first = '', second = ''] = findings();
    expect(first).toContain(
      'Sekarang97,2Seharusnya=AA9/Z9Akibatmengubah % capaian T4 dari 97,2 % menjadi 99,8 %',
    );
    expect(second).toContain('Galat');
    expect(second).toContain('Temuan C03 di AC9Sekarang=AA9/Z9Seharusnya=AA9/Y9');
    const marked = [...place().querySelectorAll('mark')].map((one) => one.textContent);
    expect(marked.slice(0, 2)).toEqual(['Z9', 'Y9']);
    expect(marked).toContain('+5');
  });

  it('leads to its cell, and says so when the sheet is gone', async () => {
    await run(typicalResult);
    await press(`${sheet}!AB9`);
    expect(audit.shown).toEqual([`${sheet}!AB9`]);
    await run(
      resultOf([
        { ...overwritten, finding: { ...overwritten.finding, at: { sheet: 'Hilang', address: 'A1' } } },
      ]),
    );
    await press('Hilang!A1');
    await page.settle();
    expect(footer()).toContain('Lembar itu tidak ada lagi.');
  });

  it('is restored, counts as sound, and is back after taking back', async () => {
    await run(typicalResult);
    await press(`Pulihkan ${sheet}!AB9`);
    await page.settle();
    expect(audit.repaired).toEqual([['C01 AB9']]);
    expect(sentence()).toBe('3 rumus diubah, 1 dugaan kesalahan; 8.215 rumus sesuai.');
    expect(footer()).toContain('1 dipulihkan');
    await press('Urungkan');
    await page.settle();
    expect(audit.takenBack).toEqual([[overwritten.restoration]]);
    expect(sentence()).toContain('1 rumus diganti angka');
    expect(footer()).toContain('1 sel dikembalikan seperti semula');
  });

  it('all of a rule are restored together; what has changed since is told and stays', async () => {
    await run(typicalResult);
    audit.changed.add('C06 AD10');
    await press('Pulihkan semua (2)');
    await page.settle();
    expect(audit.repaired).toEqual([['C06 AD9', 'C06 AD10']]);
    expect(footer()).toContain('1 dipulihkan · 1 dilewati');
    expect(findings().some((one) => one.includes('AD10'))).toBe(true);
    expect(findings().some((one) => one.includes('AD9'))).toBe(false);
  });

  it('of a general rule offers accepting, not restoring, and says what that adds to a workbook of somebody else', async () => {
    await run(resultOf([suspected], { notes: [{ kind: 'notOurs' }] }));
    expect(words()).toContain('hanya aturan umum yang diperiksa');
    expect(findings()[0]).toContain('Sekarang12Mungkin=SUM(C1:C4)');
    expect([...place().querySelectorAll('li button')].map((one) => one.textContent)).toEqual([
      `${sheet}!C5`,
      'Setujui dengan alasan…',
    ]);
    await press('Setujui dengan alasan…');
    expect(words()).toContain('pada lembar tersembunyi _renstra yang baru ditambahkan');
    await run(resultOf([added]));
    await press('Setujui dengan alasan…');
    expect(words()).not.toContain('_renstra');
  });

  it('that could not be restored says why', async () => {
    await run(typicalResult);
    audit.failsNext = { kind: 'sheetProtected', sheet };
    await press(`Pulihkan ${sheet}!AB9`);
    await page.settle();
    expect(footer()).toContain(sheet);
    expect(findings()).toHaveLength(5);
  });
});

describe('accepting', () => {
  it('asks for a reason and a name, and keeps the finding listed apart', async () => {
    await run(resultOf([added]));
    await press('Setujui dengan alasan…');
    await press('Setujui');
    expect(words()).toContain('Tulis alasan dan nama.');
    await page.type(field('Alasan menyetujui perubahan ini'), 'Koreksi BPK');
    await page.type(field('Nama yang menyetujui'), 'Rani');
    await press('Setujui');
    await page.settle();
    expect(audit.accepted).toEqual([{ id: 'C06 AD9', reason: 'Koreksi BPK', by: 'Rani', on: '2024-10-07' }]);
    expect(sentence()).toBe('Semua 8.214 rumus sesuai.');
    expect(findings()).toEqual([]);
    await press('Disetujui 1');
    expect(findings()[0]).toContain('Disetujui Rani, 7 Oktober 2024: Koreksi BPK');
    await press('Batalkan persetujuan');
    await page.settle();
    expect(audit.revoked).toEqual([
      acceptance('AD9', { content: '=AA9+5', reason: 'Koreksi BPK', by: 'Rani', on: '2024-10-07' }),
    ]);
    expect(sentence()).toContain('1 rumus diubah');
  });

  it('can be left with Esc', async () => {
    await run(resultOf([added]));
    await press('Setujui dengan alasan…');
    await page.key('Escape');
    expect(() => field('Nama yang menyetujui')).toThrow('No field');
  });

  it('that has no effect any more is listed and can be removed', async () => {
    await run(resultOf([added], { idle: [acceptance('AE9')] }));
    expect(words()).not.toContain('Surat B-12/2024');
    await press('Disetujui 0');
    expect(words()).toContain('Disetujui Rani, 30 September 2024: Surat B-12/2024');
    await press('Hapus');
    await page.settle();
    expect(audit.revoked).toEqual([acceptance('AE9')]);
    expect(words()).not.toContain('Surat B-12/2024');
  });
});

describe('many findings', () => {
  const many = Array.from({ length: 4000 }, (_, index) =>
    item({
      rule: index % 2 === 0 ? 'C06' : 'C01',
      address: `B${index + 7}`,
      found: '=A1+5',
      expected: '=A1',
    }),
  );

  it('are folded by rule at first and shown fifty at once', async () => {
    await run(resultOf(many));
    expect(findings()).toEqual([]);
    const group = [...place().querySelectorAll('h3 button')][0] ?? place();
    await page.click(group);
    expect(findings()).toHaveLength(50);
    await press('Tampilkan 50 lagi');
    expect(findings()).toHaveLength(100);
    expect(words()).toContain('Pulihkan semua (2.000)');
  });

  it('are searched by cell, rule and formula', async () => {
    await run(resultOf(many));
    await page.type(field('Cari temuan'), 'b4001 konstan');
    expect(words()).toContain('Tidak ada temuan yang cocok');
    await page.type(field('Cari temuan'), 'B4001');
    expect(findings()).toHaveLength(1);
  });
});

describe('the map', () => {
  it('shows how many cells are what, and leads to the suspicious ones', async () => {
    await open(typicalResult);
    audit.maps = [
      {
        sheet,
        used: { row: 0, column: 0, rows: 20, columns: 10 },
        regions: [
          { kind: 'formula', area: { row: 2, column: 2, rows: 10, columns: 4 } },
          { kind: 'entry', area: { row: 2, column: 1, rows: 10, columns: 1 } },
          { kind: 'suspicious', area: { row: 8, column: 7, rows: 1, columns: 2 } },
        ],
      },
    ];
    await press('Audit sekarang');
    await page.settle();
    await press('Peta lembar');
    const map = within(
      'svg',
      `Peta lembar ${sheet}: Rumus 40 sel, Isian 10 sel, Tetap 0 sel, Dicurigai 2 sel`,
    );
    expect(map.querySelectorAll('rect[x="2"]')).toHaveLength(1);
    expect(map.querySelectorAll('rect[x="7"]')).toHaveLength(2);
    await press('H9:I9');
    expect(audit.shown).toEqual([`${sheet}!H9:I9`]);
    Object.assign(map, {
      getBoundingClientRect: () => ({ left: 0, top: 0, width: 200, height: 100 }),
    });
    await page.act(() => {
      map.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 45, clientY: 52 }));
    });
    expect(audit.shown[1]).toBe(`${sheet}!C11`);
  });
});

describe('the selected cell', () => {
  it('is explained in words, anew when another one is selected', async () => {
    await open(typicalResult);
    audit.explanation = {
      sheet,
      address: 'K7',
      label: '% Capaian TW I, A/S/1',
      formula: '=IF(J7=0,"",K7/J7)',
      sentences: ['Realisasi TW I dibagi target TW I.'],
    };
    await press('Rumus sel terpilih');
    await page.settle();
    expect(words()).toContain('Realisasi TW I dibagi target TW I.');
    expect(words()).toContain('% Capaian TW I, A/S/1');
    audit.explanation = { sheet, address: 'L7', sentences: [] };
    await page.act(() => {
      page.checking.select('A/S/2', 'tw1.entry');
    });
    await page.settle();
    expect(words()).toContain('Sel ini tidak berisi rumus.');
  });
});

it('switched to English runs again, for its findings are sentences', async () => {
  await run(typicalResult);
  await page.press('English');
  await page.settle();
  expect(audit.options).toEqual([
    { scope: 'workbook', thorough: false, language: 'id' },
    { scope: 'workbook', thorough: false, language: 'en' },
  ]);
  expect(sentence()).toContain('3 formulas changed');
});

it('speaks English too', async () => {
  audit = auditOfTests(typicalResult);
  page = await openCheck(typical(), { audit: () => Promise.resolve(audit), displayLanguage: 'en-GB' });
  await page.click(page.tab('Audit'));
  await page.settle();
  await press('Audit now');
  await page.settle();
  expect(sentence()).toBe(
    '3 formulas changed, 1 formula replaced by figures, 1 likely error; 8,214 formulas are as they should be.',
  );
});

describe('opened again', () => {
  it('it asks for the same, narrowed to the same, and knows who accepts', async () => {
    const memories = { person: fleetingMemory(), workbook: fleetingMemory() };
    await open(typicalResult, { memories });
    await page.type(place().querySelector('select') ?? field('-'), 'sheet');
    await page.click(within('label', 'Teliti: juga dugaan yang lebih lemah'));
    await press('Rumus sel terpilih');
    await press('Audit sekarang');
    await page.settle();
    await press('Peringatan 1');
    await page.type(field('Cari temuan'), 'AC9');
    await press('Setujui dengan alasan…');
    await page.type(field('Alasan menyetujui perubahan ini'), 'Surat B-12/2024');
    await page.type(field('Nama yang menyetujui'), 'Rani');
    await press('Setujui');
    await page.close();
    await open(typicalResult, { memories });
    expect(within('button', 'Rumus sel terpilih').getAttribute('aria-expanded')).toBe('true');
    await press('Audit sekarang');
    await page.settle();
    expect(audit.options).toEqual([{ scope: 'sheet', thorough: true, language: 'id' }]);
    expect(field('Cari temuan').value).toBe('AC9');
    expect(findings()).toHaveLength(1);
    expect(within('button', 'Peringatan 0').getAttribute('aria-pressed')).toBe('false');
    await press('Setujui dengan alasan…');
    expect(field('Nama yang menyetujui').value).toBe('Rani');
  });

  it('the map shows the sheet that was chosen', async () => {
    const memories = { person: fleetingMemory(), workbook: fleetingMemory() };
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    const maps = [sheet, 'Tujuan'].map((name) => ({ sheet: name, used: area, regions: [] }));
    const shown = async (): Promise<HTMLSelectElement> => {
      await open(resultOf([]), { memories });
      audit.maps = maps;
      await press('Audit sekarang');
      await page.settle();
      const map = within('select', 'Lembar pada peta');
      if (!(map instanceof HTMLSelectElement)) throw new Error('No list of sheets');
      return map;
    };
    await open(resultOf([]), { memories });
    await press('Audit sekarang');
    await page.settle();
    await press('Peta lembar');
    await page.close();
    await page.type(await shown(), 'Tujuan');
    await page.close();
    expect((await shown()).value).toBe('Tujuan');
  });
});
