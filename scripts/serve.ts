/**
 * Serves dist/ on localhost with strict headers: `tsx scripts/serve.ts [--open] [--port N] [--cert F --key F]`.
 * With a certificate it speaks https, as Excel asks of an add-in's pages.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from './staticServer';

const options = {
  open: { type: 'boolean', default: false },
  port: { type: 'string', default: '3000' },
  cert: { type: 'string' },
  key: { type: 'string' },
} as const;

/** The program that opens an address, with its arguments before it. */
function opener(): readonly [string, readonly string[]] {
  if (process.platform === 'darwin') return ['open', []];
  return process.platform === 'win32' ? ['cmd', ['/c', 'start', '']] : ['xdg-open', []];
}

function openInBrowser(address: string): void {
  const [command, before] = opener();
  // The address is printed as well: a machine without a browser is no failure.
  spawn(command, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function serve(): Promise<void> {
  const { values } = parseArgs({ options });
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(join(folder, 'workbench/index.html')))
    throw new Error('dist/ is not there: run "npm run build" first');
  const { cert, key } = values;
  const certificate = cert !== undefined && key !== undefined ? { cert, key } : undefined;
  const server = await startServer({
    folder,
    port: Number(values.port),
    ...(certificate ? { certificate } : {}),
  });
  const workbench = `${server.origin}/workbench/`;
  process.stdout.write(
    `Workbench: ${workbench}\nTask pane: ${server.origin}/taskpane.html\nStop with Ctrl+C.\n`,
  );
  if (values.open) openInBrowser(workbench);
}

try {
  await serve();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
