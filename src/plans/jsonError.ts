/** Where a text stops being JSON: line and column count from 1, `found` is the character there (empty: the text ends). */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

const deepest = 500;
const tokens = {
  blank: /[ \t\r\n]*/y,
  openString: /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y,
  number: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
  word: /true|false|null/y,
} as const;

/** Thrown inside this file only, to leave the descent at the first fault. */
class Fault extends Error {
  constructor(readonly offset: number) {
    super('Not JSON');
  }
}

function match(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const skipBlank = (text: string, offset: number): number => match(tokens.blank, text, offset) ?? offset;

/** End of a string, or a fault where it cannot go on: a bare line end, an unknown escape, the end of the text. */
function stringEnd(text: string, offset: number): number {
  const end = match(tokens.openString, text, offset) ?? offset;
  if (text[end] === '"') return end + 1;
  throw new Fault(end);
}

function membersEnd(text: string, start: number, close: string, member: (offset: number) => number): number {
  let offset = skipBlank(text, start + 1);
  if (text[offset] === close) return offset + 1;
  for (;;) {
    offset = skipBlank(text, member(offset));
    if (text[offset] === close) return offset + 1;
    if (text[offset] !== ',') throw new Fault(offset);
    offset = skipBlank(text, offset + 1);
  }
}

function valueEnd(text: string, start: number, depth: number): number {
  const offset = skipBlank(text, start);
  if (depth > deepest) throw new Fault(offset);
  if (text[offset] === '"') return stringEnd(text, offset);
  if (text[offset] === '[') return membersEnd(text, offset, ']', (at) => valueEnd(text, at, depth + 1));
  if (text[offset] === '{') {
    return membersEnd(text, offset, '}', (at) => {
      if (text[at] !== '"') throw new Fault(at);
      const colon = skipBlank(text, stringEnd(text, at));
      if (text[colon] !== ':') throw new Fault(colon);
      return valueEnd(text, colon + 1, depth + 1);
    });
  }
  const end = match(tokens.word, text, offset) ?? match(tokens.number, text, offset);
  if (end === undefined) throw new Fault(offset);
  return end;
}

function placeOf(text: string, offset: number): JsonError {
  const before = text.slice(0, offset).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    found: text.slice(offset, offset + 1),
  };
}

/** The first fault of a text that is not JSON, none for JSON. The engines' own messages differ and may name no place. */
export function findJsonError(text: string): JsonError | undefined {
  try {
    const end = skipBlank(text, valueEnd(text, 0, 0));
    return end < text.length ? placeOf(text, end) : undefined;
  } catch (fault) {
    if (fault instanceof Fault) return placeOf(text, fault.offset);
    throw fault;
  }
}
