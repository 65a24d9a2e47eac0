import { pointerStep, problemAt, type PlanProblem, type PlanTexts } from './planProblem';

/** A cell holds 32,767 characters, and a title line shows two texts of a plan. */
const longest = 10_000;

/** Texts of a plan file that would not fit into a cell. */
export function longTexts(content: unknown, t: PlanTexts, path = ''): readonly PlanProblem[] {
  if (typeof content === 'string')
    return content.length > longest
      ? [problemAt(path, content, t('shorterText', { count: String(longest) }), t)]
      : [];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) =>
    longTexts(value, t, `${path}/${pointerStep(key)}`),
  );
}
