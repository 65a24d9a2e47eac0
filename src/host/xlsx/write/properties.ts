import type { WorkbookModel } from '../../workbook/model';
import { namespaces } from '../namespaces';
import { coreProperties, extendedProperties } from '../propertyNames';
import { element, spreadsheetText, textElement, xmlDeclaration } from '../xmlWrite';
import type { PackageParts, Relationships } from './package';

const customFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Adds the documents about the document: known properties where readers look for them, others as custom ones. */
export function addProperties(workbook: WorkbookModel, parts: PackageParts, links: Relationships): void {
  const { properties } = workbook;
  links.internal('coreProperties', 'docProps/core.xml');
  parts.add('docProps/core.xml', coreXml(properties), 'coreProperties');
  links.internal('extendedProperties', 'docProps/app.xml');
  parts.add('docProps/app.xml', extendedXml(properties), 'extendedProperties');
  const known = new Set([...coreProperties, ...extendedProperties].map(([own]) => own));
  const custom = Object.entries(properties).filter(([name]) => !known.has(name));
  if (custom.length === 0) return;
  links.internal('customProperties', 'docProps/custom.xml');
  parts.add('docProps/custom.xml', customXml(custom), 'customProperties');
}

function coreXml(properties: Readonly<Record<string, string>>): string {
  const items = coreProperties.map(([own, name]) => {
    const value = properties[own];
    if (value === undefined || value === '') return '';
    if (!name.startsWith('dcterms:')) return textElement(name, spreadsheetText(value));
    const time = new Date(value);
    if (Number.isNaN(time.getTime())) return '';
    return textElement(name, time.toISOString().replace(/\.\d+Z$/, 'Z'), { 'xsi:type': 'dcterms:W3CDTF' });
  });
  const values = {
    'xmlns:cp': namespaces.coreProperties,
    'xmlns:dc': namespaces.dublinCore,
    'xmlns:dcterms': namespaces.dublinCoreTerms,
    'xmlns:xsi': namespaces.schemaInstance,
  };
  return xmlDeclaration + element('cp:coreProperties', values, items.join(''));
}

function extendedXml(properties: Readonly<Record<string, string>>): string {
  const items = extendedProperties.map(([own, name]) => {
    const value = properties[own];
    return value === undefined || value === '' ? '' : textElement(name, spreadsheetText(value));
  });
  const application = textElement('Application', 'Renstra for Excel');
  return (
    xmlDeclaration +
    element('Properties', { xmlns: namespaces.extendedProperties }, application + items.join(''))
  );
}

function customXml(custom: readonly (readonly [string, string])[]): string {
  const items = custom.map(([name, value], index) =>
    element(
      'property',
      { fmtid: customFormat, pid: index + 2, name: spreadsheetText(name) },
      textElement('vt:lpwstr', spreadsheetText(value)),
    ),
  );
  const values = { xmlns: namespaces.customProperties, 'xmlns:vt': namespaces.variantTypes };
  return xmlDeclaration + element('Properties', values, items.join(''));
}
