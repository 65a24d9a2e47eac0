/** Blocks of cells as spreadsheet programs put them on the clipboard: tabs between cells, a line a row. */

const needsQuotes = /[\t\n\r"]/;

/** Writes a block of texts as clipboard text. */
export function toClipboard(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(field).join('\t')).join('\r\n');
}

/** Reads clipboard text into a block; all rows get the same length. A closing line break adds no row. */
export function fromClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { value, end } = fieldAt(text, at);
    rows.at(-1)?.push(value);
    if (end >= text.length) break;
    if (text[end] !== '\t') {
      const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
      if (next >= text.length) break;
      rows.push([]);
      at = next;
    } else at = end + 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function fieldAt(text: string, at: number): { readonly value: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = at;
  const match = quoted.exec(text);
  if (match !== null) return { value: (match[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = at;
  const value = plain.exec(text)?.[0] ?? '';
  return { value, end: at + value.length };
}
