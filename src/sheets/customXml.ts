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
