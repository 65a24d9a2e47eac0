import { checkPlan } from '../plans/check/checkPlan';
import { exportPlan } from '../plans/exportPlan';
import type { Finding, Report } from '../renstra/finding';
import { done, failed, type Outcome } from './outcome';
import { loadPlanFile } from './planFile';
import { language, type CliText } from './texts';

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

const exitCodeOf = (report: Report): 0 | 1 => (report.summary.bySeverity.error > 0 ? 1 : 0);

/** `plan check`: contradictions inside a plan. */
export async function planCheck(options: { plan?: string; json?: boolean }, text: CliText): Promise<Outcome> {
  const loaded = await loadPlanFile(options.plan, text);
  if (!loaded.ok) return failed(loaded.sentence);
  const { plan, notes } = loaded.value;
  const report = checkPlan(plan, language);
  return {
    notes,
    exitCode: exitCodeOf(report),
    output: options.json === true ? JSON.stringify(report, null, 1) : reportText(report, text),
  };
}

/** `plan export`: the plan, complete, as JSON that `--plan` accepts. */
export async function planExport(options: { plan?: string }, text: CliText): Promise<Outcome> {
  const loaded = await loadPlanFile(options.plan, text);
  if (!loaded.ok) return failed(loaded.sentence);
  const { plan, notes } = loaded.value;
  return done(exportPlan(plan).trimEnd(), notes);
}
