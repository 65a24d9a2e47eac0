/**
 * Looks of a chart that nothing here computes with (legend, axes, labels, fills, lines): kept as written, under the names
 * Office.js gives them, for the workbench to draw and the xlsx room to save: `options.axes.valueAxis.minimum`.
 */
import { type ApiClass, ApiObject, type ScalarMember } from '../protocol/apiObject';
import { notImplemented } from '../protocol/hostError';
import type { Json } from '../protocol/json';
import { colourOf } from './colours';
import type { Session } from './session';

export interface Bag {
  readonly session: Session;
  readonly values: Record<string, unknown>;
}

interface PartShape {
  /** camelCase names; a value is what stands when nobody wrote it, `undefined` where only Excel would know. */
  readonly scalars: Readonly<Record<string, Json | undefined>>;
  readonly parts?: Readonly<Record<string, PartShape>>;
  /** Has `setSolidColor` and `clear`. */
  readonly isFill?: boolean;
  readonly className: string;
}

const wireName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** A value kept under its own name. */
export function keptScalar(className: string, name: string, standard: Json | undefined): ScalarMember<Bag> {
  return {
    get: ({ values }) => {
      const value = values[name] ?? standard;
      if (value === undefined) throw notImplemented(`${className}.${name} (read before it was written)`);
      return jsonOf(value);
    },
    set: ({ session, values }, value) => {
      values[name] = name === 'color' ? colourOf(value) : value;
      session.touch();
    },
  };
}

function jsonOf(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** The bag of a part, made where there is none yet. */
export function innerBag({ session, values }: Bag, name: string): Bag {
  const present = values[name];
  if (isBag(present)) return { session, values: present };
  const made: Record<string, unknown> = {};
  values[name] = made;
  return { session, values: made };
}

function isBag(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Class of a part over its bag. */
export function partClass(shape: PartShape): ApiClass<Bag> {
  const scalars: Record<string, ScalarMember<Bag>> = {};
  for (const [name, standard] of Object.entries(shape.scalars))
    scalars[wireName(name)] = keptScalar(shape.className, name, standard);
  const navigation: Record<string, (bag: Bag) => ApiObject> = {};
  for (const [name, inner] of Object.entries(shape.parts ?? {})) {
    const innerClass = partClass(inner);
    navigation[wireName(name)] = (bag) => ApiObject.of(innerClass, innerBag(bag, name));
  }
  return { name: shape.className, scalars, navigation, methods: methodsOf(shape) };
}

function methodsOf(shape: PartShape): NonNullable<ApiClass<Bag>['methods']> {
  const clear = ({ session, values }: Bag): undefined => {
    for (const name of Object.keys(values)) Reflect.deleteProperty(values, name);
    session.touch();
    return undefined;
  };
  if (shape.isFill === true) {
    return {
      SetSolidColor: ({ session, values }, call) => {
        delete values['cleared'];
        values['color'] = colourOf(call.text(0));
        session.touch();
        return undefined;
      },
      // No fill at all, which is not the fill that Excel chooses.
      Clear: (bag) => {
        clear(bag);
        bag.values['cleared'] = true;
        return undefined;
      },
    };
  }
  return shape.className === 'ChartLineFormat' || shape.className === 'ChartBorder' ? { Clear: clear } : {};
}

const fill: PartShape = { className: 'ChartFill', scalars: {}, isFill: true };
const line: PartShape = {
  className: 'ChartLineFormat',
  scalars: { color: undefined, lineStyle: 'Continuous', weight: undefined },
};
const border: PartShape = {
  className: 'ChartBorder',
  scalars: { color: undefined, lineStyle: 'Continuous', weight: undefined },
};
const font: PartShape = {
  className: 'ChartFont',
  scalars: {
    bold: false,
    color: '#000000',
    italic: false,
    name: 'Calibri',
    size: undefined,
    underline: 'None',
  },
};
const framed = (className: string): PartShape => ({ className, scalars: {}, parts: { font, fill, border } });

const gridlines: PartShape = {
  className: 'ChartGridlines',
  scalars: { visible: undefined },
  parts: { format: { className: 'ChartGridlinesFormat', scalars: {}, parts: { line } } },
};

export const axisShape: PartShape = {
  className: 'ChartAxis',
  scalars: {
    minimum: undefined,
    maximum: undefined,
    majorUnit: undefined,
    minorUnit: undefined,
    visible: true,
    numberFormat: 'General',
    linkNumberFormat: true,
    tickLabelPosition: 'NextToAxis',
    tickLabelSpacing: undefined,
    majorTickMark: 'None',
    minorTickMark: 'None',
    reversePlotOrder: false,
    textOrientation: undefined,
    categoryType: 'Automatic',
    scaleType: 'Linear',
    displayUnit: 'None',
  },
  parts: {
    title: {
      className: 'ChartAxisTitle',
      scalars: { text: '', visible: false, textOrientation: undefined },
      parts: { format: framed('ChartAxisTitleFormat') },
    },
    majorGridlines: gridlines,
    minorGridlines: gridlines,
    format: { className: 'ChartAxisFormat', scalars: {}, parts: { font, line, fill } },
  },
};

export const dataLabelsShape: PartShape = {
  className: 'ChartDataLabels',
  scalars: {
    position: undefined,
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
    showLegendKey: false,
    showPercentage: false,
    separator: ', ',
    numberFormat: 'General',
    linkNumberFormat: true,
    textOrientation: 0,
  },
  parts: { format: framed('ChartDataLabelFormat') },
};

export const legendShape: PartShape = {
  className: 'ChartLegend',
  scalars: {
    visible: true,
    position: 'Right',
    overlay: false,
    left: undefined,
    top: undefined,
    width: undefined,
    height: undefined,
    showShadow: false,
  },
  parts: { format: framed('ChartLegendFormat') },
};

export const areaFormatShape: PartShape = {
  className: 'ChartAreaFormat',
  scalars: { roundedCorners: false, colorScheme: undefined },
  parts: { fill, font, border },
};

export const titleFormatShape: PartShape = framed('ChartTitleFormat');

export const plotAreaShape: PartShape = {
  className: 'ChartPlotArea',
  scalars: { left: undefined, top: undefined, width: undefined, height: undefined, position: 'Automatic' },
  parts: { format: { className: 'ChartPlotAreaFormat', scalars: {}, parts: { border, fill } } },
};

export const seriesFormatShape: PartShape = {
  className: 'ChartSeriesFormat',
  scalars: {},
  parts: { fill, line },
};
