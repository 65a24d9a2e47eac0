import type { Change } from './changes';
import { wholeColumns, wholeRows } from './areas';
import { HostError } from './hostError';
import type { SheetModel } from './model';

type Axis = 'rows' | 'columns';
interface LineInfo {
  hidden?: boolean;
  outlineLevel?: number;
  collapsed?: boolean;
}
/** Deepest outline level of Excel. */
const deepest = 7;

const linesOf = (sheet: SheetModel, axis: Axis): Map<number, LineInfo> =>
  axis === 'rows' ? sheet.rows : sheet.columns;

function changeOf(sheet: SheetModel, axis: Axis, start: number, count: number): Change[] {
  return [
    {
      kind: 'layout',
      sheetId: sheet.id,
      area: axis === 'rows' ? wholeRows(start, count) : wholeColumns(start, count),
    },
  ];
}

function updateLines(
  sheet: SheetModel,
  axis: Axis,
  start: number,
  count: number,
  update: (info: LineInfo) => LineInfo,
): void {
  const lines = linesOf(sheet, axis);
  for (let line = start; line < start + count; line += 1) {
    const info = update({ ...lines.get(line) });
    if (Object.keys(info).length > 0) lines.set(line, info);
    else lines.delete(line);
  }
}

/** A flag that is off is not kept. */
function withFlag(info: LineInfo, flag: 'hidden' | 'collapsed', on: boolean): LineInfo {
  const kept = Object.fromEntries(Object.entries(info).filter(([key]) => key !== flag));
  return on ? { ...kept, [flag]: true } : kept;
}

/** Groups rows or columns one level deeper. Refused (InvalidOperation) below the seventh level. */
export function groupLines(sheet: SheetModel, axis: Axis, start: number, count: number): Change[] {
  const lines = linesOf(sheet, axis);
  for (let line = start; line < start + count; line += 1) {
    if ((lines.get(line)?.outlineLevel ?? 0) >= deepest)
      throw new HostError('InvalidOperation', 'An outline has at most seven levels');
  }
  updateLines(sheet, axis, start, count, (info) => ({ ...info, outlineLevel: (info.outlineLevel ?? 0) + 1 }));
  return changeOf(sheet, axis, start, count);
}

/** Takes rows or columns one level out of their group. Refused (InvalidOperation) where none is grouped. */
export function ungroupLines(sheet: SheetModel, axis: Axis, start: number, count: number): Change[] {
  const lines = linesOf(sheet, axis);
  const grouped = Array.from({ length: count }, (_, step) => start + step).filter(
    (line) => (lines.get(line)?.outlineLevel ?? 0) > 0,
  );
  if (grouped.length === 0) throw new HostError('InvalidOperation', 'There is no group to take apart');
  for (const line of grouped) {
    updateLines(sheet, axis, line, 1, ({ outlineLevel = 1, ...info }) =>
      outlineLevel > 1 ? { ...info, outlineLevel: outlineLevel - 1 } : info,
    );
  }
  return changeOf(sheet, axis, start, count);
}

/** Hides or shows rows or columns. */
export function setLinesHidden(
  sheet: SheetModel,
  axis: Axis,
  start: number,
  count: number,
  hidden: boolean,
): Change[] {
  updateLines(sheet, axis, start, count, (info) => withFlag(info, 'hidden', hidden));
  return changeOf(sheet, axis, start, count);
}

/** Folds away or unfolds the grouped lines of a run; the line after a group carries the `+`. */
export function foldLines(
  sheet: SheetModel,
  axis: Axis,
  start: number,
  count: number,
  folded: boolean,
): Change[] {
  const lines = linesOf(sheet, axis);
  for (let line = start; line < start + count; line += 1) {
    if ((lines.get(line)?.outlineLevel ?? 0) === 0) continue;
    setLinesHidden(sheet, axis, line, 1, folded);
    if ((lines.get(line + 1)?.outlineLevel ?? 0) === 0) markFold(sheet, axis, line + 1, folded);
  }
  return changeOf(sheet, axis, start, count);
}

function markFold(sheet: SheetModel, axis: Axis, line: number, folded: boolean): void {
  updateLines(sheet, axis, line, 1, (info) => withFlag(info, 'collapsed', folded));
}

/** Shows the levels up to `level` of an outline and folds away what is deeper; 0 folds all. */
export function showOutlineLevels(sheet: SheetModel, axis: Axis, level: number): Change[] {
  for (const [line, info] of [...linesOf(sheet, axis)]) {
    if ((info.outlineLevel ?? 0) > 0) setLinesHidden(sheet, axis, line, 1, (info.outlineLevel ?? 0) > level);
  }
  return changeOf(sheet, axis, 0, 1);
}
