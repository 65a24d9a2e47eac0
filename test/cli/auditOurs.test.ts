/** `audit` of a workbook of ours, saved and opened again: changes in every kind of cell, and a lost record. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../src/host/hostTypes';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { builtInPlan } from '../../src/plans/loadPlan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { insert, newHost } from '../excel/onHost';
import { describeWith } from '../skipLoudly';
import { hasLibreOffice, throughLibreOffice } from '../throughLibreOffice';

const inLibreOffice = describeWith({
  present: hasLibreOffice(),
  otherwise: 'LibreOffice (soffice) is not installed, so no workbook that it has saved was audited.',
  requiredInCi: true,
});

const folder = mkdtempSync(join(tmpdir(), 'renstra-audit-'));
const sheet = 'Pengukuran 2024';
const plan = { ...builtInPlan(), id: 'rencana-lain', title: 'Renstra lain' };
let bytes: Uint8Array;

beforeAll(async () => {
  const host = newHost();
  await insert(designWorkbook(plan, { year: 2024, units: ['P4SI'], language: 'id' }));
  host.recalculate();
  bytes = await saveXlsx(host.workbook);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function audited(
  name: string,
  change: (host: Host) => void,
  rewrite: (bytes: Uint8Array) => Uint8Array = (unchanged) => unchanged,
): Promise<{ code: number | null; told: readonly string[]; notes: readonly string[]; sound: number }> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error('Not opened');
  const host = newHost({ workbook: opened.workbook });
  change(host);
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, rewrite(await saveXlsx(host.workbook)));
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'audit', file, '--json'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const report: unknown = JSON.parse(stdout);
  if (!isReport(report)) throw new Error(stdout);
  return {
    code: status,
    told: report.findings.map(({ rule, at }) => `${rule} ${at.sheet}!${at.address}`),
    notes: report.notes,
    sound: report.soundFormulas,
  };
}

interface AuditReport {
  readonly findings: readonly {
    readonly rule: string;
    readonly at: { readonly sheet: string; readonly address: string };
  }[];
  readonly notes: readonly string[];
  readonly soundFormulas: number;
}
const isReport = (data: unknown): data is AuditReport =>
  typeof data === 'object' &&
  data !== null &&
  'findings' in data &&
  'notes' in data &&
  'soundFormulas' in data;

it('is clean as it was inserted, also of a plan that is not the built-in one', async () => {
  const { code, told, notes, sound } = await audited('clean', () => undefined);
  expect([code, told, notes]).toEqual([0, [], []]);
  expect(sound).toBeGreaterThan(3_000);
}, 60_000);

/** A change for every kind of rule, and entries and rows that are nobody's business. */
function meddle(host: Host): void {
  host.userEdits(sheet, 'M7:M9', [[50], [''], ['=IF($I9<>"",$J9,IF($H9="","",$H9))']]);
  host.userEdits(sheet, 'M10:M11', [
    ['=IFERROR(IF($I10<>"",$I10,IF($H10="","",$H10)),1)'],
    ['=IF($I11<>"",#REF!,$H11)'],
  ]);
  host.userEdits(sheet, 'H9', [[77.77]]);
  host.userEdits(sheet, 'K7:K8', [['PK-1'], ['PK-2']]);
  host.userInserts(sheet, 'rows', 7, 2);
}
const meddled = ['C01 M7', 'C02 M10', 'C03 M11', 'C06 M12', 'C07 H11', 'C08 M13']
  .map((one) => one.replace(' ', ` ${sheet}!`))
  .sort();

it('tells each change with rule and cell, wherever rows and columns have gone', async () => {
  const { code, told } = await audited('changed', meddle);
  expect(code).toBe(1);
  expect([...told].sort()).toEqual(meddled);
}, 60_000);

inLibreOffice('of a workbook that LibreOffice has saved', () => {
  it('is clean as it was inserted', async () => {
    const { told, notes } = await audited('cleanAgain', () => undefined, throughLibreOffice);
    expect([told, notes]).toEqual([[], []]);
  }, 180_000);

  it('tells the same changes', async () => {
    const { told } = await audited('changedAgain', meddle, throughLibreOffice);
    expect([...told].sort()).toEqual(meddled);
  }, 180_000);
});

it('says what could not be compared where plan and record are gone', async () => {
  const { told, notes } = await audited('lost', (host) => {
    const { workbook } = host;
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== '_renstra');
    workbook.customXmlParts = [];
    host.userEdits(sheet, 'M7', [[50]]);
  });
  expect(told).toEqual([`C01 ${sheet}!M7`, expect.stringMatching(/^C07 /)]);
  expect(notes).toEqual([expect.stringContaining('Catatan buku kerja hilang')]);
}, 60_000);
