/** Checking workbooks out of which somebody has taken something: told in a sentence, no false alarm, nothing written. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../../src/cli/outcome';
import { cliText } from '../../../src/cli/texts';
import { validate } from '../../../src/cli/validate';
import { readWorkbook } from '../../../src/excel/snapshot';
import { areaOf, parseAddress } from '../../../src/formula/address';
import type { Host, HostOptions } from '../../../src/host/hostTypes';
import { workbookSnapshot } from '../../../src/host/workbook/snapshot';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { judgeWorkbook } from '../../../src/sheets/checking/judgement';
import { refusalSentence, troubleSentence } from '../../../src/sheets/checking/troubles';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { recordAfter } from '../../../src/sheets/record';
import type { Snapshot, SnapshotBlock } from '../../../src/sheets/snapshot';
import { insert, newHost, sheetOf, withoutComputing } from '../onHost';
import { WatchedHost } from './watching';

const folder = mkdtempSync(join(tmpdir(), 'renstra-losses-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const sheet = 'Pengukuran 2024';
const papers = 'Kertas Kerja 2024';
const measured = 'Isi_Ukur_2024';

async function blockOf(name = measured): Promise<SnapshotBlock> {
  const block = (await read()).blocks[name];
  if (block === undefined) throw new Error(`No block ${name}`);
  return block;
}

async function addressOf(key: string, column: string, name = measured): Promise<string> {
  const row = (await blockOf(name)).rows.find((one) => one.key === key);
  return row?.cells[column]?.address ?? '';
}

const rowOf = async (key: string): Promise<number> =>
  (await blockOf()).rows.find((row) => row.key === key)?.row ?? -1;
const columnOf = async (column: string, name = measured): Promise<number> =>
  (await blockOf(name)).columns[column] ?? -1;

/** Two units with a few right entries, some of which want a neighbour to be right. */
async function filled(): Promise<Buffer> {
  const host = newHost();
  await insert(designWorkbook(builtInPlan(), { year: 2024, units: ['BBKK', 'PIH'], language: 'id' }));
  const entries: readonly (readonly [string, string, string | number])[] = [
    ['BBKK/SS5/b', 'tw1.entry', 3.6],
    ['BBKK/SS5/b', 'tw2.entry', 3.55],
    ['BBKK/SS8/c', 'tw4.entry', 'A-'],
    ['BBKK/SS2/b', 'tw1.entry', 1],
    ['BBKK/SS6/a', 'tw4.entry', 3.9],
  ];
  for (const [key, column, value] of entries) host.userEdits(sheet, await addressOf(key, column), value);
  host.userEdits(papers, await addressOf('PIH/SS4/d', 'tw1.base', 'Isi_Kertas_2024'), 10);
  host.userEdits(papers, await addressOf('PIH/SS4/d', 'tw1.figure', 'Isi_Kertas_2024'), 8);
  return Buffer.from(await saveXlsx(host.workbook));
}

let book: Buffer;
beforeAll(async () => {
  book = await filled();
});

interface Told {
  /** Rule, place and sentence of each finding; why there are none where nothing could be judged. */
  readonly findings: readonly string[] | string;
  readonly notes: readonly string[];
}

async function opened(deed: Deed, options: HostOptions = {}): Promise<Host> {
  const found = await openXlsx(book);
  if (!found.ok) throw new Error('Not opened');
  const host = newHost({ ...options, workbook: found.workbook });
  await deed(host);
  return host;
}

type Deed = (host: Host) => Promise<void> | void;

/** What is said of the filled workbook after a deed. */
async function after(deed: Deed): Promise<Told> {
  await opened(deed, withoutComputing);
  return said(await read());
}

async function read(): Promise<Snapshot> {
  const snapshot = await readWorkbook();
  if ('failure' in snapshot) throw new Error('Not read');
  return snapshot;
}

function said(snapshot: Snapshot): Told {
  const checked = judgeWorkbook(snapshot, { language: 'id', today: { year: 2025, month: 1 } });
  if (checked.kind !== 'judged') return { findings: refusalSentence(checked, 'id'), notes: [] };
  const { open, troubles } = checked.judgement;
  return {
    findings: open.map(
      ({ finding: { rule, at, message } }) => `${rule} ${'sheet' in at ? at.sheet : ''} ${message}`,
    ),
    notes: troubles.map((trouble) => troubleSentence(trouble, 'id')),
  };
}

/** The same from the command line's side: the file stays as it was saved. */
async function validated(deed: Deed): Promise<Outcome> {
  const host = await opened(deed);
  const path = join(folder, 'spoilt.xlsx');
  const bytes = Buffer.from(await saveXlsx(host.workbook));
  writeFileSync(path, bytes);
  const outcome = await validate(path, { json: true }, cliText);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  return outcome;
}

const nothing: Told = { findings: [], notes: [] };

it('says nothing of the workbook as it is, also after sheets were renamed', async () => {
  expect(await after(() => undefined)).toEqual(nothing);
  const renamed = await after((host) => {
    host.userRenamesSheet(sheet, "Isian '24 (final)");
    host.userRenamesSheet('Pengaturan', 'Setelan');
  });
  expect(renamed).toEqual(nothing);
});

it('tells losses on the command line, as notes and in the document, and changes nothing', async () => {
  const outcome = await validated(async (host) => {
    host.userDeletes(sheet, 'rows', await rowOf('BBKK/SS5/b'), 1);
  });
  expect(outcome).toMatchObject({ exitCode: 0, notes: [expect.stringContaining('BBKK/SS5/b')] });
  const report: unknown = outcome.exitCode === 2 ? undefined : JSON.parse(outcome.output);
  expect(report).toMatchObject({
    findings: [],
    troubles: [{ kind: 'rowsMissing', sheet, message: outcome.notes?.[0] }],
  });
});

describe('rows', () => {
  it('that were deleted are named', async () => {
    const told = await after(async (host) => {
      host.userDeletes(sheet, 'rows', await rowOf('BBKK/SS5/b'), 1);
    });
    expect(told).toEqual({
      findings: [],
      notes: [
        expect.stringMatching(
          /^Dari lembar «Pengukuran 2024» hilang 1 baris: BBKK\/SS5\/b\. .*Susun.*Tidak ada yang diubah\.$/,
        ),
      ],
    });
  });

  it('that were deleted one and all are counted', async () => {
    const { notes } = await after(async (host) => {
      const { rows } = await blockOf();
      host.userDeletes(sheet, 'rows', rows[0]?.row ?? 0, rows.length);
    });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('hilang 22 baris: PIH/SS1/a, ');
    expect(notes[0]).toContain(', dan 17 lagi.');
  });

  it('with another key are told as that, and as nothing else', async () => {
    const told = await after(async (host) => {
      host.userEdits(sheet, await addressOf('BBKK/SS5/b', 'key'), 'BBKK/SS5/c');
    });
    expect(told).toEqual({ findings: [expect.stringMatching(/^V33 .*"BBKK\/SS5\/c"/)], notes: [] });
  });

  it('are still known where the headers above them were deleted', async () => {
    const told = await after(async (host) => {
      const { rows } = await blockOf();
      host.userDeletes(sheet, 'rows', (rows[0]?.row ?? 0) - 2, 2);
    });
    expect(told).toEqual(nothing);
  });

  it('of another year are not missed: its targets are not recorded for this one', () => {
    const [later, earlier] = [2024, 2023].map((year) =>
      designWorkbook(builtInPlan(), { year, units: [year === 2024 ? 'BBKK' : 'P4SI'], language: 'id' }),
    );
    if (later === undefined || earlier === undefined) throw new Error('Nothing designed');
    const record = recordAfter(earlier, recordAfter(later, undefined, false), false);
    expect(record.units).toEqual(['BBKK', 'P4SI']);
    expect(record.signed.targets).toEqual(earlier.signed.targets);
  });
});

describe('a column', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    await opened(() => undefined, withoutComputing);
    snapshot = await read();
  });

  /** The workbook as it is read once a column of the measurement sheet is deleted. */
  function without(column: string): Snapshot {
    const block = snapshot.blocks[measured];
    if (block === undefined) throw new Error('Nothing measured');
    const columns = omit(block.columns, column);
    const rows = block.rows.map((row) => ({ ...row, cells: omit(row.cells, column) }));
    return { ...snapshot, blocks: { ...snapshot.blocks, [measured]: { ...block, columns, rows } } };
  }

  const omit = <T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

  it.each([
    ['unit', 'Unit'],
    ['code', 'Kode'],
    ['target', 'Target Renstra'],
    ['scaleId', 'Skala'],
    ['polarity', 'Kode klasifikasi'],
    ['consolidation', 'Konsolidasi'],
    ['calendar', 'Kalender'],
    ['proposal', 'Pola usulan'],
    ['tw1.entry', 'Diisi TW I'],
    ['tw1.obstacle', 'Kendala TW I'],
  ])('%s that was deleted is told once, and nothing is held against its rows', (column, header) => {
    expect(said(without(column))).toEqual({
      findings: [],
      notes: [expect.stringContaining(`«Pengukuran 2024» terhapus kolom: ${header}. `)],
    });
  });

  it('of entries is missed on the sheet itself', async () => {
    const told = await after(async (host) => {
      host.userDeletes(sheet, 'columns', await columnOf('tw1.entry'), 1);
    });
    expect(told).toEqual(said(without('tw1.entry')));
  });

  it('of the working papers is told too', async () => {
    const told = await after(async (host) => {
      host.userDeletes(papers, 'columns', await columnOf('tw1.base', 'Isi_Kertas_2024'), 1);
    });
    expect(told).toEqual({
      findings: [],
      notes: [expect.stringMatching(/«Kertas Kerja 2024» terhapus kolom: .* TW I\. /)],
    });
  });
});

describe('a sheet', () => {
  it.each([
    ['Pengaturan', /^Lembar «Pengaturan» atau sebagian tabelnya hilang: .*skala.*Susun/],
    [papers, /^Lembar «Kertas Kerja 2024» hilang .*komponen.*Susun/],
    ['Riwayat', /^Lembar «Riwayat» hilang .*tahun lalu.*Susun/],
  ])('%s that was deleted is told with what it means', async (name, sentence) => {
    const told = await after((host) => {
      host.userDeletesSheet(name);
    });
    expect(told).toEqual({ findings: [], notes: [expect.stringMatching(sentence)] });
  });

  it('of entries that was deleted, or lost its name, is told by its year', async () => {
    const deleted = await after((host) => {
      host.userDeletesSheet(sheet);
    });
    const unnamed = await after((host) => {
      const { names } = host.workbook;
      names.splice(
        names.findIndex(({ name }) => name === measured),
        1,
      );
    });
    for (const { findings } of [deleted, unnamed])
      expect(findings).toMatch(/^Lembar Pengukuran 2024 hilang atau tidak dikenali lagi\. .*Susun/);
  });

  it('is missed also where LibreOffice has written what is left of its names', async () => {
    const { notes } = await after((host) => {
      for (const name of host.workbook.names)
        if (name.name === 'Isi_Skala') name.formula = '=#ref!$a$20:$h$60';
    });
    expect(notes).toEqual([expect.stringContaining('Lembar «Pengaturan» atau sebagian tabelnya hilang')]);
  });
});

describe('merged cells', () => {
  function merge(host: Host, name: string, address: string, rows: number, columns: number): void {
    const { reference } = parseAddress(address) ?? {};
    if (reference === undefined) throw new Error(`No address ${address}`);
    const { cells, merges } = sheetOf(host, name);
    const area = { ...areaOf(reference), rows, columns };
    merges.push(area);
    for (let row = area.row; row < area.row + rows; row += 1)
      for (let column = area.column; column < area.column + columns; column += 1)
        if (row !== area.row || column !== area.column) delete cells.get(row)?.get(column)?.input;
  }

  it('of units leave rows that belong to none', async () => {
    const { findings } = await after(async (host) => {
      merge(host, sheet, await addressOf('BBKK/SS1/b', 'unit'), 3, 1);
    });
    expect(findings).toEqual([
      expect.stringMatching(/^V33 .*"BBKK\/SS1\/f" kosong, terhapus atau digabung/),
      expect.stringContaining('"BBKK/SS2/b"'),
    ]);
  });

  it('of components are told like those of entries', async () => {
    const { findings } = await after(async (host) => {
      merge(host, papers, await addressOf('PIH/SS4/d', 'tw1.base', 'Isi_Kertas_2024'), 1, 2);
    });
    expect(findings).toEqual([expect.stringContaining('V39 Kertas Kerja 2024')]);
  });
});

it('a workbook sorted without its key column is told row by row', async () => {
  const { findings } = await after(async (host) => {
    const { rows, columns } = await blockOf();
    const width = Math.max(...Object.values(columns));
    const area = { row: rows[0]?.row ?? 0, column: 1, rows: rows.length, columns: width };
    const by = (columns['indicator'] ?? 0) - 1;
    host.userSorts({ sheet: sheetOf(host, sheet), area }, [{ column: by, ascending: true }], false);
  });
  const ofKeys = typeof findings === 'string' ? [] : findings.filter((line) => line.startsWith('V33'));
  expect(ofKeys.length).toBeGreaterThan(15);
});

it('losses are told while the pane watches, a row no more once its deletion is undone', async () => {
  const host = await opened(() => undefined, withoutComputing);
  const watch = await new WatchedHost(host).open();
  const kept = workbookSnapshot(host.workbook);
  const row = await rowOf('BBKK/SS5/b');
  await watch.after(() => {
    host.userDeletes(sheet, 'rows', row, 1);
  });
  expect(said(watch.snapshot).notes).toEqual([expect.stringContaining('hilang 1 baris: BBKK/SS5/b.')]);
  await watch.after(() => {
    host.userRestores(kept);
  });
  expect(said(watch.snapshot)).toEqual(nothing);
  await watch.after(() => {
    host.userDeletesSheet('Riwayat');
  });
  expect(said(watch.snapshot).notes).toEqual([expect.stringContaining('Lembar «Riwayat» hilang')]);
  await watch.stop();
});
