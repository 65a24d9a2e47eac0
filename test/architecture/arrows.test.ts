/** The forbidden arrows between rooms are a lint rule that really fails. */
import { spawnSync } from 'node:child_process';

/** A file of the room (its text is replaced for the probe only), the forbidden text, and the rule that must find it. */
const probes = [
  ['src/renstra/value.ts', "import '../sheets/style';", 'import-x/no-restricted-paths'],
  ['src/sheets/style.ts', "import '../excel/access';", 'import-x/no-restricted-paths'],
  ['src/taskpane/mount.tsx', "import '../excel/access';", 'import-x/no-restricted-paths'],
  ['src/excel/access.ts', "import '../host/host';", 'import-x/no-restricted-paths'],
  ['src/commands/commands.ts', "import '../workbench/bridge';", 'import-x/no-restricted-paths'],
  ['src/plans/loadPlan.ts', "import 'node:fs';", 'no-restricted-imports'],
  ['src/renstra/value.ts', "import 'react';", 'no-restricted-imports'],
  ['src/sheets/style.ts', 'export const name = typeof Excel;', 'no-restricted-globals'],
  ['src/taskpane/mount.tsx', 'export const name = typeof Excel;', 'no-restricted-globals'],
] as const;

let rules: unknown;

beforeAll(() => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/architecture/lintTexts.ts'],
    {
      input: JSON.stringify(probes.map(([file, text]) => [file, `${text}\nexport const probe = 1;\n`])),
      encoding: 'utf8',
      // In CI the parser would otherwise read each file from disk once and not see the probe's text.
      env: { ...process.env, TSESTREE_SINGLE_RUN: 'false' },
    },
  );
  if (status !== 0) throw new Error(stderr);
  rules = JSON.parse(stdout);
}, 240_000);

describe('forbidden arrows', () => {
  it.each(probes.map((probe, index) => [index, ...probe] as const))('%i %s: %s', (index, _, __, rule) => {
    expect(Array.isArray(rules) && rules[index]).toContain(rule);
  });
});
