import type { LiveCell } from './liveSheet';

/** Changed rows by column by name of the sheet in capitals. */
type Changed = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

/**
 * Forgets what was kept of areas (`areaKey`, maybe with a word before it) that hold one of the changed cells; everything
 * where `changed` is undefined.
 */
export function forgetAreas(kept: Map<string, unknown>, changed: readonly LiveCell[] | undefined): void {
  if (changed === undefined) {
    kept.clear();
    return;
  }
  const bySheet = groupedBySheet(changed);
  for (const key of kept.keys()) if (isChanged(key, bySheet)) kept.delete(key);
}

function groupedBySheet(cells: readonly LiveCell[]): Changed {
  const sheets = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, column } of cells) {
    const name = sheet.name.toUpperCase();
    const columns = sheets.get(name) ?? new Map<number, number[]>();
    sheets.set(name, columns);
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, [row]);
    else rows.push(row);
  }
  return sheets;
}

function isChanged(key: string, changed: Changed): boolean {
  const match = /(\d+) (\d+) (\d+) (\d+) (.*)$/s.exec(key);
  if (match === null) return true;
  const [row = 0, column = 0, rows = 0, columns = 0] = match.slice(1, 5).map(Number);
  for (const [at, lines] of changed.get(match[5] ?? '') ?? []) {
    if (at < column || at >= column + columns) continue;
    if (lines.some((line) => line >= row && line < row + rows)) return true;
  }
  return false;
}
