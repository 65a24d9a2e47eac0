/** Files as LibreOffice saves them again. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasLibreOffice = (): boolean =>
  spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** Opens an .xlsx in LibreOffice, with a profile of its own, and saves it as .xlsx. */
export function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'renstra-libreoffice-'));
  try {
    const input = join(folder, 'in.xlsx');
    const output = join(folder, 'out');
    writeFileSync(input, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    execFileSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', output, input],
      { stdio: 'pipe', timeout: 100_000 },
    );
    return readFileSync(join(output, 'in.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
