import { areaOf, parseAddress } from '../../formula/address';
import { type ApiClass, ApiObject, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../protocol/hostError';
import { readCell, sheetByName } from '../workbook/operations';
import type { ChartModel } from '../workbook/model';
import { type Bag, dataLabelsShape, innerBag, keptScalar, partClass, seriesFormatShape } from './chartParts';
import { reference } from './chartSource';
import type { ChartTarget } from './charts';
import { rangeOfArgument } from './rangeTarget';

type Series = ChartModel['series'][number];

export interface SeriesTarget extends ChartTarget {
  readonly series: Series;
}

/** `Chart.series`. */
export function seriesCollection(target: ChartTarget): ApiObject {
  return ApiObject.of(collectionClass, target);
}

const seriesObject = (target: ChartTarget, series: Series): ApiObject =>
  ApiObject.of(seriesClass, { ...target, series });

function bagOf({ session, series }: SeriesTarget): Bag {
  series.options ??= {};
  return { session, values: series.options };
}

function kept(name: string, standard?: string | number | boolean): ScalarMember<SeriesTarget> {
  const member = keptScalar('ChartSeries', name, standard);
  return {
    get: (target) => member.get(bagOf(target)),
    set: (target, value) => member.set?.(bagOf(target), value),
  };
}

/** Name as shown: its own text, or that of the cell it points to. */
export function seriesName({ session, series }: SeriesTarget): string {
  if (series.nameFormula === undefined) return series.name ?? '';
  const address = parseAddress(series.nameFormula);
  const sheet = address?.sheet && sheetByName(session.model, address.sheet.sheet);
  if (address === undefined || sheet === undefined) return '';
  session.settle();
  const { row, column } = areaOf(address.reference);
  return readCell(sheet, row, column).text;
}

const name: ScalarMember<SeriesTarget> = {
  get: seriesName,
  set: ({ session, series }, value) => {
    if (typeof value !== 'string') throw invalidArgument('the name of a series is a text');
    delete series.name;
    delete series.nameFormula;
    if (value.startsWith('=')) series.nameFormula = value;
    else series.name = value;
    session.touch();
  },
};

const collectionClass: ApiClass<ChartTarget> = {
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((series) => seriesObject(target, series)),
  methods: {
    Add: (target, call) => {
      const { chart, session } = target;
      const series: Series = { ...(call.isAbsent(0) ? {} : { name: call.text(0) }), values: '' };
      chart.series.splice(call.optionalWhole(1) ?? chart.series.length, 0, series);
      session.touch();
      return seriesObject(target, series);
    },
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, call) => {
      const series = target.chart.series[call.whole(0)];
      if (series === undefined) throw itemNotFound('no series of that index');
      return seriesObject(target, series);
    },
  },
};

const labelsClass = partClass(dataLabelsShape);
const formatClass = partClass(seriesFormatShape);

const seriesClass: ApiClass<SeriesTarget> = {
  name: 'ChartSeries',
  scalars: {
    Name: name,
    ChartType: {
      get: ({ chart, series }) => series.type ?? chart.type,
      set: ({ session, series }, value) => {
        if (typeof value !== 'string') throw invalidArgument('a chart type is a text');
        series.type = value;
        session.touch();
      },
    },
    HasDataLabels: kept('hasDataLabels', false),
    GapWidth: kept('gapWidth', 150),
    Overlap: kept('overlap', 0),
    AxisGroup: kept('axisGroup', 'Primary'),
    Smooth: kept('smooth', false),
    Filtered: kept('filtered', false),
    PlotOrder: kept('plotOrder'),
    MarkerStyle: kept('markerStyle'),
    MarkerSize: kept('markerSize'),
    MarkerBackgroundColor: kept('markerBackgroundColor'),
    MarkerForegroundColor: kept('markerForegroundColor'),
    InvertIfNegative: kept('invertIfNegative', false),
    VaryByCategories: kept('varyByCategories', false),
    DoughnutHoleSize: kept('doughnutHoleSize'),
  },
  navigation: {
    DataLabels: (target) => ApiObject.of(labelsClass, innerBag(bagOf(target), 'dataLabels')),
    Format: (target) => ApiObject.of(formatClass, innerBag(bagOf(target), 'format')),
  },
  methods: {
    SetValues: (target, call) => {
      target.series.values = reference(rangeOfArgument(target.session, target.sheet, call.at(0)));
      target.session.touch();
      return undefined;
    },
    SetXAxisValues: (target, call) => {
      target.series.categories = reference(rangeOfArgument(target.session, target.sheet, call.at(0)));
      target.session.touch();
      return undefined;
    },
    Delete: ({ session, chart, series }) => {
      chart.series = chart.series.filter((known) => known !== series);
      session.touch();
      return undefined;
    },
  },
};
