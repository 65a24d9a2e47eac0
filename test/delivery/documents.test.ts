/** What README and docs point to is there: files, pictures, headings, npm scripts, commands with their options, rules. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { program } from '../../src/cli/program';

const root = join(__dirname, '../..');
const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const documents = ['README.md', 'CHANGELOG.md', ...docs].map((name) => ({
  name,
  text: readFileSync(join(root, name), 'utf8'),
}));
const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```|`[^`]*`/g, '');
const all = (pattern: RegExp): readonly (readonly [string, string])[] =>
  documents.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map((match): [string, string] => [name, match[1] ?? '']),
  );

/** Headings as a reader's browser names them. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ +(.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('README and docs', () => {
  const links = documents.flatMap(({ name, text }) =>
    [...withoutCode(text).matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)].map((match): [string, string] => [
      name,
      match[1] ?? '',
    ]),
  );

  it('link to files, pictures and headings that are there', () => {
    const inside = links.filter(([, target]) => !/^(https?|mailto):/.test(target));
    expect(inside.length).toBeGreaterThan(10);
    const broken = inside.filter(([name, target]) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(root, name) : join(root, dirname(name), path);
      if (relative(root, file).startsWith('..') || !existsSync(file)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('show every picture that is kept, none of them large', () => {
    const folder = join(root, 'docs/pictures');
    const shown = new Set(links.map(([name, target]) => join(root, dirname(name), target)));
    const kept = readdirSync(folder).map((name) => join(folder, name));
    expect(kept.filter((file) => !shown.has(file))).toEqual([]);
    expect(kept.filter((file) => statSync(file).size > 200_000)).toEqual([]);
  });

  it('name npm scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = all(/\bnpm run (?:-s )?([\w:-]+)/g);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(([, script]) => !(script in scripts))).toEqual([]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });

  it('name commands and options that are there', () => {
    const known = new Map<string, readonly string[]>();
    const learn = (command: Command, before: string): void => {
      for (const one of command.commands) {
        const name = `${before}${one.name()}`;
        if (one.commands.length === 0)
          known.set(
            name,
            one.options.map(({ long }) => long ?? ''),
          );
        learn(one, `${name} `);
      }
    };
    learn(
      program(() => undefined),
      '',
    );
    const lines = [
      ...all(/npm run -s renstra -- ([^`\n]+)/g),
      // The table of commands.
      ...all(/^\| `([a-z]+ [^`]*|[a-z]+)` \|/gm).filter(([name]) => name === 'README.md'),
    ].filter(([, line]) => line !== 'COMMAND');
    expect(lines.length).toBeGreaterThan(6);
    const wrong = lines.filter(([, line]) => {
      const command = [...known.keys()].find((name) => line === name || line.startsWith(`${name} `));
      const options = [...line.matchAll(/--[a-z]+/g)].map(([option]) => option);
      return command === undefined || options.some((option) => !known.get(command)?.includes(option));
    });
    expect(wrong).toEqual([]);
    const inTable = lines.map(([, line]) => line);
    for (const name of known.keys())
      expect(inTable.some((line) => line === name || line.startsWith(`${name} `))).toBe(true);
  });
});
