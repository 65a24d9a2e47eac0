import { type ApiClass, ApiObject, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument } from '../protocol/hostError';
import { isRecord, type Json, type JsonRecord, recordOf } from '../protocol/json';
import { clearValidations, requireAllowed, setValidation, validationAt } from '../workbook/operations';
import type { DataValidation } from '../workbook/model';
import type { AreasTarget } from './rangeTarget';

/** `Range.dataValidation` over one or more areas; read from their first cell. */
export function validationOf(target: AreasTarget): ApiObject {
  return ApiObject.of(validationClass, target);
}

const kinds = {
  list: 'List',
  decimal: 'Decimal',
  wholeNumber: 'WholeNumber',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
} as const;
type Kind = keyof typeof kinds;
/** Excel's limit of a list written into the rule itself. */
const inlineListLimit = 255;

function kindOf(rule: Readonly<Record<string, unknown>>): Kind | undefined {
  for (const kind of ['list', 'decimal', 'wholeNumber', 'textLength', 'date', 'time', 'custom'] as const) {
    if (rule[kind] !== undefined && rule[kind] !== null) return kind;
  }
  return undefined;
}

function present(target: AreasTarget): DataValidation | undefined {
  const { sheet, area } = target.first;
  return validationAt(sheet, area.row, area.column);
}

function replace(
  target: AreasTarget,
  change: (before: DataValidation | undefined) => Omit<DataValidation, 'areas'>,
): void {
  const { session, sheet } = target.first;
  for (const { area } of target.ranges) requireAllowed(sheet, area, 'structure');
  session.apply(setValidation(sheet, target.areas, change(present(target))));
}

/** The rule without empty parts; refuses what Excel refuses. */
function checkedRule(value: Json): JsonRecord {
  if (!isRecord(value)) throw invalidArgument('a validation rule is an object');
  const kind = kindOf(value);
  if (kind === undefined) throw invalidArgument('a validation rule of no known kind');
  const rule = recordOf(value[kind]);
  if (kind === 'list') checkList(rule);
  if (kind === 'custom' && (typeof rule['formula'] !== 'string' || !rule['formula'].startsWith('='))) {
    throw invalidArgument('the formula of a custom rule begins with =');
  }
  if (
    kind !== 'list' &&
    kind !== 'custom' &&
    (rule['operator'] === undefined || rule['formula1'] === undefined)
  ) {
    throw invalidArgument(`a ${kind} rule has an operator and formula1`);
  }
  return { [kind]: rule };
}

function checkList(rule: JsonRecord): void {
  const source = rule['source'];
  if (typeof source !== 'string' || source === '') throw invalidArgument('a list has a source');
  if (!source.startsWith('=') && source.length > inlineListLimit)
    throw invalidArgument('an inline list has at most 255 characters');
}

const noRule: Omit<DataValidation, 'areas'> = { rule: {}, ignoreBlanks: true };

const rule: ScalarMember<AreasTarget> = {
  get: (target) => jsonRecord(present(target)?.rule ?? {}),
  set: (target, value) => {
    const wanted = checkedRule(value);
    replace(target, (before) => ({ ...(before ?? noRule), rule: wanted }));
  },
};

function jsonRecord(record: Readonly<Record<string, unknown>>): JsonRecord {
  const copy: Json = JSON.parse(JSON.stringify(record)) as Json;
  return recordOf(copy);
}

function withPart(target: AreasTarget, part: Partial<DataValidation>): void {
  replace(target, (before) => ({ ...(before ?? noRule), ...part }));
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

const prompt: ScalarMember<AreasTarget> = {
  get: (target) => ({ ...(present(target)?.prompt ?? { title: '', message: '', showPrompt: true }) }),
  set: (target, value) => {
    const { title, message, showPrompt } = recordOf(value);
    if (text(title).length > 32 || text(message).length > 255)
      throw invalidArgument('a prompt has a title up to 32 and a message up to 255 characters');
    withPart(target, {
      prompt: { title: text(title), message: text(message), showPrompt: showPrompt !== false },
    });
  },
};

const errorAlert: ScalarMember<AreasTarget> = {
  get: (target) => ({
    ...(present(target)?.errorAlert ?? { title: '', message: '', showAlert: true, style: 'Stop' }),
  }),
  set: (target, value) => {
    const { title, message, showAlert, style = 'Stop' } = recordOf(value);
    if (style !== 'Stop' && style !== 'Warning' && style !== 'Information')
      throw invalidArgument('style is Stop, Warning or Information');
    if (text(title).length > 32 || text(message).length > 255)
      throw invalidArgument('an alert has a title up to 32 and a message up to 255 characters');
    withPart(target, {
      errorAlert: { title: text(title), message: text(message), showAlert: showAlert !== false, style },
    });
  },
};

const validationClass: ApiClass<AreasTarget> = {
  name: 'DataValidation',
  scalars: {
    Rule: rule,
    Type: {
      get: (target) => {
        const kind = kindOf(present(target)?.rule ?? {});
        return kind === undefined ? 'None' : kinds[kind];
      },
    },
    Prompt: prompt,
    ErrorAlert: errorAlert,
    IgnoreBlanks: {
      get: (target) => present(target)?.ignoreBlanks ?? true,
      set: (target, value) => {
        withPart(target, { ignoreBlanks: value === true });
      },
    },
  },
  methods: {
    Clear: (target) => {
      const { session, sheet } = target.first;
      for (const area of target.areas) requireAllowed(sheet, area, 'structure');
      session.apply(clearValidations(sheet, target.areas));
      return undefined;
    },
  },
};
