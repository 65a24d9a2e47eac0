import type { Finding, Report } from '../renstra/finding';
import type { Outcome } from './outcome';
import type { CliText } from './texts';

function placesOf(finding: Finding, text: CliText): string {
  if ('sheet' in finding.at) return `${finding.at.sheet}!${finding.at.address}`;
  return finding.at.places.map(({ line, section }) => text('place', { section, line })).join('; ');
}

function reportText(report: Report, text: CliText): string {
  const lines = report.findings.map(
    (finding) => `${finding.rule} ${finding.severity} [${placesOf(finding, text)}] ${finding.message}`,
  );
  const { error, warning, info } = report.summary.bySeverity;
  return [...lines, text('reportSummary', { error, warning, info })].join('\n');
}

/** A report as JSON or as lines; 1 where a finding is an error. */
export function reportOutcome(
  report: Report,
  asJson: boolean,
  text: CliText,
): Exclude<Outcome, { exitCode: 2 }> {
  return {
    exitCode: report.summary.bySeverity.error > 0 ? 1 : 0,
    output: asJson ? JSON.stringify(report, null, 1) : reportText(report, text),
  };
}
