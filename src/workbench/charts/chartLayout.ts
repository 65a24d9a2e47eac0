/** Shapes and texts of a chart in pixels, worked out without a page. */
import type { Measure } from '../grid/textMeasure';
import { axisTicks } from './axisTicks';
import type { DrawnChart, DrawnSeries } from './chartData';
import { brokenText } from './brokenText';

const pixelsPerPoint = 4 / 3;
const family = '"Calibri", Carlito, "Segoe UI", Roboto, Arial, sans-serif';
const margin = 8;
/** Between a bar or an axis and its text. */
const spacing = 5;
/** Names beside lying bars take at most this share of the width, tilted ones below upright bars of the height. */
const besideShare = 0.42;
const belowShare = 0.4;
/** Names below upright bars stand level while they fit into so many lines. */
const levelLines = 3;
const lineSpacing = 1.2;
const ink = '#404040';

export interface TextShape {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly colour: string;
  /** Degrees around its own place; absent: level. */
  readonly turn?: number;
  /** The whole text where it was cut. */
  readonly whole?: string;
}
export interface BarShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: DrawnSeries;
}
export interface LineShape {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isAxis: boolean;
}
export interface LegendShape {
  readonly series: DrawnSeries;
  readonly x: number;
  readonly y: number;
}
export interface ChartLayout {
  /** Pixels. */
  readonly fontSize: number;
  readonly font: string;
  readonly legend: readonly LegendShape[];
  readonly lines: readonly LineShape[];
  readonly bars: readonly BarShape[];
  readonly texts: readonly TextShape[];
}

export interface LayoutOptions {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  /** A number of the value axis, in the language of the page. */
  readonly print: (value: number) => string;
}

/** Where bars stand: `along` runs over the categories, `up` over the values, both in pixels from the origin. */
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Sheet extends LayoutOptions {
  readonly chart: DrawnChart;
  readonly fontSize: number;
  readonly font: string;
  readonly widthOf: (text: string) => number;
}

/** Lays a chart out in a box of the given size. */
export function layoutOf(chart: DrawnChart, options: LayoutOptions): ChartLayout {
  const fontSize = Math.round(chart.fontSize * pixelsPerPoint);
  const font = `${fontSize}px ${family}`;
  const widthOf = (text: string): number => options.measure(text, font);
  const sheet: Sheet = { ...options, chart, fontSize, font, widthOf };
  const head = headOf(sheet);
  const below = chart.direction === 'upright' ? linesBelow(sheet) : undefined;
  const plot = plotOf(sheet, head.bottom, below);
  const scale = scaleOf(chart, plot);
  const bars = barsOf(sheet, plot, scale);
  const values = valueAxis(sheet, plot, scale);
  return {
    fontSize,
    font,
    legend: head.legend,
    lines: [...values.lines, baseLine(chart, plot, scale)],
    bars: bars.bars,
    texts: [...head.texts, ...bars.texts, ...values.texts, ...categoryTexts(sheet, plot, below)],
  };
}

function headOf({ chart, width, fontSize, widthOf }: Sheet) {
  let bottom = margin;
  const texts: TextShape[] = [];
  if (chart.title !== '') {
    texts.push({ text: chart.title, x: width / 2, y: bottom + fontSize, anchor: 'middle', colour: ink });
    bottom += fontSize * 1.6;
  }
  const legend: LegendShape[] = [];
  if (chart.hasLegend) {
    const room = ({ name }: DrawnSeries): number => fontSize + spacing + widthOf(name) + 3 * spacing;
    const all = chart.series.reduce((sum, series) => sum + room(series), 0);
    let x = Math.max(margin, (width - all) / 2);
    for (const series of chart.series) {
      legend.push({ series, x, y: bottom });
      x += room(series);
    }
    bottom += fontSize * 1.7;
  }
  return { texts, legend, bottom };
}

/** Lines that level names below upright bars take; undefined where they do not fit and have to be turned. */
function linesBelow({ chart, width, widthOf }: Sheet): number | undefined {
  const band = (width - 6 * margin) / Math.max(1, chart.categories.length);
  const broken = chart.categories.map((category) =>
    brokenText(category, band - spacing, levelLines, widthOf),
  );
  return broken.some(({ isCut }) => isCut)
    ? undefined
    : Math.max(1, ...broken.map(({ lines }) => lines.length));
}

function plotOf(
  { chart, width, height, fontSize, widthOf, print }: Sheet,
  top: number,
  below: number | undefined,
): Plot {
  const longest = Math.max(0, ...chart.categories.map(widthOf));
  const line = fontSize * 1.6;
  const bottomOf = (room: number): number => height - margin - room;
  if (chart.direction === 'lying') {
    const left = margin + Math.min(longest, width * besideShare) + spacing;
    const bottom = bottomOf(chart.showsValueAxis ? line : 0);
    return { left, top, width: width - 2 * margin - left, height: bottom - top };
  }
  const { low, high } = extentOf(chart);
  const numbers = chart.showsValueAxis ? axisTicks(low, high).map((tick) => widthOf(print(tick))) : [];
  const left = margin + Math.max(0, ...numbers) + spacing;
  const turned = Math.min(longest, height * belowShare) + spacing;
  const bottom = bottomOf(below === undefined ? turned : (0.4 + below * lineSpacing) * fontSize);
  return { left, top, width: width - margin - left, height: bottom - top };
}

function extentOf(chart: DrawnChart): { readonly low: number; readonly high: number } {
  const numbers = chart.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const low = chart.minimum ?? Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  return { low, high: high > low ? high : low + 1 };
}

/** Distance of a value from the axis' beginning. */
type Scale = (value: number) => number;

function scaleOf(chart: DrawnChart, plot: Plot): Scale {
  const { low, high } = extentOf(chart);
  const length = chart.direction === 'lying' ? plot.width : plot.height;
  return (value) => (length * (Math.max(low, Math.min(high, value)) - low)) / (high - low);
}

function bandOf(chart: DrawnChart, plot: Plot): number {
  const length = chart.direction === 'lying' ? plot.height : plot.width;
  return length / Math.max(1, chart.categories.length);
}

/** Where the band of a category begins: upright ones from the left, lying ones from the bottom unless reversed. */
function bandStart(chart: DrawnChart, plot: Plot, index: number): number {
  const band = bandOf(chart, plot);
  if (chart.direction === 'upright') return plot.left + index * band;
  return chart.reversed ? plot.top + index * band : plot.top + plot.height - (index + 1) * band;
}

function barsOf(sheet: Sheet, plot: Plot, scale: Scale) {
  const { chart, fontSize } = sheet;
  const isLying = chart.direction === 'lying';
  const n = Math.max(1, chart.series.length);
  const shared = chart.overlap / 100;
  const bars: BarShape[] = [];
  const texts: TextShape[] = [];
  const band = bandOf(chart, plot);
  const thickness = band / (n - (n - 1) * shared + chart.gap / 100);
  const first = (band - thickness * (n - (n - 1) * shared)) / 2;
  chart.series.forEach((series, nth) => {
    series.values.forEach((value, index) => {
      if (value === undefined || value === 0) return;
      const across = bandStart(chart, plot, index) + first + nth * thickness * (1 - shared);
      const [from, to] = [scale(Math.min(0, value)), scale(Math.max(0, value))];
      bars.push(
        isLying
          ? { x: plot.left + from, y: across, width: to - from, height: thickness, series }
          : { x: across, y: plot.top + plot.height - to, width: thickness, height: to - from, series },
      );
      const text = series.labels[index] ?? '';
      if (text === '') return;
      const middle = across + thickness / 2;
      const x = isLying ? plot.left + from + spacing : middle;
      const y = isLying ? middle + fontSize * 0.35 : plot.top + plot.height - from - spacing;
      texts.push(labelShape(sheet, text, { x, y, room: thickness }, series.labelColour));
    });
  });
  return { bars, texts };
}

/** Upright where its bar is narrower than the text. */
function labelShape(
  { chart, fontSize, widthOf }: Sheet,
  text: string,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
  colour: string,
): TextShape {
  if (chart.direction === 'lying') return { text, x, y, anchor: 'start', colour };
  if (widthOf(text) <= room) return { text, x, y, anchor: 'middle', colour };
  return { text, x: x + fontSize * 0.35, y, anchor: 'start', colour, turn: -90 };
}

function categoryTexts(sheet: Sheet, plot: Plot, below: number | undefined): readonly TextShape[] {
  const { chart, fontSize, widthOf, height } = sheet;
  const band = bandOf(chart, plot);
  const line = fontSize * lineSpacing;
  const foot = plot.top + plot.height;
  return chart.categories.flatMap((category, index): readonly TextShape[] => {
    const middle = bandStart(chart, plot, index) + band / 2;
    const shapes = (
      room: number,
      most: number,
      placeOf: (nth: number, count: number) => Omit<TextShape, 'text' | 'colour'>,
    ): readonly TextShape[] => {
      const { lines, isCut } = brokenText(category, room, most, widthOf);
      const whole = isCut ? { whole: category } : {};
      return lines.map((text, nth) => ({ text, colour: ink, ...whole, ...placeOf(nth, lines.length) }));
    };
    if (chart.direction === 'lying')
      return shapes(plot.left - margin - spacing, Math.max(1, Math.floor(band / line)), (nth, count) => ({
        x: plot.left - spacing,
        y: middle + fontSize * 0.35 + (nth - (count - 1) / 2) * line,
        anchor: 'end',
      }));
    if (below !== undefined)
      return shapes(band - spacing, levelLines, (nth) => ({
        x: middle,
        y: foot + spacing + fontSize * 0.8 + nth * line,
        anchor: 'middle',
      }));
    return shapes(height - margin - foot - spacing, 1, () => ({
      x: middle + fontSize * 0.35,
      y: foot + spacing,
      anchor: 'end',
      turn: -90,
    }));
  });
}

function valueAxis({ chart, fontSize, print }: Sheet, plot: Plot, scale: Scale) {
  const lines: LineShape[] = [];
  const texts: TextShape[] = [];
  if (!chart.showsValueAxis) return { lines, texts };
  const { low, high } = extentOf(chart);
  const foot = plot.top + plot.height;
  for (const tick of axisTicks(low, high)) {
    const text = { text: print(tick), colour: ink };
    if (chart.direction === 'lying') {
      const x = plot.left + scale(tick);
      lines.push({ x1: x, y1: plot.top, x2: x, y2: foot, isAxis: false });
      texts.push({ ...text, x, y: foot + fontSize * 1.2, anchor: 'middle' });
    } else {
      const y = foot - scale(tick);
      lines.push({ x1: plot.left, y1: y, x2: plot.left + plot.width, y2: y, isAxis: false });
      texts.push({ ...text, x: plot.left - spacing, y: y + fontSize * 0.35, anchor: 'end' });
    }
  }
  return { lines, texts };
}

/** The line that bars stand on. */
function baseLine(chart: DrawnChart, plot: Plot, scale: Scale): LineShape {
  const foot = plot.top + plot.height;
  const zero = scale(0);
  return chart.direction === 'lying'
    ? { x1: plot.left + zero, y1: plot.top, x2: plot.left + zero, y2: foot, isAxis: true }
    : { x1: plot.left, y1: foot - zero, x2: plot.left + plot.width, y2: foot - zero, isAxis: true };
}
