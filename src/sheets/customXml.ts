/** A text of ours as a custom XML part: one element that holds nothing but the text. */

/** Part that carries a text. */
export function partXml(element: string, namespace: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${element} xmlns="${namespace}">${escaped}</${element}>`;
}

/** Text of such a part, whoever has written it again since; undefined where it holds something else. */
export function textOfPart(element: string, xml: string): string | undefined {
  const pattern = new RegExp(`<(?:\\w+:)?${element}\\b[^>]*>([^<]*)</(?:\\w+:)?${element}>`);
  return pattern
    .exec(xml)?.[1]
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Both copies of a list as read: in cells of the hidden sheet, and in a custom XML part; undefined where there is none. */
export interface StoredCopies {
  readonly sheetText: string | undefined;
  readonly xmlText: string | undefined;
}

/** JSON text in ASCII alone: nothing in it is lost or cut in two by XML or by the length of a cell. */
export function inAscii(json: string): string {
  return json.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The copy in the cells where it can be read, since Excel shares cells between people at once, else the XML part. */
export function listOfCopies<T>(
  { sheetText, xmlText }: StoredCopies,
  parse: (text: string) => readonly T[] | undefined,
): readonly T[] {
  for (const text of [sheetText, xmlText]) {
    const list = text === undefined ? undefined : parse(text);
    if (list !== undefined) return list;
  }
  return [];
}
