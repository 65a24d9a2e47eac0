import { areaOf, parseAddress, parseReference } from '../../formula/address';
import { joinTokens, tokenise } from '../../formula/tokens';
import type { Change } from './changes';
import { rewriteAll } from './formulas';
import { HostError } from './hostError';
import type { Area, DefinedName, SheetModel, WorkbookModel } from './model';
import { sheetByName } from './sheets';

const sameName = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();

/** Why Excel refuses a defined name (letter, `_` or `\` first; no spaces; no address; at most 255); undefined: it does not. */
export function nameFault(name: string): string | undefined {
  if (name.length > 255) return 'A name has at most 255 characters';
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return `No valid name: ${name}`;
  if (parseReference(name) !== undefined || /^(R\d*(C\d*)?|C\d*)$/i.test(name))
    return `A name does not look like an address: ${name}`;
  if (/^(TRUE|FALSE)$/i.test(name)) return `No valid name: ${name}`;
  return undefined;
}

/** Name in a scope: a sheet's own, or the workbook's where `sheetId` is absent. */
export function findName(model: WorkbookModel, name: string, sheetId?: string): DefinedName | undefined {
  return model.names.find((known) => known.sheetId === sheetId && sameName(known.name, name));
}

/** Defines a name. Refused: a name or formula Excel refuses (InvalidArgument), one taken in its scope (ItemAlreadyExists). */
export function addName(
  model: WorkbookModel,
  definition: { name: string; formula: string; comment?: string; visible?: boolean; sheetId?: string },
): { name: DefinedName; changes: Change[] } {
  requireFreeName(model, definition.name, definition.sheetId);
  const { name, comment = '', visible = true, sheetId } = definition;
  const formula = definition.formula.startsWith('=') ? definition.formula : `=${definition.formula}`;
  if (formula === '=') throw new HostError('InvalidArgument', `The name ${name} has no formula`);
  const added: DefinedName = {
    name,
    formula,
    comment,
    visible,
    ...(sheetId === undefined ? {} : { sheetId }),
  };
  model.names.push(added);
  return { name: added, changes: [{ kind: 'names' }] };
}

function requireFreeName(model: WorkbookModel, name: string, sheetId: string | undefined): void {
  const fault = nameFault(name);
  if (fault !== undefined) throw new HostError('InvalidArgument', fault);
  if (findName(model, name, sheetId) !== undefined) {
    throw new HostError('ItemAlreadyExists', `The name ${name} already exists`);
  }
}

/** Renames a name; the formulas that use it follow. Refusals as for `addName`. */
export function renameName(model: WorkbookModel, name: DefinedName, to: string): Change[] {
  if (!sameName(name.name, to)) requireFreeName(model, to, name.sheetId);
  const before = name.name;
  rewriteAll(model, (formula, sheet) => renameWithin(model, formula, sheet, name, to));
  name.name = to;
  return before === to ? [] : [{ kind: 'names' }];
}

function renameWithin(
  model: WorkbookModel,
  formula: string,
  sheet: SheetModel | undefined,
  renamed: DefinedName,
  to: string,
): string {
  const tokens = tokenise(formula).map((token) => {
    if (token.kind !== 'name') return token;
    const prefix = token.sheet?.text ?? '';
    const scope = token.sheet === undefined ? sheet : sheetByName(model, token.sheet.sheet);
    const meant =
      findName(model, token.text.slice(prefix.length), scope?.id) ??
      findName(model, token.text.slice(prefix.length));
    return meant === renamed ? { text: prefix + to } : token;
  });
  return joinTokens(tokens);
}

/** Removes a name; formulas that use it keep their text and give `#NAME?`. */
export function deleteName(model: WorkbookModel, name: DefinedName): Change[] {
  model.names = model.names.filter((known) => known !== name);
  return [{ kind: 'names' }];
}

/** Cells a name stands for; undefined where it is no single area of this workbook (constant, formula, `#REF!`). */
export function areaOfName(
  model: WorkbookModel,
  name: DefinedName,
): { sheet: SheetModel; area: Area } | undefined {
  const address = parseAddress(name.formula);
  if (
    address?.sheet === undefined ||
    address.sheet.book !== undefined ||
    address.sheet.lastSheet !== undefined
  )
    return undefined;
  const sheet = sheetByName(model, address.sheet.sheet);
  return sheet && { sheet, area: areaOf(address.reference) };
}
