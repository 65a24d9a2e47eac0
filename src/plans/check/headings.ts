import type { Objective, TargetRow } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { likeness } from './wording';

/** Below this share of common words a heading is taken for no objective's. */
const recognised = 0.6;

/** The objective a printed heading means, by its words; none where no objective is called alike. */
export function objectiveOfHeading(index: PlanIndex, heading: string): Objective | undefined {
  const ranked = index.plan.objectives
    .map((objective) => ({ objective, score: likeness(objective.name, heading) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return best !== undefined && best.score >= recognised ? best.objective : undefined;
}

/** The printed headings, each once, with the rows below it. */
export function headingsOf(
  index: PlanIndex,
): readonly { readonly heading: TargetRow['heading']; readonly rows: readonly TargetRow[] }[] {
  const headings = new Map<string, { heading: TargetRow['heading']; rows: TargetRow[] }>();
  for (const row of index.plan.targets) {
    const key = `${row.heading.line}|${row.heading.code}|${row.heading.name}`;
    const entry = headings.get(key) ?? { heading: row.heading, rows: [] };
    entry.rows.push(row);
    headings.set(key, entry);
  }
  return [...headings.values()];
}
