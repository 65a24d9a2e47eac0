import type { ChartModel, WorkbookModel } from '../../workbook/model';
import { flagAt, isBag, numberAt, textAt } from '../bag';
import { allowedLabelPositions, labelParts, labelPositions, pointUnits, type Plot } from '../chartNames';
import { fileWord } from '../ruleNames';
import { fileColour } from '../styleNames';
import { element, spreadsheetText, textElement } from '../xmlWrite';
import { numbersXml, textsXml } from './chartData';

export type Series = ChartModel['series'][number];

/** A series at its place in the chart. */
export function seriesXml(workbook: WorkbookModel, series: Series, place: number, plot: Plot): string {
  const scatter = plot.element === 'scatterChart';
  const lined = scatter || plot.element === 'lineChart';
  const { categories, values } = series;
  const content = [
    element('c:idx', { val: place }),
    element('c:order', { val: place }),
    nameXml(workbook, series),
    lookXml(series, plot),
    plot.element === 'barChart'
      ? element('c:invertIfNegative', { val: flagAt(series.options, 'invertIfNegative') ?? false })
      : '',
    lined ? markerXml(series, plot) : '',
    seriesLabelsXml(series, plot),
    categories === undefined || categories === '' ? '' : categoriesXml(workbook, categories, scatter),
    values === '' ? '' : element(scatter ? 'c:yVal' : 'c:val', {}, numbersXml(workbook, values)),
    lined ? element('c:smooth', { val: flagAt(series.options, 'smooth') ?? false }) : '',
  ];
  return element('c:ser', {}, content.join(''));
}

function categoriesXml(workbook: WorkbookModel, categories: string, scatter: boolean): string {
  return scatter
    ? element('c:xVal', {}, numbersXml(workbook, categories))
    : element('c:cat', {}, textsXml(workbook, categories));
}

function nameXml(workbook: WorkbookModel, { name, nameFormula }: Series): string {
  if (nameFormula !== undefined) return element('c:tx', {}, textsXml(workbook, nameFormula));
  return name === undefined ? '' : element('c:tx', {}, textElement('c:v', spreadsheetText(name)));
}

function lookXml({ options }: Series, plot: Plot): string {
  const isCleared = flagAt(options, 'format.fill.cleared') === true;
  const fill = isCleared ? element('a:noFill') : solidFill(textAt(options, 'format.fill.color'));
  const hidesLine = plot.element === 'scatterChart' && plot.lines === false;
  const content =
    fill +
    (hidesLine ? element('a:ln', { w: 19_050 }, element('a:noFill')) : lineXml(options, 'format.line'));
  return content === '' ? '' : element('c:spPr', {}, content);
}

/** Colour and weight (points) of a line; empty where neither is told. */
export function lineXml(options: unknown, path: string): string {
  const fill = solidFill(textAt(options, `${path}.color`));
  const weight = numberAt(options, `${path}.weight`);
  if (fill === '' && weight === undefined) return '';
  return element('a:ln', { w: weight === undefined ? undefined : Math.round(weight * pointUnits) }, fill);
}

/** Size (points), weight and colour of the text of a chart's part; empty where none is told. */
export function fontXml(options: unknown, path: string): string {
  const size = numberAt(options, `${path}.size`);
  const bold = flagAt(options, `${path}.bold`);
  const fill = solidFill(textAt(options, `${path}.color`));
  if (size === undefined && bold === undefined && fill === '') return '';
  const look = element(
    'a:defRPr',
    { sz: size === undefined ? undefined : Math.round(size * 100), b: bold },
    fill,
  );
  const paragraph = element(
    'a:p',
    {},
    element('a:pPr', {}, look) + element('a:endParaRPr', { lang: 'en-US' }),
  );
  return element('c:txPr', {}, element('a:bodyPr') + element('a:lstStyle') + paragraph);
}

function solidFill(colour: string | undefined): string {
  const rgb = fileColour(colour)?.slice(2);
  return rgb === undefined ? '' : element('a:solidFill', {}, element('a:srgbClr', { val: rgb }));
}

function markerXml({ options }: Series, plot: Plot): string {
  if (plot.markers === false || textAt(options, 'markerStyle') === 'None')
    return element('c:marker', {}, element('c:symbol', { val: 'none' }));
  const size = numberAt(options, 'markerSize');
  return size === undefined ? '' : element('c:marker', {}, element('c:size', { val: Math.round(size) }));
}

function seriesLabelsXml({ options }: Series, plot: Plot): string {
  if (flagAt(options, 'hasDataLabels') !== true) return '';
  return labelsXml(options?.['dataLabels'], plot);
}

/** Labels at the points, as told or with their values. */
export function labelsXml(labels: unknown, plot: Plot): string {
  const code = textAt(labels, 'numberFormat');
  const position = fileWord(labelPositions, textAt(labels, 'position'));
  const content = [
    code === undefined ? '' : element('c:numFmt', { formatCode: spreadsheetText(code), sourceLinked: false }),
    fontXml(labels, 'format.font'),
    position === undefined || !allowedLabelPositions(plot).includes(position)
      ? ''
      : element('c:dLblPos', { val: position }),
    ...labelParts.map(([own, name, usual]) => element(name, { val: flagAt(labels, own) ?? usual })),
    element('c:showBubbleSize', { val: false }),
  ];
  return element('c:dLbls', {}, content.join(''));
}

/** True where a chart's own labels were asked for. */
export function hasLabels(options: unknown): boolean {
  const labels = isBag(options) ? options['dataLabels'] : undefined;
  return isBag(labels) && Object.keys(labels).length > 0;
}
