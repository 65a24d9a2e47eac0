/** Array constants: `{1,2;"a",TRUE}`. */
import type { ArrayNode, ErrorNode, LiteralNode, Span } from './tree';

const item = /\s*("(?:[^"]|"")*"|[^,;"]*)\s*([,;]|$)/y;

/** Reads an array constant with its braces; undefined when an item is no constant. */
export function parseArray(text: string, span: Span): ArrayNode | undefined {
  const inner = text.slice(1, -1);
  const rows: (LiteralNode | ErrorNode)[][] = [[]];
  let at = 0;
  for (;;) {
    item.lastIndex = at;
    const [whole = '', written = '', separator = ''] = item.exec(inner) ?? [];
    const start = span.start + 1 + at;
    const node = constantOf(written.trim(), { start, end: start + whole.length - separator.length });
    if (node === undefined) return undefined;
    rows.at(-1)?.push(node);
    at += whole.length;
    if (separator === '') break;
    if (separator === ';') rows.push([]);
  }
  const width = rows[0]?.length;
  return at === inner.length && rows.every((row) => row.length === width)
    ? { kind: 'array', rows, span }
    : undefined;
}

function constantOf(text: string, span: Span): LiteralNode | ErrorNode | undefined {
  if (text.startsWith('"')) return { kind: 'text', text: text.slice(1, -1).replaceAll('""', '"'), span };
  if (text.startsWith('#')) return { kind: 'error', code: text.toUpperCase(), span };
  if (/^(true|false)$/i.test(text)) return { kind: 'boolean', boolean: /^t/i.test(text), span };
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)
    ? { kind: 'number', number: Number(text), span }
    : undefined;
}
