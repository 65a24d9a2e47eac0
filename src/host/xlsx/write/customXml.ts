import type { CustomXmlPart, SheetModel } from '../../workbook/model';
import { namespaces } from '../namespaces';
import { element, xmlDeclaration } from '../xmlWrite';
import { Relationships, type PackageParts } from './package';

/** Adds the custom XML parts, each with the note that carries its id. */
export function addCustomXml(
  customParts: readonly CustomXmlPart[],
  parts: PackageParts,
  workbookLinks: Relationships,
): void {
  customParts.forEach((part, index) => {
    const number = index + 1;
    const path = `customXml/item${number}.xml`;
    workbookLinks.internal('customXml', `../${path}`);
    parts.add(path, asUtf8(part.xml));
    const note = element(
      'ds:datastoreItem',
      { 'ds:itemID': part.id, 'xmlns:ds': namespaces.customXml },
      element('ds:schemaRefs'),
    );
    parts.add(`customXml/itemProps${number}.xml`, xmlDeclaration + note, 'customXmlProps');
    const links = new Relationships();
    links.internal('customXmlProps', `itemProps${number}.xml`);
    parts.addRelationships(path, links);
  });
}

/** The part is written as UTF-8 whatever its declaration said before. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/, '$1 encoding="UTF-8"');
}

/** Adds a sheet's custom properties (a part each, UTF-16 text); gives name and relationship id of each. */
export function addSheetProperties(
  sheet: SheetModel,
  parts: PackageParts,
  links: Relationships,
  nextNumber: () => number,
): (readonly [string, string])[] {
  return [...sheet.customProperties].map(([name, value]) => {
    const file = `customProperty${nextNumber()}.bin`;
    parts.add(`xl/customProperty/${file}`, utf16(value), 'customProperty');
    return [name, links.internal('customProperty', `../customProperty/${file}`)] as const;
  });
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
