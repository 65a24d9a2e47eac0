/** `audit` on workbooks from elsewhere: what it prints, how it ends, and that it opens what others made. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { auditSheets } from '../../src/audit/general/auditSheets';
import { auditedWorkbookOf } from '../../src/cli/audit/fromModel';
import { benchWorkbook, measureAuditSpeed } from '../../src/cli/bench/auditSpeed';
import { labelledFolder, measureScore } from '../../src/cli/bench/auditScore';
import { missedFigures } from '../../src/cli/bench/figure';
import { startHost } from '../../src/cli/hostSession';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import type { Finding, Report } from '../../src/renstra/finding';
import { describeWith } from '../skipLoudly';

const folder = mkdtempSync(join(tmpdir(), 'renstra-audit-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function renstra(...parameters: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...parameters],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  return { code: status, out: stdout, err: stderr };
}

/** A saved workbook with one sheet of these cells from A1 on. */
async function saved(name: string, cells: (string | number)[][], computed = true): Promise<string> {
  const host = startHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Kas '24 財務";
    sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0).formulas = cells;
    await context.sync();
  });
  if (computed) host.recalculate();
  const path = join(folder, name);
  writeFileSync(path, await saveXlsx(host.workbook));
  return path;
}

const isReport = (value: unknown): value is Report & { readonly notes: readonly string[] } =>
  typeof value === 'object' && value !== null && 'findings' in value && 'notes' in value;
function reportIn(out: string): Report & { readonly notes: readonly string[] } {
  const report: unknown = JSON.parse(out);
  if (!isReport(report)) throw new Error('audit printed no report');
  return report;
}
const inShort = ({ rule, at }: Finding): string =>
  'sheet' in at ? `${rule} ${at.sheet}!${at.address}` : rule;

const table: (string | number)[][] = [
  ['', 'Harga', 'Banyak', 'Jumlah'],
  ['A', 2, 3, '=B2*C2'],
  ['B', 4, 5, 20],
  ['C', 6, 7, '=B4*C4'],
  ['D', 8, 9, '=B5*C5+13'],
  ['E', 3, 9, '=B6*C6'],
  ['F', 5, 9, '=B7*C7'],
];

describe('audit', () => {
  it('prints what is likely wrong, warnings without failing', async () => {
    const path = await saved('kas.xlsx', table);
    const { code, out } = renstra('audit', path, '--json');
    const { findings, summary } = reportIn(out);
    expect(code).toBe(0);
    expect(findings.map(inShort)).toEqual(["G01 Kas '24 財務!D3"]);
    expect(findings[0]).toMatchObject({ expected: '=B3*C3', fixes: [{ value: '=B3*C3' }] });
    expect(summary.bySeverity).toEqual({ error: 0, warning: 1, info: 0 });
  });

  it('computes a file that was saved without results', async () => {
    const chained = [
      ['a', 2, '=B1*2', '=C1+1'],
      ['b', 3, '=B2*2', '=C2+1'],
      ['c', 4, '=B3*2', 9],
    ];
    const { out } = renstra('audit', await saved('tanpa-hasil.xlsx', chained, false), '--json');
    expect(reportIn(out).findings.map(inShort)).toEqual(["G01 Kas '24 財務!D3"]);
  });

  it('takes the results a file carries and computes nothing anew', async () => {
    const path = await saved('hasil-berkas.xlsx', [[2, '=A1*2']]);
    const parts = unzipSync(readFileSync(path));
    const sheet = Object.keys(parts).find((name) => name.includes('/worksheets/sheet')) ?? '';
    const xml = strFromU8(parts[sheet] ?? new Uint8Array());
    expect(xml).toContain('<f>A1*2</f>');
    const foreign = { ...parts, [sheet]: strToU8(xml.replace('<f>A1*2</f>', '<f>VALUE("dua")</f>')) };
    writeFileSync(path, zipSync(foreign));
    const { code, out } = renstra('audit', path, '--json', '--thorough');
    expect(code).toBe(0);
    expect(reportIn(out).findings).toEqual([]);
  });

  it('prints more with --thorough, in sentences without --json', async () => {
    const { code, out } = renstra('audit', await saved('teliti.xlsx', table), '--thorough');
    expect(code).toBe(0);
    expect(out).toContain(
      "[Kas '24 財務!D3] Angka yang diketik di D3 sama dengan hasil rumus seperti di D2, D4, D6:D7.",
    );
    expect(out).toContain("[Kas '24 財務!D5] Rumus di D5 memuat angka 13");
    expect(out).toContain('0 kesalahan, 1 peringatan, 1 keterangan');
  });

  it('ends with 1 where a formula points to deleted cells', async () => {
    const { code, out } = renstra('audit', await saved('acuan.xlsx', [['=#REF!+1', 2]]), '--json');
    expect(code).toBe(1);
    expect(reportIn(out).findings.map(inShort)).toEqual(["G09 Kas '24 財務!A1"]);
  });

  it('tells a sheet it cannot take in because of a stray cell, and goes on', async () => {
    const host = startHost();
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      first.getRange('A1').values = [[1]];
      first.getRange('XFD1048576').values = [[2]];
      context.workbook.worksheets.add('Lain').getRange('A1').formulas = [['=#REF!+1']];
      await context.sync();
    });
    const { unread, sheets } = auditedWorkbookOf(host.workbook);
    expect(unread.map(({ reason }) => reason)).toEqual([
      'selnya yang terpakai terpencar di daerah lebih dari 8.000.000 sel',
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(['Lain']);
  });

  it('ends with 2 and one sentence where there is no workbook', () => {
    const { code, out, err } = renstra('audit', join(folder, 'tidak-ada.xlsx'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Berkas ".*tidak-ada\.xlsx" tidak ada\.\n$/);
  });
});

it('the workbook of the bench has the findings it was made with', () => {
  const { findings } = auditSheets(benchWorkbook(1_000), { tier: 'default', language: 'id' });
  expect(findings.map(({ rule, at }) => `${rule} ${at.address}`)).toEqual(['G01 F98', 'G01 F195']);
  expect(measureAuditSpeed(400, 1)).toMatchObject({ formulas: 400, smallerFormulas: 100 });
});

const labelled = labelledFolder();
describeWith({
  present: labelled !== undefined,
  otherwise: 'labelled workbooks missing: the audit is not held to what people found in them',
  requiredInCi: false,
})('the labelled workbooks', () => {
  const folderOfSet = labelled ?? '';

  it('all open, and every sheet is audited', async () => {
    const files = readdirSync(join(folderOfSet, 'workbooks'));
    expect(files.length).toBeGreaterThanOrEqual(28);
    for (const file of files) {
      const opened = await openXlsx(new Uint8Array(readFileSync(join(folderOfSet, 'workbooks', file))));
      expect([file, opened.ok]).toEqual([file, true]);
      if (opened.ok) expect(auditedWorkbookOf(opened.workbook).unread).toEqual([]);
    }
  });

  it('meet the figures', async () => {
    const report = await measureScore(folderOfSet);
    expect(report.notOpened).toEqual([]);
    expect(missedFigures(report)).toEqual([]);
  });
});
