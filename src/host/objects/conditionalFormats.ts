import { type ApiClass, ApiObject, type Call } from '../protocol/apiObject';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/hostError';
import {
  addConditionalFormat,
  clearConditionalFormats,
  deleteConditionalFormat,
  intersection,
  requireAllowed,
} from '../workbook/operations';
import { type FormatTarget, touched } from './conditionalLooks';
import { ruleParts } from './conditionalRules';
import { AreasTarget, RangeTarget } from './rangeTarget';

/** `Range.conditionalFormats` over one or more areas. */
export function conditionalFormatsOf(target: AreasTarget): ApiObject {
  return ApiObject.of(collectionClass, target);
}

/** Rules that touch the areas, by priority. */
function touching(target: AreasTarget): FormatTarget[] {
  const { session, sheet } = target.first;
  return sheet.conditionalFormats
    .filter((format) =>
      format.areas.some((area) => target.areas.some((own) => intersection(area, own) !== undefined)),
    )
    .sort((one, other) => one.priority - other.priority)
    .map((format) => ({ session, sheet, format }));
}

const object = (target: FormatTarget): ApiObject => ApiObject.of(formatClass, target);
const types = { Custom: 'custom', CellValue: 'cellValue', ContainsText: 'containsText' } as const;

function add(target: AreasTarget, call: Call): ApiObject {
  const { session, sheet } = target.first;
  const asked = call.text(0);
  if (asked !== 'Custom' && asked !== 'CellValue' && asked !== 'ContainsText')
    throw notImplemented(`ConditionalFormatCollection.add of ${asked}`);
  for (const { area } of target.ranges) requireAllowed(sheet, area, 'allowFormatCells');
  const added = addConditionalFormat(sheet, {
    areas: target.areas,
    type: types[asked],
    format: {},
    stopIfTrue: false,
  });
  session.apply(added.changes);
  return object({ session, sheet, format: added.format });
}

function byId(target: AreasTarget, id: string): FormatTarget | undefined {
  const { session, sheet } = target.first;
  const format = sheet.conditionalFormats.find((known) => known.id === id);
  return format && { session, sheet, format };
}

const collectionClass: ApiClass<AreasTarget> = {
  name: 'ConditionalFormatCollection',
  items: (target) => touching(target).map(object),
  methods: {
    Add: add,
    ClearAll: (target) => {
      const { session, sheet } = target.first;
      for (const { area } of target.ranges) {
        requireAllowed(sheet, area, 'allowFormatCells');
        session.apply(clearConditionalFormats(sheet, area));
      }
      return undefined;
    },
    GetCount: (target) => touching(target).length,
    GetItem: (target, call) => {
      const found = byId(target, call.text(0));
      if (found === undefined) throw itemNotFound(`the conditional format ${call.text(0)}`);
      return object(found);
    },
    GetItemOrNullObject: (target, call) => {
      const found = byId(target, call.text(0));
      return found === undefined ? ApiObject.nothing('ConditionalFormat') : object(found);
    },
    GetItemAt: (target, call) => {
      const found = touching(target)[call.whole(0)];
      if (found === undefined) throw itemNotFound('no conditional format of that index');
      return object(found);
    },
  },
};

function rangesOf({ session, sheet, format }: FormatTarget): AreasTarget {
  return new AreasTarget(format.areas.map((area) => new RangeTarget(session, sheet, area)));
}

const typeNames = { custom: 'Custom', cellValue: 'CellValue', containsText: 'ContainsText' } as const;

const formatClass: ApiClass<FormatTarget> = {
  name: 'ConditionalFormat',
  ids: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: {
      get: ({ format }) => {
        if (format.type === 'other')
          throw notImplemented('ConditionalFormat.type of a kind this host only carries along');
        return typeNames[format.type];
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (target, value) => {
        target.format.stopIfTrue = value === true;
        touched(target);
      },
    },
    Priority: {
      get: ({ format }) => format.priority,
      set: (target, value) => {
        if (typeof value !== 'number') throw invalidArgument('priority is a number');
        setPriority(target, value);
      },
    },
  },
  navigation: ruleParts,
  methods: {
    Delete: (target) => {
      target.session.apply(deleteConditionalFormat(target.sheet, target.format));
      return undefined;
    },
    GetRange: (target) => rangesOf(target).first.object,
    GetRangeOrNullObject: (target) =>
      target.format.areas.length === 1 ? rangesOf(target).first.object : ApiObject.nothing('Range'),
    GetRanges: (target) => rangesOf(target).object,
  },
};

/** Moves the rule to a priority; those between move by one. */
function setPriority(target: FormatTarget, priority: number): void {
  const others = target.sheet.conditionalFormats
    .filter((known) => known !== target.format)
    .sort((one, other) => one.priority - other.priority);
  others.splice(priority, 0, target.format);
  others.forEach((format, index) => {
    format.priority = index;
  });
  touched(target);
}
