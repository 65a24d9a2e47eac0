import { createSheet, sheetIdOf } from '../workbook/create';
import type { SheetModel, WorkbookModel } from '../workbook/model';
import { OpenFailure, type OpenFailureReason } from './failure';
import { readCustomXml } from './read/customXml';
import { readExternalLinks } from './read/externalLinks';
import { lossesOf, type Loss } from './read/losses';
import { readNames } from './read/names';
import { PackageReader, type Relationship } from './read/package';
import { hashOf } from './read/page';
import { readProperties } from './read/properties';
import { openingSelection, readSheet } from './read/sheet';
import { stringText } from './read/strings';
import { styleReader } from './read/styles';
import { booleanOf, child, childrenOf, indexOf, type XmlNode } from './xmlRead';
import { plainText } from './xmlWrite';

export type OpenResult =
  /** `lost` names what the file holds and the model cannot, so that saving would drop it. */
  | { readonly ok: true; readonly workbook: WorkbookModel; readonly lost: readonly Loss[] }
  | { readonly ok: false; readonly reason: OpenFailureReason; readonly detail: string };

/** Opens the bytes of an .xlsx file. Whatever the bytes are, the answer is a workbook or a reason, never an exception. */
export function openXlsx(
  bytes: Uint8Array,
  options: { readonly unpackedLimit?: number } = {},
): Promise<OpenResult> {
  return Promise.resolve().then(() => {
    try {
      return opened(bytes, options.unpackedLimit);
    } catch (error) {
      if (error instanceof OpenFailure) return { ok: false, reason: error.reason, detail: error.detail };
      throw error;
    }
  });
}

function opened(bytes: Uint8Array, unpackedLimit: number | undefined): OpenResult {
  refuseCompoundFile(bytes);
  const file = new PackageReader(bytes, unpackedLimit);
  const path = file.relationships('').find((link) => link.type === 'officeDocument')?.target;
  if (path === undefined) throw new OpenFailure('notWorkbook', 'no main document');
  if (/\.bin$/i.test(path)) throw new OpenFailure('notWorkbook', 'a binary workbook (.xlsb)');
  const root = file.required(path);
  if (root.name !== 'workbook')
    throw new OpenFailure('notWorkbook', `a document of another kind (${root.name})`);
  const links = file.relationships(path);
  const sheets = readSheets(file, root, links);
  const workbook = assembled(file, root, links, sheets);
  return { ok: true, workbook, lost: lossesOf(file, workbook, root) };
}

const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Workbooks with a password and those of before 2007 are files of an older container. */
function refuseCompoundFile(bytes: Uint8Array): void {
  if (!compoundSignature.every((byte, index) => bytes[index] === byte)) return;
  // Names of the container's streams are UTF-16.
  const encrypted = new TextDecoder('latin1')
    .decode(bytes)
    .includes('EncryptedPackage'.replace(/./g, '$&\0'));
  if (encrypted) throw new OpenFailure('encrypted', 'the workbook opens with a password only');
  throw new OpenFailure('oldFormat', 'a workbook of Excel 97-2003 (.xls)');
}

interface ReadSheets {
  readonly models: SheetModel[];
  readonly selections: readonly WorkbookModel['selection'][];
}

function readSheets(file: PackageReader, root: XmlNode, links: readonly Relationship[]): ReadSheets {
  const partOf = (type: string): string | undefined =>
    links.find((link) => link.type === type && !link.external)?.target;
  const optional = (type: string): XmlNode | undefined => {
    const path = partOf(type);
    return path === undefined ? undefined : file.xml(path);
  };
  const styles = styleReader(optional('styles'), optional('theme'));
  const strings = childrenOf(optional('sharedStrings'), 'si').map(stringText);
  const models: SheetModel[] = [];
  const selections: WorkbookModel['selection'][] = [];
  for (const entry of childrenOf(child(root, 'sheets'), 'sheet')) {
    const link = links.find((candidate) => candidate.id === entry.attributes['r:id']);
    const name = plainText(entry.attributes['name'] ?? '');
    if (link === undefined) throw new OpenFailure('missingPart', `sheet ${name}`);
    const sheet = createSheet(sheetIdOf(models.length + 1), name);
    sheet.visibility = visibilityOf(entry.attributes['state']);
    models.push(sheet);
    // Chart sheets and sheets of macros have no cells; they stay as empty sheets so that places of names keep right.
    const source = { file, path: link.target, links: file.relationships(link.target), styles, strings };
    const area = link.type === 'worksheet' ? readSheet(sheet, source) : undefined;
    selections.push(openingSelection(sheet, area));
  }
  if (models.length === 0) throw new OpenFailure('notWorkbook', 'a workbook without sheets');
  return { models, selections };
}

function visibilityOf(state: string | undefined): SheetModel['visibility'] {
  if (state === 'hidden') return 'Hidden';
  return state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}

const hashNames = [
  'workbookPassword',
  'workbookAlgorithmName',
  'workbookHashValue',
  'workbookSaltValue',
  'workbookSpinCount',
];

function assembled(
  file: PackageReader,
  root: XmlNode,
  links: readonly Relationship[],
  sheets: ReadSheets,
): WorkbookModel {
  const view = child(child(root, 'bookViews'), 'workbookView');
  const active = indexOf(view?.attributes['activeTab'], sheets.models.length) ?? 0;
  const activeSheet = sheets.models[active];
  const selection = sheets.selections[active];
  if (activeSheet === undefined || selection === undefined)
    throw new OpenFailure('notWorkbook', 'a workbook without sheets');
  const lock = child(root, 'workbookProtection');
  const passwordHash = lock === undefined ? undefined : hashOf(lock, hashNames);
  const externalLinks = readExternalLinks(file, root, links);
  return {
    sheets: sheets.models,
    activeSheetId: activeSheet.id,
    selection,
    names: readNames(root, sheets.models),
    customXmlParts: readCustomXml(file, links),
    ...(externalLinks.length === 0 ? {} : { externalLinks }),
    protection: {
      protected: booleanOf(lock?.attributes['lockStructure']),
      ...(passwordHash === undefined ? {} : { passwordHash }),
    },
    readOnly: booleanOf(child(root, 'fileSharing')?.attributes['readOnlyRecommended']),
    properties: readProperties(file),
  };
}
