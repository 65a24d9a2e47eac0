import { parseR1C1, parseReference, parseSheetPrefix, type Reference, type SheetPrefix } from './address';

/** One piece of a formula; the texts of all tokens, joined, are the formula. */
export type Token =
  | { readonly kind: PlainKind; readonly text: string }
  | ReferenceToken
  /** A defined name, an error value, or a relative R1C1 address that leaves the sheet; with the sheet written before it. */
  | { readonly kind: 'name' | 'error' | 'outside'; readonly text: string; readonly sheet?: SheetPrefix };

/** `start` is the leading `=`; `function` the name alone; `separator` a comma (list or union); `array` a whole `{...}`. */
type PlainKind =
  | 'start'
  | 'whitespace'
  | 'number'
  | 'string'
  | 'boolean'
  | 'operator'
  | 'function'
  | 'open'
  | 'close'
  | 'separator'
  | 'array'
  | 'structured'
  | 'unknown';

export interface ReferenceToken {
  readonly kind: 'reference';
  readonly text: string;
  readonly sheet?: SheetPrefix;
  /** Address alone as written. */
  readonly address: string;
  readonly reference: Reference;
  /** A `#` behind it: the spilled range of the cell. */
  readonly spill: boolean;
}

/** Reads the address at a place of the text; gives the text it takes and what it means. */
type AddressReader = (text: string, at: number) => FoundAddress | undefined;
interface FoundAddress {
  readonly address: string;
  readonly reference: Reference | 'outside';
}

const word = String.raw`[\p{L}\p{N}_.\\?]`;
const patterns = {
  whitespace: /[ \t\r\n\u00a0]+/y,
  string: /"(?:[^"]|"")*"/y,
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  operator: /<=|>=|<>|[-+*/^&=<>%:@]/y,
  errorValue: /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|[A-Z_]+[!?]|GETTING_DATA)/iy,
  quotedPrefix: /'(?:[^']|'')+'!/y,
  barePrefix: new RegExp(String.raw`(?:\[[^\][]*\])?${word}+(?::${word}+)?!|\[[^\][]*\]!`, 'uy'),
  threeDimensionalOverCells: /^\$?[A-Za-z]{1,3}\$?\d+:/,
  identifier: new RegExp(String.raw`[\p{L}_\\]${word}*`, 'uy'),
  array: /\{(?:"(?:[^"]|"")*"|[^"{}])*\}/y,
  a1: /\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+/y,
  a1Single: /\$?[A-Za-z]{1,3}\$?\d+/y,
  r1c1: /R(?:\[-?\d+\]|\d*)(?:C(?:\[-?\d+\]|\d*))?(?::R(?:\[-?\d+\]|\d*)(?:C(?:\[-?\d+\]|\d*))?)?|C(?:\[-?\d+\]|\d*)(?::C(?:\[-?\d+\]|\d*))?/iy,
  r1c1Single: /R(?:\[-?\d+\]|\d*)(?:C(?:\[-?\d+\]|\d*))?|C(?:\[-?\d+\]|\d*)/iy,
  /** What may not follow an address: it would be a longer word, a function, a sheet name or a structured reference. */
  afterAddress: new RegExp(String.raw`${word}|[(!\[$]`, 'uy'),
} as const;

function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Tokens of a formula in English A1 form, with or without its `=`. Lossless, never throws; what it cannot read is `unknown`. */
export function tokenise(formula: string): readonly Token[] {
  return tokeniseWith(formula, readA1);
}

/** Tokens of a formula in English R1C1 form as seen from a cell. */
export function tokeniseR1C1(formula: string, row: number, column: number): readonly Token[] {
  return tokeniseWith(formula, (text, at) =>
    readAddress(text, at, [patterns.r1c1, patterns.r1c1Single], (found) => parseR1C1(found, row, column)),
  );
}

/** Joins tokens to text. */
export function joinTokens(tokens: readonly { readonly text: string }[]): string {
  return tokens.map((token) => token.text).join('');
}

const readA1: AddressReader = (text, at) =>
  readAddress(text, at, [patterns.a1, patterns.a1Single], parseReference);

function readAddress(
  text: string,
  at: number,
  longestFirst: readonly RegExp[],
  parse: (found: string) => Reference | 'outside' | undefined,
): FoundAddress | undefined {
  for (const pattern of longestFirst) {
    const address = take(pattern, text, at);
    if (address === undefined || take(patterns.afterAddress, text, at + address.length) !== undefined)
      continue;
    const reference = parse(address);
    if (reference !== undefined) return { address, reference };
  }
  return undefined;
}

function tokeniseWith(formula: string, address: AddressReader): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at, address);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number, address: AddressReader): Token {
  if (at === 0 && text.startsWith('=')) return { kind: 'start', text: '=' };
  // Characters that begin one kind only are decided first: formulas come by the ten thousand.
  return (
    singleAt(text[at]) ??
    plain('operator', take(patterns.operator, text, at)) ??
    plain('whitespace', take(patterns.whitespace, text, at)) ??
    plain('string', take(patterns.string, text, at)) ??
    errorAt(text, at, address) ??
    prefixedAt(text, at, address) ??
    referenceAt(text, at, address) ??
    structuredAt(text, at) ??
    wordAt(text, at) ??
    plain('number', take(patterns.number, text, at)) ??
    plain('array', take(patterns.array, text, at)) ??
    otherAt(text, at)
  );
}

function plain(kind: PlainKind, text: string | undefined): Token | undefined {
  return text === undefined ? undefined : { kind, text };
}

function errorAt(text: string, at: number, address: AddressReader): Token | undefined {
  const error = take(patterns.errorValue, text, at);
  if (error === undefined) return undefined;
  // A formula whose sheet was deleted reads `#REF!A1`: the address is dead with it.
  const rest = at + error.length;
  const dead =
    error.toUpperCase() === '#REF!'
      ? (take(patterns.errorValue, text, rest) ?? address(text, rest)?.address)
      : undefined;
  return { kind: 'error', text: error + (dead ?? '') };
}

function prefixAt(text: string, at: number): SheetPrefix | undefined {
  const quoted = take(patterns.quotedPrefix, text, at);
  if (quoted !== undefined) return parseSheetPrefix(quoted);
  const bare = take(patterns.barePrefix, text, at);
  // `A1:Sheet2!B3` is a cell, the range operator and a reference, no 3-D prefix.
  if (bare === undefined || patterns.threeDimensionalOverCells.test(bare)) return undefined;
  return parseSheetPrefix(bare);
}

function prefixedAt(text: string, at: number, address: AddressReader): Token | undefined {
  const sheet = prefixAt(text, at);
  if (sheet === undefined) return undefined;
  const rest = at + sheet.text.length;
  const error = take(patterns.errorValue, text, rest);
  if (error !== undefined) return { kind: 'error', text: sheet.text + error, sheet };
  const reference = referenceAt(text, rest, address, sheet);
  if (reference !== undefined) return reference;
  const structured = structuredAt(text, rest);
  if (structured !== undefined) return { kind: 'structured', text: sheet.text + structured.text };
  const name = take(patterns.identifier, text, rest);
  if (name === undefined) return undefined;
  const isFunction = text[rest + name.length] === '(';
  return isFunction
    ? { kind: 'function', text: sheet.text + name }
    : { kind: 'name', text: sheet.text + name, sheet };
}

function referenceAt(
  text: string,
  at: number,
  address: AddressReader,
  sheet?: SheetPrefix,
): Token | undefined {
  const found = address(text, at);
  if (found === undefined) return undefined;
  const written = sheet === undefined ? {} : { sheet };
  if (found.reference === 'outside') {
    return { kind: 'outside', text: (sheet?.text ?? '') + found.address, ...written };
  }
  const spill = text[at + found.address.length] === '#';
  return {
    kind: 'reference',
    text: (sheet?.text ?? '') + found.address + (spill ? '#' : ''),
    address: found.address,
    reference: found.reference,
    spill,
    ...written,
  };
}

function structuredAt(text: string, at: number): Token | undefined {
  const table = take(patterns.identifier, text, at) ?? '';
  const open = at + table.length;
  if (text[open] !== '[') return undefined;
  const end = closingBracket(text, open);
  return end === undefined ? undefined : { kind: 'structured', text: text.slice(at, end + 1) };
}

function closingBracket(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text[at];
    // An apostrophe takes its meaning from the next character of a column name.
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function wordAt(text: string, at: number): Token | undefined {
  const name = take(patterns.identifier, text, at);
  if (name === undefined) return undefined;
  if (text[at + name.length] === '(') return { kind: 'function', text: name };
  return /^(true|false)$/i.test(name) ? { kind: 'boolean', text: name } : { kind: 'name', text: name };
}

function singleAt(character: string | undefined): Token | undefined {
  switch (character) {
    case '(':
      return { kind: 'open', text: character };
    case ')':
      return { kind: 'close', text: character };
    case ',':
      return { kind: 'separator', text: character };
    default:
      return undefined;
  }
}

/** A `#` behind a name or function takes its spilled range; everything else is no formula text. */
function otherAt(text: string, at: number): Token {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { kind: character === '#' ? 'operator' : 'unknown', text: character };
}
