import type { PageLayout, SheetModel } from '../../workbook/model';
import { passwordHash } from '../password';
import { paperSizes, protectionOptions } from '../ruleNames';
import { element, spreadsheetText, textElement } from '../xmlWrite';

const pointsPerInch = 72;
/** Excel's own margins, in points. */
const usualMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** Sheet protection; empty where the sheet is not protected. */
export function protectionXml(sheet: SheetModel): string {
  const { protection } = sheet;
  if (!protection.protected) return '';
  const { options } = protection;
  const values: Record<string, string | boolean | undefined> = { ...protection.passwordHash };
  if (protection.password !== undefined) values['password'] = passwordHash(protection.password);
  values['sheet'] = true;
  // Only what differs from what a reader assumes is said.
  for (const [option, attribute, forbiddenByDefault] of protectionOptions) {
    const forbidden = options[option] !== true;
    if (forbidden !== forbiddenByDefault) values[attribute] = forbidden;
  }
  if (options['selectionMode'] === 'Unlocked' || options['selectionMode'] === 'None')
    values['selectLockedCells'] = true;
  if (options['selectionMode'] === 'None') values['selectUnlockedCells'] = true;
  return element('sheetProtection', values);
}

/** Print options, margins, page set-up, header and footer, in this order. */
export function pageXml(page: PageLayout): string {
  return printOptionsXml(page) + marginsXml(page) + setupXml(page) + headerFooterXml(page);
}

function printOptionsXml(page: PageLayout): string {
  const horizontalCentered = page.centerHorizontally === true ? true : undefined;
  const verticalCentered = page.centerVertically === true ? true : undefined;
  if (horizontalCentered === undefined && verticalCentered === undefined) return '';
  return element('printOptions', { horizontalCentered, verticalCentered });
}

function marginsXml(page: PageLayout): string {
  const margins = { ...usualMargins, ...page.margins };
  const inches = (points: number): number => Number((points / pointsPerInch).toFixed(6));
  return element('pageMargins', {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.header),
    footer: inches(margins.footer),
  });
}

/** True where the sheet is fitted to pages, which another element has to say. */
export function fitsPages(page: PageLayout): boolean {
  return page.fitToWidth !== undefined || page.fitToHeight !== undefined;
}

function setupXml(page: PageLayout): string {
  const number = paperSizes.findIndex((name) => name.toLowerCase() === page.paperSize?.toLowerCase()) + 1;
  return element('pageSetup', {
    paperSize: number > 0 ? number : undefined,
    scale: fitsPages(page) ? undefined : page.scale,
    // 0 means as many pages as are needed; absent would mean one.
    fitToWidth: fitsPages(page) ? (page.fitToWidth ?? 0) : undefined,
    fitToHeight: fitsPages(page) ? (page.fitToHeight ?? 0) : undefined,
    orientation: page.orientation.toLowerCase(),
  });
}

function headerFooterXml(page: PageLayout): string {
  const header = threeParts(page.header);
  const footer = threeParts(page.footer);
  const content =
    (header === '' ? '' : textElement('oddHeader', header)) +
    (footer === '' ? '' : textElement('oddFooter', footer));
  return content === '' ? '' : element('headerFooter', {}, content);
}

function threeParts(parts: PageLayout['header']): string {
  const code = (letter: string, text: string | undefined): string =>
    text === undefined || text === '' ? '' : `&${letter}${text}`;
  return spreadsheetText(code('L', parts?.left) + code('C', parts?.center) + code('R', parts?.right));
}
