import { sameSheet } from '../address';
import type { FormulaChange, Marks } from './differenceKinds';
import type { SheetArea } from './normalise';

/** What two references differ in: one end of a range, or the cells as such. */
export function referenceChange(found: SheetArea, expected: SheetArea, marks: Marks): FormulaChange {
  if (found.book !== undefined && found.book !== expected.book)
    return { kind: 'external', book: found.book, marks };
  return rangeChange(found, expected, marks) ?? { kind: 'reference', found, expected, marks };
}

function rangeChange(found: SheetArea, expected: SheetArea, marks: Marks): FormulaChange | undefined {
  if (!sameSheet(found.sheet, expected.sheet) || found.lastSheet !== expected.lastSheet) return undefined;
  const rows = endsOf(found.area.row, found.area.rows, expected.area.row, expected.area.rows);
  const columns = endsOf(found.area.column, found.area.columns, expected.area.column, expected.area.columns);
  const axis = columns === 'same' ? 'rows' : rows === 'same' ? 'columns' : undefined;
  const end = axis === 'rows' ? rows : columns;
  if (axis === undefined || end === 'same' || end === 'other') return undefined;
  return { kind: 'range', sheet: expected.sheet, axis, ...end, marks };
}

interface End {
  readonly edge: 'first' | 'last';
  readonly found: number;
  readonly expected: number;
  readonly length: 'shorter' | 'longer';
}

/** The one end in which two spans of lines differ; one of them at least is a range, not a line. */
function endsOf(
  first: number,
  count: number,
  expectedFirst: number,
  expectedCount: number,
): End | 'same' | 'other' {
  if (first === expectedFirst && count === expectedCount) return 'same';
  const length = count < expectedCount ? 'shorter' : 'longer';
  const last = first + count - 1;
  const expectedLast = expectedFirst + expectedCount - 1;
  if (first === expectedFirst) return { edge: 'last', found: last, expected: expectedLast, length };
  if (last === expectedLast) return { edge: 'first', found: first, expected: expectedFirst, length };
  return 'other';
}
