/**
 * `npm run sideload [-- --stop]`: the add-in of dist/ in desktop Excel on this machine (Windows, Mac), by Microsoft's own tools:
 * a development certificate, the pages on https://localhost:3000, the manifest registered and Excel started.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
// Called by npx and no dependencies: they bring a native module that does not build everywhere (docs/decisions/0015-delivery.md).
const certificates = 'office-addin-dev-certs@3';
const debugging = 'office-addin-debugging@7';
const folder = join(homedir(), '.office-addin-dev-certs');

const tool = (name: string, ...parameters: readonly string[]): boolean =>
  spawnSync('npx', ['--yes', '--package', name, name.split('@')[0] ?? name, ...parameters], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }).status === 0;

/** Why it cannot be done here; undefined where it can. */
function obstacle(): string | undefined {
  if (process.platform !== 'win32' && process.platform !== 'darwin')
    return 'Desktop Excel runs on Windows and Mac only. Here the workbench shows the add-in: npm start.';
  if (!existsSync(join(root, 'dist/taskpane.html'))) return 'dist/ is not there: run "npm run build" first.';
  return undefined;
}

function start(): boolean {
  if (!tool(certificates, 'install')) return false;
  const pair = ['--cert', join(folder, 'localhost.crt'), '--key', join(folder, 'localhost.key')];
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts/serve.ts'), ...pair], {
    cwd: root,
    stdio: 'inherit',
  });
  process.once('exit', () => server.kill());
  const manifest = join(root, 'manifest.xml');
  if (tool(debugging, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug')) return true;
  server.kill();
  return false;
}

const { values } = parseArgs({ options: { stop: { type: 'boolean', default: false } } });
const why = obstacle();
if (why !== undefined) process.stderr.write(`${why}\n`);
const isDone =
  why === undefined &&
  (values.stop ? tool(debugging, 'stop', join(root, 'manifest.xml'), 'desktop') : start());
process.exitCode = isDone ? 0 : 2;
