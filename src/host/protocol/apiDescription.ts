/**
 * Names of the client's classes and their properties, read off the loaded library's prototypes: nothing of the library is copied,
 * and debug and minified files answer alike.
 */

export interface ApiClassDescription {
  readonly scalars: readonly string[];
  readonly navigation: readonly string[];
}

export type ApiDescription = ReadonlyMap<string, ApiClassDescription>;

function propertyOf(target: unknown, name: string): unknown {
  return (typeof target === 'object' && target !== null) || typeof target === 'function'
    ? Reflect.get(target, name)
    : undefined;
}

function textList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Reads class and property names off the `Excel` namespace of a loaded client library. */
export function describeApi(excelNamespace: unknown): ApiDescription {
  const description = new Map<string, ApiClassDescription>();
  if (typeof excelNamespace !== 'object' || excelNamespace === null) return description;
  for (const name of Object.keys(excelNamespace)) {
    const prototype = propertyOf(propertyOf(excelNamespace, name), 'prototype');
    const className = propertyOf(prototype, '_className');
    if (typeof className !== 'string') continue;
    description.set(className, {
      scalars: textList(propertyOf(prototype, '_scalarPropertyNames')),
      navigation: textList(propertyOf(prototype, '_navigationPropertyNames')),
    });
  }
  return description;
}
