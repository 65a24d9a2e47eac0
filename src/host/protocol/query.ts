/** Answers what `load` asks: scalars, paths through navigation properties, items of collections. */
import type { ApiObject } from './apiObject';
import type { ApiClassDescription, ApiDescription } from './apiDescription';
import { memberName } from './apiObject';
import { notImplemented } from './hostError';
import { type Json, type JsonRecord, listOf, textOf } from './json';

/** Property names by their first step; an empty list of rests means the property itself is wanted whole. */
type Selection = ReadonlyMap<string, readonly (readonly string[])[]>;

/** `{Select, Expand, Top, Skip}` on an object; names the class does not know are ignored, as the client expects. */
export function answerQuery(object: ApiObject, query: JsonRecord, api: ApiDescription): Json {
  const wanted = [...names(query['Select']), ...names(query['Expand'])];
  return answer(object, wanted, api, {
    skip: whole(query['Skip']) ?? 0,
    top: whole(query['Top']) ?? Infinity,
  });
}

function whole(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function names(list: Json | undefined): string[][] {
  const texts = typeof list === 'string' ? list.split(',') : listOf(list).map(textOf);
  return texts
    .map((text) =>
      text
        .trim()
        .split(/[./]/)
        .filter((step) => step !== ''),
    )
    .filter((steps) => steps.length > 0);
}

interface Page {
  readonly skip: number;
  readonly top: number;
}

function answer(
  object: ApiObject,
  wanted: readonly (readonly string[])[],
  api: ApiDescription,
  page?: Page,
): Json {
  if (object.isNull) return null;
  const items = object.items();
  if (items === undefined) return { ...object.ids(), ...members(object, wanted, api) };
  const [own, ofItems] = divide(object, wanted, api);
  const shown = page === undefined ? items : items.slice(page.skip, page.skip + page.top);
  return {
    ...members(object, own, api, true),
    _Items: shown.map((item) => ({ ...item.ids(), ...members(item, ofItems, api) })),
  };
}

/** A collection's own scalars (`count`) and what is asked of its items. */
function divide(
  object: ApiObject,
  wanted: readonly (readonly string[])[],
  api: ApiDescription,
): [string[][], string[][]] {
  const known = api.get(object.className);
  const own: string[][] = [];
  const ofItems: string[][] = [];
  for (const steps of wanted) {
    const [first = '', ...rest] = steps;
    if (first === 'items') ofItems.push(rest.length === 0 ? ['*'] : rest);
    else if (known?.scalars.includes(first) === true) own.push([...steps]);
    else ofItems.push([...steps]);
  }
  return [own, wanted.length === 0 ? [['*']] : ofItems];
}

function members(
  object: ApiObject,
  wanted: readonly (readonly string[])[],
  api: ApiDescription,
  onlyNamed = false,
): JsonRecord {
  const known = api.get(object.className);
  const everything = (!onlyNamed && wanted.length === 0) || wanted.some((steps) => steps[0] === '*');
  const result: Record<string, Json> = {};
  if (everything) for (const name of scalarsShown(object)) result[name] = object.get(name);
  for (const [first, rests] of grouped(wanted)) {
    const name = wireName(first);
    const value = member(object, name, rests, api, known);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

function scalarsShown(object: ApiObject): readonly string[] {
  return object.scalarNames().filter((name) => !name.startsWith('_'));
}

function grouped(wanted: readonly (readonly string[])[]): Selection {
  const groups = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of wanted) {
    if (first === undefined || first === '*') continue;
    const group = groups.get(first) ?? [];
    if (rest.length > 0) group.push(rest);
    groups.set(first, group);
  }
  return groups;
}

function member(
  object: ApiObject,
  name: string,
  rests: readonly (readonly string[])[],
  api: ApiDescription,
  known: ApiClassDescription | undefined,
): Json | undefined {
  if (object.has('scalar', name)) return object.get(name);
  if (object.has('navigation', name)) return answer(object.navigate(name), rests, api);
  const clientName = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const isKnown =
    known !== undefined && (known.scalars.includes(clientName) || known.navigation.includes(clientName));
  if (isKnown) throw notImplemented(memberName(object.className, name));
  return undefined;
}

function wireName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
