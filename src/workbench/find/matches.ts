import type { SheetModel } from '../../host/workbook/model';
import { contentOf } from '../../host/workbook/operations';
import { readCell } from '../../host/workbook/operations';
import type { Language } from '../../texts/texts';
import { shownText } from '../grid/numbers';

export interface Match {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

const mostMatches = 2_000;

/** Cells whose shown text or formula holds a text, by sheets, rows and columns; hidden sheets and lines are left out. */
export function matchesIn(
  sheets: readonly SheetModel[],
  wanted: string,
  language: Language,
): readonly Match[] {
  const text = wanted.trim().toLowerCase();
  const found: Match[] = [];
  if (text === '') return found;
  for (const sheet of sheets) {
    if (sheet.visibility !== 'Visible') continue;
    for (const row of [...sheet.cells.keys()].sort((one, other) => one - other)) {
      if (sheet.rows.get(row)?.hidden === true) continue;
      const line = sheet.cells.get(row) ?? new Map<number, never>();
      for (const [column, cell] of [...line].sort(([one], [other]) => one - other)) {
        if (cell.input === undefined || sheet.columns.get(column)?.hidden === true) continue;
        const reading = readCell(sheet, row, column);
        const shown = shownText(reading.text, reading.result, reading.numberFormat, language);
        const content = cell.input.kind === 'formula' ? String(contentOf(cell)) : '';
        if (!shown.toLowerCase().includes(text) && !content.toLowerCase().includes(text)) continue;
        found.push({ sheet, row, column });
        if (found.length >= mostMatches) return found;
      }
    }
  }
  return found;
}

/** The match after (or before) a place, going round; -1 where there is none. */
export function nextMatch(
  matches: readonly Match[],
  order: readonly SheetModel[],
  from: Match,
  step: 1 | -1,
): number {
  if (matches.length === 0) return -1;
  const key = ({ sheet, row, column }: Match): readonly number[] => [order.indexOf(sheet), row, column];
  const compare = (one: Match, other: Match): number => {
    const [left, right] = [key(one), key(other)];
    const at = left.findIndex((part, index) => part !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  };
  if (step === 1) {
    const at = matches.findIndex((match) => compare(match, from) > 0);
    return at < 0 ? 0 : at;
  }
  const before = matches.filter((match) => compare(match, from) < 0).length - 1;
  return before < 0 ? matches.length - 1 : before;
}
