/** Audit, repair, acceptance and explanation through Office.js on the embedded host. */
import type { AuditAccess, AuditItem, AuditOptions, AuditResult } from '../../../src/audit/access';
import { auditAccess } from '../../../src/excel/audit/auditAccess';
import type { Host } from '../../../src/host/host';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { planOfWorkbook } from '../../../src/plans/planOfWorkbook';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { contentAt, insert, newHost, withoutComputing } from '../onHost';

const plan = builtInPlan();
const workbookPlan = designWorkbook(plan, { year: 2024, units: ['P4SI'], language: 'id' });
const sheet = 'Pengukuran 2024';
const whole: AuditOptions = { scope: 'workbook', thorough: false, language: 'id' };
let bytes: Uint8Array;
let host: Host;
let access: AuditAccess;

beforeAll(async () => {
  host = newHost(withoutComputing);
  await insert(workbookPlan);
  bytes = await saveXlsx(host.workbook);
}, 120_000);

beforeEach(async () => {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error('Not opened');
  host = newHost({ ...withoutComputing, workbook: opened.workbook });
  access = auditAccess(
    (planId, text) => Promise.resolve(planOfWorkbook(planId, text)),
    () => Promise.resolve(),
  );
});

async function write(address: string, content: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });
}

async function audited(options: AuditOptions = whole): Promise<AuditResult> {
  const result = await access.run(
    options,
    () => undefined,
    () => false,
  );
  if (result === 'stopped' || 'failure' in result) throw new Error(JSON.stringify(result));
  return result;
}

const told = ({ open }: AuditResult): string[] =>
  open.map(({ finding: { rule, at } }) => ('sheet' in at ? `${rule} ${at.sheet}!${at.address}` : rule));

function only({ open }: AuditResult): AuditItem {
  const [item, ...more] = open;
  if (item === undefined || more.length > 0) throw new Error(`Not one finding: ${open.length}`);
  return item;
}

describe('a saved and opened workbook', () => {
  it('has no findings, and the sound formulas are counted', async () => {
    const result = await audited();
    expect(told(result)).toEqual([]);
    expect(result.soundFormulas).toBeGreaterThan(3_000);
    expect(result.notes).toEqual([]);
  });

  it('has its changed formulas told and restored, entries untouched, and taken back', async () => {
    const before = contentAt(host, `${sheet}!M7`);
    await write('M7', 50);
    await write('M8', '');
    await write('K7', 'PK-01');
    const result = await audited();
    expect(told(result)).toEqual([`C01 ${sheet}!M7`, `C02 ${sheet}!M8`]);
    const repaired = await access.repair(result.open);
    if ('failure' in repaired) throw new Error('Not repaired');
    expect(repaired).toMatchObject({ repaired: 2, skipped: [] });
    expect(contentAt(host, `${sheet}!M7`)).toBe(before);
    expect(contentAt(host, `${sheet}!K7`)).toBe('PK-01');
    expect(told(await audited())).toEqual([]);
    expect(await access.takeBack(repaired.undo)).toBe(2);
    expect(contentAt(host, `${sheet}!M7`)).toBe(50);
    expect(told(await audited())).toEqual([`C01 ${sheet}!M7`, `C02 ${sheet}!M8`]);
  });

  it('leaves alone what was changed since it was judged', async () => {
    await write('M7', 50);
    const result = await audited();
    await write('M7', 60);
    const repaired = await access.repair(result.open);
    expect(repaired).toMatchObject({ repaired: 0, skipped: result.open });
    expect(contentAt(host, `${sheet}!M7`)).toBe(60);
  });

  it('restores the row of the key, wherever that stands by now', async () => {
    await write('M7', '=1+1');
    const result = await audited();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('7:8').insert('Down');
      await context.sync();
    });
    expect(await access.repair(result.open)).toMatchObject({ repaired: 1 });
    expect(contentAt(host, `${sheet}!M9`)).toBe('=IF($I9<>"",$I9,IF($H9="","",$H9))');
    expect(told(await audited())).toEqual([]);
  });

  it('keeps accepted formulas listed, by key, through rows inserted above and a file', async () => {
    await write('M7', '=IF($I7<>"",$I7,IF($H7="","",$H7))+1');
    const item = only(await audited());
    expect(item.finding.rule).toBe('C06');
    await access.accept(item, { reason: 'Penyesuaian SK 12', by: 'Sari', on: '2024-10-07' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('7:7').insert('Down');
      await context.sync();
    });
    const opened = await openXlsx(await saveXlsx(host.workbook));
    if (!opened.ok) throw new Error('Not opened');
    host = newHost({ ...withoutComputing, workbook: opened.workbook });
    const result = await audited();
    expect(told(result)).toEqual([]);
    expect(
      result.accepted.map(({ acceptance, finding }) => [acceptance?.by, acceptance?.reason, finding.at]),
    ).toEqual([['Sari', 'Penyesuaian SK 12', { sheet, address: 'M8' }]]);
    const [accepted] = result.accepted;
    if (accepted?.acceptance === undefined) throw new Error('Not accepted');
    await access.revoke(accepted.acceptance);
    expect(told(await audited())).toEqual([`C06 ${sheet}!M8`]);
  });

  it('tells of a lost name and restores it', async () => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem('Ukur_Capaian_2024').delete();
      await context.sync();
    });
    const item = only(await audited());
    expect(item.finding.rule).toBe('C08');
    expect(await access.repair([item])).toMatchObject({ repaired: 1 });
    expect(told(await audited())).toEqual([]);
  });

  it('is audited on the sheet alone where that is asked', async () => {
    await write('M7', 50);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Rekap 2024').activate();
      await context.sync();
    });
    expect(told(await audited({ ...whole, scope: 'sheet' }))).toEqual([]);
    expect(await access.goTo({ sheet, address: 'M7' })).toBe(true);
    expect(told(await audited({ ...whole, scope: 'sheet' }))).toEqual([`C01 ${sheet}!M7`]);
    expect(told(await audited({ ...whole, scope: 'selection' }))).toEqual([`C01 ${sheet}!M7`]);
  });

  it('stops when asked to', async () => {
    expect(
      await access.run(
        whole,
        () => undefined,
        () => true,
      ),
    ).toBe('stopped');
  });

  it('has a map of each sheet and explains the selected cell', async () => {
    await write('M7', '=IF($I7<>"",$I8,IF($H7="","",$H7))');
    await audited();
    const regions = access.mapOf(sheet)?.regions ?? [];
    expect(regions.filter(({ kind }) => kind === 'suspicious')).toEqual([
      { kind: 'suspicious', area: { row: 6, column: 12, rows: 1, columns: 1 } },
    ]);
    expect(new Set(regions.map(({ kind }) => kind))).toEqual(
      new Set(['constant', 'entry', 'formula', 'suspicious']),
    );
    await access.goTo({ sheet, address: 'M7' });
    const explained = await access.explain('id');
    if ('failure' in explained) throw new Error('Not explained');
    expect(explained).toMatchObject({ address: 'M7', expected: '=IF($I7<>"",$I7,IF($H7="","",$H7))' });
    expect(explained.sentences[1]).toBe('Isinya tidak lagi sesuai dengan yang disisipkan.');
    expect(explained.sentences.slice(2).join(' ')).toContain('Target PK');
  });
});

describe('a finding in a workbook of somebody else', () => {
  const thorough: AuditOptions = { scope: 'workbook', thorough: true, language: 'id' };
  const names = (): string[] => host.workbook.sheets.map(({ name }) => name);

  /** Areas of three lines each, products and a total; in C4 a figure stands instead. */
  beforeEach(async () => {
    host = newHost();
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('Sheet1');
      own.getRange('A1:D7').formulas = [
        ['Barang', 'Banyak', 'Harga', 'Nilai'],
        ['Pensil', 2, 3, '=B2*C2'],
        ['Kertas', 4, 5, '=B3*C3'],
        ['Tinta', 6, 7, 42],
        ['Map', 8, 9, '=B5*C5'],
        ['Klip', 3, 2, '=B6*C6'],
        ['Jumlah', '=SUM(B2:B6)', '', '=SUM(D2:D5)'],
      ];
      await context.sync();
    });
  });

  it('is accepted with reason and name, survives rows and columns inserted around it and a file, and is revoked', async () => {
    const found = await audited(thorough);
    expect(told(found)).toEqual(['G01 Sheet1!D4', 'G02 Sheet1!D7']);
    expect(names()).toEqual(['Sheet1']);
    for (const item of found.open)
      expect(await access.accept(item, { reason: 'Harga khusus', by: 'Sari', on: '2024-10-07' })).toBe(
        'accepted',
      );
    host.userInserts('Sheet1', 'rows', 1, 2);
    host.userInserts('Sheet1', 'rows', 5, 1);
    host.userInserts('Sheet1', 'columns', 0, 1);
    const file = await openXlsx(await saveXlsx(host.workbook));
    if (!file.ok) throw new Error('Not opened');
    host = newHost({ workbook: file.workbook });
    const later = await audited(thorough);
    expect(later.accepted.map(({ finding, acceptance }) => [finding.rule, acceptance?.by])).toEqual([
      ['G01', 'Sari'],
      ['G02', 'Sari'],
    ]);
    expect(later.open.map(({ finding }) => finding.rule)).toEqual([]);
    for (const { acceptance } of later.accepted)
      if (acceptance !== undefined) expect(await access.revoke(acceptance)).toBe('revoked');
    expect((await audited(thorough)).accepted).toEqual([]);
  });

  it('is told again once the cell holds something else, and the acceptance is listed as idle, in a whole run only', async () => {
    const [first] = (await audited(thorough)).open;
    if (first === undefined) throw new Error('Nothing found');
    await access.accept(first, { reason: 'Harga khusus', by: 'Sari', on: '2024-10-07' });
    host.userEdits('Sheet1', 'C4', 8);
    host.userEdits('Sheet1', 'D4', 48);
    const again = await audited(thorough);
    expect(told(again)).toContain('G01 Sheet1!D4');
    expect(again.idle.map(({ rule, columnKey }) => [rule, columnKey])).toEqual([['G01', 'Tinta · Nilai']]);
    expect((await audited()).idle).toEqual([]);
  });
});
