import type { WorkbookModel } from '../workbook/model';
import { addCharts } from './write/drawing';
import { addCustomXml, addSheetProperties } from './write/customXml';
import { addExternalLinks } from './write/externalLinks';
import { PackageParts, Relationships } from './write/package';
import { addProperties } from './write/properties';
import type { Tables } from './write/cells';
import { sheetXml } from './write/sheet';
import { StringTable } from './write/strings';
import { StyleTable } from './write/styles';
import { themeXml } from './write/theme';
import { activeIndex, workbookXml } from './write/workbook';
import { packZip } from './zip';

export interface SaveOptions {
  /** False leaves out the results of formulas, so that whoever opens the file has to compute them; LibreOffice trusts them else. */
  readonly results?: boolean;
}

/**
 * The workbook as the bytes of an .xlsx file that Excel and LibreOffice open without repair; the same model always gives the
 * same bytes. Throws RangeError for what no workbook can hold (no sheet, a text above 32,767 characters).
 */
export function saveXlsx(workbook: WorkbookModel, options: SaveOptions = {}): Promise<Uint8Array> {
  return Promise.resolve().then(() => packZip(workbookParts(workbook, options.results ?? true)));
}

function workbookParts(workbook: WorkbookModel, results: boolean): ReadonlyMap<string, string | Uint8Array> {
  if (workbook.sheets.length === 0) throw new RangeError('A workbook without sheets cannot be saved');
  const parts = new PackageParts();
  const rootLinks = new Relationships();
  const links = new Relationships();
  rootLinks.internal('officeDocument', 'xl/workbook.xml');
  addProperties(workbook, parts, rootLinks);
  parts.addRelationships('', rootLinks);

  const tables = { styles: new StyleTable(), strings: new StringTable(), results };
  const sheetLinks = workbook.sheets.map((_sheet, index) =>
    links.internal('worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  links.internal('styles', 'styles.xml');
  links.internal('sharedStrings', 'sharedStrings.xml');
  links.internal('theme', 'theme/theme1.xml');
  parts.add('xl/theme/theme1.xml', themeXml(), 'theme');
  addCustomXml(workbook.customXmlParts, parts, links);
  const externalLinks = addExternalLinks(workbook.externalLinks ?? [], parts, links);
  parts.add('xl/workbook.xml', workbookXml(workbook, sheetLinks, externalLinks), 'workbook');
  parts.addRelationships('xl/workbook.xml', links);
  addSheets(workbook, parts, tables);
  parts.add('xl/styles.xml', tables.styles.toXml(), 'styles');
  parts.add('xl/sharedStrings.xml', tables.strings.toXml(), 'sharedStrings');
  return parts.all();
}

function addSheets(workbook: WorkbookModel, parts: PackageParts, tables: Tables): void {
  let customProperties = 0;
  const active = activeIndex(workbook);
  workbook.sheets.forEach((sheet, index) => {
    const relationships = new Relationships();
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const properties = addSheetProperties(sheet, parts, relationships, () => ++customProperties);
    const drawing = addCharts(workbook, sheet, index + 1, parts, relationships);
    const xml = sheetXml({
      sheet,
      workbook,
      tables,
      relationships,
      drawing,
      customProperties: properties,
      active: index === active,
    });
    parts.add(path, xml, 'worksheet');
    parts.addRelationships(path, relationships);
  });
}
