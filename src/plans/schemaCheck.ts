import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import schemaFile from './plan.schema.json';
import type { PlanFile } from './planFile';
import { pointerStep, problemAt, type PlanProblem, type PlanTexts } from './planProblem';

const isSchema = (value: object): value is Schema => 'type' in value;

function validatorOf(file: object): Validator {
  if (!isSchema(file)) throw new Error('The schema of plan files names no type');
  return new Validator(file, '2020-12', false);
}

const validator = validatorOf(schemaFile);

/** Tells whether content is a plan file by the schema; what is left out is not asked for here. */
export function isPlanFile(content: unknown): content is PlanFile {
  return validator.validate(content).valid;
}

type Step = Readonly<Record<string, unknown>>;
const isStep = (value: unknown): value is Step => typeof value === 'object' && value !== null;

function stepsOf(location: string): readonly string[] {
  return location
    .split('/')
    .slice(1)
    .map((step) => decodeURI(step).replaceAll('%23', '#').replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a location of the file. */
export function valueAt(content: unknown, location: string): unknown {
  return stepsOf(location).reduce<unknown>(
    (value, step) => (isStep(value) ? value[step] : undefined),
    content,
  );
}

/** The part of a schema a `$ref` names, or the part itself. */
export function resolved(part: unknown): Step {
  if (!isStep(part)) return {};
  const reference = part.$ref;
  return typeof reference === 'string' ? resolved(valueAt(schemaFile, reference)) : part;
}

/** Schemas from the outermost to the one that holds the keyword an error names; the error's location goes through references. */
function schemasOf(error: OutputUnit): readonly Step[] {
  const schemas: Step[] = [schemaFile];
  for (const step of stepsOf(error.keywordLocation).slice(0, -1)) {
    const part = schemas.at(-1);
    schemas.push(resolved(step === '$ref' ? part : part?.[step]));
  }
  return schemas;
}

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');

function expectedType(type: unknown, t: PlanTexts): string {
  const names = texts(type);
  if (names.includes('object') && names.includes('number')) return t('typeTarget');
  if (names.includes('object') && names.includes('string')) return t('typeUnit');
  const words: Readonly<Record<string, string>> = {
    string: t('typeString'),
    number: t('typeNumber'),
    integer: t('typeInteger'),
    boolean: t('typeBoolean'),
    array: t('typeArray'),
    object: t('typeObject', { open: '{', close: '}' }),
  };
  const known = names.map((name) => words[name] ?? name);
  const last = known.at(-1) ?? '';
  return known.length > 1 ? t('or', { list: known.slice(0, -1).join(', '), last }) : last;
}

function expectedOf(part: Step, t: PlanTexts): string {
  if (Array.isArray(part.enum)) return t('oneOf', { list: texts(part.enum).join(', ') });
  if (part.const !== undefined) return t('exactly', { value: JSON.stringify(part.const) });
  return expectedType(part.type, t);
}

function expectedByKeyword(error: OutputUnit, part: Step, t: PlanTexts): string | undefined {
  const limit = Number(part[error.keyword]);
  switch (error.keyword) {
    case 'type':
    case 'enum':
    case 'const':
      return expectedOf(part, t);
    case 'minLength':
      return t('notEmpty');
    case 'pattern':
      return t('noOuterBlanks');
    case 'minItems':
      return t('leastItems', { count: limit });
    case 'minimum':
      return t('atLeast', { limit: String(limit) });
    case 'maximum':
      return t('atMost', { limit: String(limit) });
    case 'exclusiveMinimum':
      return t('moreThan', { limit });
    default:
      return undefined;
  }
}

/** What a property should be; a condition (`then`) only asks for it, the schema around it describes it. */
function describedProperty(name: string, schemas: readonly Step[]): Step {
  const properties = schemas.map(({ properties: described }) =>
    isStep(described) ? described[name] : undefined,
  );
  return resolved(properties.filter((property) => property !== undefined).at(-1));
}

function missingOf(error: OutputUnit, content: unknown, t: PlanTexts): readonly PlanProblem[] {
  const value = valueAt(content, error.instanceLocation);
  const schemas = schemasOf(error);
  return texts(schemas.at(-1)?.required)
    .filter((name) => isStep(value) && !Object.hasOwn(value, name))
    .map((name) => {
      const path = `${error.instanceLocation.slice(1)}/${pointerStep(name)}`;
      return problemAt(path, undefined, expectedOf(describedProperty(name, schemas), t), t);
    });
}

function problemsOf(error: OutputUnit, content: unknown, t: PlanTexts): readonly PlanProblem[] {
  if (error.keyword === 'required') return missingOf(error, content, t);
  const expected = expectedByKeyword(error, schemasOf(error).at(-1) ?? {}, t);
  if (expected === undefined) return [];
  return [problemAt(error.instanceLocation.slice(1), valueAt(content, error.instanceLocation), expected, t)];
}

/** What the schema finds in content that is not a plan file: one problem a path, in the order of the file. */
export function schemaProblems(content: unknown, t: PlanTexts): readonly PlanProblem[] {
  const problems = validator.validate(content).errors.flatMap((error) => problemsOf(error, content, t));
  const first = new Map<string, PlanProblem>();
  for (const problem of problems) if (!first.has(problem.path)) first.set(problem.path, problem);
  return [...first.values()];
}
