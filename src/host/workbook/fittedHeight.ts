/** Heights Excel gives to rows that nobody has set: as many lines as their wrapped texts need. An estimate: the host has no fonts. */
import { formatAt } from './formats';
import type { CellFormat, SheetModel } from './model';
import { readCell } from './read';

/** Points of a row of one line in the standard font, 11 points. */
const oneLine = 15;
const standardSize = 11;
/** Of the font size: a line with its spacing. */
const lineSpacing = 1.23;
/** Excel's highest row. */
const highest = 409;
const pixelsPerPoint = 96 / 72;
const usualWidth = 64 / 7;
/** What the proportions below are too wide or too narrow by, over whole sentences. */
const caution = 0.99;

/** Height in points that shows all of a row's wrapped, upright and large texts; undefined where one standard line does. */
export function fittedHeight(sheet: SheetModel, row: number): number | undefined {
  let height = oneLine;
  for (const column of sheet.cells.get(row)?.keys() ?? []) {
    if (sheet.columns.get(column)?.hidden === true) continue;
    const format = formatAt(sheet, row, column);
    if (format.wrap !== true && (format.rotation ?? 0) === 0 && (format.fontSize ?? 0) <= standardSize)
      continue;
    height = Math.max(height, neededHeight(readCell(sheet, row, column).text, format, sheet, column));
  }
  return height > oneLine ? Math.min(highest, Math.ceil(height / 0.75) * 0.75) : undefined;
}

function neededHeight(text: string, format: CellFormat, sheet: SheetModel, column: number): number {
  if (text === '') return 0;
  const size = format.fontSize ?? standardSize;
  const width = (piece: string): number =>
    textWidth(piece) * size * pixelsPerPoint * (format.bold === true ? 1.06 : 1) * caution;
  if (Math.abs(format.rotation ?? 0) === 90) return width(text) / pixelsPerPoint + 6;
  const room = (sheet.columns.get(column)?.width ?? usualWidth) * 7 - 5;
  const lines = format.wrap === true ? linesOf(text, room, width) : 1;
  return lines * size * lineSpacing + 2.5;
}

/** Lines of a text in so many pixels, broken between words; a word too long for a line is broken where the line ends. */
function linesOf(text: string, room: number, width: (piece: string) => number): number {
  const space = width(' ');
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/(?<=[\s/-])/)) {
      const long = width(word.trimEnd());
      if (used > 0 && used + long > room) {
        lines += 1;
        used = 0;
      }
      if (long > room) lines += Math.ceil(long / room) - 1;
      used += (long % Math.max(room, 1)) + (word.endsWith(' ') ? space : 0);
    }
  }
  return lines;
}

/** Width in units of the font size, after the proportions of Calibri. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character === ' ') return 0.226;
  if (/[ijlI.,;:!'|()[\]/\\-]/.test(character)) return 0.27;
  if (/[ftr]/.test(character)) return 0.34;
  if (/[mwMW%@]/.test(character)) return 0.82;
  if (/\p{Lu}/u.test(character)) return 0.58;
  return 0.485;
}
