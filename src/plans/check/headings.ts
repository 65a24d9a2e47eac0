import type { TargetRow } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { likeness } from './wording';

/** Below this share of common words a heading is taken for no objective's. */
const recognised = 0.6;

/**
 * Code of the objective a printed heading means, by its words; none where no objective is called alike. Of objectives called
 * equally alike it is the rows' own.
 */
export function objectiveOfHeading(
  index: PlanIndex,
  heading: string,
  own: string | undefined,
): string | undefined {
  const ranked = index.plan.objectives
    .map(({ code, name }) => ({ code, score: likeness(name, heading) }))
    .sort((a, b) => b.score - a.score || Number(b.code === own) - Number(a.code === own));
  const [best] = ranked;
  return best !== undefined && best.score >= recognised ? best.code : undefined;
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
