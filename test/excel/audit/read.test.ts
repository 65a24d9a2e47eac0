/** The whole workbook as the audit reads it, through Office.js on the embedded host. */
import { readForAudit, type AuditReading } from '../../../src/excel/audit/read';
import { auditContract } from '../../../src/audit/contract/auditContract';
import { contractOfRecord } from '../../../src/audit/contract/contractOfRecord';
import { parsePlan } from '../../../src/plans/loadPlan';
import type { Host } from '../../../src/host/host';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { insert, newHost, withoutComputing } from '../onHost';
import { builtInPlan } from '../../../src/plans/loadPlan';

async function read(): Promise<AuditReading> {
  const reading = await Excel.run((context) =>
    readForAudit(
      context,
      false,
      () => undefined,
      () => false,
    ),
  );
  if (reading === 'stopped') throw new Error('Stopped');
  return reading;
}

const plan = builtInPlan();
const workbookPlan = designWorkbook(plan, { year: 2024, units: ['P4SI'], language: 'id' });
let host: Host;

beforeAll(async () => {
  host = newHost(withoutComputing);
  await insert(workbookPlan);
}, 120_000);

describe('a workbook of ours', () => {
  it('tells by itself what it was made from, and agrees with it', async () => {
    const { workbook, kept } = await read();
    const parsed = parsePlan(kept.planText ?? '', 'id');
    if (!parsed.ok) throw new Error('No plan in the workbook');
    expect(parsed.plan).toEqual(plan);
    const found = contractOfRecord(workbook, { record: kept.record, plan: parsed.plan });
    if (found.kind !== 'contract') throw new Error(found.kind);
    const { findings, soundFormulas } = auditContract(workbook, found.contract, 'id');
    expect(findings.map(({ finding }) => finding.message)).toEqual([]);
    expect(soundFormulas).toBeGreaterThan(3_000);
  });

  it('is read in at most one sync per sheet and two', async () => {
    const before = host.syncs;
    await read();
    expect(host.syncs - before).toBeLessThanOrEqual(5);
  });
});

describe('sheets that are hard to get at', () => {
  beforeEach(async () => {
    host = newHost(withoutComputing);
    await Excel.run(async (context) => {
      for (const [name, figure] of [
        ['Terkunci', 11],
        ['Tersembunyi', 12],
        ['Sangat "tersembunyi"', 13],
      ] as const) {
        const sheet = context.workbook.worksheets.add(name);
        sheet.getRange('A1:B1').formulas = [[figure, '=A1*2']];
      }
      await context.sync();
      context.workbook.worksheets.getItem('Terkunci').protection.protect({}, 'rahasia');
      context.workbook.worksheets.getItem('Tersembunyi').visibility = Excel.SheetVisibility.hidden;
      context.workbook.worksheets.getItem('Sangat "tersembunyi"').visibility =
        Excel.SheetVisibility.veryHidden;
      await context.sync();
    });
  });

  it('are read as all others, and known as what they are', async () => {
    const { workbook } = await read();
    const sheets = workbook.sheets.map(({ name, visibility, isProtected, inputs }) => [
      name,
      visibility,
      isProtected,
      inputs,
    ]);
    expect(sheets).toEqual([
      ['Sheet1', 'visible', false, []],
      ['Terkunci', 'visible', true, [[11, '=A1*2']]],
      ['Tersembunyi', 'hidden', false, [[12, '=A1*2']]],
      ['Sangat "tersembunyi"', 'veryHidden', false, [[13, '=A1*2']]],
    ]);
    expect(workbook.unread).toEqual([]);
  });
});
