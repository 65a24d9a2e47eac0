import type { BorderEdge, CellFormat } from '../../workbook/model';
import { namespaces } from '../namespaces';
import {
  borderWord,
  defaultFont,
  fileColour,
  horizontalNames,
  verticalNames,
  writtenNumberFormats,
} from '../styleNames';
import { element, spreadsheetText, xmlDeclaration } from '../xmlWrite';

const firstCustomFormat = 164;
const edges: readonly BorderEdge[] = ['left', 'right', 'top', 'bottom'];

/** Distinct XML texts and the place of each. */
class Pool {
  private readonly places = new Map<string, number>();

  constructor(...first: string[]) {
    for (const text of first) this.places.set(text, this.places.size);
  }

  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  list(name: string): string {
    return element(name, { count: this.places.size }, [...this.places.keys()].join(''));
  }

  get size(): number {
    return this.places.size;
  }
}

/** Collects the formats of a workbook, each distinct one once, and writes them as the styles part. */
export class StyleTable {
  private readonly fonts = new Pool(fontXml({}));
  private readonly fills = new Pool(patternXml('none'), patternXml('gray125'));
  private readonly borders = new Pool(borderXml({}));
  private readonly numberFormats = new Map<string, number>();
  private readonly cells = new Pool(
    element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
  );
  private readonly differences = new Pool();
  private readonly known = new Map<string, number>();

  /** Number of a cell format; 0 is the workbook's default. */
  cell(format: CellFormat | undefined): number {
    if (format === undefined) return 0;
    const key = JSON.stringify(format);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const place = this.cells.place(this.cellXml(format));
    this.known.set(key, place);
    return place;
  }

  /** Number of what a conditional format changes. */
  difference(format: CellFormat): number {
    return this.differences.place(element('dxf', {}, this.differenceXml(format)));
  }

  toXml(): string {
    const formats = [...this.numberFormats].map(([code, id]) =>
      element('numFmt', { numFmtId: id, formatCode: spreadsheetText(code) }),
    );
    const content = [
      formats.length === 0 ? '' : element('numFmts', { count: formats.length }, formats.join('')),
      this.fonts.list('fonts'),
      this.fills.list('fills'),
      this.borders.list('borders'),
      element(
        'cellStyleXfs',
        { count: 1 },
        element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
      ),
      this.cells.list('cellXfs'),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
      this.differences.list('dxfs'),
      element('tableStyles', {
        count: 0,
        defaultTableStyle: 'TableStyleMedium9',
        defaultPivotStyle: 'PivotStyleLight16',
      }),
    ];
    return xmlDeclaration + element('styleSheet', { xmlns: namespaces.main }, content.join(''));
  }

  private cellXml(format: CellFormat): string {
    const numFmtId = this.numberFormat(format.numberFormat);
    const fontId = this.fonts.place(fontXml(format));
    const fillId = this.fills.place(fillXml(format));
    const borderId = this.borders.place(borderXml(format));
    const alignment = alignmentXml(format);
    const protection = protectionXml(format);
    const values = {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      applyNumberFormat: numFmtId === 0 ? undefined : true,
      applyFont: fontId === 0 ? undefined : true,
      applyFill: fillId === 0 ? undefined : true,
      applyBorder: borderId === 0 ? undefined : true,
      applyAlignment: alignment === '' ? undefined : true,
      applyProtection: protection === '' ? undefined : true,
    };
    return element('xf', values, alignment + protection);
  }

  private numberFormat(code: string | undefined): number {
    if (code === undefined || code === '') return 0;
    const written = writtenNumberFormats.get(code) ?? this.numberFormats.get(code);
    if (written !== undefined) return written;
    const id = firstCustomFormat + this.numberFormats.size;
    this.numberFormats.set(code, id);
    return id;
  }

  private differenceXml(format: CellFormat): string {
    const { numberFormat } = format;
    const numFmtId = this.numberFormat(numberFormat);
    const fill = fileColour(format.fill);
    const fillContent = element(
      'patternFill',
      { patternType: 'solid' },
      element('fgColor', { rgb: fill }) + element('bgColor', { rgb: fill }),
    );
    return [
      differenceFontXml(format),
      numberFormat === undefined
        ? ''
        : element('numFmt', { numFmtId, formatCode: spreadsheetText(numberFormat) }),
      fill === undefined ? '' : element('fill', {}, fillContent),
      format.borders === undefined ? '' : borderXml(format),
    ].join('');
  }
}

function fontXml(format: CellFormat): string {
  const content = [
    flags(format),
    element('sz', { val: format.fontSize ?? defaultFont.size }),
    colourXml(format.fontColour),
    element('name', { val: spreadsheetText(format.fontName ?? defaultFont.name) }),
    element('family', { val: 2 }),
  ];
  return element('font', {}, content.join(''));
}

function flags(format: CellFormat): string {
  return [
    format.bold === true ? element('b') : '',
    format.italic === true ? element('i') : '',
    format.strikethrough === true ? element('strike') : '',
    format.underline === true ? element('u') : '',
  ].join('');
}

function colourXml(colour: string | undefined): string {
  const rgb = fileColour(colour);
  return rgb === undefined ? '' : element('color', { rgb });
}

/** Only what the rule changes; a flag that is false takes the cell's own away. */
function differenceFontXml(format: CellFormat): string {
  const flag = (name: string, value: boolean | undefined): string =>
    value === undefined ? '' : element(name, value ? {} : { val: 0 });
  const content = [
    flag('b', format.bold),
    flag('i', format.italic),
    flag('strike', format.strikethrough),
    format.underline === undefined ? '' : element('u', format.underline ? {} : { val: 'none' }),
    colourXml(format.fontColour),
  ].join('');
  return content === '' ? '' : element('font', {}, content);
}

function patternXml(patternType: string): string {
  return element('fill', {}, element('patternFill', { patternType }));
}

function fillXml(format: CellFormat): string {
  const rgb = fileColour(format.fill);
  if (rgb === undefined) return patternXml('none');
  return element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: 'solid' },
      element('fgColor', { rgb }) + element('bgColor', { indexed: 64 }),
    ),
  );
}

function borderXml(format: CellFormat): string {
  const lines = edges.map((edge) => {
    const border = format.borders?.[edge];
    const style = border === undefined ? undefined : borderWord(border);
    return style === undefined ? element(edge) : element(edge, { style }, colourXml(border?.colour));
  });
  return element('border', {}, lines.join(''));
}

function alignmentXml(format: CellFormat): string {
  const { rotation } = format;
  const values = {
    horizontal: horizontalNames.find(([name]) => name === format.horizontal && name !== 'General')?.[1],
    vertical: verticalNames.find(([name]) => name === format.vertical && name !== 'Bottom')?.[1],
    // Downwards angles are kept as 91..180.
    textRotation:
      rotation === undefined || rotation === 0 ? undefined : rotation < 0 ? 90 - rotation : rotation,
    wrapText: format.wrap === true ? true : undefined,
    indent: format.indent === undefined || format.indent === 0 ? undefined : format.indent,
    shrinkToFit: format.shrink === true ? true : undefined,
  };
  return Object.values(values).every((value) => value === undefined) ? '' : element('alignment', values);
}

function protectionXml(format: CellFormat): string {
  const locked = format.locked === false ? false : undefined;
  const hidden = format.formulaHidden === true ? true : undefined;
  return locked === undefined && hidden === undefined ? '' : element('protection', { locked, hidden });
}
