/** Names of the format's vocabularies, kinds of parts and relationships (ECMA-376). */
const office = 'http://schemas.openxmlformats.org';
/** The same vocabularies of files saved as "Strict". */
const strict = 'http://purl.oclc.org/ooxml';

export const namespaces = {
  main: `${office}/spreadsheetml/2006/main`,
  relationships: `${office}/officeDocument/2006/relationships`,
  packageRelationships: `${office}/package/2006/relationships`,
  contentTypes: `${office}/package/2006/content-types`,
  chart: `${office}/drawingml/2006/chart`,
  drawing: `${office}/drawingml/2006/main`,
  spreadsheetDrawing: `${office}/drawingml/2006/spreadsheetDrawing`,
  coreProperties: `${office}/package/2006/metadata/core-properties`,
  extendedProperties: `${office}/officeDocument/2006/extended-properties`,
  customProperties: `${office}/officeDocument/2006/custom-properties`,
  variantTypes: `${office}/officeDocument/2006/docPropsVTypes`,
  customXml: `${office}/officeDocument/2006/customXml`,
  dublinCore: 'http://purl.org/dc/elements/1.1/',
  dublinCoreTerms: 'http://purl.org/dc/terms/',
  schemaInstance: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

const prefixes: ReadonlyMap<string, string> = new Map([
  ['', ''],
  [namespaces.main, ''],
  [`${strict}/spreadsheetml/main`, ''],
  [namespaces.packageRelationships, ''],
  [namespaces.contentTypes, ''],
  [namespaces.extendedProperties, ''],
  [`${strict}/officeDocument/extendedProperties`, ''],
  [namespaces.customProperties, ''],
  [`${strict}/officeDocument/customProperties`, ''],
  [namespaces.relationships, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [namespaces.chart, 'c'],
  [`${strict}/drawingml/chart`, 'c'],
  [namespaces.drawing, 'a'],
  [`${strict}/drawingml/main`, 'a'],
  [namespaces.spreadsheetDrawing, 'xdr'],
  [`${strict}/drawingml/spreadsheetDrawing`, 'xdr'],
  [namespaces.coreProperties, 'cp'],
  [namespaces.variantTypes, 'vt'],
  [`${strict}/officeDocument/docPropsVTypes`, 'vt'],
  [namespaces.customXml, 'ds'],
  [`${strict}/officeDocument/customXml`, 'ds'],
  [namespaces.dublinCore, 'dc'],
  [namespaces.dublinCoreTerms, 'dcterms'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2009/9/main', 'x14'],
  ['http://schemas.microsoft.com/office/excel/2006/main', 'xm'],
]);

/** The prefix this room knows a namespace by: empty for main vocabularies, `other` for unknown ones. */
export function prefixOfNamespace(uri: string): string {
  return prefixes.get(uri) ?? 'other';
}

const officeRelationship = `${office}/officeDocument/2006/relationships`;
/** Relationship types this room writes. Reading compares the last word only, which Strict files share. */
export const relationshipTypes = {
  officeDocument: `${officeRelationship}/officeDocument`,
  worksheet: `${officeRelationship}/worksheet`,
  styles: `${officeRelationship}/styles`,
  theme: `${officeRelationship}/theme`,
  sharedStrings: `${officeRelationship}/sharedStrings`,
  hyperlink: `${officeRelationship}/hyperlink`,
  drawing: `${officeRelationship}/drawing`,
  chart: `${officeRelationship}/chart`,
  customXml: `${officeRelationship}/customXml`,
  externalLink: `${officeRelationship}/externalLink`,
  customXmlProps: `${officeRelationship}/customXmlProps`,
  customProperty: `${officeRelationship}/customProperty`,
  customProperties: `${officeRelationship}/custom-properties`,
  extendedProperties: `${officeRelationship}/extended-properties`,
  coreProperties: `${office}/package/2006/relationships/metadata/core-properties`,
} as const;

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const contentTypes = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  customProperty: `${spreadsheet}.customProperty`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  externalLink: `${spreadsheet}.externalLink+xml`,
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  customXmlProps: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  customProperties: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;
