import { labelledFolder, measureScore, type AuditScoreReport } from './auditScore';
import { measureAuditSpeed, type AuditSpeedReport } from './auditSpeed';

export interface AuditReport {
  readonly speed: AuditSpeedReport;
  readonly score: AuditScoreReport | { readonly skipped: string };
}

export interface AuditBenchSettings {
  /** A multiple of 20. */
  readonly formulas: number;
  readonly runs: number;
}

const missing = 'labelled workbooks missing (../shared/audit-dev, or RENSTRA_AUDIT_SET)';

/** Speed of the general audit, and its score where the labelled workbooks are at hand; else a line on stderr says so. */
export async function measureAudit({ formulas, runs }: AuditBenchSettings): Promise<AuditReport> {
  const speed = measureAuditSpeed(formulas, runs);
  const folder = labelledFolder();
  if (folder === undefined) {
    process.stderr.write(`SKIPPED: the score of the audit: ${missing}\n`);
    return { speed, score: { skipped: missing } };
  }
  return { speed, score: await measureScore(folder) };
}
