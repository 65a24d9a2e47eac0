import { coreProperties, extendedProperties } from '../propertyNames';
import { child, childrenOf } from '../xmlRead';
import { plainText } from '../xmlWrite';
import type { PackageReader } from './package';

/** Document properties by Office.js' names, custom ones by their own. */
export function readProperties(file: PackageReader): Record<string, string> {
  const found: Record<string, string> = {};
  const read = (type: string, names: readonly (readonly [string, string])[]): void => {
    const root = partOf(file, type);
    for (const [own, name] of names) {
      const text = child(root, name)?.text ?? '';
      if (text !== '') found[own] = plainText(text);
    }
  };
  read('core-properties', coreProperties);
  read('extended-properties', extendedProperties);
  for (const node of childrenOf(partOf(file, 'custom-properties'), 'property')) {
    const [value] = node.children;
    const name = node.attributes['name'];
    if (name !== undefined && value !== undefined) found[plainText(name)] = plainText(value.text);
  }
  return found;
}

function partOf(file: PackageReader, type: string) {
  const path = file.relationships('').find((link) => link.type === type)?.target;
  return path === undefined ? undefined : file.xml(path);
}
