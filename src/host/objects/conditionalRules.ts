/** Conditions of conditional formats: formula, comparison of the value, text. */
import { fromR1C1, toR1C1 } from '../../formula/r1c1';
import { type ApiClass, ApiObject, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../protocol/hostError';
import { recordOf } from '../protocol/json';
import type { ConditionalFormat } from '../workbook/model';
import { type FormatTarget, look, touched } from './conditionalLooks';

function part(
  type: ConditionalFormat['type'],
  name: string,
  apiClass: ApiClass<FormatTarget>,
): Record<string, (target: FormatTarget) => ApiObject> {
  return {
    [name]: (target) => {
      if (target.format.type !== type) throw itemNotFound(`the rule is not of type ${name}`);
      return ApiObject.of(apiClass, target);
    },
    [`${name}OrNullObject`]: (target) =>
      target.format.type === type ? ApiObject.of(apiClass, target) : ApiObject.nothing(apiClass.name),
  };
}

function ruleFormula(
  read: (formula: string, target: FormatTarget) => string,
  write: (formula: string, target: FormatTarget) => string,
): ScalarMember<FormatTarget> {
  return {
    get: (target) => (target.format.formula === undefined ? '' : read(target.format.formula, target)),
    set: (target, value) => {
      if (typeof value !== 'string' || !value.startsWith('='))
        throw invalidArgument('the formula of a rule begins with =');
      target.format.formula = write(value, target);
      touched(target);
    },
  };
}

const same = (formula: string): string => formula;
const corner = ({ format }: FormatTarget): { row: number; column: number } =>
  format.areas[0] ?? { row: 0, column: 0 };

const ruleClass: ApiClass<FormatTarget> = {
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: ruleFormula(same, same),
    FormulaLocal: ruleFormula(same, same),
    FormulaR1C1: ruleFormula(
      (formula, target) => toR1C1(formula, corner(target).row, corner(target).column),
      (formula, target) => fromR1C1(formula, corner(target).row, corner(target).column),
    ),
  },
};

const customClass: ApiClass<FormatTarget> = {
  name: 'CustomConditionalFormat',
  navigation: { Rule: (target) => ApiObject.of(ruleClass, target), Format: look },
};

const cellValueClass: ApiClass<FormatTarget> = {
  name: 'CellValueConditionalFormat',
  scalars: {
    Rule: {
      get: ({ format }) => ({
        formula1: format.formula ?? '',
        formula2: format.formula2 ?? '',
        operator: format.operator ?? 'Invalid',
      }),
      set: (target, value) => {
        const { formula1, formula2, operator } = recordOf(value);
        if (typeof formula1 !== 'string' || typeof operator !== 'string')
          throw invalidArgument('a cell value rule has formula1 and operator');
        target.format.formula = formula1;
        target.format.operator = operator;
        if (typeof formula2 === 'string') target.format.formula2 = formula2;
        else delete target.format.formula2;
        touched(target);
      },
    },
  },
  navigation: { Format: look },
};

const textClass: ApiClass<FormatTarget> = {
  name: 'TextConditionalFormat',
  scalars: {
    Rule: {
      get: ({ format }) => ({ operator: format.operator ?? 'Contains', text: format.text ?? '' }),
      set: (target, value) => {
        const { operator, text } = recordOf(value);
        if (typeof text !== 'string' || typeof operator !== 'string')
          throw invalidArgument('a text rule has operator and text');
        target.format.operator = operator;
        target.format.text = text;
        touched(target);
      },
    },
  },
  navigation: { Format: look },
};

/** Parts of a rule by its type; a rule has one of them, the others are null objects. */
export const ruleParts: Readonly<Record<string, (target: FormatTarget) => ApiObject>> = {
  ...part('custom', 'Custom', customClass),
  ...part('cellValue', 'CellValue', cellValueClass),
  ...part('containsText', 'TextComparison', textClass),
};
