/** `validate` on workbooks that somebody has spoilt: said plainly, nothing written. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkingAccess } from '../../src/excel';
import type { Host } from '../../src/host/hostTypes';
import { saveXlsx } from '../../src/host/xlsx';
import { builtInPlan } from '../../src/plans/loadPlan';
import { dismissalOf, judgeWorkbook } from '../../src/sheets/checking/judgement';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { readWorkbook } from '../../src/excel/snapshot';
import { insert, newHost } from '../excel/onHost';

const folder = mkdtempSync(join(tmpdir(), 'renstra-spoilt-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const sheet = 'Pengukuran 2024';

async function built(): Promise<Host> {
  const host = newHost();
  await insert(designWorkbook(builtInPlan(), { year: 2024, units: ['P4SI'], language: 'id' }));
  return host;
}

async function validated(
  host: Host,
  name: string,
): Promise<{ code: number | null; out: string; err: string }> {
  const file = join(folder, `${name}.xlsx`);
  const bytes = await saveXlsx(host.workbook);
  writeFileSync(file, bytes);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'validate', file, '--json'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true);
  return { code: status, out: stdout, err: stderr.trim() };
}

it('without the key column', async () => {
  const host = await built();
  host.userDeletes(sheet, 'columns', 0, 1);
  const { code, out, err } = await validated(host, 'keys');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/tidak dapat diperiksa\. Pada lembar «Pengukuran 2024» baris atau kolom kunci/);
  expect(err.split('\n')).toHaveLength(1);
});

it('with 10,000 rows under the matrix, which are told and left alone', async () => {
  const host = await built();
  const rows = Array.from({ length: 10_000 }, (_, index) => [`baris ${index}`, index]);
  const last = Math.max(...(host.workbook.sheets.find(({ name }) => name === sheet)?.cells.keys() ?? []));
  host.userEdits(sheet, `B${last + 2}:C${last + 10_001}`, rows);
  const { code, out, err } = await validated(host, 'rows');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ findings: [] });
  expect(err).toMatch(/«Pengukuran 2024».*10\.000 baris berisi tanpa kunci/);
});

it('with findings that were set aside, which are listed apart', async () => {
  const host = await built();
  const before = await readWorkbook();
  if ('failure' in before) throw new Error('Not read');
  const row = before.blocks['Isi_Ukur_2024']?.rows.find(({ key }) => key === 'P4SI/SS4/a');
  host.userEdits(sheet, row?.cells['tw1.entry']?.address ?? '', 105);
  const snapshot = await readWorkbook();
  if ('failure' in snapshot) throw new Error('Not read');
  const checked = judgeWorkbook(snapshot, { language: 'id', today: { year: 2025, month: 1 } });
  const [one] = checked.kind === 'judged' ? checked.judgement.open : [];
  if (one === undefined) throw new Error('No finding');
  expect(
    await checkingAccess().dismiss(dismissalOf(one, 'Sudah dikonfirmasi', '2024-05-02')),
  ).toBeUndefined();
  const { code, out, err } = await validated(host, 'aside');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    findings: [],
    dismissed: [{ rule: 'V17', unit: 'P4SI', code: 'SS4/a', reason: 'Sudah dikonfirmasi', on: '2024-05-02' }],
  });
  expect(err).toBe('1 temuan diabaikan dengan alasan.');
});
