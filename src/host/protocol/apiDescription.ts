/**
 * Names of the client's classes and their properties, read off the loaded library's prototypes: nothing of the library is copied,
 * and debug and minified files answer alike.
 */

export interface ApiClassDescription {
  readonly scalars: readonly string[];
  readonly navigation: readonly string[];
}

/** Finds a class by its name on the wire. */
export interface ApiDescription {
  readonly get: (className: string) => ApiClassDescription | undefined;
}

function propertyOf(target: unknown, name: string): unknown {
  return (typeof target === 'object' && target !== null) || typeof target === 'function'
    ? Reflect.get(target, name)
    : undefined;
}

function textList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/**
 * Reads class and property names off the `Excel` namespace of a loaded client library, each class when it is asked for first:
 * there are hundreds, and a session meets a few.
 */
export function describeApi(excelNamespace: unknown): ApiDescription {
  const known = new Map<string, ApiClassDescription | undefined>();
  return {
    get: (className) => {
      if (!known.has(className)) known.set(className, describeClass(propertyOf(excelNamespace, className)));
      return known.get(className);
    },
  };
}

function describeClass(exported: unknown): ApiClassDescription | undefined {
  const prototype = propertyOf(exported, 'prototype');
  if (typeof propertyOf(prototype, '_className') !== 'string') return undefined;
  return {
    scalars: textList(propertyOf(prototype, '_scalarPropertyNames')),
    navigation: textList(propertyOf(prototype, '_navigationPropertyNames')),
  };
}
