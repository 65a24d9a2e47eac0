import { type ApiClass, ApiObject, type Call, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/hostError';
import {
  deleteSheet,
  moveSheet,
  renameSheet,
  setSheetVisibility,
  showOutlineLevels,
  usedArea,
} from '../workbook/operations';
import type { SheetModel } from '../workbook/model';
import { autoFilterObject } from './autoFilter';
import { chartsObject } from './charts';
import { colourOf } from './colours';
import { customPropertiesOf } from './customProperties';
import { type EventName, registrations } from './events';
import { freezePanesObject } from './freezePanes';
import { standardHeight, standardWidth } from './lines';
import { namesObject } from './names';
import { pageLayoutObject } from './pageLayout';
import { AreasTarget, areasOfText, rangeOfText, RangeTarget } from './rangeTarget';
import type { Session } from './session';
import { sheetProtectionObject } from './sheetProtection';

export interface SheetTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
}

/** The `Worksheet` object. */
export function worksheetObject(session: Session, sheet: SheetModel): ApiObject {
  return ApiObject.of(worksheetClass, { session, sheet });
}

type Methods = NonNullable<ApiClass<SheetTarget>['methods']>;

/** `_RegisterDataChangedEvent` and its like, for a target of events. */
export function eventMethods<Target>(
  place: (target: Target) => { session: Session; targetId: string },
): NonNullable<ApiClass<Target>['methods']> {
  const methods: Record<string, (target: Target) => null> = {};
  for (const [suffix, name] of Object.entries(registrations)) {
    methods[`_Register${suffix}`] = (target) => register(place(target), name, true);
    methods[`_Unregister${suffix}`] = (target) => register(place(target), name, false);
  }
  return methods;
}

function register(
  { session, targetId }: { session: Session; targetId: string },
  name: EventName,
  on: boolean,
): null {
  if (on) session.events.register(name, targetId);
  else session.events.unregister(name, targetId);
  return null;
}

/** The sheet, refused once it is deleted. */
function live({ session, sheet }: SheetTarget): SheetModel {
  if (!session.model.sheets.includes(sheet)) throw itemNotFound(`the sheet ${sheet.name} is deleted`);
  return sheet;
}

function word<Word extends string>(words: readonly Word[], value: unknown): Word {
  const found = words.find((known) => known === value);
  if (found === undefined) throw invalidArgument(`one of ${words.join(', ')} is wanted`);
  return found;
}

const name: ScalarMember<SheetTarget> = {
  get: (target) => live(target).name,
  set: (target, value) => {
    if (typeof value !== 'string') throw invalidArgument('name takes a text');
    target.session.apply(renameSheet(target.session.model, live(target), value));
  },
};

const visibility: ScalarMember<SheetTarget> = {
  get: (target) => live(target).visibility,
  set: (target, value) => {
    const wanted = word(['Visible', 'Hidden', 'VeryHidden'], value);
    target.session.apply(setSheetVisibility(target.session.model, live(target), wanted));
  },
};

const position: ScalarMember<SheetTarget> = {
  get: (target) => target.session.model.sheets.indexOf(live(target)),
  set: (target, value) => {
    if (typeof value !== 'number') throw invalidArgument('position takes a number');
    target.session.apply(moveSheet(target.session.model, live(target), value));
  },
};

const tabColour: ScalarMember<SheetTarget> = {
  get: (target) => live(target).tabColour,
  set: (target, value) => {
    live(target).tabColour = value === '' ? '' : colourOf(value);
    target.session.touch();
  },
};

const showGridlines: ScalarMember<SheetTarget> = {
  get: (target) => live(target).showGridlines,
  set: (target, value) => {
    if (typeof value !== 'boolean') throw invalidArgument('showGridlines takes true or false');
    live(target).showGridlines = value;
    target.session.touch();
  },
};

function sheetBeside(target: SheetTarget, step: 1 | -1, call: Call): ApiObject | undefined {
  const { sheets } = target.session.model;
  const eligible = call.flag(0)
    ? sheets.filter((sheet) => sheet.visibility === 'Visible' || sheet === target.sheet)
    : sheets;
  const found = eligible[eligible.indexOf(live(target)) + step];
  return found && worksheetObject(target.session, found);
}

function range(
  target: SheetTarget,
  area: { row: number; column: number; rows: number; columns: number },
): ApiObject {
  return new RangeTarget(target.session, live(target), area).object;
}

const whole = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

const rangeMethods: Methods = {
  GetRange: (target, call) => {
    const text = call.optionalText(0);
    return text === undefined ? range(target, whole) : rangeOfText(target.session, live(target), text).object;
  },
  GetRangeByIndexes: (target, call) =>
    range(target, { row: call.whole(0), column: call.whole(1), rows: call.whole(2), columns: call.whole(3) }),
  GetRanges: (target, call) => {
    const text = call.optionalText(0);
    const areas =
      text === undefined
        ? new AreasTarget([new RangeTarget(target.session, live(target), whole)])
        : areasOfText(target.session, live(target), text);
    return areas.object;
  },
  GetCell: (target, call) =>
    range(target, { row: call.whole(0), column: call.whole(1), rows: 1, columns: 1 }),
  GetUsedRange: (target, call) =>
    range(target, usedArea(live(target), call.flag(0)) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
  GetUsedRangeOrNullObject: (target, call) => {
    const used = usedArea(live(target), call.flag(0));
    return used === undefined ? ApiObject.nothing('Range') : range(target, used);
  },
};

function neighbour(step: 1 | -1, orNull: boolean): Methods[string] {
  return (target, call) => {
    const found = sheetBeside(target, step, call);
    if (found === undefined && !orNull) throw itemNotFound('no further sheet');
    return found ?? ApiObject.nothing('Worksheet');
  };
}

const sheetMethods: Methods = {
  Activate: (target) => {
    target.session.activate(live(target));
    return undefined;
  },
  Calculate: ({ session }) => {
    session.markDirty();
    session.calculate();
    return undefined;
  },
  Delete: (target) => {
    const { session } = target;
    session.apply(deleteSheet(session.model, live(target)));
    return undefined;
  },
  Copy: () => {
    throw notImplemented('Worksheet.copy');
  },
  GetNext: neighbour(1, false),
  GetNextOrNullObject: neighbour(1, true),
  GetPrevious: neighbour(-1, false),
  GetPreviousOrNullObject: neighbour(-1, true),
  ShowOutlineLevels: (target, call) => {
    const { session } = target;
    if (call.whole(0) > 0) session.apply(showOutlineLevels(live(target), 'rows', call.whole(0) - 1));
    if (call.whole(1) > 0) session.apply(showOutlineLevels(live(target), 'columns', call.whole(1) - 1));
    return undefined;
  },
};

const worksheetClass: ApiClass<SheetTarget> = {
  name: 'Worksheet',
  ids: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: name,
    Position: position,
    Visibility: visibility,
    TabColor: tabColour,
    ShowGridlines: showGridlines,
    // What the client's own setter sends.
    Gridlines: showGridlines,
    StandardHeight: { get: () => standardHeight },
    StandardWidth: { get: () => Math.round(standardWidth * 7) * 0.75 },
  },
  navigation: {
    Names: ({ session, sheet }) => namesObject(session, sheet),
    Protection: sheetProtectionObject,
    FreezePanes: freezePanesObject,
    PageLayout: pageLayoutObject,
    AutoFilter: autoFilterObject,
    CustomProperties: customPropertiesOf,
    Charts: chartsObject,
  },
  methods: {
    ...rangeMethods,
    ...sheetMethods,
    ...eventMethods<SheetTarget>(({ session, sheet }) => ({ session, targetId: sheet.id })),
  },
};
