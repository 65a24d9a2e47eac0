import { type ApiClass, ApiObject } from '../protocol/apiObject';
import { itemNotFound } from '../protocol/hostError';
import type { Session } from './session';

interface SettingTarget {
  readonly session: Session;
  readonly key: string;
}

/** `Workbook.settings`: JSON values by key. */
export function settingsObject(session: Session): ApiObject {
  return ApiObject.of(collectionClass, session);
}

const settingObject = (session: Session, key: string): ApiObject =>
  ApiObject.of(settingClass, { session, key });

const collectionClass: ApiClass<Session> = {
  name: 'SettingCollection',
  items: (session) => [...session.settings.keys()].map((key) => settingObject(session, key)),
  methods: {
    Add: (session, call) => {
      session.settings.set(call.text(0), call.json(1));
      session.touch();
      return settingObject(session, call.text(0));
    },
    GetCount: (session) => session.settings.size,
    GetItem: (session, call) => {
      if (!session.settings.has(call.text(0))) throw itemNotFound(`the setting ${call.text(0)}`);
      return settingObject(session, call.text(0));
    },
    GetItemOrNullObject: (session, call) =>
      session.settings.has(call.text(0))
        ? settingObject(session, call.text(0))
        : ApiObject.nothing('Setting'),
  },
};

const settingClass: ApiClass<SettingTarget> = {
  name: 'Setting',
  ids: ({ key }) => ({ _Id: key, Key: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ session, key }) => session.settings.get(key) ?? null,
      set: ({ session, key }, value) => {
        session.settings.set(key, value);
        session.touch();
      },
    },
  },
  methods: {
    Delete: ({ session, key }) => {
      session.settings.delete(key);
      session.touch();
      return undefined;
    },
  },
};
