import type { PageLayout, SheetProtection } from '../../workbook/model';
import { paperSizes, protectionOptions } from '../ruleNames';
import { booleanOf, child, numberOf, type XmlNode } from '../xmlRead';
import { plainText } from '../xmlWrite';

const pointsPerInch = 72;
const hashAttributes = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

/** How a sheet is printed; print area and repeated rows come from names. */
export function readPage(root: XmlNode): PageLayout {
  const setup = child(root, 'pageSetup')?.attributes ?? {};
  const options = child(root, 'printOptions')?.attributes ?? {};
  const fits = booleanOf(child(child(root, 'sheetPr'), 'pageSetUpPr')?.attributes['fitToPage']);
  const paperSize = paperSizes[(numberOf(setup['paperSize']) ?? 0) - 1];
  const scale = numberOf(setup['scale']);
  const margins = readMargins(child(root, 'pageMargins'));
  const header = readParts(child(child(root, 'headerFooter'), 'oddHeader'));
  const footer = readParts(child(child(root, 'headerFooter'), 'oddFooter'));
  return {
    orientation: setup['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    ...(paperSize === undefined ? {} : { paperSize }),
    ...(fits ? fitted(setup) : scale === undefined || scale === 100 ? {} : { scale }),
    ...(booleanOf(options['horizontalCentered']) ? { centerHorizontally: true } : {}),
    ...(booleanOf(options['verticalCentered']) ? { centerVertically: true } : {}),
    ...(margins === undefined ? {} : { margins }),
    ...(header === undefined ? {} : { header }),
    ...(footer === undefined ? {} : { footer }),
  };
}

/** Pages across and down; 0 (as many as needed) is left out, absent means one. */
function fitted(setup: XmlNode['attributes']): Pick<PageLayout, 'fitToWidth' | 'fitToHeight'> {
  const across = numberOf(setup['fitToWidth']) ?? 1;
  const down = numberOf(setup['fitToHeight']) ?? 1;
  return { ...(across > 0 ? { fitToWidth: across } : {}), ...(down > 0 ? { fitToHeight: down } : {}) };
}

function readMargins(node: XmlNode | undefined): PageLayout['margins'] {
  if (node === undefined) return undefined;
  const points = (name: string): number =>
    Number(((numberOf(node.attributes[name]) ?? 0) * pointsPerInch).toFixed(3));
  return {
    left: points('left'),
    right: points('right'),
    top: points('top'),
    bottom: points('bottom'),
    header: points('header'),
    footer: points('footer'),
  };
}

/** Left, centre and right text; what comes before a mark is centred. */
function readParts(node: XmlNode | undefined): PageLayout['header'] {
  const text = plainText(node?.text ?? '');
  if (text === '') return undefined;
  const parts = { L: '', C: '', R: '' };
  let current: keyof typeof parts = 'C';
  // `&&` is an ampersand, so that it does not open a mark.
  for (const piece of text.split(/(&&|&[LCR])/)) {
    if (piece === '&L' || piece === '&C' || piece === '&R')
      current = piece === '&L' ? 'L' : piece === '&C' ? 'C' : 'R';
    else parts[current] += piece;
  }
  return {
    ...(parts.L === '' ? {} : { left: parts.L }),
    ...(parts.C === '' ? {} : { center: parts.C }),
    ...(parts.R === '' ? {} : { right: parts.R }),
  };
}

/** Protection of a sheet with what it allows. */
export function readProtection(root: XmlNode): SheetProtection {
  const node = child(root, 'sheetProtection');
  if (node === undefined || !booleanOf(node.attributes['sheet'])) return { protected: false, options: {} };
  const options: Record<string, unknown> = {};
  for (const [option, attribute, forbiddenByDefault] of protectionOptions) {
    options[option] = !booleanOf(node.attributes[attribute], forbiddenByDefault);
  }
  options['selectionMode'] = selectionMode(node.attributes);
  const passwordHash = hashOf(node, hashAttributes);
  return { protected: true, options, ...(passwordHash === undefined ? {} : { passwordHash }) };
}

function selectionMode(attributes: XmlNode['attributes']): 'Normal' | 'Unlocked' | 'None' {
  if (booleanOf(attributes['selectUnlockedCells'])) return 'None';
  return booleanOf(attributes['selectLockedCells']) ? 'Unlocked' : 'Normal';
}

/** Attributes of a password's hash; undefined where there is no password. */
export function hashOf(node: XmlNode, names: readonly string[]): Record<string, string> | undefined {
  const found = names.flatMap((name) => {
    const value = node.attributes[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
