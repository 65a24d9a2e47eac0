import { builtInPlan, parsePlan } from '../plans/loadPlan';
import type { Plan } from '../renstra/plan';
import { readText } from './files';
import { refuse, step, type Step } from './outcome';
import { language, type CliText } from './texts';

/** The plan of `--plan F`, or the built-in one. */
export async function loadPlanFile(path: string | undefined, text: CliText): Promise<Step<Plan>> {
  if (path === undefined) return step(builtInPlan());
  const content = await readText(path, text);
  if (!content.ok) return content;
  const loaded = parsePlan(content.value, language);
  if (loaded.ok) return step(loaded.plan);
  const [first] = loaded.problems;
  const more = loaded.problems.length - 1;
  const message = first?.message ?? '';
  return refuse(
    more > 0 ? text('planBrokenMore', { path, message, more }) : text('planBroken', { path, message }),
  );
}
