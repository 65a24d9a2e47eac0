/** The buttons of the ribbon on the embedded host, through Microsoft's client: what is in the workbook afterwards, and what is told. */
import { checkEntries } from '../../src/commands/checkEntries';
import { renewMatrix } from '../../src/commands/renewMatrix';
import { refusalOfThisExcel } from '../../src/commands/refusal';
import { showCharts } from '../../src/commands/showCharts';
import type { Host } from '../../src/host/host';
import type { WorkbookModel } from '../../src/host/workbook/model';
import { builtInPlan } from '../../src/plans/loadPlan';
import { cellAddress } from '../../src/formula/address';
import { firstBlockRow } from '../../src/sheets/cells';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { contentAt, insert, newHost, portrait, sheetOf, withoutComputing } from '../excel/onHost';
import { smallPlan } from '../excel/smallPlan';
import { clonedWorkbook } from '../host/workbook/clonedWorkbook';

const today = { year: 2024, month: 10, day: 7 };
const measurement = 'Pengukuran 2024';
const crash = { code: 'GeneralException', message: 'The connection broke' };

/** One insertion for all tests; each gets a copy. */
let model: WorkbookModel;
beforeAll(async () => {
  const host = newHost(withoutComputing);
  await insert(designWorkbook(builtInPlan(), { year: 2024, units: ['BBKK'], language: 'id' }));
  model = host.workbook;
}, 60_000);
const inserted = (): Host => newHost({ ...withoutComputing, workbook: clonedWorkbook(model) });

const activeSheet = (host: Host): string | undefined =>
  host.workbook.sheets.find(({ id }) => id === host.workbook.activeSheetId)?.name;

function foreign(): Host {
  const host = newHost(withoutComputing);
  host.userEdits(host.workbook.sheets[0]?.name ?? '', 'A1', 'anggaran');
  return host;
}

/** Cells of the measurement sheet, below its headings. */
function* cellsOf(host: Host): Generator<{ row: number; column: number; address: string }> {
  for (const [row, cells] of sheetOf(host, measurement).cells)
    for (const column of cells.keys()) if (row > 8) yield { row, column, address: cellAddress(row, column) };
}

function firstFormula(host: Host): string {
  for (const { address } of cellsOf(host))
    if (String(contentAt(host, `${measurement}!${address}`)).startsWith('=IF')) return address;
  throw new Error('No formula');
}

/** The first cell for a realisation of the first quarter. */
function entryCell(host: Host): string {
  const { column } = keyed(host, firstBlockRow, 'tw1.entry');
  const row = [...sheetOf(host, measurement).cells.keys()].find((one) =>
    String(contentAt(host, `${measurement}!A${one + 1}`)).startsWith('BBKK/'),
  );
  return cellAddress(row ?? 0, column);
}

function keyed(host: Host, row: number, key: string): { readonly column: number } {
  const cells = sheetOf(host, measurement).cells.get(row) ?? new Map<number, unknown>();
  for (const column of cells.keys())
    if (contentAt(host, `${measurement}!${cellAddress(row, column)}`) === key) return { column };
  throw new Error(`No column ${key}`);
}

describe('Sisipkan matriks', () => {
  it('brings back a sheet that was deleted, keeps entries, and shows the matrix', async () => {
    const host = inserted();
    host.userEdits('Pengaturan', 'A60', 'catatan saya');
    host.userDeletesSheet('Grafik');
    expect(await renewMatrix('id')).toBe('Selesai: 1 lembar disisipkan, 1 diperbarui, 0 isian berubah.');
    expect(sheetOf(host, 'Grafik').cells.size).toBeGreaterThan(10);
    expect(contentAt(host, 'Pengaturan!A60')).toBe('catatan saya');
    expect(activeSheet(host)).toMatch(/^Matriks/);
    const before = portrait(host);
    expect(await renewMatrix('en')).toBe('Done: nothing had to change.');
    expect(portrait(host)).toEqual(before);
  }, 60_000);

  it('writes nothing where a generated cell was changed, and names the sheet', async () => {
    const host = inserted();
    host.userDeletesSheet('Grafik');
    host.userEdits(measurement, firstFormula(host), 12);
    const before = portrait(host);
    const told = await renewMatrix('id');
    expect(told).toContain('Tidak ada yang diubah: 1 sel buatan add-in');
    expect(told).toContain(measurement);
    expect(portrait(host)).toEqual(before);
  }, 60_000);

  it('does not take a cleared formula for a gap to be filled', async () => {
    const host = inserted();
    const cell = firstFormula(host);
    host.userEdits(measurement, cell, '');
    expect(await renewMatrix('en')).toContain('1 generated cell differs');
    expect(contentAt(host, `${measurement}!${cell}`)).toBe('');
  }, 60_000);

  it('leads to the pane from a foreign workbook, one of another plan and one without record', async () => {
    const host = foreign();
    const before = portrait(host);
    expect(await renewMatrix('id')).toMatch(/belum memuat lembar Renstra\. Pilih Panel/);
    expect(portrait(host)).toEqual(before);

    const other = newHost(withoutComputing);
    await insert(smallPlan());
    expect(await renewMatrix('id')).toContain('«Rencana kecil»');
    other.userDeletesSheet('_renstra');
    other.workbook.customXmlParts.splice(0);
    const lost = portrait(other);
    expect(await renewMatrix('en')).toContain('record in this workbook is lost');
    expect(portrait(other)).toEqual(lost);
  }, 60_000);

  it('says what stands in the way or failed', async () => {
    const host = inserted();
    host.userDeletesSheet('Grafik');
    host.workbook.protection.protected = true;
    expect(await renewMatrix('id')).toContain('Struktur buku kerja ini diproteksi');
    host.workbook.protection.protected = false;
    host.cellEdit = true;
    expect(await renewMatrix('id')).toContain('Sebuah sel sedang disunting');
    host.cellEdit = false;
    host.failRequest(9, crash);
    const told = await renewMatrix('id');
    expect(told).toContain('The connection broke');
    expect(told).toContain('tekan tombolnya sekali lagi');
    expect(await renewMatrix('id')).toMatch(/^Selesai: /);
    expect(sheetOf(host, 'Grafik').cells.size).toBeGreaterThan(10);
  }, 60_000);
});

describe('Periksa', () => {
  it('writes the findings of the entries, anew in the same sheet, and brings it to the front', async () => {
    const host = inserted();
    expect(await checkEntries('id', today)).toBeUndefined();
    const name = 'Catatan Pemeriksaan';
    expect(activeSheet(host)).toBe(name);
    expect(contentAt(host, `${name}!B3`)).toContain('7 Oktober 2024');
    const cell = entryCell(host);
    host.userEdits(measurement, cell, '91,5 orang');
    host.activate(measurement);
    host.userRenamesSheet(name, 'Temuan kami');
    expect(await checkEntries('en', { ...today, day: 8 })).toBeUndefined();
    expect(activeSheet(host)).toBe('Temuan kami');
    expect(contentAt(host, 'Temuan kami!B3')).toContain('8 October 2024');
    const found = [...sheetOf(host, 'Temuan kami').cells.keys()].filter(
      (row) => contentAt(host, `Temuan kami!J${row + 1}`) === '91,5 orang',
    );
    expect(found.map((row) => contentAt(host, `Temuan kami!I${row + 1}`))).toContain(cell);
  }, 60_000);

  it('says why a foreign workbook has nothing to check, what protection refuses, and what failed', async () => {
    const host = foreign();
    const before = portrait(host);
    expect(await checkEntries('id', today)).toMatch(/Renstra/);
    expect(portrait(host)).toEqual(before);

    const ours = inserted();
    ours.workbook.protection.protected = true;
    expect(await checkEntries('id', today)).toContain('Excel menolak perubahan ini');
    ours.workbook.protection.protected = false;
    ours.failRequest(1, crash);
    expect(await checkEntries('en', today)).toContain('Excel could not finish this');
    expect(await checkEntries('id', today)).toBeUndefined();
  }, 60_000);
});

describe('Grafik', () => {
  it('shows the sheet, also renamed and hidden', async () => {
    const host = inserted();
    host.userRenamesSheet('Grafik', 'Gambar');
    sheetOf(host, 'Gambar').visibility = 'Hidden';
    expect(await showCharts('id')).toBeUndefined();
    expect(activeSheet(host)).toBe('Gambar');
    expect(sheetOf(host, 'Gambar').visibility).toBe('Visible');
  }, 60_000);

  it('says that there is none, or what failed', async () => {
    const host = foreign();
    const before = portrait(host);
    expect(await showCharts('id')).toContain('belum memuat lembar Grafik');
    expect(await showCharts('en')).toContain('no sheet of charts yet');
    host.failRequest(1, crash);
    expect(await showCharts('id')).toContain('The connection broke');
    expect(portrait(host)).toEqual(before);
  });
});

it('an Excel that is too old is told so', () => {
  newHost({ ...withoutComputing, apiVersion: '1.4' });
  expect(refusalOfThisExcel('id')).toContain('1.14');
  newHost(withoutComputing);
  expect(refusalOfThisExcel('id')).toBeUndefined();
});
