import { checkingAccess } from '../../../src/excel/checking/checkingAccess';
import type { Host } from '../../../src/host/host';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { findingsSheet } from '../../../src/sheets/checking/findingsSheet';
import type { JudgedFinding } from '../../../src/sheets/checking/judgement';
import { cellAt, contentAt, insert, nameOf, newHost, portrait, propose, sheetOf } from '../onHost';
import { smallPlan } from '../smallPlan';
import { WatchedHost } from './watching';

const measurement = 'Pengukuran 2024';
const name = 'Catatan Pemeriksaan';

const found = (address: string, more: Partial<JudgedFinding['finding']> = {}): JudgedFinding => ({
  finding: {
    rule: 'V01',
    severity: 'warning',
    at: { sheet: measurement, address },
    unit: 'BBKK',
    code: 'SS1/a',
    period: 'TW1',
    found: '91,5',
    message: 'Angka tertulis sebagai teks.',
    fixes: [{ label: 'Jadikan 91,5', value: 91.5 }],
    ...more,
  },
  rowKey: 'BBKK/SS1/a',
  columnKey: 'tw1.entry',
  cell: { rowKey: 'BBKK/SS1/a', columnKey: 'tw1.entry' },
  indicator: 'Indeks kepuasan',
  content: '91,5',
});
const many = (count: number): JudgedFinding[] =>
  Array.from({ length: count }, (_, index) => found(`E${8 + index}`));

async function write(findings: readonly JudgedFinding[]): Promise<string> {
  const result = await checkingAccess().writeFindings(
    findingsSheet(findings, { language: 'id', made: '7 Oktober 2024' }),
  );
  if ('failure' in result) throw new Error(JSON.stringify(result.failure));
  return result.sheet;
}

async function inserted(): Promise<Host> {
  const host = newHost();
  await insert(smallPlan());
  host.resetCounters();
  return host;
}

const row = (host: Host, number: number, sheet = name): unknown[] =>
  Array.from('BCDEFGHIJKLM').map((column) => contentAt(host, `${sheet}!${column}${number}`));

describe('the sheet of findings', () => {
  it('is written with two syncs and shown; every row leads to its cell', async () => {
    const host = await inserted();
    expect(await write([found('E8', { severity: 'error', rule: 'V12' }), found('E9')])).toBe(name);
    expect(host.syncs).toBe(2);
    expect(contentAt(host, `${name}!B2`)).toBe('1 galat, 1 peringatan, 0 informasi; 0 diabaikan');
    expect(row(host, 6)).toEqual([
      1,
      'Galat',
      'V12',
      'BBKK',
      'SS1/a',
      'Indeks kepuasan',
      'TW I',
      'E8',
      '91,5',
      'Angka tertulis sebagai teks.',
      'Jadikan 91,5',
      '',
    ]);
    expect(cellAt(host, `${name}!I7`).hyperlink?.documentReference).toBe(`'${measurement}'!E9`);
    expect(nameOf(host, 'Isi_Catatan')).toBe(`='${name}'!$A$4:$N$7`);
    const sheet = sheetOf(host, name);
    expect([host.workbook.activeSheetId, sheet.freeze?.rows, sheet.page.orientation]).toEqual([
      sheet.id,
      5,
      'Landscape',
    ]);
    expect(sheet.autoFilter).toMatchObject({ row: 4, rows: 3 });
  });

  it('is written anew in its place: renamed, moved down, longer and shorter, beside the planner’s own columns', async () => {
    const host = await inserted();
    await write(many(3));
    host.userRenamesSheet(name, 'Temuan');
    host.userInserts('Temuan', 'rows', 0, 2);
    host.userInserts('Temuan', 'columns', 3, 1);
    host.userEdits('Temuan', 'D8', 'di tengah');
    host.userEdits('Temuan', 'Q8:Q9', [['catatan saya'], ['=1+1']]);
    host.userEdits('Temuan', 'B12', 'tanda tangan');
    expect(await write(many(5))).toBe('Temuan');
    expect(host.workbook.sheets.filter((sheet) => sheet.name === name)).toEqual([]);
    expect([8, 12].map((line) => contentAt(host, `Temuan!J${line}`))).toEqual(['E8', 'E12']);
    expect([contentAt(host, 'Temuan!D8'), contentAt(host, 'Temuan!Q8')]).toEqual([
      'di tengah',
      'catatan saya',
    ]);
    expect(contentAt(host, 'Temuan!B14')).toBe('tanda tangan');
    expect(nameOf(host, 'Isi_Catatan')).toBe('=Temuan!$A$6:$O$12');
    await write(many(1));
    expect([
      contentAt(host, 'Temuan!J8'),
      contentAt(host, 'Temuan!J9'),
      contentAt(host, 'Temuan!B3'),
    ]).toEqual(['E8', '', 'Catatan pemeriksaan isian']);
    expect(cellAt(host, 'Temuan!J9').hyperlink).toBeUndefined();
    expect(contentAt(host, 'Temuan!Q9')).toBe('=1+1');
    await write(many(5));
    expect(contentAt(host, 'Temuan!B14')).toBe('tanda tangan');
  });

  it('written twice is the same', async () => {
    const host = await inserted();
    await write(many(4));
    const once = portrait(host);
    await write(many(4));
    expect(portrait(host)).toEqual(once);
  });

  it('takes another name where a sheet of somebody else has it, and leaves that alone', async () => {
    const host = await inserted();
    host.userAddsSheet(name);
    host.userEdits(name, 'A1:N20', 'bukan milik kita');
    expect(await write(many(1))).toBe(`${name} (2)`);
    expect(contentAt(host, `${name}!A1`)).toBe('bukan milik kita');
    host.userDeletesSheet(`${name} (2)`);
    expect(await write(many(1))).toBe(`${name} (2)`);
    expect(nameOf(host, 'Isi_Catatan')).toBe(`='${name} (2)'!$A$4:$N$6`);
  });

  it('of a clean workbook says so', async () => {
    const host = await inserted();
    await write([]);
    expect(contentAt(host, `${name}!B2`)).toBe('Tidak ada catatan: semua isian sesuai pedoman.');
  });

  it('is no part of what inserting compares, nor of what watching reads', async () => {
    const host = await inserted();
    const watch = await new WatchedHost(host).open();
    await write(many(2));
    const again = await propose(smallPlan());
    expect([again.work, again.notices, again.recordChanges]).toEqual([[], [], false]);
    const news = await watch.after(() => {
      host.userEdits(name, 'C6', 'x');
    });
    expect([news, host.syncs]).toEqual([[], 0]);
  });

  it('that is protected is told as such', async () => {
    await inserted();
    await write(many(1));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).protection.protect();
      await context.sync();
    });
    const plan = findingsSheet(many(1), { language: 'id', made: '' });
    expect(await checkingAccess().writeFindings(plan)).toEqual({
      failure: { kind: 'sheetProtected', sheet: name },
    });
  });

  it('keeps its links when it is saved', async () => {
    const host = await inserted();
    await write(many(1));
    const result = await openXlsx(await saveXlsx(host.workbook));
    if (!result.ok) throw new Error(result.detail);
    const reopened = newHost({ workbook: result.workbook });
    expect(cellAt(reopened, `${name}!I6`).hyperlink?.documentReference).toBe(`'${measurement}'!E8`);
  });
});
