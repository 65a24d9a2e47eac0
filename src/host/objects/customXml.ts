import { type ApiClass, ApiObject } from '../protocol/apiObject';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/hostError';
import type { CustomXmlPart } from '../workbook/model';
import type { Session } from './session';

interface PartTarget {
  readonly session: Session;
  readonly part: CustomXmlPart;
}

interface ScopedTarget {
  readonly session: Session;
  readonly namespace: string;
}

/** `Workbook.customXmlParts`. */
export function customXmlPartsObject(session: Session): ApiObject {
  return ApiObject.of(collectionClass, session);
}

/** Namespace of the document element; empty where it has none. */
export function namespaceOf(xml: string): string {
  const start =
    /<(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(
      xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ''),
    );
  if (start === null) return '';
  const declared = start[1] === undefined ? 'xmlns' : `xmlns:${start[1]}`;
  for (const [, name, , double, single] of (start[2] ?? '').matchAll(
    /([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g,
  )) {
    if (name === declared) return double ?? single ?? '';
  }
  return '';
}

function checked(xml: string): string {
  if (!/<[A-Za-z_]/.test(xml) || xml.trim().length === 0)
    throw invalidArgument('the XML of a part is not well-formed');
  return xml;
}

function partObject(session: Session, part: CustomXmlPart): ApiObject {
  return ApiObject.of(partClass, { session, part });
}

function add(session: Session, xml: string): ApiObject {
  const numbers = session.model.customXmlParts.map(({ id }) =>
    Number.parseInt(/^\{([0-9A-F]{8})-/i.exec(id)?.[1] ?? '0', 16),
  );
  const number = Math.max(0, ...numbers) + 1;
  const part: CustomXmlPart = {
    id: `{${number.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`,
    xml: checked(xml),
  };
  session.model.customXmlParts.push(part);
  session.touch();
  return partObject(session, part);
}

function find(session: Session, id: string): CustomXmlPart | undefined {
  return session.model.customXmlParts.find((part) => part.id === id);
}

const collectionClass: ApiClass<Session> = {
  name: 'CustomXmlPartCollection',
  items: (session) => session.model.customXmlParts.map((part) => partObject(session, part)),
  methods: {
    Add: (session, call) => add(session, call.text(0)),
    GetByNamespace: (session, call) => ApiObject.of(scopedClass, { session, namespace: call.text(0) }),
    GetCount: (session) => session.model.customXmlParts.length,
    GetItem: (session, call) => {
      const part = find(session, call.text(0));
      if (part === undefined) throw itemNotFound(`the XML part ${call.text(0)}`);
      return partObject(session, part);
    },
    GetItemOrNullObject: (session, call) => {
      const part = find(session, call.text(0));
      return part === undefined ? ApiObject.nothing('CustomXmlPart') : partObject(session, part);
    },
  },
};

function within({ session, namespace }: ScopedTarget): CustomXmlPart[] {
  return session.model.customXmlParts.filter((part) => namespaceOf(part.xml) === namespace);
}

function only(target: ScopedTarget): CustomXmlPart | undefined {
  const parts = within(target);
  return parts.length === 1 ? parts[0] : undefined;
}

const scopedClass: ApiClass<ScopedTarget> = {
  name: 'CustomXmlPartScopedCollection',
  items: (target) => within(target).map((part) => partObject(target.session, part)),
  methods: {
    GetCount: (target) => within(target).length,
    GetItem: (target, call) => {
      const part = within(target).find((known) => known.id === call.text(0));
      if (part === undefined) throw itemNotFound(`the XML part ${call.text(0)}`);
      return partObject(target.session, part);
    },
    GetItemOrNullObject: (target, call) => {
      const part = within(target).find((known) => known.id === call.text(0));
      return part === undefined ? ApiObject.nothing('CustomXmlPart') : partObject(target.session, part);
    },
    GetOnlyItem: (target) => {
      const part = only(target);
      if (part === undefined) throw invalidOperation('there is not exactly one part of this namespace');
      return partObject(target.session, part);
    },
    GetOnlyItemOrNullObject: (target) => {
      const part = only(target);
      return part === undefined ? ApiObject.nothing('CustomXmlPart') : partObject(target.session, part);
    },
  },
};

const partClass: ApiClass<PartTarget> = {
  name: 'CustomXmlPart',
  ids: ({ part }) => ({ Id: part.id }),
  scalars: { Id: { get: ({ part }) => part.id }, NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) } },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ session, part }, call) => {
      part.xml = checked(call.text(0));
      session.touch();
      return undefined;
    },
    Delete: ({ session, part }) => {
      session.model.customXmlParts = session.model.customXmlParts.filter((known) => known !== part);
      session.touch();
      return undefined;
    },
  },
};
