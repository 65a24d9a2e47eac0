/** The source document as lines; `line` counts from 1 as everywhere in a plan. */
export interface Line {
  readonly line: number;
  readonly text: string;
  /** Cells between tabs, trimmed. */
  readonly cells: readonly string[];
}

export type DocumentLines = readonly Line[];

/** Splits the document's text into lines with their cells. */
export function linesOf(text: string): DocumentLines {
  return text.split('\n').map((raw, index) => {
    const cells = raw.split('\t').map((cell) => cell.trim());
    return { line: index + 1, text: raw.trim(), cells };
  });
}

/** Lines from the one that begins with `from` up to (not with) the next one that begins with `to`. */
export function between(lines: DocumentLines, from: string, to: string | undefined): DocumentLines {
  const start = lines.findIndex((line) => line.text.startsWith(from));
  if (start < 0) throw new Error(`The document has no line that begins with "${from}"`);
  if (to === undefined) return lines.slice(start);
  const end = lines.findIndex((line, index) => index > start && line.text.startsWith(to));
  if (end < 0) throw new Error(`The document has no line that begins with "${to}" after "${from}"`);
  return lines.slice(start, end);
}

/** The cell at a position, empty when the line is shorter. */
export function cellAt(line: Line, index: number): string {
  return line.cells[index] ?? '';
}

/** Cells that hold something, in order. */
export function filledCells(line: Line): readonly string[] {
  return line.cells.filter((cell) => cell !== '');
}
