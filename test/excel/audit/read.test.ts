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
