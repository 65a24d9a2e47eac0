import type { SheetModel, WorkbookModel } from '../../workbook/model';
import { absoluteAddress, columnLetters, quotedSheet } from '../address';
import { toFileFormula } from '../formulaText';
import { namespaces } from '../namespaces';
import { passwordHash } from '../password';
import { element, spreadsheetText, textElement, xmlDeclaration } from '../xmlWrite';

const visibilities = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Place of the sheet a reader sees first: the active one, unless it is hidden. */
export function activeIndex(workbook: WorkbookModel): number {
  const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId);
  if (workbook.sheets[active]?.visibility === 'Visible') return active;
  return Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.visibility === 'Visible'),
  );
}

/** The workbook part; `sheetLinks` and `externalLinks` are the relationship ids of its sheets and of other workbooks. */
export function workbookXml(
  workbook: WorkbookModel,
  sheetLinks: readonly string[],
  externalLinks: readonly string[],
): string {
  const content = [
    workbook.readOnly ? element('fileSharing', { readOnlyRecommended: true }) : '',
    element('workbookPr'),
    protectionXml(workbook),
    element('bookViews', {}, element('workbookView', { activeTab: activeIndex(workbook) })),
    element(
      'sheets',
      {},
      workbook.sheets.map((sheet, index) => sheetEntry(sheet, index, sheetLinks)).join(''),
    ),
    externalLinks.length === 0
      ? ''
      : element(
          'externalReferences',
          {},
          externalLinks.map((id) => element('externalReference', { 'r:id': id })).join(''),
        ),
    namesXml(workbook),
    // Whoever opens the file computes anew: cached results are another engine's.
    element('calcPr', { calcId: 191029, fullCalcOnLoad: true }),
  ];
  const values = { xmlns: namespaces.main, 'xmlns:r': namespaces.relationships };
  return xmlDeclaration + element('workbook', values, content.join(''));
}

function protectionXml({ protection }: WorkbookModel): string {
  if (!protection.protected) return '';
  const own =
    protection.password === undefined ? {} : { workbookPassword: passwordHash(protection.password) };
  return element('workbookProtection', { ...protection.passwordHash, ...own, lockStructure: true });
}

function sheetEntry(sheet: SheetModel, index: number, links: readonly string[]): string {
  const values = {
    name: spreadsheetText(sheet.name),
    sheetId: index + 1,
    state: visibilities[sheet.visibility],
    'r:id': links[index],
  };
  return element('sheet', values);
}

function namesXml(workbook: WorkbookModel): string {
  const own = workbook.names.map(({ name, formula, visible, comment, sheetId }) => {
    const scope = sheetId === undefined ? -1 : workbook.sheets.findIndex((sheet) => sheet.id === sheetId);
    const values = {
      name,
      comment: comment === '' ? undefined : spreadsheetText(comment),
      localSheetId: scope < 0 ? undefined : scope,
      hidden: visible ? undefined : true,
    };
    return textElement('definedName', toFileFormula(formula), values);
  });
  const names = [...own, ...workbook.sheets.flatMap(builtInNames)];
  return names.length === 0 ? '' : element('definedNames', {}, names.join(''));
}

/** What a sheet keeps as names of its own: filter, print area, repeated rows and columns. */
function builtInNames(sheet: SheetModel, localSheetId: number): string[] {
  const prefix = `${quotedSheet(sheet.name)}!`;
  const names: string[] = [];
  const add = (name: string, text: string, hidden?: true): void => {
    names.push(textElement('definedName', text, { name: `_xlnm.${name}`, localSheetId, hidden }));
  };
  if (sheet.autoFilter !== undefined)
    add('_FilterDatabase', prefix + absoluteAddress(sheet.autoFilter), true);
  const { printArea, titleRows, titleColumns } = sheet.page;
  if (printArea !== undefined) add('Print_Area', prefix + absoluteAddress(printArea));
  const titles = [
    titleColumns === undefined
      ? ''
      : `${prefix}$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`,
    titleRows === undefined ? '' : `${prefix}$${titleRows.first + 1}:$${titleRows.last + 1}`,
  ].filter((text) => text !== '');
  if (titles.length > 0) add('Print_Titles', titles.join(','));
  return names;
}
