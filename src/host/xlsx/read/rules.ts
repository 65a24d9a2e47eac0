import type { ConditionalFormat, DataValidation, SheetModel } from '../../workbook/model';
import { parseAreas } from '../address';
import { fromFileFormula } from '../formulaText';
import {
  alertStyles,
  conditionOperators,
  ownWord,
  textConditions,
  validationKinds,
  validationOperators,
} from '../ruleNames';
import { booleanOf, child, childrenOf, descendants, numberOf, type XmlNode } from '../xmlRead';
import { plainText } from '../xmlWrite';
import type { StyleReader } from './styles';

/** Data validations, those included that newer versions keep in an extension (lists on other sheets). */
export function readValidations(root: XmlNode): DataValidation[] {
  const plain = childrenOf(child(root, 'dataValidations'), 'dataValidation').map((node) => {
    return validation(
      node,
      node.attributes['sqref'] ?? '',
      formulaOf(child(node, 'formula1')),
      formulaOf(child(node, 'formula2')),
    );
  });
  const extended = descendants(child(root, 'extLst'), 'x14:dataValidation').map((node) => {
    const formula = (name: string): string => formulaOf(child(child(node, `x14:${name}`), 'xm:f'));
    return validation(node, child(node, 'xm:sqref')?.text ?? '', formula('formula1'), formula('formula2'));
  });
  return [...plain, ...extended].filter((found) => found !== undefined);
}

function formulaOf(node: XmlNode | undefined): string {
  return node?.text ?? '';
}

function validation(
  node: XmlNode,
  sqref: string,
  formula1: string,
  formula2: string,
): DataValidation | undefined {
  const { attributes } = node;
  const areas = parseAreas(sqref);
  const kind = ownWord(validationKinds, attributes['type']);
  if (kind === undefined || areas.length === 0) return undefined;
  const prompt = {
    title: plainText(attributes['promptTitle'] ?? ''),
    message: plainText(attributes['prompt'] ?? ''),
  };
  const alert = {
    title: plainText(attributes['errorTitle'] ?? ''),
    message: plainText(attributes['error'] ?? ''),
  };
  const showPrompt = booleanOf(attributes['showInputMessage']);
  const style = ownWord(alertStyles, attributes['errorStyle']) ?? 'Stop';
  return {
    areas,
    rule: { [kind]: ruleContent(kind, attributes, formula1, formula2) },
    ignoreBlanks: booleanOf(attributes['allowBlank']),
    ...(showPrompt || prompt.title !== '' || prompt.message !== ''
      ? { prompt: { ...prompt, showPrompt } }
      : {}),
    errorAlert: { ...alert, showAlert: booleanOf(attributes['showErrorMessage']), style },
  };
}

function ruleContent(
  kind: string,
  attributes: XmlNode['attributes'],
  formula1: string,
  formula2: string,
): Record<string, unknown> {
  if (kind === 'list')
    return { inCellDropDown: !booleanOf(attributes['showDropDown']), source: listSource(formula1) };
  if (kind === 'custom') return { formula: fromFileFormula(formula1) };
  return {
    formula1: bound(formula1),
    ...(formula2 === '' ? {} : { formula2: bound(formula2) }),
    operator: ownWord(validationOperators, attributes['operator']) ?? 'Between',
  };
}

function listSource(formula: string): string {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula.trim());
  return quoted === null ? fromFileFormula(formula) : (quoted[1] ?? '').replaceAll('""', '"');
}

function bound(formula: string): string | number {
  return numberOf(formula) ?? fromFileFormula(formula);
}

/** Conditional formats; kinds without a description in the model are kept as `other`, so that they can be told. */
export function readConditionalFormats(root: XmlNode, styles: StyleReader): ConditionalFormat[] {
  const found = childrenOf(root, 'conditionalFormatting').flatMap((node) => {
    const areas = parseAreas(node.attributes['sqref'] ?? '');
    return areas.length === 0 ? [] : childrenOf(node, 'cfRule').map((rule) => condition(rule, areas, styles));
  });
  return [...found, ...extendedConditions(root, styles)]
    .sort((a, b) => a.priority - b.priority)
    .map((format, index) => ({ ...format, id: `cf${index + 1}`, priority: index }));
}

/** Conditions that look at other sheets stand in an extension; what extends a plain rule (data bars) has no formula of its own. */
function extendedConditions(root: XmlNode, styles: StyleReader): ConditionalFormat[] {
  return descendants(child(root, 'extLst'), 'x14:conditionalFormatting').flatMap((node) => {
    const areas = parseAreas(child(node, 'xm:sqref')?.text ?? '');
    if (areas.length === 0) return [];
    return childrenOf(node, 'x14:cfRule').map((rule) => {
      const formulas = childrenOf(rule, 'xm:f').map((formula) => fromFileFormula(formula.text));
      const look = child(rule, 'x14:dxf');
      return {
        id: '',
        areas: structuredClone(areas),
        ...conditionKind(rule.attributes, formulas),
        format: look === undefined ? {} : styles.differenceOf(look),
        stopIfTrue: booleanOf(rule.attributes['stopIfTrue']),
        priority: numberOf(rule.attributes['priority']) ?? Number.MAX_SAFE_INTEGER,
      };
    });
  });
}

function condition(rule: XmlNode, areas: ConditionalFormat['areas'], styles: StyleReader): ConditionalFormat {
  const { attributes } = rule;
  const formulas = childrenOf(rule, 'formula').map((node) => fromFileFormula(node.text));
  return {
    id: '',
    areas: structuredClone(areas),
    ...conditionKind(attributes, formulas),
    format: styles.difference(numberOf(attributes['dxfId'])),
    stopIfTrue: booleanOf(attributes['stopIfTrue']),
    priority: numberOf(attributes['priority']) ?? 0,
  };
}

type Kind = Pick<ConditionalFormat, 'type' | 'formula' | 'formula2' | 'operator' | 'text'>;

function conditionKind(attributes: XmlNode['attributes'], [formula, formula2]: readonly string[]): Kind {
  const formulas = {
    ...(formula === undefined ? {} : { formula }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
  const { type } = attributes;
  if (type === 'expression') return { type: 'custom', ...formulas };
  if (type === 'cellIs')
    return {
      type: 'cellValue',
      operator: ownWord(conditionOperators, attributes['operator']) ?? 'EqualTo',
      ...formulas,
    };
  const text = textConditions.find(([, word]) => word === type);
  if (text !== undefined && attributes['text'] !== undefined) {
    return { type: 'containsText', operator: text[0], text: plainText(attributes['text']) };
  }
  return { type: 'other' };
}

/** True where a sheet has conditional formats that cannot be written again. */
export function losesConditionalFormats(sheet: SheetModel): boolean {
  return sheet.conditionalFormats.some((format) => format.type === 'other');
}
