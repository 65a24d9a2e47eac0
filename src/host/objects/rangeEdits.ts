/** Methods of `Range` that change the sheet. */
import type { Steps } from '../../formula/steps';
import type { ApiClass, ApiObject, Call } from '../protocol/apiObject';
import { invalidArgument } from '../protocol/hostError';
import {
  clearArea,
  type ClearKind,
  copyInSteps,
  type CopyKind,
  type CopyOptions,
  deleteCells,
  foldLines,
  groupLines,
  insertCells,
  isWholeColumns,
  isWholeRows,
  mergeArea,
  type ProtectedAction,
  requireAllowed,
  ungroupLines,
  unmergeArea,
} from '../workbook/operations';
import type { Change } from '../workbook/changes';
import type { Area } from '../workbook/model';
import { wrongShape } from './grid';
import { rangeOfArgument, type RangeTarget } from './rangeTarget';

type Methods = NonNullable<ApiClass<RangeTarget>['methods']>;

function wordOf<Word extends string>(
  call: Call,
  index: number,
  words: readonly Word[],
  standard?: Word,
): Word {
  const text = call.optionalText(index) ?? standard;
  const word = words.find((known) => known === text);
  if (word === undefined) throw invalidArgument(`${call.member} takes one of ${words.join(', ')}`);
  return word;
}

const clearKinds: readonly ClearKind[] = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'];
const copyKinds: readonly (CopyKind | 'Link')[] = ['All', 'Formulas', 'Values', 'Formats', 'Link'];

/** Which way an edit of these cells moves the others, as the workbook room decides it too. */
function directionOf(area: Area, vertical: boolean): 'vertical' | 'horizontal' {
  if (isWholeRows(area)) return 'vertical';
  if (isWholeColumns(area)) return 'horizontal';
  return vertical ? 'vertical' : 'horizontal';
}

function structureAction(area: Area, kind: 'insert' | 'delete'): ProtectedAction {
  if (isWholeRows(area)) return kind === 'insert' ? 'allowInsertRows' : 'allowDeleteRows';
  if (isWholeColumns(area)) return kind === 'insert' ? 'allowInsertColumns' : 'allowDeleteColumns';
  return 'structure';
}

/** Inserts empty cells where the range stands; answers them. */
export function insertAt(range: RangeTarget, shift: 'Down' | 'Right'): ApiObject {
  const { session, sheet, area } = range;
  requireAllowed(sheet, area, structureAction(area, 'insert'));
  const changes = insertCells(session.model, sheet, area, shift);
  session.moveRanges(sheet, { kind: 'insert', area, direction: directionOf(area, shift === 'Down') });
  session.apply(changes, shift);
  return range.at(area).object;
}

/** Deletes the range's cells; others close the gap. */
export function deleteAt(range: RangeTarget, shift: 'Up' | 'Left'): void {
  const { session, sheet, area } = range;
  requireAllowed(sheet, area, structureAction(area, 'delete'));
  const changes = deleteCells(session.model, sheet, area, shift);
  session.moveRanges(sheet, { kind: 'delete', area, direction: directionOf(area, shift === 'Up') });
  session.apply(changes, shift);
}

type LineOperation = (
  sheet: RangeTarget['sheet'],
  axis: 'rows' | 'columns',
  start: number,
  count: number,
) => Change[];

function byGroup(operation: LineOperation): Methods[string] {
  return (range, call) => {
    const option = wordOf(call, 0, ['ByRows', 'ByColumns']);
    const { sheet, area } = range;
    requireAllowed(sheet, area, 'structure');
    const changes =
      option === 'ByRows'
        ? operation(sheet, 'rows', area.row, area.rows)
        : operation(sheet, 'columns', area.column, area.columns);
    range.session.apply(changes);
    return undefined;
  };
}

function copyFrom(range: RangeTarget, call: Call): Steps<undefined> {
  const source = rangeOfArgument(range.session, range.sheet, call.at(0));
  const what = wordOf(call, 1, copyKinds, 'All');
  if (what === 'Link') throw invalidArgument('copyFrom of links');
  requireAllowed(range.sheet, range.area, what === 'Formats' ? 'allowFormatCells' : 'edit');
  // Values are copied as computed; formulas and formats need no result.
  if (what === 'Values') range.session.settle();
  const options = { what, skipBlanks: call.flag(2), transpose: call.flag(3) };
  return copyInto(range, source, options);
}

function* copyInto(range: RangeTarget, source: RangeTarget, options: CopyOptions): Steps<undefined> {
  const { session, sheet, area } = range;
  session.apply(yield* copyInSteps({ sheet: source.sheet, area: source.area }, { sheet, area }, options));
  return undefined;
}

export const rangeEdits: Methods = {
  // The client asks this before it sends a large grid in slices.
  _ValidateArraySize: (range, call) => {
    const { rows, columns } = range.area;
    if (call.whole(0) !== rows || call.whole(1) !== columns) throw wrongShape('values');
    return undefined;
  },
  Insert: (range, call) => insertAt(range, wordOf(call, 0, ['Down', 'Right'])),
  Delete: (range, call) => {
    deleteAt(range, wordOf(call, 0, ['Up', 'Left']));
    return undefined;
  },
  Clear: (range, call) => {
    const what = wordOf(call, 0, clearKinds, 'All');
    requireAllowed(range.sheet, range.area, what === 'Formats' ? 'allowFormatCells' : 'edit');
    range.session.apply(clearArea(range.sheet, range.area, what));
    return undefined;
  },
  CopyFrom: copyFrom,
  Merge: (range, call) => {
    requireAllowed(range.sheet, range.area, 'structure');
    range.session.apply(mergeArea(range.sheet, range.area, call.flag(0)));
    return undefined;
  },
  Unmerge: (range) => {
    requireAllowed(range.sheet, range.area, 'structure');
    range.session.apply(unmergeArea(range.sheet, range.area));
    return undefined;
  },
  Group: byGroup(groupLines),
  Ungroup: byGroup(ungroupLines),
  HideGroupDetails: byGroup((sheet, axis, start, count) => foldLines(sheet, axis, start, count, true)),
  ShowGroupDetails: byGroup((sheet, axis, start, count) => foldLines(sheet, axis, start, count, false)),
  Select: (range) => {
    range.session.select(range.sheet, range.area);
    return undefined;
  },
  Calculate: (range) => {
    range.session.calculate();
    return undefined;
  },
  SetDirty: (range) => {
    range.session.markDirty();
    return undefined;
  },
};
