import type { Area, Cell, ColumnInfo, SheetModel, WorkbookModel } from '../../workbook/model';
import { maximumColumns, maximumRows, parseArea, parseAreas } from '../address';
import { booleanOf, child, childrenOf, indexOf, numberOf, type XmlNode } from '../xmlRead';
import { plainText } from '../xmlWrite';
import { CellReader } from './cells';
import { readCharts } from './charts';
import type { PackageReader, Relationship } from './package';
import { readPage, readProtection } from './page';
import { readConditionalFormats, readValidations } from './rules';
import type { StyleReader } from './styles';

export interface SheetSource {
  readonly file: PackageReader;
  readonly path: string;
  readonly links: readonly Relationship[];
  readonly styles: StyleReader;
  readonly strings: readonly string[];
}

/** Fills a sheet from its part; gives the selected area, if the part tells it. Throws OpenFailure. */
export function readSheet(sheet: SheetModel, source: SheetSource): Area | undefined {
  const cells = new CellReader(sheet, source.styles, source.strings);
  const root = source.file.required(source.path, (node) => {
    if (node.name !== 'row') return false;
    cells.row(node);
    return true;
  });
  sheet.tabColour = source.styles.colour(child(child(root, 'sheetPr'), 'tabColor')) ?? '';
  readColumns(sheet, root, source.styles);
  cells.finish();
  sheet.merges = childrenOf(child(root, 'mergeCells'), 'mergeCell').flatMap((node) =>
    parseAreas(node.attributes['ref'] ?? ''),
  );
  sheet.validations = readValidations(root);
  sheet.conditionalFormats = readConditionalFormats(root, source.styles);
  sheet.protection = readProtection(root);
  sheet.page = readPage(root);
  const filter = parseArea(child(root, 'autoFilter')?.attributes['ref'] ?? '');
  if (filter !== undefined) sheet.autoFilter = filter;
  readHyperlinks(sheet, root, source.links);
  readCustomProperties(sheet, root, source);
  readCharts(sheet, root, source.file, source.links);
  return readView(sheet, root);
}

function readView(sheet: SheetModel, root: XmlNode): Area | undefined {
  const view = child(child(root, 'sheetViews'), 'sheetView');
  if (view === undefined) return undefined;
  sheet.showGridlines = booleanOf(view.attributes['showGridLines'], true);
  const pane = child(view, 'pane');
  if (pane?.attributes['state'] === 'frozen' || pane?.attributes['state'] === 'frozenSplit') {
    const rows = indexOf(pane.attributes['ySplit'], maximumRows) ?? 0;
    const columns = indexOf(pane.attributes['xSplit'], maximumColumns) ?? 0;
    if (rows > 0 || columns > 0) sheet.freeze = { rows, columns };
  }
  const active = pane?.attributes['activePane'];
  const selections = childrenOf(view, 'selection');
  const selection = selections.find((node) => node.attributes['pane'] === active) ?? selections[0];
  return parseAreas(selection?.attributes['sqref'] ?? 'A1')[0];
}

function readColumns(sheet: SheetModel, root: XmlNode, styles: StyleReader): void {
  for (const { attributes } of childrenOf(child(root, 'cols'), 'col')) {
    const first = indexOf(attributes['min'], maximumColumns + 1) ?? 0;
    const last = indexOf(attributes['max'], maximumColumns + 1) ?? 0;
    if (first < 1) continue;
    for (let column = first; column <= last; column++) {
      const info = columnInfo(attributes, styles);
      if (Object.keys(info).length > 0) sheet.columns.set(column - 1, info);
    }
  }
}

function columnInfo(attributes: XmlNode['attributes'], styles: StyleReader): ColumnInfo {
  const width = booleanOf(attributes['customWidth']) ? numberOf(attributes['width']) : undefined;
  const level = numberOf(attributes['outlineLevel']) ?? 0;
  const format = styles.cell(numberOf(attributes['style']) ?? 0);
  return {
    ...(width === undefined ? {} : { width }),
    ...(booleanOf(attributes['hidden']) ? { hidden: true } : {}),
    ...(level > 0 ? { outlineLevel: level } : {}),
    ...(booleanOf(attributes['collapsed']) ? { collapsed: true } : {}),
    ...(format === undefined ? {} : { format }),
  };
}

function readHyperlinks(sheet: SheetModel, root: XmlNode, links: readonly Relationship[]): void {
  for (const { attributes } of childrenOf(child(root, 'hyperlinks'), 'hyperlink')) {
    const area = parseArea(attributes['ref'] ?? '');
    if (area === undefined) continue;
    const address = links.find((link) => link.id === attributes['r:id'] && link.external)?.target;
    const { location, tooltip } = attributes;
    const hyperlink = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: plainText(location) }),
      ...(tooltip === undefined ? {} : { screenTip: plainText(tooltip) }),
    };
    const cells = sheet.cells.get(area.row) ?? new Map<number, Cell>();
    sheet.cells.set(area.row, cells);
    cells.set(area.column, { ...cells.get(area.column), hyperlink });
  }
}

function readCustomProperties(sheet: SheetModel, root: XmlNode, { file, links }: SheetSource): void {
  for (const { attributes } of childrenOf(child(root, 'customProperties'), 'customPr')) {
    const path = links.find((link) => link.id === attributes['r:id'])?.target;
    const bytes = path === undefined ? undefined : file.bytes(path);
    const name = attributes['name'];
    if (bytes === undefined || name === undefined) continue;
    sheet.customProperties.set(plainText(name), utf16(bytes));
  }
}

function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return text;
}

/** Where a workbook opens: the selection of its active sheet. */
export function openingSelection(sheet: SheetModel, area: Area | undefined): WorkbookModel['selection'] {
  return { sheetId: sheet.id, area: area ?? { row: 0, column: 0, rows: 1, columns: 1 } };
}
