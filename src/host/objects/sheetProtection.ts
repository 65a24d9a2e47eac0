import { type ApiClass, ApiObject } from '../protocol/apiObject';
import type { Json, JsonRecord } from '../protocol/json';
import { protectSheet, unprotectSheet } from '../workbook/operations';
import type { SheetTarget } from './worksheet';

/** `Worksheet.protection`. */
export function sheetProtectionObject(target: SheetTarget): ApiObject {
  return ApiObject.of(sheetProtectionClass, target);
}

/** Options of protection and what they are when nobody says. */
const standardOptions: JsonRecord = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function optionsOf({ sheet }: SheetTarget): Json {
  const options: Record<string, Json> = {};
  for (const [name, standard] of Object.entries(standardOptions)) {
    const value = sheet.protection.options[name];
    options[name] = typeof value === 'boolean' || typeof value === 'string' ? value : (standard ?? null);
  }
  return options;
}

const sheetProtectionClass: ApiClass<SheetTarget> = {
  name: 'WorksheetProtection',
  scalars: { Protected: { get: ({ sheet }) => sheet.protection.protected }, Options: { get: optionsOf } },
  methods: {
    Protect: ({ session, sheet }, call) => {
      session.apply(protectSheet(sheet, call.record(0), call.optionalText(1)));
      return undefined;
    },
    Unprotect: ({ session, sheet }, call) => {
      session.apply(unprotectSheet(sheet, call.optionalText(0)));
      return undefined;
    },
  },
};
