/** Width of a text in pixels under a CSS font. */
export type Measure = (text: string, font: string) => number;

const mostRemembered = 20_000;

/** Remembers widths that were measured before. */
export function remembering(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\u0000${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size > mostRemembered) known.clear();
    const width = measure(text, font);
    known.set(key, width);
    return width;
  };
}

/** Measures with the browser's own fonts. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('This browser has no canvas to measure text with');
  return remembering((text, font) => {
    context.font = font;
    return context.measureText(text).width;
  });
}

/** How many lines a text takes in a width when broken between words, and inside words that are too long. */
export function wrappedLines(text: string, width: number, widthOf: (text: string) => number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + paragraphLines(paragraph, width, widthOf), 0);
}

function paragraphLines(paragraph: string, width: number, widthOf: (text: string) => number): number {
  const space = widthOf(' ');
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = widthOf(word);
    const gap = used > 0 ? space : 0;
    if (used + gap + length <= width) {
      used += gap + length;
      continue;
    }
    if (used > 0) lines += 1;
    const brokenInto = Math.max(1, Math.ceil(length / width));
    lines += brokenInto - 1;
    used = length - (brokenInto - 1) * width;
  }
  return lines;
}
