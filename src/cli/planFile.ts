import { builtInPlan, parsePlan } from '../plans/loadPlan';
import type { Plan } from '../renstra/plan';
import { readText } from './files';
import { refuse, step, type Step } from './outcome';
import { language, type CliText } from './texts';

export interface PlanOfFile {
  readonly plan: Plan;
  /** Sentences about what the file holds and nobody reads. */
  readonly notes: readonly string[];
}

/** A file of another make would be told line by line; more than these say nothing new. */
const mostNotes = 20;

function shortened(notes: readonly string[], text: CliText): readonly string[] {
  if (notes.length <= mostNotes) return notes;
  return [...notes.slice(0, mostNotes), text('moreNotes', { more: notes.length - mostNotes })];
}

/** The plan of `--plan F`, or the built-in one. */
export async function loadPlanFile(path: string | undefined, text: CliText): Promise<Step<PlanOfFile>> {
  if (path === undefined) return step({ plan: builtInPlan(), notes: [] });
  const content = await readText(path, text);
  if (!content.ok) return content;
  const loaded = parsePlan(content.value, language);
  if (loaded.ok) {
    const notes = loaded.notes.map(({ message }) => message);
    return step({ plan: loaded.plan, notes: shortened(notes, text) });
  }
  const [first] = loaded.problems;
  const more = loaded.problems.length - 1;
  const message = first?.message ?? '';
  return refuse(
    more > 0 ? text('planBrokenMore', { path, message, more }) : text('planBroken', { path, message }),
  );
}
