/** What the model and a file call the same things; written and read by the same tables. */
import type { CellFormat } from '../workbook/model';

export type Horizontal = NonNullable<CellFormat['horizontal']>;
export type Vertical = NonNullable<CellFormat['vertical']>;
export type Border = NonNullable<NonNullable<CellFormat['borders']>['top']>;
export type Weight = NonNullable<Border['weight']>;

export const defaultFont = { name: 'Calibri', size: 11 } as const;

export const horizontalNames: readonly (readonly [Horizontal, string])[] = [
  ['General', 'general'],
  ['Left', 'left'],
  ['Center', 'center'],
  ['Right', 'right'],
  ['Fill', 'fill'],
  ['Justify', 'justify'],
  ['CenterAcrossSelection', 'centerContinuous'],
  ['Distributed', 'distributed'],
];

export const verticalNames: readonly (readonly [Vertical, string])[] = [
  ['Top', 'top'],
  ['Center', 'center'],
  ['Bottom', 'bottom'],
  ['Justify', 'justify'],
  ['Distributed', 'distributed'],
];

/** Line style and weight of a border, and the one word a file has for both; the first of a word is read back. */
export const borderNames: readonly (readonly [string, Weight, string])[] = [
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Double', 'Thick', 'double'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Dot', 'Thin', 'dotted'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
];

/** A file's word for a line; styles the format lacks in a weight take the nearest. */
export function borderWord(border: Border): string | undefined {
  const weight = border.weight ?? 'Thin';
  const sameStyle = borderNames.filter(([style, , word]) => style === border.style || word === border.style);
  return (sameStyle.find(([, candidate]) => candidate === weight) ?? sameStyle[0])?.[2];
}

/** Number formats every reader knows by number, as far as they do not depend on a language. */
export const writtenNumberFormats: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['0.00E+00', 11],
  ['@', 49],
]);

/** Meaning of format numbers a file need not spell out (ECMA-376 18.8.30, US forms). */
export const knownNumberFormats: ReadonlyMap<number, string> = new Map([
  ...[...writtenNumberFormats].map(([code, id]) => [id, code] as const),
  [5, '$#,##0_);($#,##0)'],
  [6, '$#,##0_);[Red]($#,##0)'],
  [7, '$#,##0.00_);($#,##0.00)'],
  [8, '$#,##0.00_);[Red]($#,##0.00)'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
]);

/** `#RRGGBB` as a file's `FFRRGGBB`; undefined where the text is no such colour. */
export function fileColour(colour: string | undefined): string | undefined {
  const match = /^#?([0-9A-Fa-f]{6})$/.exec(colour ?? '');
  return match === null ? undefined : `FF${(match[1] ?? '').toUpperCase()}`;
}
