import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheHeaders, securityHeaders } from '../../scripts/delivery/headers';
import { fileOf, startServer, type StaticServer } from '../../scripts/staticServer';

describe('the server of the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  let server: StaticServer;
  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), '<p>halo</p>');
    server = await startServer({ folder, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('serves files with strict headers, also on what it does not have', async () => {
    for (const path of ['/index.html', '/missing.js']) {
      const response = await fetch(server.origin + path);
      for (const [name, value] of Object.entries({ ...securityHeaders('workbench'), ...cacheHeaders.page }))
        expect(response.headers.get(name)).toBe(value);
    }
    const page = await fetch(`${server.origin}/index.html`);
    expect(await page.text()).toBe('<p>halo</p>');
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect((await fetch(`${server.origin}/missing.js`)).status).toBe(404);
  });

  it('sends texts packed to whoever unpacks them, and a changed file as it is now', async () => {
    const file = join(folder, 'long.js');
    const long = `/* ${'Rencana strategis. '.repeat(500)} */`;
    const size = async (encoding: string): Promise<readonly [number, string]> => {
      const headers = { 'Accept-Encoding': encoding };
      const response = await fetch(`${server.origin}/long.js`, { headers });
      expect(response.headers.get('Content-Encoding')).toBe(encoding === 'identity' ? null : 'gzip');
      expect(response.headers.get('Vary')).toBe('Accept-Encoding');
      return [Number(response.headers.get('Content-Length')), await response.text()];
    };
    writeFileSync(file, long);
    expect(await size('identity')).toEqual([long.length, long]);
    const [bytes, text] = await size('br, gzip');
    expect(text).toBe(long);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(long.length / 20);
    writeFileSync(file, long.toUpperCase());
    expect((await size('gzip'))[1]).toBe(long.toUpperCase());
  });

  it('allows no inline script, no eval and no other origin than Office', () => {
    const policy = securityHeaders('workbench')['Content-Security-Policy'] ?? '';
    expect(policy).not.toMatch(/'unsafe-(inline|eval)'/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' https://appsforoffice.microsoft.com");
  });

  it('leads to the workbench and takes only reading', async () => {
    const first = await fetch(`${server.origin}/`, { redirect: 'manual' });
    expect([first.status, first.headers.get('Location')]).toEqual([302, '/workbench/']);
    expect((await fetch(`${server.origin}/index.html`, { method: 'POST' })).status).toBe(405);
  });

  it('never leaves its folder', () => {
    expect(fileOf('/pages', '/a/b.js?x=1')).toBe('/pages/a/b.js');
    expect(fileOf('/pages', '/..%2fsecret')).toBeUndefined();
    expect(fileOf('/pages', '/%2e%2e/%2e%2e/etc/passwd')).toBe('/pages/etc/passwd');
    expect(fileOf('/pages', '/%00')).toBeUndefined();
    expect(fileOf('/pages', '/%E0%A4%A')).toBeUndefined();
  });

  it('takes a free port where the wanted one is busy', async () => {
    const busy = Number(new URL(server.origin).port);
    const second = await startServer({ folder, port: busy });
    expect(second.origin).not.toBe(server.origin);
    expect((await fetch(`${second.origin}/index.html`)).status).toBe(200);
    await second.close();
  });
});
