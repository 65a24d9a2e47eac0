export interface BrokenText {
  readonly lines: readonly string[];
  /** The text goes on beyond its last line. */
  readonly isCut: boolean;
}

/** A text cut to a width, with a sign that it goes on. */
function cutText(text: string, width: number, widthOf: (text: string) => number): string {
  let length = text.length;
  while (length > 1 && widthOf(`${text.slice(0, length)}…`) > width) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** Breaks a text between words into at most `most` lines of a width; what does not fit is cut. */
export function brokenText(
  text: string,
  width: number,
  most: number,
  widthOf: (text: string) => number,
): BrokenText {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ').filter(Boolean);
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    const isLast = lines.length === most - 1;
    if (isLast || line === '') {
      const rest = [line, ...words.slice(index)].filter(Boolean).join(' ');
      return { lines: [...lines, cutText(rest, width, widthOf)], isCut: true };
    }
    lines.push(line);
    line = word;
  }
  if (line !== '' && widthOf(line) > width)
    return { lines: [...lines, cutText(line, width, widthOf)], isCut: true };
  return { lines: line === '' ? lines : [...lines, line], isCut: false };
}
