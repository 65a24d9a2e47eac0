/** Writes XML text; every text of a workbook passes through the escapes below. */

export type AttributeValue = string | number | boolean | undefined;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Line ends and tabs would be turned into spaces in an attribute, and a carriage return into a line feed anywhere. */
const numbered = (character: string): string => `&#${character.charCodeAt(0)};`;

/** Text inside an element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => named[character] ?? character).replace(/\r/g, numbered);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => named[character] ?? character).replace(/[\r\n\t]/g, numbered);
}

/** Characters no XML document may hold, lone surrogates among them. */
const illegal =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const hexadecimal = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** What XML cannot carry becomes `_xHHHH_`. */
export function withoutIllegal(text: string): string {
  return text.replace(illegal, hexadecimal);
}

/** The format's own escape (ST_Xstring): illegal characters and carriage returns as `_xHHHH_`, and text that looks like one guarded. */
export function spreadsheetText(text: string): string {
  return withoutIllegal(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replace(/\r/g, '_x000D_');
}

/** The reverse of `spreadsheetText`. */
export function plainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** ` name="value"` for each attribute that has one; true is `1`, false `0`. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const shown = typeof value === 'boolean' ? (value ? '1' : '0') : withoutIllegal(String(value));
    text += ` ${name}="${escapeAttribute(shown)}"`;
  }
  return text;
}

/** An element; content is XML already, empty content gives an empty tag. */
export function element(
  name: string,
  values: Readonly<Record<string, AttributeValue>> = {},
  content = '',
): string {
  const open = `<${name}${attributes(values)}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** An element that holds text; spaces at its ends and line ends are kept. */
export function textElement(
  name: string,
  text: string,
  values: Readonly<Record<string, AttributeValue>> = {},
): string {
  return `<${name}${attributes(values)}>${escapeText(withoutIllegal(text))}</${name}>`;
}
