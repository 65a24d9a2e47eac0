/** `Range.format` and its parts; a part reads null where the cells differ. */
import { type ApiClass, ApiObject, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument } from '../protocol/hostError';
import type { Json } from '../protocol/json';
import {
  changeFormats,
  formatAt,
  isWholeColumns,
  isWholeRows,
  requireAllowed,
  storedCells,
} from '../workbook/operations';
import type { Area, CellFormat, SheetModel } from '../workbook/model';
import { bordersObject } from './borders';
import { colourOf } from './colours';
import { common } from './grid';
import {
  autofitColumns,
  autofitRows,
  columnWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
  standardHeight,
  standardWidth,
} from './lines';
import { type AreasTarget, type RangeTarget } from './rangeTarget';

/** `Range.format` over one or more areas. */
export function formatObject(target: AreasTarget): ApiObject {
  return ApiObject.of(formatClass, target);
}

/** Formats of all cells; for whole rows and columns, those of the lines and of the stored cells. */
export function* formatsOf(target: AreasTarget): Iterable<CellFormat> {
  for (const { sheet, area } of target.ranges) yield* formatsWithin(sheet, area);
}

function* formatsWithin(sheet: SheetModel, area: Area): Iterable<CellFormat> {
  if (isWholeRows(area) || isWholeColumns(area)) {
    for (const { row, column } of storedCells(sheet, area)) yield formatAt(sheet, row, column);
    const lines = isWholeRows(area) ? sheet.rows : sheet.columns;
    const [start, count] = isWholeRows(area) ? [area.row, area.rows] : [area.column, area.columns];
    for (let line = start; line < start + count; line += 1) yield lines.get(line)?.format ?? {};
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      yield formatAt(sheet, row, column);
  }
}

/** Changes the format of all cells. */
export function reformat(target: AreasTarget, change: (format: CellFormat) => CellFormat): void {
  const { session, sheet } = target.first;
  for (const { area } of target.ranges) requireAllowed(sheet, area, 'allowFormatCells');
  session.apply(changeFormats(sheet, target.areas, change));
}

/** A scalar kept in one key of the format; the standard value is not stored. */
function formatMember<Key extends keyof CellFormat>(
  key: Key,
  standard: Exclude<CellFormat[Key], undefined> & (string | number | boolean),
  accept: (value: Json) => CellFormat[Key],
): ScalarMember<AreasTarget> {
  return {
    get: (target) => common(shownValues(target, (format) => format[key], standard)),
    set: (target, value) => {
      const wanted = accept(value);
      reformat(target, (format) => setKey(format, key, wanted === standard ? undefined : wanted));
    },
  };
}

function* shownValues(
  target: AreasTarget,
  read: (format: CellFormat) => unknown,
  standard: Json,
): Iterable<Json> {
  for (const format of formatsOf(target)) {
    const value = read(format);
    yield typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : standard;
  }
}

/** A copy of the format with one key set, or without it. */
export function withKey<Key extends keyof CellFormat>(
  format: CellFormat,
  key: Key,
  value: CellFormat[Key] | undefined,
): CellFormat {
  return setKey({ ...format }, key, value);
}

/** Sets or removes one key in place: `changeFormat` hands out copies already, and there may be many of them. */
function setKey<Key extends keyof CellFormat>(
  format: CellFormat,
  key: Key,
  value: CellFormat[Key] | undefined,
): CellFormat {
  if (value === undefined) Reflect.deleteProperty(format, key);
  else format[key] = value;
  return format;
}

function flag(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('true or false is wanted');
  return value;
}

function amount(value: Json): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument('a number is wanted');
  return value;
}

function text(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument('a text is wanted');
  return value;
}

function oneOf<Word extends string>(words: readonly Word[]): (value: Json) => Word {
  return (value) => {
    const word = words.find((known) => known === value);
    if (word === undefined) throw invalidArgument(`one of ${words.join(', ')} is wanted`);
    return word;
  };
}

const horizontal = oneOf([
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
]);
const vertical = oneOf(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);
const rotation = (value: Json): number => {
  const degrees = amount(value);
  if (degrees < -90 || degrees > 90) throw invalidArgument('textOrientation is between -90 and 90');
  return degrees;
};

function lineMember(axis: 'rows' | 'columns'): ScalarMember<AreasTarget> {
  const isRows = axis === 'rows';
  return {
    get: (target) => common(lineSizes(target, axis)),
    set: (target, value) => {
      const points = amount(value);
      for (const { session, sheet, area } of target.ranges) {
        requireAllowed(sheet, area, isRows ? 'allowFormatRows' : 'allowFormatColumns');
        session.apply(isRows ? setRowHeight(sheet, area, points) : setColumnWidth(sheet, area, points));
      }
    },
  };
}

function* lineSizes(target: AreasTarget, axis: 'rows' | 'columns'): Iterable<number> {
  for (const { sheet, area } of target.ranges) {
    const [start, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    for (let line = start; line < start + count; line += 1)
      yield axis === 'rows' ? rowHeight(sheet, line) : columnWidth(sheet, line);
  }
}

function standardMember(axis: 'rows' | 'columns'): ScalarMember<AreasTarget> {
  const standard = axis === 'rows' ? standardHeight : Math.round(standardWidth * 7) * 0.75;
  return { get: (target) => common([...lineSizes(target, axis)].map((size) => size === standard)) };
}

function eachRange(target: AreasTarget, act: (range: RangeTarget) => void): null {
  target.ranges.forEach(act);
  return null;
}

const formatClass: ApiClass<AreasTarget> = {
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: formatMember('horizontal', 'General', horizontal),
    VerticalAlignment: formatMember('vertical', 'Bottom', vertical),
    WrapText: formatMember('wrap', false, flag),
    ShrinkToFit: formatMember('shrink', false, flag),
    IndentLevel: formatMember('indent', 0, amount),
    TextOrientation: formatMember('rotation', 0, rotation),
    ColumnWidth: lineMember('columns'),
    RowHeight: lineMember('rows'),
    UseStandardWidth: standardMember('columns'),
    UseStandardHeight: standardMember('rows'),
  },
  navigation: {
    Font: (target) => ApiObject.of(fontClass, target),
    Fill: (target) => ApiObject.of(fillClass, target),
    Borders: bordersObject,
    Protection: (target) => ApiObject.of(protectionClass, target),
  },
  methods: {
    AutofitColumns: (target) =>
      eachRange(target, ({ session, sheet, area }) => {
        requireAllowed(sheet, area, 'allowFormatColumns');
        session.settle();
        session.apply(autofitColumns(sheet, area));
      }),
    AutofitRows: (target) =>
      eachRange(target, ({ session, sheet, area }) => {
        requireAllowed(sheet, area, 'allowFormatRows');
        session.settle();
        session.apply(autofitRows(sheet, area));
      }),
    AdjustIndent: (target, call) => {
      const by = call.whole(0);
      reformat(target, (format) => setKey(format, 'indent', Math.max(0, (format.indent ?? 0) + by)));
      return undefined;
    },
  },
};

const fontClass: ApiClass<AreasTarget> = {
  name: 'RangeFont',
  scalars: {
    Name: formatMember('fontName', 'Calibri', text),
    Size: formatMember('fontSize', 11, amount),
    Bold: formatMember('bold', false, flag),
    Italic: formatMember('italic', false, flag),
    Strikethrough: formatMember('strikethrough', false, flag),
    Color: formatMember('fontColour', '#000000', colourOf),
    Underline: {
      get: (target) =>
        common([...formatsOf(target)].map((format) => (format.underline === true ? 'Single' : 'None'))),
      set: (target, value) => {
        const underlined = oneOf(['None', 'Single'])(value) === 'Single';
        reformat(target, (format) => setKey(format, 'underline', underlined ? true : undefined));
      },
    },
  },
};

const fillClass: ApiClass<AreasTarget> = {
  name: 'RangeFill',
  scalars: { Color: formatMember('fill', '#FFFFFF', colourOf) },
  methods: {
    Clear: (target) => {
      reformat(target, (format) => setKey(format, 'fill', undefined));
      return undefined;
    },
  },
};

/** Only an unlocked cell is stored as such. */
const protectionClass: ApiClass<AreasTarget> = {
  name: 'FormatProtection',
  scalars: {
    Locked: formatMember('locked', true, flag),
    FormulaHidden: formatMember('formulaHidden', false, flag),
  },
};
