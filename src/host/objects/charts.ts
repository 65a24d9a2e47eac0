import { type ApiClass, ApiObject, type Call, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../protocol/hostError';
import type { ChartModel } from '../workbook/model';
import {
  areaFormatShape,
  axisShape,
  type Bag,
  dataLabelsShape,
  innerBag,
  keptScalar,
  legendShape,
  partClass,
  plotAreaShape,
  titleFormatShape,
} from './chartParts';
import { seriesCollection } from './chartSeries';
import { reference, seriesOf } from './chartSource';
import { leftOf, topOf } from './lines';
import { rangeOfArgument } from './rangeTarget';
import type { SheetTarget } from './worksheet';

export interface ChartTarget extends SheetTarget {
  readonly chart: ChartModel;
}

/** `Worksheet.charts`. */
export function chartsObject(target: SheetTarget): ApiObject {
  return ApiObject.of(chartsClass, target);
}

const chartObject = (target: SheetTarget, chart: ChartModel): ApiObject =>
  ApiObject.of(chartClass, { ...target, chart });

const bagOf = ({ session, chart }: ChartTarget): Bag => ({ session, values: chart.options });

function add(target: SheetTarget, call: Call): ApiObject {
  const { session, sheet } = target;
  const source = rangeOfArgument(session, sheet, call.at(1));
  const number = 1 + Math.max(0, ...sheet.charts.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  const chart: ChartModel = {
    id: `chart${number}`,
    name: `Chart ${number}`,
    type: call.text(0),
    series: seriesOf(source, call.optionalText(2) ?? 'Auto'),
    // Excel's own size of a new chart.
    position: { left: 0, top: 0, width: 360, height: 216 },
    options: {},
  };
  sheet.charts.push(chart);
  session.touch();
  return chartObject(target, chart);
}

function find({ sheet }: SheetTarget, key: string): ChartModel | undefined {
  return sheet.charts.find(({ id, name }) => id === key || name.toUpperCase() === key.toUpperCase());
}

const chartsClass: ApiClass<SheetTarget> = {
  name: 'ChartCollection',
  scalars: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: (target) => target.sheet.charts.map((chart) => chartObject(target, chart)),
  methods: {
    Add: add,
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (target, call) => {
      const chart = find(target, call.text(0));
      if (chart === undefined) throw itemNotFound(`the chart ${call.text(0)}`);
      return chartObject(target, chart);
    },
    GetItemOrNullObject: (target, call) => {
      const chart = find(target, call.text(0));
      return chart === undefined ? ApiObject.nothing('Chart') : chartObject(target, chart);
    },
    GetItemAt: (target, call) => {
      const chart = target.sheet.charts[call.whole(0)];
      if (chart === undefined) throw itemNotFound('no chart of that index');
      return chartObject(target, chart);
    },
  },
};

function place(side: 'left' | 'top' | 'width' | 'height'): ScalarMember<ChartTarget> {
  return {
    get: ({ chart }) => chart.position[side],
    set: ({ session, chart }, value) => {
      if (typeof value !== 'number') throw invalidArgument(`${side} is a number of points`);
      chart.position = { ...chart.position, [side]: value };
      session.touch();
    },
  };
}

function kept(name: string, standard?: string | number | boolean): ScalarMember<ChartTarget> {
  const member = keptScalar('Chart', name, standard);
  return {
    get: (target) => member.get(bagOf(target)),
    set: (target, value) => member.set?.(bagOf(target), value),
  };
}

function text(
  change: (chart: ChartModel, value: string) => void,
  read: (chart: ChartModel) => string,
): ScalarMember<ChartTarget> {
  return {
    get: ({ chart }) => read(chart),
    set: ({ session, chart }, value) => {
      if (typeof value !== 'string') throw invalidArgument('a text is wanted');
      change(chart, value);
      session.touch();
    },
  };
}

/** From the top left of the first cell to the bottom right of the last. */
function setPosition(target: ChartTarget, call: Call): undefined {
  const { session, sheet, chart } = target;
  const start = rangeOfArgument(session, sheet, call.at(0)).area;
  const end = call.isAbsent(1) ? undefined : rangeOfArgument(session, sheet, call.at(1)).area;
  const left = leftOf(sheet, start.column);
  const top = topOf(sheet, start.row);
  const size =
    end === undefined
      ? { width: chart.position.width, height: chart.position.height }
      : {
          width: leftOf(sheet, end.column + end.columns) - left,
          height: topOf(sheet, end.row + end.rows) - top,
        };
  chart.position = { left, top, ...size };
  session.touch();
  return undefined;
}

const part =
  (name: string, apiClass: ApiClass<Bag>) =>
  (target: ChartTarget): ApiObject =>
    ApiObject.of(apiClass, innerBag(bagOf(target), name));

const titleFormat = partClass(titleFormatShape);
const titleClass: ApiClass<ChartTarget> = {
  name: 'ChartTitle',
  scalars: {
    Text: text(
      (chart, value) => {
        chart.title = value;
      },
      (chart) => chart.title ?? '',
    ),
    ...Object.fromEntries(
      Object.entries({
        Visible: true,
        Overlay: false,
        HorizontalAlignment: undefined,
        Position: 'Automatic',
        TextOrientation: undefined,
      }).map(([wire, standard]) => [
        wire,
        titleScalar(`${wire.charAt(0).toLowerCase()}${wire.slice(1)}`, standard),
      ]),
    ),
  },
  navigation: {
    Format: (target) => ApiObject.of(titleFormat, innerBag(innerBag(bagOf(target), 'title'), 'format')),
  },
  methods: {
    SetFormula: ({ session, chart }, call) => {
      innerBag({ session, values: chart.options }, 'title').values['formula'] = call.text(0);
      session.touch();
      return undefined;
    },
  },
};

function titleScalar(name: string, standard: string | boolean | undefined): ScalarMember<ChartTarget> {
  const member = keptScalar('ChartTitle', name, standard);
  const inner = (target: ChartTarget): Bag => innerBag(bagOf(target), 'title');
  return {
    get: (target) => member.get(inner(target)),
    set: (target, value) => member.set?.(inner(target), value),
  };
}

interface AxisTarget extends ChartTarget {
  readonly axis: 'categoryAxis' | 'valueAxis' | 'seriesAxis' | 'secondaryCategoryAxis' | 'secondaryValueAxis';
}

const keptAxis = partClass(axisShape);

function axisObject(target: AxisTarget): ApiObject {
  const bag = innerBag(innerBag(bagOf(target), 'axes'), target.axis);
  const methods: ApiClass<Bag>['methods'] = {
    SetCategoryNames: ({ session }, call) => {
      const categories = reference(rangeOfArgument(session, target.sheet, call.at(0)));
      for (const series of target.chart.series) series.categories = categories;
      session.touch();
      return undefined;
    },
  };
  return ApiObject.of({ ...keptAxis, methods }, bag);
}

const axisNames = { Category: 'categoryAxis', Value: 'valueAxis', Series: 'seriesAxis' } as const;

function axisOf(target: ChartTarget, call: Call): ApiObject {
  const kind = call.text(0);
  const secondary = call.optionalText(1) === 'Secondary';
  if (kind === 'Category')
    return axisObject({ ...target, axis: secondary ? 'secondaryCategoryAxis' : axisNames.Category });
  if (kind === 'Value')
    return axisObject({ ...target, axis: secondary ? 'secondaryValueAxis' : axisNames.Value });
  throw invalidArgument(`no axis ${kind}`);
}

const axesClass: ApiClass<ChartTarget> = {
  name: 'ChartAxes',
  navigation: {
    CategoryAxis: (target) => axisObject({ ...target, axis: 'categoryAxis' }),
    ValueAxis: (target) => axisObject({ ...target, axis: 'valueAxis' }),
    SeriesAxis: (target) => axisObject({ ...target, axis: 'seriesAxis' }),
  },
  methods: { GetItem: axisOf },
};

const chartClass: ApiClass<ChartTarget> = {
  name: 'Chart',
  ids: ({ chart }) => ({ Id: chart.id, Name: chart.name }),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: text(
      (chart, value) => {
        chart.name = value;
      },
      (chart) => chart.name,
    ),
    ChartType: text(
      (chart, value) => {
        chart.type = value;
      },
      (chart) => chart.type,
    ),
    Left: place('left'),
    Top: place('top'),
    Width: place('width'),
    Height: place('height'),
    Style: kept('style'),
    PlotBy: kept('plotBy'),
    PlotVisibleOnly: kept('plotVisibleOnly', true),
    DisplayBlanksAs: kept('displayBlanksAs', 'NotPlotted'),
  },
  navigation: {
    Title: (target) => ApiObject.of(titleClass, target),
    Series: seriesCollection,
    Axes: (target) => ApiObject.of(axesClass, target),
    Legend: part('legend', partClass(legendShape)),
    DataLabels: part('dataLabels', partClass(dataLabelsShape)),
    Format: part('format', partClass(areaFormatShape)),
    PlotArea: part('plotArea', partClass(plotAreaShape)),
    Worksheet: ({ session, sheet }) => session.objects.worksheet(session, sheet),
  },
  methods: {
    SetPosition: setPosition,
    SetData: (target, call) => {
      const source = rangeOfArgument(target.session, target.sheet, call.at(0));
      target.chart.series = seriesOf(source, call.optionalText(1) ?? 'Auto');
      target.session.touch();
      return undefined;
    },
    Delete: ({ session, sheet, chart }) => {
      sheet.charts = sheet.charts.filter((known) => known !== chart);
      session.touch();
      return undefined;
    },
    Activate: (target) => {
      target.session.activate(target.sheet);
      return undefined;
    },
  },
};
