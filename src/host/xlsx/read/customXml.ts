import type { CustomXmlPart } from '../../workbook/model';
import type { PackageReader, Relationship } from './package';

/** Custom XML parts with their ids; a part without one gets its number. */
export function readCustomXml(file: PackageReader, workbookLinks: readonly Relationship[]): CustomXmlPart[] {
  // LibreOffice links them from the file as a whole.
  const links = [...workbookLinks, ...file.relationships('')].filter(
    (link) => link.type === 'customXml' && !link.external,
  );
  return links
    .filter((link, index) => links.findIndex((other) => other.target === link.target) === index)
    .flatMap((link, index) => {
      const bytes = file.bytes(link.target);
      if (bytes === undefined) return [];
      const note = file.relationships(link.target).find((candidate) => candidate.type === 'customXmlProps');
      const id = note === undefined ? undefined : file.xml(note.target)?.attributes['ds:itemID'];
      return [{ id: id ?? numberedId(index), xml: textOf(bytes) }];
    });
}

function numberedId(index: number): string {
  return `{00000000-0000-0000-0000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder().decode(bytes);
}
