/** The audit of a workbook of ours as the pane runs it: read through Office.js, compared, looked through. */
import { auditAccess } from '../../excel/audit';
import type { Host } from '../../host/hostTypes';
import { planOfWorkbook } from '../../plans/planOfWorkbook';
import { language } from '../texts';
import { startClock } from './clock';
import { atMost, rounded, type Figure } from './figure';

export interface OwnAuditReport {
  readonly sheets: number;
  /** Generated formulas that say what they should. */
  readonly formulas: number;
  /** Of a workbook nobody has changed. */
  readonly findings: Figure;
  readonly syncs: Figure;
  /** Wall clock of reading and judging. */
  readonly milliseconds: number;
}

/** Audits the connected host's workbook, in which no generated cell was changed. */
export async function measureOwnAudit(host: Host): Promise<OwnAuditReport> {
  const access = auditAccess((planId, text) => Promise.resolve(planOfWorkbook(planId, text)));
  const sheets = host.workbook.sheets.length;
  const before = host.syncs;
  const clock = startClock();
  const result = await access.run(
    { scope: 'workbook', thorough: false, language },
    () => undefined,
    () => false,
  );
  if (result === 'stopped' || 'failure' in result) throw new Error(`No audit: ${JSON.stringify(result)}`);
  return {
    sheets,
    formulas: result.soundFormulas,
    findings: atMost(result.open.length, 0),
    syncs: atMost(host.syncs - before, sheets + 2),
    milliseconds: rounded(clock().wall, 0),
  };
}
