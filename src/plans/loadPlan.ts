import type { Plan } from '../renstra/plan';
import { textsOf, type Language } from '../texts/texts';
import builtInFile from './bskji-2021-2024.json';
import { completePlan } from './completePlan';
import { findJsonError } from './jsonError';
import { longTexts } from './longTexts';
import type { PlanProblem, PlanTexts } from './planProblem';
import { referenceProblems } from './references';
import { isPlanFile, schemaProblems } from './schemaCheck';
import { standardScales } from './standardScales';
import { targetProblems } from './targetCheck';
import { plansTexts } from './texts';
import { unknownNames } from './unknownNames';

export { exportPlan } from './exportPlan';
export type { PlanProblem } from './planProblem';

/** A plan, with notes on what its file holds and nobody reads; or what is wrong with the file. */
export type LoadedPlan =
  | { readonly ok: true; readonly plan: Plan; readonly notes: readonly PlanProblem[] }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

function brokenJson(text: string, t: PlanTexts): PlanProblem {
  const { line, column, found } = findJsonError(text) ?? { line: 1, column: 1, found: '' };
  const value = found === '"' || found === '\\' ? found : JSON.stringify(found);
  const words = found === '' ? t('jsonEnd') : t('jsonFound', { character: value });
  const message = t('notJson', { line: String(line), column: String(column), found: words });
  return { path: '', value: found, expected: t('expectedJson'), message, line, column };
}

function checkedPlan(content: unknown, t: PlanTexts): LoadedPlan {
  const names = unknownNames(content, t);
  const long = longTexts(content, t);
  if (!isPlanFile(content) || long.length > 0)
    return { ok: false, problems: [...schemaProblems(content, t), ...long, ...names.problems] };
  const plan = completePlan(content);
  const references = referenceProblems(
    plan,
    content,
    standardScales.map(({ id }) => id),
    t,
  );
  const problems = [...names.problems, ...references.problems, ...targetProblems(plan, t)];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, plan, notes: [...names.notes, ...references.notes] };
}

/**
 * Reads the text of a plan file: JSON, schema, names that must lead somewhere, targets of the right kind; what is left out is
 * completed. Never throws on bad content; problems are sentences in `language`.
 */
export function parsePlan(text: string, language: Language): LoadedPlan {
  const t = textsOf(plansTexts, language);
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let content: unknown;
  try {
    content = JSON.parse(body);
  } catch (fault) {
    if (fault instanceof SyntaxError) return { ok: false, problems: [brokenJson(body, t)] };
    throw fault;
  }
  try {
    return checkedPlan(content, t);
  } catch (fault) {
    // The validator writes names into addresses; half a surrogate pair has none.
    if (!(fault instanceof URIError)) throw fault;
    const message = t('unreadable');
    return { ok: false, problems: [{ path: '', value: '', expected: t('typeString'), message }] };
  }
}

let builtIn: Plan | undefined;

/** The plan that ships with the product (BSKJI 2021-2024), whole. */
export function builtInPlan(): Plan {
  builtIn ??= completePlan(builtInFile);
  return builtIn;
}
