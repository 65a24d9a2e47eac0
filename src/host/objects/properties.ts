import { type ApiClass, ApiObject, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument } from '../protocol/hostError';
import type { Session } from './session';

/** `Workbook.properties`: the document's title, author and the like. */
export function propertiesObject(session: Session): ApiObject {
  return ApiObject.of(propertiesClass, session);
}

function property(key: string): ScalarMember<Session> {
  return {
    get: (session) => session.model.properties[key] ?? '',
    set: (session, value) => {
      if (typeof value !== 'string') throw invalidArgument(`${key} is a text`);
      session.model.properties[key] = value;
      session.touch();
    },
  };
}

const propertiesClass: ApiClass<Session> = {
  name: 'DocumentProperties',
  scalars: {
    Title: property('title'),
    Subject: property('subject'),
    Author: property('author'),
    Keywords: property('keywords'),
    Comments: property('comments'),
    Category: property('category'),
    Manager: property('manager'),
    Company: property('company'),
  },
};
