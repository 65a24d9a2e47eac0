/** Every text is in both languages (by type) and used: a key nobody asks for is dead. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Source {
  readonly file: string;
  readonly text: string;
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(folder).flatMap((name): Source[] => {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) return sourcesBelow(file);
    return /\.tsx?$/.test(name) ? [{ file, text: readFileSync(file, 'utf8') }] : [];
  });
}

const sources = sourcesBelow('src');
const isCatalogue = ({ text }: Source): boolean => /as const satisfies Catalogue/.test(text);
/** `key: {` with both languages below, at any depth of a catalogue file. */
const keysOf = ({ text }: Source): string[] =>
  [...text.matchAll(/^\s{2}'?([\w.:-]+)'?:\s*\{(?=[^{}]*(?:\{[^{}]*\}[^{}]*)*\bid:)/gm)].flatMap((match) =>
    match[1] === undefined ? [] : [match[1]],
  );

/** A key is used where its whole name stands in quotes, or where a template literal makes it from a prefix: `state.${name}`. */
function unusedKeys(keys: readonly string[], users: readonly Source[]): string[] {
  const all = users.map(({ text }) => text).join('\n');
  const templates = [...all.matchAll(/`([\w.:-]*)\$\{[^`]*?\}([\w.:-]*)`/g)].map(
    (match) => [match[1] ?? '', match[2] ?? ''] as const,
  );
  return keys.filter((key) => {
    if (all.includes(`'${key}'`)) return false;
    return !templates.some(
      ([start, end]) => start + end !== '' && key.startsWith(start) && key.endsWith(end),
    );
  });
}

describe('text catalogues', () => {
  const catalogues = sources.filter(isCatalogue).filter(({ file }) => !file.endsWith('texts/texts.ts'));

  it('finds the catalogues of the rooms', () => {
    const rooms = new Set(catalogues.map(({ file }) => file.split('/')[1]));
    for (const room of ['sheets', 'plans', 'taskpane', 'cli']) expect(rooms).toContain(room);
  });

  it.each(catalogues.map((catalogue) => [catalogue.file, catalogue] as const))(
    '%s has no key that nobody uses',
    (_, catalogue) => {
      const keys = keysOf(catalogue);
      expect(keys.length).toBeGreaterThan(0);
      expect(
        unusedKeys(
          keys,
          sources.filter((source) => source !== catalogue),
        ),
      ).toEqual([]);
    },
  );

  it('would find one', () => {
    const fake: Source = {
      file: 'fake.ts',
      text: "const t = {\n  used: { id: 'a', en: 'a' },\n  dead: { id: 'b', en: 'b' },\n} as const satisfies Catalogue;",
    };
    expect(keysOf(fake)).toEqual(['used', 'dead']);
    expect(unusedKeys(keysOf(fake), [{ file: 'user.ts', text: "text('used')" }])).toEqual(['dead']);
  });
});
