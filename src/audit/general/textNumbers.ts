/** G08: figures stored as text that formulas read. */
import type { Readers } from './readers';
import type { SheetGrid } from './sheetGrid';
import type { Suspect } from './suspect';

/** A figure as people write it; leading zeros are codes. */
const figure = /^[-+]?(?:0|[1-9]\d*)(?:[.,]\d+)*\s?%?$/;

export function suspectTextNumbers(grid: SheetGrid, readers: Readers): readonly Suspect[] {
  const found: Suspect[] = [];
  const { area } = grid;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (grid.kindAt(row, column) !== 'label') continue;
      const text = String(grid.inputAt(row, column)).replace(/^'/, '').replaceAll('\u00a0', ' ').trim();
      if (!figure.test(text) || !isAmongFigures(grid, row, column)) continue;
      if (readers.of(grid, { row, column, rows: 1, columns: 1 }) === 0) continue;
      const expected = numberOf(text);
      found.push({
        rule: 'G08',
        tier: 'default',
        severity: 'warning',
        place: { row, column },
        group: expected === undefined ? text : '',
        text: 'textNumber',
        ...(expected === undefined ? {} : { expected }),
      });
    }
  return found;
}

/** Right above or below a figure; a text over a column is its heading otherwise. */
function isAmongFigures(grid: SheetGrid, row: number, column: number): boolean {
  const isFigure = (at: number): boolean => ['number', 'formula'].includes(grid.kindAt(at, column));
  return isFigure(row - 1);
}

/** What a text means as a number; undefined where a mark may part thousands or decimals. */
function numberOf(text: string): number | undefined {
  const share = text.endsWith('%');
  const plain = text.replace(/\s?%$/, '');
  const unambiguous = /^[-+]?\d+$/.test(plain) || /^[-+]?\d+[.,](?:\d{1,2}|\d{4,})$/.test(plain);
  if (!unambiguous) return undefined;
  const value = Number(plain.replace(',', '.'));
  return share ? value / 100 : value;
}
