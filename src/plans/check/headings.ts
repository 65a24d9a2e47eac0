import type { TargetRow } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { likeness, sameText } from './wording';

/** Below this share of common words a heading is taken for no objective's. */
const recognised = 0.6;

/** A printed heading with the rows below it that belong to one objective. */
export interface HeadedRows {
  readonly heading: TargetRow['heading'];
  readonly rows: readonly TargetRow[];
  /** Objective the rows belong to. */
  readonly own: string;
  /** Objective the heading means by its words; the rows' own where no objective is called alike or two are called equally alike. */
  readonly meant: string;
}

/** The printed headings of Lampiran I, each once per objective of its rows. */
export function headingsOf(index: PlanIndex): readonly HeadedRows[] {
  const headed = new Map<string, TargetRow[]>();
  for (const row of index.plan.targets) {
    const { line, code, name } = row.heading;
    const key = [line, code, name, row.objective].join('|');
    headed.set(key, [...(headed.get(key) ?? []), row]);
  }
  const likely = new Map<string, readonly string[]>();
  return [...headed.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { heading, objective: own } = first;
    const text = sameText(heading.name);
    const objectives = likely.get(text) ?? objectivesCalled(index, text);
    likely.set(text, objectives);
    const meant = objectives.includes(own) ? own : (objectives[0] ?? own);
    return [{ heading, rows, own, meant }];
  });
}

/** Codes of the objectives whose names are most like a text; none where none is like it. */
function objectivesCalled(index: PlanIndex, text: string): readonly string[] {
  const scores = index.plan.objectives.map(({ code, name }) => ({ code, score: likeness(name, text) }));
  const best = Math.max(0, ...scores.map(({ score }) => score));
  return best < recognised ? [] : scores.filter(({ score }) => score === best).map(({ code }) => code);
}
