import { leftOf, topOf } from '../../objects/lines';
import type { ChartModel, SheetModel, WorkbookModel } from '../../workbook/model';
import { maximumColumns, maximumRows } from '../address';
import { pointUnits } from '../chartNames';
import { namespaces } from '../namespaces';
import { element, spreadsheetText, textElement, xmlDeclaration } from '../xmlWrite';
import { chartXml } from './chart';
import { Relationships, type PackageParts } from './package';

/** Adds a sheet's charts with the drawing that places them; gives the drawing's relationship id, or undefined without charts. */
export function addCharts(
  workbook: WorkbookModel,
  sheet: SheetModel,
  number: number,
  parts: PackageParts,
  links: Relationships,
): string | undefined {
  if (sheet.charts.length === 0) return undefined;
  const path = `xl/drawings/drawing${number}.xml`;
  const chartLinks = new Relationships();
  const anchors = sheet.charts.map((chart, index) => {
    const file = `chart${number}_${index + 1}.xml`;
    parts.add(`xl/charts/${file}`, chartXml(workbook, chart), 'chart');
    return anchorXml(sheet, chart, index, chartLinks.internal('chart', `../charts/${file}`));
  });
  const values = { 'xmlns:xdr': namespaces.spreadsheetDrawing, 'xmlns:a': namespaces.drawing };
  parts.add(path, xmlDeclaration + element('xdr:wsDr', values, anchors.join('')), 'drawing');
  parts.addRelationships(path, chartLinks);
  return links.internal('drawing', `../drawings/drawing${number}.xml`);
}

function anchorXml(sheet: SheetModel, chart: ChartModel, index: number, link: string): string {
  const { left, top, width, height } = chart.position;
  const column = lastAtOrBefore(left, maximumColumns, (place) => leftOf(sheet, place));
  const row = lastAtOrBefore(top, maximumRows, (place) => topOf(sheet, place));
  const from = [
    textElement('xdr:col', String(column)),
    textElement('xdr:colOff', String(units(left - leftOf(sheet, column)))),
    textElement('xdr:row', String(row)),
    textElement('xdr:rowOff', String(units(top - topOf(sheet, row)))),
  ];
  const size = element('xdr:ext', { cx: units(width), cy: units(height) });
  const content =
    element('xdr:from', {}, from.join('')) + size + frameXml(chart, index, link) + element('xdr:clientData');
  return element('xdr:oneCellAnchor', {}, content);
}

function units(points: number): number {
  return Math.max(0, Math.round(points * pointUnits));
}

/** Last line whose edge is not past a place; edges never go back, so halves suffice. */
function lastAtOrBefore(points: number, count: number, edge: (line: number) => number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (edge(middle) <= points) low = middle;
    else high = middle - 1;
  }
  return low;
}

function frameXml(chart: ChartModel, index: number, link: string): string {
  const named = element('xdr:cNvPr', { id: index + 2, name: spreadsheetText(chart.name) });
  const nowhere = element('a:off', { x: 0, y: 0 }) + element('a:ext', { cx: 0, cy: 0 });
  const reference = element('c:chart', {
    'xmlns:c': namespaces.chart,
    'xmlns:r': namespaces.relationships,
    'r:id': link,
  });
  const content = [
    element('xdr:nvGraphicFramePr', {}, named + element('xdr:cNvGraphicFramePr')),
    element('xdr:xfrm', {}, nowhere),
    element('a:graphic', {}, element('a:graphicData', { uri: namespaces.chart }, reference)),
  ];
  return element('xdr:graphicFrame', { macro: '' }, content.join(''));
}
