import { checkPlan } from '../plans/check/checkPlan';
import { exportPlan } from '../plans/exportPlan';
import { done, failed, type Outcome } from './outcome';
import { loadPlanFile } from './planFile';
import { reportOutcome } from './reportText';
import { language, type CliText } from './texts';

/** `plan check`: contradictions inside a plan. */
export async function planCheck(options: { plan?: string; json?: boolean }, text: CliText): Promise<Outcome> {
  const loaded = await loadPlanFile(options.plan, text);
  if (!loaded.ok) return failed(loaded.sentence);
  const { plan, notes } = loaded.value;
  const report = checkPlan(plan, language);
  return { ...reportOutcome(report, options.json === true, text), notes };
}

/** `plan export`: the plan, complete, as JSON that `--plan` accepts. */
export async function planExport(options: { plan?: string }, text: CliText): Promise<Outcome> {
  const loaded = await loadPlanFile(options.plan, text);
  if (!loaded.ok) return failed(loaded.sentence);
  const { plan, notes } = loaded.value;
  return done(exportPlan(plan).trimEnd(), notes);
}
