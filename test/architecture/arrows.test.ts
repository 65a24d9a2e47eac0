/** The forbidden arrows between rooms are a lint rule that really fails. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

const probes = [
  ['renstra', "import '../sheets/style';", 'import-x/no-restricted-paths'],
  ['sheets', "import '../excel/access';", 'import-x/no-restricted-paths'],
  ['taskpane', "import '../excel/access';", 'import-x/no-restricted-paths'],
  ['excel', "import '../host/host';", 'import-x/no-restricted-paths'],
  ['commands', "import '../workbench/bridge';", 'import-x/no-restricted-paths'],
  ['plans', "import 'node:fs';", 'no-restricted-imports'],
  ['renstra', "import 'react';", 'no-restricted-imports'],
  ['sheets', 'export const name = typeof Excel;', 'no-restricted-globals'],
  ['taskpane', 'export const name = typeof Excel;', 'no-restricted-globals'],
] as const;

const fileOf = (index: number, room: string): string => `src/${room}/forbiddenArrow${index}.probe.ts`;
const files = probes.map(([room], index) => fileOf(index, room));
let report = '';

beforeAll(() => {
  for (const [index, [room, text]] of probes.entries())
    writeFileSync(fileOf(index, room), `${text}\nexport const probe = 1;\n`);
  // One run for all: most of its time goes into reading the types.
  report = spawnSync('npx', ['eslint', '--format', 'json', '--no-warn-ignored', ...files], {
    encoding: 'utf8',
    maxBuffer: 1e7,
  }).stdout;
}, 240_000);
afterAll(() => {
  for (const file of files) rmSync(file, { force: true });
});

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}
const isReport = (value: unknown): value is readonly FileReport[] => Array.isArray(value);

describe('forbidden arrows', () => {
  it.each(probes.map((probe, index) => [index, ...probe] as const))(
    '%i from %s: %s',
    (index, room, _, rule) => {
      const results: unknown = JSON.parse(report);
      const found = isReport(results)
        ? results.find(({ filePath }) => filePath.endsWith(fileOf(index, room)))
        : undefined;
      expect(found?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
    },
  );
});
