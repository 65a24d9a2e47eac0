import { type ApiClass, ApiObject, type Call } from '../protocol/apiObject';
import { accessDenied, HostError, invalidOperation, itemNotFound } from '../protocol/hostError';
import type { Area } from '../workbook/model';
import { applicationObject, runtimeObject } from './application';
import { customXmlPartsObject } from './customXml';
import { namesObject } from './names';
import { propertiesObject } from './properties';
import { AreasTarget, RangeTarget } from './rangeTarget';
import type { Session } from './session';
import { settingsObject } from './settings';
import { worksheetsObject } from './worksheets';

/** The `Workbook` object: the root of everything. */
export function workbookObject(session: Session): ApiObject {
  return ApiObject.of(workbookClass, session);
}

function selected(session: Session, area: Area): RangeTarget {
  const sheet = session.sheet(session.model.selection.sheetId);
  if (sheet === undefined) throw itemNotFound('nothing is selected');
  return new RangeTarget(session, sheet, area);
}

function eventRange(session: Session, call: Call): ApiObject | undefined {
  return session.find(call.text(0));
}

const workbookClass: ApiClass<Session> = {
  name: 'Workbook',
  scalars: {
    Name: { get: (session) => session.model.properties['fileName'] ?? 'Book1.xlsx' },
    ReadOnly: { get: (session) => session.model.readOnly },
    IsDirty: { get: (session) => session.changeCount > 0 },
  },
  navigation: {
    Worksheets: worksheetsObject,
    Names: (session) => namesObject(session),
    Application: applicationObject,
    CustomXmlParts: customXmlPartsObject,
    Settings: settingsObject,
    Properties: propertiesObject,
    Protection: (session) => ApiObject.of(protectionClass, session),
    _Runtime: runtimeObject,
  },
  methods: {
    GetSelectedRange: (session) => selected(session, session.model.selection.area).object,
    GetSelectedRanges: (session) => new AreasTarget([selected(session, session.model.selection.area)]).object,
    GetActiveCell: (session) => {
      const { row, column } = session.model.selection.area;
      return selected(session, { row, column, rows: 1, columns: 1 }).object;
    },
    _GetRangeForEventByReferenceId: (session, call) => {
      const range = eventRange(session, call);
      if (range === undefined)
        throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (session, call) =>
      eventRange(session, call) ?? ApiObject.nothing('Range'),
  },
};

const protectionClass: ApiClass<Session> = {
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (session) => session.model.protection.protected } },
  methods: {
    Protect: (session, call) => {
      if (session.model.protection.protected) throw invalidOperation('the workbook is protected already');
      const password = call.optionalText(0);
      session.model.protection = { protected: true, ...(password === undefined ? {} : { password }) };
      session.touch();
      return undefined;
    },
    Unprotect: (session, call) => {
      const { password } = session.model.protection;
      if (password !== undefined && password !== call.optionalText(0))
        throw accessDenied('the password of the workbook is wrong');
      session.model.protection = { protected: false };
      session.touch();
      return undefined;
    },
  },
};
