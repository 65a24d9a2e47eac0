/** Delivery: the manifest for an address, headers as the servers of a ministry send them, the first load's budget. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { initialBudget, initialKilobytes, judgeBudget, scriptsOf } from '../../scripts/delivery/budget';
import { cacheHeaders, hashedName, securityHeaders } from '../../scripts/delivery/headers';
import { manifestFor, parseAddress } from '../../scripts/delivery/manifestFor';
import { iisConfig, nginxSnippet } from '../../scripts/delivery/snippets';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

describe('the manifest for an address', () => {
  const address = parseAddress('https://kinerja.example.go.id/alat/renstra');
  const made = address.ok ? manifestFor(manifest, address) : '';

  it('names that address everywhere, the domain alone in AppDomains, and nothing of the developer’s machine', () => {
    expect(made).not.toContain('localhost');
    expect(made).toContain('<AppDomain>https://kinerja.example.go.id</AppDomain>');
    const addresses = [...made.matchAll(/https:\/\/kinerja[^"<]*/g)].map(([found]) => found);
    const before = [...manifest.matchAll(/https:\/\/localhost:3000[^"<]*/g)].map(([found]) => found);
    const paths = before.map((found) => found.slice('https://localhost:3000'.length));
    expect(addresses).toEqual(
      paths.map((path) =>
        path === '' ? 'https://kinerja.example.go.id' : `https://kinerja.example.go.id/alat/renstra${path}`,
      ),
    );
  });

  it('is read by Microsoft’s own library', () => {
    const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
    try {
      const path = join(folder, 'manifest.xml');
      writeFileSync(path, made);
      // The library is an ES module, which jest cannot load.
      const script = `import { OfficeAddinManifest as library } from 'office-addin-manifest';
        console.log(JSON.stringify(await library.readManifestFile(${JSON.stringify(path)})));`;
      const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
      const read: unknown = JSON.parse(printed.toString());
      expect(read).toMatchObject({
        id: 'b80f8b96-e1d2-4692-ad6c-91b59bafd2cd',
        hosts: ['Workbook'],
        permissions: 'ReadWriteDocument',
        defaultSettings: { sourceLocation: 'https://kinerja.example.go.id/alat/renstra/taskpane.html' },
        iconUrl: 'https://kinerja.example.go.id/alat/renstra/assets/icon-32.png',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['kinerja.example.go.id', 'is no address'],
    ['http://host/path', 'does not begin with https://'],
    ['https://host/?a=1', 'must not hold ? or #'],
    ['https://user:secret@host/', 'must not hold a name or password'],
    ['https://host:99999/a', 'is no address'],
    ['https://host/Renstra 2024', 'may hold only letters, digits'],
    ['https://host/a//b', 'may hold only letters, digits'],
    ['https://host/rencana%20kita/', 'may hold only letters, digits'],
    ['https://host/a;b', 'may hold only letters, digits'],
    ['https://host/renstra/taskpane.html', 'names a page'],
    ['ftp://host/renstra', 'does not begin with https://'],
  ])('refuses %s in a sentence', (text, why) => {
    const refused = parseAddress(text);
    expect(refused.ok ? '' : refused.sentence).toContain(`--url ${text} ${why}`);
  });

  it('takes a folder with or without a stroke at its end, and keeps the port', () => {
    expect(parseAddress('https://host:8443/a')).toMatchObject({ base: 'https://host:8443/a/', path: '/a/' });
    expect(parseAddress('https://host/a/')).toMatchObject({ base: 'https://host/a/' });
    expect(parseAddress('https://host')).toMatchObject({ base: 'https://host/', origin: 'https://host' });
  });
});

describe('headers', () => {
  it('let the add-in load scripts from its own address and Microsoft’s client, compile and send nothing', () => {
    const policy = securityHeaders('addin')['Content-Security-Policy'] ?? '';
    const directives = new Map(
      policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self' https://appsforoffice.microsoft.com");
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('form-action')).toBe("'none'");
    expect(policy).not.toMatch(/unsafe|\*(?!\.)/);
  });

  it('stand in the pieces for nginx and IIS, each of them and unchanged', () => {
    const expected = Object.entries({ ...securityHeaders('addin'), ...cacheHeaders.page });
    const nginx = nginxSnippet('/alat/renstra/');
    for (const [name, value] of expected) expect(nginx).toContain(`add_header ${name} "${value}" always;`);
    expect(nginx).toContain('location /alat/renstra/ {');
    expect(nginx.match(/add_header Content-Security-Policy/g)).toHaveLength(2);
    // Scripts go over the wire as the budget counts them, and the folder itself (the manifest's SupportUrl) shows a page.
    expect(nginx).toMatch(/gzip on;[^}]*gzip_types text\/javascript text\/css;/);
    expect(nginx).toContain('index taskpane.html;');
    expect(iisConfig()).toMatch(
      /<defaultDocument[^>]*>\s*<files>\s*<clear \/>\s*<add value="taskpane.html" \/>/,
    );
    const parsed: unknown = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(
      iisConfig(),
    );
    expect(parsed).toMatchObject({
      configuration: {
        'system.webServer': {
          httpProtocol: { customHeaders: { add: expected.map(([name, value]) => ({ name, value })) } },
        },
      },
    });
  });

  it('replace in IIS what the site above has set, which would otherwise be an error', () => {
    const config = iisConfig();
    const names = Object.keys({ ...securityHeaders('addin'), ...cacheHeaders.page });
    for (const name of names)
      expect(config.indexOf(`<remove name="${name}" />`)).toBeLessThan(config.indexOf(`<add name="${name}"`));
    for (const name of [...names, 'X-Frame-Options', 'X-Powered-By'])
      expect(config).toContain(`<remove name="${name}" />`);
    expect(config).toMatch(/<verbs allowUnlisted="false">\s*<clear \/>/);
  });

  it('keep for a year only files whose names tell their contents', () => {
    const hashed = new RegExp(hashedName);
    expect(hashed.test('/a/taskpane.793bab9379.js')).toBe(true);
    for (const path of ['/a/taskpane.html', '/a/manifest.xml', '/a/assets/icon-32.png', '/a/frame.js'])
      expect(hashed.test(path)).toBe(false);
  });
});

describe('the first load', () => {
  it('counts our scripts of the page, gzipped, and leaves Microsoft’s out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'budget-'));
    try {
      writeFileSync(
        join(folder, 'taskpane.html'),
        '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="a.js"></script>',
      );
      writeFileSync(join(folder, 'a.js'), randomBytes(5000));
      expect(initialKilobytes(folder)).toBeGreaterThan(4.9);
      expect(initialKilobytes(folder)).toBeLessThan(5.2);
      expect(judgeBudget(folder)).toEqual({
        isKept: true,
        sentence: `Initial JavaScript of the pane: 6 kB gzipped, at most ${initialBudget}.`,
      });
      writeFileSync(join(folder, 'a.js'), randomBytes(1000 * (initialBudget + 1) + 500));
      const exceeded = judgeBudget(folder);
      expect(exceeded.isKept).toBe(false);
      expect(exceeded.sentence).toContain('2 kB too much');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stays within its budget in the built add-in, whose files carry hashes', () => {
    const built = join(root, 'dist');
    if (!existsSync(join(built, 'taskpane.html'))) throw new Error('Run "npm run build" first');
    expect(initialKilobytes(built)).toBeLessThanOrEqual(initialBudget);
    const scripts = scriptsOf(readFileSync(join(built, 'taskpane.html'), 'utf8'));
    expect(scripts.length).toBeGreaterThan(0);
    const hashed = new RegExp(hashedName);
    for (const name of readdirSync(built).filter((file) => /\.(js|css)$/.test(file)))
      expect(hashed.test(name)).toBe(true);
  });
});
