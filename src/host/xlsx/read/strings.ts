import { child, type XmlNode } from '../xmlRead';
import { plainText } from '../xmlWrite';

/** Text of a shared or inline string; runs of different looks are joined, readings left out. */
export function stringText(node: XmlNode | undefined): string {
  let text = '';
  for (const part of node?.children ?? []) {
    if (part.name === 't') text += plainText(part.text);
    if (part.name === 'r') text += plainText(child(part, 't')?.text ?? '');
  }
  return text;
}
