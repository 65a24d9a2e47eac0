import type { BorderEdge, CellFormat } from '../../workbook/model';
import {
  borderNames,
  defaultFont,
  horizontalNames,
  knownNumberFormats,
  verticalNames,
  type Border,
} from '../styleNames';
import { booleanOf, child, childrenOf, numberOf, type XmlNode } from '../xmlRead';
import { plainText } from '../xmlWrite';
import { ownWord } from '../ruleNames';
import { colourReader, type ColourReader } from './colours';

/** The formats of a file by their numbers. */
export interface StyleReader {
  /** Format of a cell style, a fresh object each time; undefined where nothing differs from the default. */
  readonly cell: (style: number) => CellFormat | undefined;
  /** What a conditional format changes. */
  readonly difference: (place: number | undefined) => CellFormat;
  /** The same, of a difference that stands where it is used. */
  readonly differenceOf: (node: XmlNode) => CellFormat;
  readonly colour: ColourReader;
}

/** Reads the styles part; without one, everything looks like the default. */
export function styleReader(styles: XmlNode | undefined, theme: XmlNode | undefined): StyleReader {
  const colour = colourReader(theme, child(child(styles, 'colors'), 'indexedColors'));
  const codes = new Map(knownNumberFormats);
  for (const { attributes } of childrenOf(child(styles, 'numFmts'), 'numFmt')) {
    const id = numberOf(attributes['numFmtId']);
    if (id !== undefined) codes.set(id, plainText(attributes['formatCode'] ?? 'General'));
  }
  const fonts = childrenOf(child(styles, 'fonts'), 'font').map((node) => fontFormat(node, colour));
  const fills = childrenOf(child(styles, 'fills'), 'fill').map((node) => fillFormat(node, colour));
  const borders = childrenOf(child(styles, 'borders'), 'border').map((node) => borderFormat(node, colour));
  const cells = childrenOf(child(styles, 'cellXfs'), 'xf').map((xf): CellFormat => {
    const place = (name: string): number => numberOf(xf.attributes[name]) ?? 0;
    return {
      ...numberFormat(codes.get(place('numFmtId'))),
      ...fonts[place('fontId')],
      ...fills[place('fillId')],
      ...alignmentFormat(child(xf, 'alignment')),
      ...protectionFormat(child(xf, 'protection')),
      ...borders[place('borderId')],
    };
  });
  const differences = childrenOf(child(styles, 'dxfs'), 'dxf').map((node) => differenceFormat(node, colour));
  return {
    cell: (style) => {
      const format = cells[style];
      return format === undefined || Object.keys(format).length === 0 ? undefined : copied(format);
    },
    difference: (place) => copied(place === undefined ? {} : (differences[place] ?? {})),
    differenceOf: (node) => differenceFormat(node, colour),
    colour,
  };
}

/** Cells of one look are changed apart, so they share nothing. */
function copied(format: CellFormat): CellFormat {
  if (format.borders === undefined) return { ...format };
  const borders: NonNullable<CellFormat['borders']> = {};
  for (const edge of borderEdges) {
    const border = format.borders[edge];
    if (border !== undefined) borders[edge] = { ...border };
  }
  return { ...format, borders };
}

const borderEdges: readonly BorderEdge[] = ['top', 'bottom', 'left', 'right'];

function numberFormat(code: string | undefined): CellFormat {
  return code === undefined || code === 'General' ? {} : { numberFormat: code };
}

function fontFormat(font: XmlNode, colour: ColourReader): CellFormat {
  const name = child(font, 'name')?.attributes['val'];
  const size = numberOf(child(font, 'sz')?.attributes['val']);
  const fontColour = colour(child(font, 'color'));
  return {
    ...(name === undefined || plainText(name) === defaultFont.name ? {} : { fontName: plainText(name) }),
    ...(size === undefined || size === defaultFont.size ? {} : { fontSize: size }),
    ...(flag(font, 'b') === true ? { bold: true } : {}),
    ...(flag(font, 'i') === true ? { italic: true } : {}),
    ...(underlined(font) === true ? { underline: true } : {}),
    ...(flag(font, 'strike') === true ? { strikethrough: true } : {}),
    ...(fontColour === undefined || isAutomatic(font, fontColour) ? {} : { fontColour }),
  };
}

/** Black by theme is what cells have anyway. */
function isAutomatic(font: XmlNode, colour: string): boolean {
  return colour === '#000000' && child(font, 'color')?.attributes['theme'] === '1';
}

function flag(node: XmlNode, name: string): boolean | undefined {
  const found = child(node, name);
  return found === undefined ? undefined : booleanOf(found.attributes['val'], true);
}

function underlined(node: XmlNode): boolean | undefined {
  const found = child(node, 'u');
  return found === undefined ? undefined : found.attributes['val'] !== 'none';
}

function fillFormat(node: XmlNode, colour: ColourReader): CellFormat {
  const pattern = child(node, 'patternFill');
  const type = pattern?.attributes['patternType'];
  if (type === undefined || type === 'none') return {};
  const fill = colour(child(pattern, 'fgColor'));
  return fill === undefined || type === 'gray125' ? {} : { fill };
}

function borderFormat(node: XmlNode, colour: ColourReader): CellFormat {
  const borders: NonNullable<CellFormat['borders']> = {};
  for (const edge of borderEdges) {
    const border = borderLine(child(node, edge), colour);
    if (border !== undefined) borders[edge] = border;
  }
  return Object.keys(borders).length === 0 ? {} : { borders };
}

function borderLine(node: XmlNode | undefined, colour: ColourReader): Border | undefined {
  const found = borderNames.find(([, , word]) => word === node?.attributes['style']);
  if (found === undefined) return undefined;
  const [style, weight] = found;
  const line = { style, colour: colour(child(node, 'color')) ?? '#000000' };
  const only = borderNames.filter(([candidate]) => candidate === style).length === 1;
  return weight === 'Thin' || only ? line : { ...line, weight };
}

function alignmentFormat(node: XmlNode | undefined): CellFormat {
  if (node === undefined) return {};
  const { attributes } = node;
  const horizontal = ownWord(horizontalNames, attributes['horizontal']);
  const vertical = ownWord(verticalNames, attributes['vertical']);
  const rotation = numberOf(attributes['textRotation']) ?? 0;
  const indent = numberOf(attributes['indent']) ?? 0;
  return {
    ...(horizontal === undefined || horizontal === 'General' ? {} : { horizontal }),
    ...(vertical === undefined || vertical === 'Bottom' ? {} : { vertical }),
    ...(booleanOf(attributes['wrapText']) ? { wrap: true } : {}),
    ...(booleanOf(attributes['shrinkToFit']) ? { shrink: true } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(rotation === 0 || rotation > 180 ? {} : { rotation: rotation > 90 ? 90 - rotation : rotation }),
  };
}

function protectionFormat(node: XmlNode | undefined): CellFormat {
  return {
    ...(booleanOf(node?.attributes['locked'], true) ? {} : { locked: false }),
    ...(booleanOf(node?.attributes['hidden']) ? { formulaHidden: true } : {}),
  };
}

function differenceFormat(node: XmlNode, colour: ColourReader): CellFormat {
  const font = child(node, 'font');
  const pattern = child(child(node, 'fill'), 'patternFill');
  // In a difference the background is what a solid fill shows.
  const fill = colour(child(pattern, 'bgColor')) ?? colour(child(pattern, 'fgColor'));
  const code = child(node, 'numFmt')?.attributes['formatCode'];
  const fontColour = colour(child(font, 'color'));
  const format: CellFormat = {};
  if (font !== undefined) {
    const [bold, italic, underline, strikethrough] = [
      flag(font, 'b'),
      flag(font, 'i'),
      underlined(font),
      flag(font, 'strike'),
    ];
    if (bold !== undefined) format.bold = bold;
    if (italic !== undefined) format.italic = italic;
    if (underline !== undefined) format.underline = underline;
    if (strikethrough !== undefined) format.strikethrough = strikethrough;
  }
  if (fontColour !== undefined) format.fontColour = fontColour;
  if (fill !== undefined) format.fill = fill;
  if (code !== undefined) format.numberFormat = plainText(code);
  const border = child(node, 'border');
  return border === undefined ? format : { ...format, ...borderFormat(border, colour) };
}
