import { fromR1C1, toR1C1 } from '../../formula/r1c1';
import { type ApiClass, ApiObject, type Call, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/hostError';
import { type Json, recordOf } from '../protocol/json';
import {
  addConditionalFormat,
  clearConditionalFormats,
  deleteConditionalFormat,
  intersection,
  requireAllowed,
} from '../workbook/operations';
import type { CellFormat, ConditionalFormat, SheetModel } from '../workbook/model';
import { withBorder } from './borders';
import { colourOf } from './colours';
import { AreasTarget, RangeTarget } from './rangeTarget';
import { withKey } from './rangeFormat';
import type { Session } from './session';

export interface FormatTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
  readonly format: ConditionalFormat;
}

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

function touched({ session, sheet, format }: FormatTarget): void {
  session.apply(format.areas.map((area) => ({ kind: 'rules', sheetId: sheet.id, area })));
}

function part(
  type: ConditionalFormat['type'],
  name: string,
  apiClass: ApiClass<FormatTarget>,
): Record<string, (target: FormatTarget) => ApiObject> {
  return {
    [name]: (target) => {
      if (target.format.type !== type) throw itemNotFound(`the rule is not of type ${name}`);
      return ApiObject.of(apiClass, target);
    },
    [`${name}OrNullObject`]: (target) =>
      target.format.type === type ? ApiObject.of(apiClass, target) : ApiObject.nothing(apiClass.name),
  };
}

const textFlag = (value: Json): boolean | undefined => (value === true ? true : undefined);

function lookMember<Key extends keyof CellFormat>(
  key: Key,
  accept: (value: Json) => CellFormat[Key] | undefined,
  show: (value: CellFormat[Key]) => Json,
): ScalarMember<FormatTarget> {
  return {
    get: ({ format }) => show(format.format[key]),
    set: (target, value) => {
      target.format.format = withKey(target.format.format, key, accept(value));
      touched(target);
    },
  };
}

const shownText = (value: string | undefined): Json => value ?? '';
const shownFlag = (value: boolean | undefined): Json => value ?? false;

const fontClass: ApiClass<FormatTarget> = {
  name: 'ConditionalRangeFont',
  scalars: {
    Color: lookMember('fontColour', colourOf, shownText),
    Bold: lookMember('bold', textFlag, shownFlag),
    Italic: lookMember('italic', textFlag, shownFlag),
    Strikethrough: lookMember('strikethrough', textFlag, shownFlag),
    Underline: lookMember(
      'underline',
      (value) => (value === 'None' ? undefined : true),
      (value) => (value === true ? 'Single' : 'None'),
    ),
  },
};

const fillClass: ApiClass<FormatTarget> = {
  name: 'ConditionalRangeFill',
  scalars: { Color: lookMember('fill', colourOf, shownText) },
  methods: {
    Clear: (target) => {
      target.format.format = withKey(target.format.format, 'fill', undefined);
      touched(target);
      return undefined;
    },
  },
};

interface BorderTarget extends FormatTarget {
  readonly edge: 'top' | 'bottom' | 'left' | 'right';
}

const edgeNames = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;

function setBorder(target: BorderTarget, change: { style?: string; colour?: string }): void {
  const { format, edge } = target;
  const before = format.format.borders?.[edge] ?? { style: 'Continuous', colour: '#000000' };
  format.format = withBorder(
    format.format,
    edge,
    change.style === 'None' ? undefined : { ...before, ...change },
  );
  touched(target);
}

const borderClass: ApiClass<BorderTarget> = {
  name: 'ConditionalRangeBorder',
  scalars: {
    Style: {
      get: ({ format, edge }) => format.format.borders?.[edge]?.style ?? 'None',
      set: (target, value) => {
        if (typeof value !== 'string') throw invalidArgument('a border style is a text');
        setBorder(target, { style: value });
      },
    },
    Color: {
      get: ({ format, edge }) => format.format.borders?.[edge]?.colour ?? '',
      set: (target, value) => {
        setBorder(target, { colour: colourOf(value) });
      },
    },
  },
};

const borderOf =
  (edge: BorderTarget['edge']) =>
  (target: FormatTarget): ApiObject =>
    ApiObject.of(borderClass, { ...target, edge });

const bordersClass: ApiClass<FormatTarget> = {
  name: 'ConditionalRangeBorderCollection',
  navigation: {
    Top: borderOf('top'),
    Bottom: borderOf('bottom'),
    Left: borderOf('left'),
    Right: borderOf('right'),
  },
  methods: {
    GetItem: (target, call) => {
      const [, edge] = Object.entries(edgeNames).find(([name]) => name === call.text(0)) ?? [];
      if (edge === undefined) throw invalidArgument(`no border ${call.text(0)}`);
      return borderOf(edge)(target);
    },
  },
};

const lookClass: ApiClass<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  scalars: {
    NumberFormat: lookMember(
      'numberFormat',
      (value) => (typeof value === 'string' ? value : undefined),
      shownText,
    ),
  },
  navigation: {
    Font: (target) => ApiObject.of(fontClass, target),
    Fill: (target) => ApiObject.of(fillClass, target),
    Borders: (target) => ApiObject.of(bordersClass, target),
  },
};

const look = (target: FormatTarget): ApiObject => ApiObject.of(lookClass, target);

function ruleFormula(
  read: (formula: string, target: FormatTarget) => string,
  write: (formula: string, target: FormatTarget) => string,
): ScalarMember<FormatTarget> {
  return {
    get: (target) => (target.format.formula === undefined ? '' : read(target.format.formula, target)),
    set: (target, value) => {
      if (typeof value !== 'string' || !value.startsWith('='))
        throw invalidArgument('the formula of a rule begins with =');
      target.format.formula = write(value, target);
      touched(target);
    },
  };
}

const same = (formula: string): string => formula;
const corner = ({ format }: FormatTarget): { row: number; column: number } =>
  format.areas[0] ?? { row: 0, column: 0 };

const ruleClass: ApiClass<FormatTarget> = {
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: ruleFormula(same, same),
    FormulaLocal: ruleFormula(same, same),
    FormulaR1C1: ruleFormula(
      (formula, target) => toR1C1(formula, corner(target).row, corner(target).column),
      (formula, target) => fromR1C1(formula, corner(target).row, corner(target).column),
    ),
  },
};

const customClass: ApiClass<FormatTarget> = {
  name: 'CustomConditionalFormat',
  navigation: { Rule: (target) => ApiObject.of(ruleClass, target), Format: look },
};

const cellValueClass: ApiClass<FormatTarget> = {
  name: 'CellValueConditionalFormat',
  scalars: {
    Rule: {
      get: ({ format }) => ({
        formula1: format.formula ?? '',
        formula2: format.formula2 ?? '',
        operator: format.operator ?? 'Invalid',
      }),
      set: (target, value) => {
        const { formula1, formula2, operator } = recordOf(value);
        if (typeof formula1 !== 'string' || typeof operator !== 'string')
          throw invalidArgument('a cell value rule has formula1 and operator');
        target.format.formula = formula1;
        target.format.operator = operator;
        if (typeof formula2 === 'string') target.format.formula2 = formula2;
        else delete target.format.formula2;
        touched(target);
      },
    },
  },
  navigation: { Format: look },
};

const textClass: ApiClass<FormatTarget> = {
  name: 'TextConditionalFormat',
  scalars: {
    Rule: {
      get: ({ format }) => ({ operator: format.operator ?? 'Contains', text: format.text ?? '' }),
      set: (target, value) => {
        const { operator, text } = recordOf(value);
        if (typeof text !== 'string' || typeof operator !== 'string')
          throw invalidArgument('a text rule has operator and text');
        target.format.operator = operator;
        target.format.text = text;
        touched(target);
      },
    },
  },
  navigation: { Format: look },
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
  navigation: {
    ...part('custom', 'Custom', customClass),
    ...part('cellValue', 'CellValue', cellValueClass),
    ...part('containsText', 'TextComparison', textClass),
  },
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
