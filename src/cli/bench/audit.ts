import type { Host } from '../../host/hostTypes';
import { measureOwnAudit, type OwnAuditReport } from './auditOwn';
import { labelledFolder, measureScore, type AuditScoreReport } from './auditScore';
import { measureAuditSpeed, type AuditSpeedReport } from './auditSpeed';

export interface AuditReport {
  readonly speed: AuditSpeedReport;
  readonly own: OwnAuditReport;
  readonly score: AuditScoreReport | { readonly skipped: string };
}

export interface AuditBenchSettings {
  /** A multiple of 20. */
  readonly formulas: number;
  readonly runs: number;
}

const missing = 'labelled workbooks missing (../shared/audit-dev, or RENSTRA_AUDIT_SET)';

/** Speed of the general audit, the audit of the connected host's unchanged workbook, and the score where the labelled workbooks are at hand; else a line on stderr says so. */
export async function measureAudit(host: Host, { formulas, runs }: AuditBenchSettings): Promise<AuditReport> {
  const own = await measureOwnAudit(host);
  const speed = measureAuditSpeed(formulas, runs);
  const folder = labelledFolder();
  if (folder === undefined) {
    process.stderr.write(`SKIPPED: the score of the audit: ${missing}\n`);
    return { speed, own, score: { skipped: missing } };
  }
  return { speed, own, score: await measureScore(folder) };
}
