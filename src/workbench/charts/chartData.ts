/** A chart of the workbook as it is to be drawn: its series with the values its formulas point to now. */
import { areaOf, parseAddress } from '../../formula/address';
import type { ChartModel, WorkbookModel } from '../../host/workbook/model';
import { displayText, readArea, sheetByName, type CellReading } from '../../host/workbook/operations';
import type { Language } from '../../texts/texts';
import { shownText } from '../grid/numbers';

export interface SeriesLook {
  /** `#RRGGBB`; undefined: no filling. */
  readonly fill: string | undefined;
  readonly line: { readonly colour: string; readonly points: number } | undefined;
}

export interface DrawnSeries {
  readonly name: string;
  /** Undefined where the cell holds no number. */
  readonly values: readonly (number | undefined)[];
  readonly look: SeriesLook;
  /** Texts at the foot of the bars, '' where a bar has none. */
  readonly labels: readonly string[];
  readonly labelColour: string;
}

export interface DrawnChart {
  readonly name: string;
  /** '' where the chart has none. */
  readonly title: string;
  readonly direction: 'lying' | 'upright';
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** Percent of a bar's width, as Excel counts them: room between groups, and how far bars of a group cover each other. */
  readonly gap: number;
  readonly overlap: number;
  readonly minimum: number | undefined;
  readonly showsValueAxis: boolean;
  /** First category at the top of lying bars. */
  readonly reversed: boolean;
  readonly hasLegend: boolean;
  /** Points. */
  readonly fontSize: number;
}

type Options = Readonly<Record<string, unknown>>;

const isOptions = (value: unknown): value is Options => typeof value === 'object' && value !== null;

/** What stands under a path of names (`axes.valueAxis.minimum`). */
function optionAt(options: Options, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isOptions(value) ? value[name] : undefined), options);
}
const numberAt = (options: Options, path: string): number | undefined => {
  const value = optionAt(options, path);
  return typeof value === 'number' ? value : undefined;
};
const textAt = (options: Options, path: string): string | undefined => {
  const value = optionAt(options, path);
  return typeof value === 'string' ? value : undefined;
};
const isAt = (options: Options, path: string, standard: boolean): boolean => {
  const value = optionAt(options, path);
  return typeof value === 'boolean' ? value : standard;
};

/** Colours of series that have none of their own. */
const palette = ['#2F5496', '#C55A11', '#7F7F7F', '#BF9000', '#12805C', '#7A1528'] as const;
const standardLineWeight = 0.75;

function lookOf(options: Options, index: number): SeriesLook {
  const colour = textAt(options, 'format.line.color');
  const cleared = isAt(options, 'format.fill.cleared', false);
  return {
    fill: cleared
      ? undefined
      : (textAt(options, 'format.fill.color') ?? palette[index % palette.length] ?? palette[0]),
    line:
      colour === undefined
        ? undefined
        : { colour, points: numberAt(options, 'format.line.weight') ?? standardLineWeight },
  };
}

/** Cells of a reference (`='Grafik'!$A$1:$A$4`); none where it leads nowhere. */
function cellsOf(model: WorkbookModel, reference: string | undefined): readonly CellReading[] {
  const address = reference === undefined ? undefined : parseAddress(reference);
  const sheet = address?.sheet === undefined ? undefined : sheetByName(model, address.sheet.sheet);
  if (address === undefined || sheet === undefined) return [];
  return readArea(sheet, areaOf(address.reference)).flat();
}

const textOf = (cell: CellReading, language: Language): string =>
  shownText(cell.text, cell.result, cell.numberFormat, language);

function seriesOf(
  model: WorkbookModel,
  series: ChartModel['series'][number],
  index: number,
  language: Language,
): DrawnSeries {
  const options = series.options ?? {};
  const cells = cellsOf(model, series.values);
  const format = textAt(options, 'dataLabels.numberFormat');
  const hasLabels = isAt(options, 'hasDataLabels', false) && isAt(options, 'dataLabels.showValue', true);
  const label = (cell: CellReading): string => {
    if (!hasLabels || cell.result.kind !== 'number') return '';
    const numberFormat = format ?? cell.numberFormat;
    return shownText(displayText(cell.result, numberFormat), cell.result, numberFormat, language);
  };
  const [nameCell] = cellsOf(model, series.nameFormula);
  return {
    name: series.name ?? (nameCell && textOf(nameCell, language)) ?? '',
    values: cells.map(({ result }) => (result.kind === 'number' ? result.number : undefined)),
    look: lookOf(options, index),
    labels: cells.map(label),
    labelColour: textAt(options, 'dataLabels.format.font.color') ?? '#404040',
  };
}

const directions: Readonly<Record<string, DrawnChart['direction']>> = {
  BarClustered: 'lying',
  ColumnClustered: 'upright',
};
const standardFontSize = 10;
/** Office.js' own standards. */
const standardGap = 150;

/** The chart with its present values; undefined for a type that is not drawn here. */
export function drawnChart(
  model: WorkbookModel,
  chart: ChartModel,
  language: Language,
): DrawnChart | undefined {
  const direction = directions[chart.type];
  if (direction === undefined) return undefined;
  const { options } = chart;
  const [first] = chart.series;
  const titleCells = cellsOf(model, textAt(options, 'title.formula'));
  const title = titleCells[0] === undefined ? (chart.title ?? '') : textOf(titleCells[0], language);
  return {
    name: chart.name,
    title: isAt(options, 'title.visible', title !== '') ? title : '',
    direction,
    categories: cellsOf(model, first?.categories).map((cell) => textOf(cell, language)),
    series: chart.series.map((series, index) => seriesOf(model, series, index, language)),
    gap: numberAt(first?.options ?? {}, 'gapWidth') ?? standardGap,
    overlap: numberAt(first?.options ?? {}, 'overlap') ?? 0,
    minimum: numberAt(options, 'axes.valueAxis.minimum'),
    showsValueAxis: isAt(options, 'axes.valueAxis.visible', true),
    reversed: isAt(options, 'axes.categoryAxis.reversePlotOrder', false),
    hasLegend: isAt(options, 'legend.visible', true),
    fontSize: numberAt(options, 'axes.categoryAxis.format.font.size') ?? standardFontSize,
  };
}
