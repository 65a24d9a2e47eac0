import { sameSheet } from '../../formula/address';
import type { Change } from './changes';
import { createSheet, nextSheetNumber, sheetIdOf } from './create';
import { rewriteFormulas } from './formulas';
import { HostError } from './hostError';
import type { SheetModel, WorkbookModel } from './model';

type Visibility = SheetModel['visibility'];

export function sheetById(model: WorkbookModel, id: string): SheetModel | undefined {
  return model.sheets.find((sheet) => sheet.id === id);
}

/** Sheet by its name; capitals and small letters are not told apart. */
export function sheetByName(model: WorkbookModel, name: string): SheetModel | undefined {
  return model.sheets.find((sheet) => sameSheet(sheet.name, name));
}

/** Why Excel refuses a sheet name (length 1-31, none of `: \ / ? * [ ]`, no outer apostrophe, not History); undefined: it does not. */
export function sheetNameFault(name: string): string | undefined {
  if (name.trim() === '') return 'A sheet name is not empty';
  if (name.length > 31) return `A sheet name has at most 31 characters: ${name}`;
  if (/[:\\/?*[\]]/.test(name)) return `A sheet name has none of : \\ / ? * [ ]: ${name}`;
  if (name.startsWith("'") || name.endsWith("'"))
    return `A sheet name does not begin or end with an apostrophe: ${name}`;
  if (name.toUpperCase() === 'HISTORY') return `Excel reserves the sheet name ${name}`;
  return undefined;
}

function requireFreeName(model: WorkbookModel, name: string, except?: SheetModel): void {
  const fault = sheetNameFault(name);
  if (fault !== undefined) throw new HostError('InvalidArgument', fault);
  const holder = sheetByName(model, name);
  if (holder !== undefined && holder !== except) {
    throw new HostError('ItemAlreadyExists', `A sheet with the name ${name} already exists`);
  }
}

function requireUnprotectedStructure(model: WorkbookModel): void {
  if (model.protection.protected)
    throw new HostError('AccessDenied', 'The structure of the workbook is protected');
}

/** First free name of the form `Sheet4`. */
export function freeSheetName(model: WorkbookModel): string {
  let number = model.sheets.length + 1;
  while (sheetByName(model, `Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}

/** Adds an empty sheet after all others. Refused: a name Excel refuses (InvalidArgument) or that is taken (ItemAlreadyExists). */
export function addSheet(model: WorkbookModel, name?: string): { sheet: SheetModel; changes: Change[] } {
  requireUnprotectedStructure(model);
  const chosen = name ?? freeSheetName(model);
  requireFreeName(model, chosen);
  const sheet = createSheet(sheetIdOf(nextSheetNumber(model)), chosen);
  model.sheets.push(sheet);
  return { sheet, changes: [{ kind: 'sheetAdded', sheetId: sheet.id }] };
}

/** Renames a sheet; every formula, name, rule and chart that means it follows. Refusals as for `addSheet`. */
export function renameSheet(model: WorkbookModel, sheet: SheetModel, name: string): Change[] {
  requireUnprotectedStructure(model);
  requireFreeName(model, name, sheet);
  const before = sheet.name;
  if (before === name) return [];
  rewriteFormulas(model, { kind: 'renameSheet', sheet: before, name });
  sheet.name = name;
  return [{ kind: 'sheetRenamed', sheetId: sheet.id, before, after: name }];
}

/** Deletes a sheet; what referred to it reads `#REF!`. Refused (InvalidOperation) for the last visible sheet. */
export function deleteSheet(model: WorkbookModel, sheet: SheetModel): Change[] {
  requireUnprotectedStructure(model);
  const others = model.sheets.filter((other) => other !== sheet);
  if (!others.some((other) => other.visibility === 'Visible')) {
    throw new HostError('InvalidOperation', 'A workbook keeps at least one visible sheet');
  }
  const position = model.sheets.indexOf(sheet);
  rewriteFormulas(model, { kind: 'deleteSheet', sheet: sheet.name });
  model.sheets = others;
  model.names = model.names.filter((name) => name.sheetId !== sheet.id);
  const changes: Change[] = [{ kind: 'sheetDeleted', sheetId: sheet.id, name: sheet.name }];
  if (model.activeSheetId === sheet.id) changes.push(...activateNear(model, position));
  return changes;
}

function activateNear(model: WorkbookModel, position: number): Change[] {
  const visible = model.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const after = visible.find((sheet) => model.sheets.indexOf(sheet) >= position);
  const next = after ?? visible[visible.length - 1];
  return next === undefined ? [] : activateSheet(model, next);
}

/** Makes a sheet the active one, A1 selected. Refused (InvalidOperation) for a hidden one. */
export function activateSheet(model: WorkbookModel, sheet: SheetModel): Change[] {
  if (sheet.visibility !== 'Visible')
    throw new HostError('InvalidOperation', `The sheet ${sheet.name} is hidden`);
  if (model.activeSheetId === sheet.id) return [];
  model.activeSheetId = sheet.id;
  model.selection = { sheetId: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  return [{ kind: 'sheetActivated', sheetId: sheet.id }];
}

/** Moves a sheet to a 0-based position among all sheets. */
export function moveSheet(model: WorkbookModel, sheet: SheetModel, position: number): Change[] {
  requireUnprotectedStructure(model);
  if (!Number.isInteger(position) || position < 0 || position >= model.sheets.length) {
    throw new HostError('InvalidArgument', `No sheet position ${position}`);
  }
  const before = model.sheets.indexOf(sheet);
  if (before === position) return [];
  const others = model.sheets.filter((other) => other !== sheet);
  others.splice(position, 0, sheet);
  model.sheets = others;
  return [{ kind: 'sheetMoved', sheetId: sheet.id, before, after: position }];
}

/** Shows or hides a sheet; a hidden active sheet hands over to its neighbour. Refused for the last visible one. */
export function setSheetVisibility(
  model: WorkbookModel,
  sheet: SheetModel,
  visibility: Visibility,
): Change[] {
  requireUnprotectedStructure(model);
  const before = sheet.visibility;
  if (before === visibility) return [];
  const othersVisible = model.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && !othersVisible) {
    throw new HostError('InvalidOperation', 'A workbook keeps at least one visible sheet');
  }
  sheet.visibility = visibility;
  const changes: Change[] = [{ kind: 'sheetVisibility', sheetId: sheet.id, before, after: visibility }];
  if (visibility !== 'Visible' && model.activeSheetId === sheet.id) {
    changes.push(...activateNear(model, model.sheets.indexOf(sheet)));
  }
  return changes;
}
