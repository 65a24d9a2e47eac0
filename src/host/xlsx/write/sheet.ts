import type { Area, ColumnInfo, SheetModel, WorkbookModel } from '../../workbook/model';
import { areaAddress, cellAddress } from '../address';
import { namespaces } from '../namespaces';
import { fileColour } from '../styleNames';
import { element, spreadsheetText, xmlDeclaration } from '../xmlWrite';
import { sheetDataXml, type Tables } from './cells';
import { fitsPages, pageXml, protectionXml } from './page';
import type { Relationships } from './package';
import { conditionalFormatsXml, validationsXml } from './rules';
import type { StyleTable } from './styles';

/** Width the file gives columns that do not say theirs. */
const usualWidth = 9.140625;

export interface SheetParts {
  readonly sheet: SheetModel;
  readonly workbook: WorkbookModel;
  readonly tables: Tables;
  readonly relationships: Relationships;
  /** Relationship ids of the drawing and of the custom properties, by name. */
  readonly drawing?: string | undefined;
  readonly customProperties: readonly (readonly [string, string])[];
  /** The sheet a reader sees first. */
  readonly active: boolean;
}

/** The worksheet part; its elements stand in the order the format demands. */
export function sheetXml(parts: SheetParts): string {
  const { sheet, tables } = parts;
  const content = [
    sheetPropertiesXml(sheet),
    element('dimension', { ref: areaAddress(usedArea(sheet)) }),
    viewXml(parts),
    formatXml(sheet),
    columnsXml(sheet, tables.styles),
    sheetDataXml(sheet, tables),
    protectionXml(sheet),
    sheet.autoFilter === undefined ? '' : element('autoFilter', { ref: areaAddress(sheet.autoFilter) }),
    mergesXml(sheet.merges),
    conditionalFormatsXml(sheet, tables.styles),
    validationsXml(sheet),
    hyperlinksXml(sheet, parts.relationships),
    pageXml(sheet.page),
    customPropertiesXml(parts.customProperties),
    parts.drawing === undefined ? '' : element('drawing', { 'r:id': parts.drawing }),
  ];
  const values = { xmlns: namespaces.main, 'xmlns:r': namespaces.relationships };
  return xmlDeclaration + element('worksheet', values, content.join(''));
}

function sheetPropertiesXml(sheet: SheetModel): string {
  const rgb = fileColour(sheet.tabColour);
  const tab = rgb === undefined ? '' : element('tabColor', { rgb });
  const fit = fitsPages(sheet.page) ? element('pageSetUpPr', { fitToPage: true }) : '';
  return tab + fit === '' ? '' : element('sheetPr', {}, tab + fit);
}

/** Smallest area that holds all cells; A1 where there are none. */
function usedArea(sheet: SheetModel): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (cell.input === undefined && cell.format === undefined) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return { row: 0, column: 0, rows: 1, columns: 1 };
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function viewXml({ sheet, workbook, active }: SheetParts): string {
  const { freeze } = sheet;
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  const pane = paneName(rows, columns);
  const frozen =
    pane === undefined
      ? ''
      : element('pane', {
          xSplit: columns > 0 ? columns : undefined,
          ySplit: rows > 0 ? rows : undefined,
          topLeftCell: cellAddress(rows, columns),
          activePane: pane,
          state: 'frozen',
        });
  const view = {
    showGridLines: sheet.showGridlines ? undefined : false,
    tabSelected: active ? true : undefined,
    workbookViewId: 0,
  };
  return element('sheetViews', {}, element('sheetView', view, frozen + selectionXml(sheet, workbook, pane)));
}

function paneName(rows: number, columns: number): string | undefined {
  if (rows > 0) return columns > 0 ? 'bottomRight' : 'bottomLeft';
  return columns > 0 ? 'topRight' : undefined;
}

function selectionXml(sheet: SheetModel, workbook: WorkbookModel, pane: string | undefined): string {
  const { selection } = workbook;
  if (selection.sheetId !== sheet.id) return pane === undefined ? '' : element('selection', { pane });
  const values = {
    pane,
    activeCell: cellAddress(selection.area.row, selection.area.column),
    sqref: areaAddress(selection.area),
  };
  return element('selection', values);
}

function formatXml(sheet: SheetModel): string {
  const deepest = (infos: Iterable<{ outlineLevel?: number }>): number | undefined => {
    const level = Math.max(0, ...[...infos].map((info) => info.outlineLevel ?? 0));
    return level === 0 ? undefined : level;
  };
  return element('sheetFormatPr', {
    defaultColWidth: usualWidth,
    defaultRowHeight: 15,
    outlineLevelRow: deepest(sheet.rows.values()),
    outlineLevelCol: deepest(sheet.columns.values()),
  });
}

function columnsXml(sheet: SheetModel, styles: StyleTable): string {
  const runs: { readonly first: number; last: number; readonly key: string; readonly info: ColumnInfo }[] =
    [];
  for (const [column, info] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    const key = JSON.stringify(info);
    const run = runs[runs.length - 1];
    if (run?.last === column - 1 && run.key === key) run.last = column;
    else runs.push({ first: column, last: column, key, info });
  }
  const columns = runs
    .filter(({ key }) => key !== '{}')
    .map(({ first, last, info }) => columnXml(first, last, info, styles));
  return columns.length === 0 ? '' : element('cols', {}, columns.join(''));
}

function columnXml(first: number, last: number, info: ColumnInfo, styles: StyleTable): string {
  return element('col', {
    min: first + 1,
    max: last + 1,
    width: info.width ?? usualWidth,
    style: info.format === undefined ? undefined : styles.cell(info.format),
    hidden: info.hidden === true ? true : undefined,
    customWidth: info.width === undefined ? undefined : true,
    outlineLevel: (info.outlineLevel ?? 0) > 0 ? info.outlineLevel : undefined,
    collapsed: info.collapsed === true ? true : undefined,
  });
}

function mergesXml(merges: readonly Area[]): string {
  const cells = merges
    .filter((area) => area.rows * area.columns > 1)
    .map((area) => element('mergeCell', { ref: areaAddress(area) }));
  return cells.length === 0 ? '' : element('mergeCells', { count: cells.length }, cells.join(''));
}

function hyperlinksXml(sheet: SheetModel, relationships: Relationships): string {
  const links: string[] = [];
  for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, { hyperlink }] of [...cells].sort(([a], [b]) => a - b)) {
      if (hyperlink === undefined) continue;
      const { address, documentReference, screenTip } = hyperlink;
      const target =
        address === undefined || address === ''
          ? undefined
          : relationships.external('hyperlink', asUri(address));
      if (target === undefined && documentReference === undefined) continue;
      const values = {
        ref: cellAddress(row, column),
        'r:id': target,
        location: documentReference === undefined ? undefined : spreadsheetText(documentReference),
        tooltip: screenTip === undefined ? undefined : spreadsheetText(screenTip),
      };
      links.push(element('hyperlink', values));
    }
  }
  return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
}

/** Characters no address may hold are written by their numbers, or Excel repairs the file. */
function asUri(address: string): string {
  return address.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
}

function customPropertiesXml(properties: readonly (readonly [string, string])[]): string {
  const items = properties.map(([name, id]) =>
    element('customPr', { name: spreadsheetText(name), 'r:id': id }),
  );
  return items.length === 0 ? '' : element('customProperties', {}, items.join(''));
}
