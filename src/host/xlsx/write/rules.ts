import type { ConditionalFormat, DataValidation, SheetModel } from '../../workbook/model';
import { areasAddress, cellAddress } from '../address';
import { toFileFormula } from '../formulaText';
import {
  alertStyles,
  conditionOperators,
  fileWord,
  textConditions,
  validationKinds,
  validationOperators,
} from '../ruleNames';
import { element, spreadsheetText, textElement } from '../xmlWrite';
import type { StyleTable } from './styles';

/** Longest texts of a validation's messages; longer ones make Excel repair the file. */
const longestTitle = 32;
const longestMessage = 255;
const longestAlert = 225;

/** Data validations of a sheet; empty where it has none. */
export function validationsXml(sheet: SheetModel): string {
  const rules = sheet.validations.map(validationXml).filter((xml) => xml !== '');
  return rules.length === 0 ? '' : element('dataValidations', { count: rules.length }, rules.join(''));
}

interface RuleParts {
  readonly type: string;
  readonly operator?: string | undefined;
  readonly hidesList?: boolean;
  readonly formulas: readonly string[];
}

function validationXml(validation: DataValidation): string {
  const rule = ruleParts(validation.rule);
  if (rule === undefined || validation.areas.length === 0) return '';
  const { prompt, errorAlert } = validation;
  const values = {
    type: rule.type,
    errorStyle:
      errorAlert === undefined || errorAlert.style === 'Stop'
        ? undefined
        : fileWord(alertStyles, errorAlert.style),
    operator: rule.operator === 'between' ? undefined : rule.operator,
    allowBlank: validation.ignoreBlanks ? true : undefined,
    // The format's attribute hides the arrow, whatever its name says.
    showDropDown: rule.hidesList === true ? true : undefined,
    showInputMessage: prompt?.showPrompt === true ? true : undefined,
    showErrorMessage: errorAlert?.showAlert === false ? undefined : true,
    errorTitle: message(errorAlert?.title, longestTitle),
    error: message(errorAlert?.message, longestAlert),
    promptTitle: message(prompt?.title, longestTitle),
    prompt: message(prompt?.message, longestMessage),
    sqref: areasAddress(validation.areas),
  };
  const formulas = rule.formulas.map((formula, index) => textElement(`formula${index + 1}`, formula));
  return element('dataValidation', values, formulas.join(''));
}

function message(text: string | undefined, longest: number): string | undefined {
  return text === undefined || text === '' ? undefined : spreadsheetText(text.slice(0, longest));
}

function ruleParts(rule: Readonly<Record<string, unknown>>): RuleParts | undefined {
  const found = Object.entries(rule).find(
    ([kind, content]) => fileWord(validationKinds, kind) !== undefined && isRecord(content),
  );
  if (found === undefined || !isRecord(found[1])) return undefined;
  const [kind, content] = found;
  const type = fileWord(validationKinds, kind) ?? 'custom';
  if (type === 'list')
    return {
      type,
      hidesList: content['inCellDropDown'] === false,
      formulas: [listSource(content['source'])],
    };
  if (type === 'custom') return { type, formulas: [bound(content['formula'])] };
  const formulas = [bound(content['formula1']), bound(content['formula2'])].filter(
    (formula) => formula !== '',
  );
  return { type, operator: fileWord(validationOperators, content['operator']) ?? 'between', formulas };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A reference goes in as it is, words parted by commas as a text. */
function listSource(source: unknown): string {
  const text = typeof source === 'string' ? source : '';
  return text.startsWith('=') ? toFileFormula(text) : `"${text.replaceAll('"', '""')}"`;
}

function bound(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? toFileFormula(value) : '';
}

/** Conditional formats of a sheet, by priority; kinds the model cannot describe are left out. */
export function conditionalFormatsXml(sheet: SheetModel, styles: StyleTable): string {
  return [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .map((format, index) => conditionalFormatXml(format, index + 1, styles))
    .join('');
}

function conditionalFormatXml(format: ConditionalFormat, priority: number, styles: StyleTable): string {
  const [first] = format.areas;
  const parts =
    first === undefined ? undefined : conditionParts(format, cellAddress(first.row, first.column));
  if (parts === undefined) return '';
  const values = {
    type: parts.type,
    dxfId: styles.difference(format.format),
    priority,
    stopIfTrue: format.stopIfTrue ? true : undefined,
    operator: parts.operator,
    text: parts.text,
  };
  const formulas = parts.formulas.map((formula) => textElement('formula', formula));
  return element(
    'conditionalFormatting',
    { sqref: areasAddress(format.areas) },
    element('cfRule', values, formulas.join('')),
  );
}

interface ConditionParts {
  readonly type: string;
  readonly operator?: string | undefined;
  readonly text?: string;
  readonly formulas: readonly string[];
}

function conditionParts(format: ConditionalFormat, cell: string): ConditionParts | undefined {
  const formulas = [format.formula, format.formula2]
    .filter((text) => text !== undefined && text !== '')
    .map((text) => toFileFormula(text ?? ''));
  switch (format.type) {
    case 'custom':
      return { type: 'expression', formulas: formulas.slice(0, 1) };
    case 'cellValue':
      return { type: 'cellIs', operator: fileWord(conditionOperators, format.operator) ?? 'equal', formulas };
    case 'containsText':
      return textParts(format, cell);
    case 'other':
      return undefined;
  }
}

function textParts(format: ConditionalFormat, cell: string): ConditionParts {
  const text = format.text ?? '';
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const [name, type, operator] = textConditions.find(([own]) => own === format.operator) ?? [
    'Contains',
    'containsText',
    'containsText',
  ];
  const formulas: Readonly<Record<string, string>> = {
    Contains: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    NotContains: `ISERROR(SEARCH(${quoted},${cell}))`,
    BeginsWith: `LEFT(${cell},${text.length})=${quoted}`,
    EndsWith: `RIGHT(${cell},${text.length})=${quoted}`,
  };
  return { type, operator, text: spreadsheetText(text), formulas: [formulas[name] ?? ''] };
}
