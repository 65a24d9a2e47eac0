import type { ExternalLink } from '../../workbook/model';
import { child, childrenOf, type XmlNode } from '../xmlRead';
import type { PackageReader, Relationship } from './package';

/** Other workbooks that formulas refer to by number, in the order of these numbers. Throws OpenFailure where a part is malformed. */
export function readExternalLinks(
  file: PackageReader,
  workbook: XmlNode,
  links: readonly Relationship[],
): ExternalLink[] {
  return childrenOf(child(workbook, 'externalReferences'), 'externalReference').flatMap(({ attributes }) => {
    const path = links.find((link) => link.id === attributes['r:id'])?.target;
    const bytes = path === undefined ? undefined : file.bytes(path);
    if (path === undefined || bytes === undefined) return [];
    file.xml(path);
    const outside = file.relationships(path).filter((link) => link.external);
    return [
      {
        xml: new TextDecoder().decode(bytes),
        links: outside.map(({ id, fullType, target }) => ({ id, type: fullType, target })),
      },
    ];
  });
}
