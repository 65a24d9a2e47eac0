/**
 * `npm run build [-- --url https://host/path]`: the production bundles in dist/. With an address also deploy/: the static
 * files of the add-in alone, the manifest for that address, and configuration for nginx and IIS.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeBudget } from './delivery/budget';
import { manifestFor, parseAddress, type Address } from './delivery/manifestFor';
import { iisConfig, nginxSnippet } from './delivery/snippets';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist');
const deployed = join(root, 'deploy');

function bundle(): boolean {
  return spawnSync('npx', ['webpack', '--mode', 'production'], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Says what the pane loads before it shows anything; false where that is too much. */
function keepsBudget(): boolean {
  const { isKept, sentence } = judgeBudget(built);
  (isKept ? process.stdout : process.stderr).write(`${sentence}\n`);
  return isKept;
}

function deploy(address: Extract<Address, { ok: true }>): void {
  rmSync(deployed, { recursive: true, force: true });
  mkdirSync(deployed, { recursive: true });
  cpSync(built, deployed, {
    recursive: true,
    // The workbench holds Microsoft's client and the embedded host: neither is served publicly.
    filter: (source) => relative(built, source).split(sep)[0] !== 'workbench',
  });
  writeFileSync(
    join(deployed, 'manifest.xml'),
    manifestFor(readFileSync(join(root, 'manifest.xml'), 'utf8'), address),
  );
  writeFileSync(join(deployed, 'web.config'), iisConfig());
  writeFileSync(join(deployed, 'nginx.conf'), nginxSnippet(address.path));
  process.stdout.write(
    `deploy/: put its files at ${address.base} and give manifest.xml to Excel (docs/untuk-ti.md).\n`,
  );
}

function build(): boolean {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const address = values.url === undefined ? undefined : parseAddress(values.url);
  if (address?.ok === false) {
    process.stderr.write(`${address.sentence}\n`);
    return false;
  }
  if (!bundle() || !keepsBudget()) return false;
  // Files that came out as before are not written again; the tests tell by this one that nothing is to be built.
  utimesSync(join(built, 'workbench/index.html'), new Date(), new Date());
  if (address !== undefined) deploy(address);
  return true;
}

process.exitCode = build() ? 0 : 2;
