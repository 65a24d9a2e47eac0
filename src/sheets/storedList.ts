/** Lists that are kept in a workbook as text: read back with care, since anybody may have changed or cut them. */

/** Text of a list under its name. */
export function listText(name: string, list: readonly unknown[]): string {
  return JSON.stringify({ format: 1, [name]: list });
}

/** The list of that name in a text; undefined where the text is none, or one of its items is not what it should be. */
export function parseList<T>(
  text: string,
  name: string,
  isItem: (data: unknown) => data is T,
): readonly T[] | undefined {
  const data = membersOf(parsed(text));
  const list: unknown = data?.['format'] === 1 ? data[name] : undefined;
  if (!Array.isArray(list)) return undefined;
  const items: readonly unknown[] = list;
  return items.every(isItem) ? items : undefined;
}

/** Whether something has a text under each of these names. */
export function hasTexts(data: unknown, names: readonly string[]): boolean {
  const members = membersOf(data);
  return members !== undefined && names.every((name) => typeof members[name] === 'string');
}

function membersOf(data: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof data === 'object' && data !== null ? { ...data } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A damaged copy is as good as a lost one; the other copy is read then.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
