import type { ExternalLink } from '../../workbook/model';
import { Relationships, type PackageParts } from './package';

/** Adds the parts that tell which other workbooks formulas refer to; gives their relationship ids in order. */
export function addExternalLinks(
  externalLinks: readonly ExternalLink[],
  parts: PackageParts,
  workbookLinks: Relationships,
): string[] {
  return externalLinks.map(({ xml, links }, index) => {
    const path = `externalLinks/externalLink${index + 1}.xml`;
    parts.add(`xl/${path}`, xml, 'externalLink');
    const outside = new Relationships();
    for (const { id, type, target } of links) outside.outside(id, type, target);
    parts.addRelationships(`xl/${path}`, outside);
    return workbookLinks.internal('externalLink', path);
  });
}
