import type { SheetModel } from './model';

const marks = new WeakMap<SheetModel, object>();
const unmoved = {};

/** Changes with every insertion, deletion or sorting that moved cells of the sheet: addresses from before are stale then. */
export function moveMark(sheet: SheetModel): object {
  return marks.get(sheet) ?? unmoved;
}

/** Tells that cells of the sheet moved, or with `mark` that they are back where they were. */
export function markMoved(sheet: SheetModel, mark: object = {}): void {
  marks.set(sheet, mark);
}
