import schemaFile from './plan.schema.json';
import { noteAt, pointerStep, problemAt, type PlanProblem, type PlanTexts } from './planProblem';
import { resolved } from './schemaCheck';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Number of letters to change, add or drop to come from one name to the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** A known name that is not used in the record and is likely what was meant. */
function meant(name: string, known: readonly string[], record: Fields): string | undefined {
  const free = known.filter((candidate) => !Object.hasOwn(record, candidate));
  return free.find(
    (candidate) => distance(name.toLowerCase(), candidate.toLowerCase()) <= (name.length > 4 ? 2 : 1),
  );
}

export interface UnknownNames {
  /** Names that look like a slip of a known one: the file means something it does not say. */
  readonly problems: readonly PlanProblem[];
  /** Names that mean nothing here and are read over. */
  readonly notes: readonly PlanProblem[];
}

function walk(
  content: unknown,
  part: Fields,
  path: string,
  t: PlanTexts,
  problems: PlanProblem[],
  notes: PlanProblem[],
): void {
  if (Array.isArray(content)) {
    content.forEach((item, index) => {
      walk(item, resolved(part.items), `${path}/${index}`, t, problems, notes);
    });
    return;
  }
  if (!isFields(content)) return;
  const properties = isFields(part.properties) ? part.properties : undefined;
  for (const [name, value] of Object.entries(content)) {
    const at = `${path}/${pointerStep(name)}`;
    if (properties !== undefined && Object.hasOwn(properties, name)) {
      walk(value, resolved(properties[name]), at, t, problems, notes);
    } else if (isFields(part.patternProperties)) {
      if (!/^\d{4}$/.test(name)) problems.push(problemAt(at, name, t('yearKey'), t));
    } else if (properties !== undefined) {
      const known = meant(name, Object.keys(properties), content);
      if (known !== undefined) problems.push(problemAt(at, name, t('didYouMean', { name: known }), t));
      else notes.push(noteAt(at, name, t('notKnown', { list: Object.keys(properties).join(', ') }), t));
    }
  }
}

/** Names in a plan file the schema does not know: slips of known names are problems, others notes. */
export function unknownNames(content: unknown, t: PlanTexts): UnknownNames {
  const problems: PlanProblem[] = [];
  const notes: PlanProblem[] = [];
  walk(content, schemaFile, '', t, problems, notes);
  return { problems, notes };
}
