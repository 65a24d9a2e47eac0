import { type ApiClass, ApiObject } from '../protocol/apiObject';
import { itemNotFound } from '../protocol/hostError';
import type { SheetTarget } from './worksheet';

interface PropertyTarget extends SheetTarget {
  readonly key: string;
}

/** `Worksheet.customProperties`. */
export function customPropertiesOf(target: SheetTarget): ApiObject {
  return ApiObject.of(customPropertiesClass, target);
}

function property(target: SheetTarget, key: string): ApiObject {
  return ApiObject.of(propertyClass, { ...target, key });
}

const customPropertiesClass: ApiClass<SheetTarget> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (target) => [...target.sheet.customProperties.keys()].map((key) => property(target, key)),
  methods: {
    Add: (target, call) => {
      target.sheet.customProperties.set(call.text(0), call.text(1));
      target.session.touch();
      return property(target, call.text(0));
    },
    GetCount: ({ sheet }) => sheet.customProperties.size,
    GetItem: (target, call) => {
      if (!target.sheet.customProperties.has(call.text(0)))
        throw itemNotFound(`the property ${call.text(0)}`);
      return property(target, call.text(0));
    },
    GetItemOrNullObject: (target, call) =>
      target.sheet.customProperties.has(call.text(0))
        ? property(target, call.text(0))
        : ApiObject.nothing('WorksheetCustomProperty'),
  },
};

const propertyClass: ApiClass<PropertyTarget> = {
  name: 'WorksheetCustomProperty',
  ids: ({ key }) => ({ _Id: key, Key: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? null,
      set: ({ session, sheet, key }, value) => {
        sheet.customProperties.set(key, typeof value === 'string' ? value : JSON.stringify(value));
        session.touch();
      },
    },
  },
  methods: {
    Delete: ({ session, sheet, key }) => {
      sheet.customProperties.delete(key);
      session.touch();
      return undefined;
    },
  },
};
