/** Looks a conditional format gives: font, fill, borders, number format. */
import { type ApiClass, ApiObject, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument } from '../protocol/hostError';
import type { Json } from '../protocol/json';
import type { CellFormat, ConditionalFormat, SheetModel } from '../workbook/model';
import { withBorder } from './borders';
import { colourOf } from './colours';
import { withKey } from './rangeFormat';
import type { Session } from './session';

export interface FormatTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
  readonly format: ConditionalFormat;
}

/** Tells the session that a rule changed. */
export function touched({ session, sheet, format }: FormatTarget): void {
  session.apply(format.areas.map((area) => ({ kind: 'rules', sheetId: sheet.id, area })));
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

/** Format part of a rule. */
export const look = (target: FormatTarget): ApiObject => ApiObject.of(lookClass, target);
