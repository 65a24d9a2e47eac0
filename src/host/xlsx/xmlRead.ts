import { SaxesParser } from 'saxes';
import { OpenFailure } from './failure';
import { prefixOfNamespace } from './namespaces';

/** An element: names and attributes carry the usual prefix of their namespace (`r:id`, `x14:id`), none for the main ones. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Takes an element out of the tree once it is complete (true), so that large sheets need no large trees. */
export type TakeElement = (node: XmlNode) => boolean;

/** Reads a document. Throws OpenFailure `damaged` where it is not well-formed; entities of its own are never expanded. */
export function readXml(bytes: Uint8Array, part: string, take?: TakeElement): XmlNode {
  const holder: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const stack: XmlNode[] = [holder];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    const values: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns')
        values[nameOf(attribute.uri, attribute.local)] = attribute.value;
    }
    stack.push({ name: nameOf(tag.uri, tag.local), attributes: values, children: [], text: '' });
  });
  const addText = (text: string): void => {
    const node = stack[stack.length - 1];
    if (node !== undefined) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const node = stack.pop();
    if (node === undefined || (take?.(node) ?? false)) return;
    stack[stack.length - 1]?.children.push(node);
  });
  const text = decode(bytes);
  // The parser reports what is malformed by throwing, and so do the readers of taken elements.
  let malformed: Error | undefined;
  parser.on('error', (error) => {
    malformed ??= error;
  });
  parser.write(text).close();
  const [root] = holder.children;
  if (malformed !== undefined) throw new OpenFailure('damaged', `${part}: ${malformed.message}`);
  if (root === undefined) throw new OpenFailure('damaged', `${part} is empty`);
  return root;
}

function nameOf(uri: string, local: string): string {
  const prefix = prefixOfNamespace(uri);
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** UTF-8, or UTF-16 where a mark says so. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements of a name, however deep. */
export function descendants(node: XmlNode | undefined, name: string, found: XmlNode[] = []): XmlNode[] {
  for (const candidate of node?.children ?? []) {
    if (candidate.name === name) found.push(candidate);
    descendants(candidate, name, found);
  }
  return found;
}

/** `1` and `true` are true, `0` and `false` false, anything else or nothing the fallback. */
export function booleanOf(value: string | undefined, fallback = false): boolean {
  if (value === '1' || value === 'true' || value === 'on') return true;
  return value === '0' || value === 'false' || value === 'off' ? false : fallback;
}

/** A finite number, or undefined. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A whole number within bounds, or undefined. */
export function indexOf(value: string | undefined, below: number): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 && number < below
    ? number
    : undefined;
}
