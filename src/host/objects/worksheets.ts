import { type ApiClass, ApiObject, type Call } from '../protocol/apiObject';
import { itemNotFound } from '../protocol/hostError';
import { addSheet, sheetById, sheetByName } from '../workbook/operations';
import type { SheetModel } from '../workbook/model';
import { workbookTarget } from './events';
import type { Session } from './session';
import { eventMethods, worksheetObject } from './worksheet';

/** `Workbook.worksheets`. */
export function worksheetsObject(session: Session): ApiObject {
  return ApiObject.of(worksheetsClass, session);
}

function byKey(session: Session, key: string): SheetModel | undefined {
  return sheetById(session.model, key) ?? sheetByName(session.model, key);
}

function shown(session: Session, call: Call): readonly SheetModel[] {
  const { sheets } = session.model;
  return call.flag(0) ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets;
}

function present(session: Session, sheet: SheetModel | undefined, what: string): ApiObject {
  if (sheet === undefined) throw itemNotFound(what);
  return worksheetObject(session, sheet);
}

const worksheetsClass: ApiClass<Session> = {
  name: 'WorksheetCollection',
  items: (session) => session.model.sheets.map((sheet) => worksheetObject(session, sheet)),
  methods: {
    Add: (session, call) => {
      const { sheet, changes } = addSheet(session.model, call.optionalText(0));
      session.apply(changes);
      return worksheetObject(session, sheet);
    },
    GetItem: (session, call) => present(session, byKey(session, call.text(0)), `the sheet ${call.text(0)}`),
    GetItemOrNullObject: (session, call) => {
      const sheet = byKey(session, call.text(0));
      return sheet === undefined ? ApiObject.nothing('Worksheet') : worksheetObject(session, sheet);
    },
    GetActiveWorksheet: (session) =>
      present(session, sheetById(session.model, session.model.activeSheetId), 'no active sheet'),
    GetCount: (session, call) => shown(session, call).length,
    GetFirst: (session, call) => present(session, shown(session, call)[0], 'no sheet'),
    GetLast: (session, call) => present(session, shown(session, call).at(-1), 'no sheet'),
    ...eventMethods<Session>((session) => ({ session, targetId: workbookTarget })),
  },
};
