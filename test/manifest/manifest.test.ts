import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { validateXML } from 'xmllint-wasm';
import { addressOfTold } from '../../src/commands/tell';
import { placeAsked } from '../../src/taskpane/Pane/usePlaces';
import { describeWith } from '../skipLoudly';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const schemas = join(root, '../shared/manifest-xsd');
const origin = 'https://localhost:3000/';
const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const buttons = ['panel', 'matrix', 'check', 'audit', 'charts'];

/** Every element of the manifest, flat: name and attributes. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
function elements(): readonly Element[] {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' });
  const found: Element[] = [];
  const walk = (nodes: readonly Record<string, unknown>[]): void => {
    for (const node of nodes) {
      const name = Object.keys(node).find((key) => key !== ':@') ?? '';
      found.push({ name, attributes: (node[':@'] ?? {}) as Record<string, string> });
      const children = node[name];
      if (Array.isArray(children)) walk(children as Record<string, unknown>[]);
    }
  };
  walk(parser.parse(manifest) as Record<string, unknown>[]);
  return found;
}
const all = elements();
const valuesOf = (name: string): readonly string[] =>
  all.flatMap((element) => (element.attributes[name] === undefined ? [] : [element.attributes[name]]));

/** Width and height of a PNG, from its header. */
function sizeOf(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const schemaNames = existsSync(schemas) ? readdirSync(schemas).filter((name) => name.endsWith('.xsd')) : [];
const withSchemas = describeWith({
  present: schemaNames.length > 0,
  otherwise: 'manifest.xml was not validated, for the schemas of Office are not in ../shared/manifest-xsd',
  requiredInCi: false,
});

withSchemas('manifest.xml against the schemas of Office', () => {
  const entry = 'OfficeAppManifestV1_1.xsd';
  const file = (name: string) => ({ fileName: name, contents: readFileSync(join(schemas, name), 'utf8') });
  const validate = (contents: string) =>
    validateXML({
      xml: [{ fileName: 'manifest.xml', contents }],
      schema: [file(entry)],
      preload: schemaNames.filter((name) => name !== entry).map(file),
    });

  it('is valid', async () => {
    expect((await validate(manifest)).errors).toEqual([]);
  });

  it('would be found out', async () => {
    const broken = manifest.replace('<Permissions>ReadWriteDocument', '<Permissions>Everything');
    expect((await validate(broken)).valid).toBe(false);
  });
});

describe('manifest.xml', () => {
  it('asks for what the add-in needs and no more', () => {
    const text = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(manifest)?.[1];
    expect(text('Id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text('Version')).toMatch(/^\d+(\.\d+){3}$/);
    expect(text('DefaultLocale')).toBe('id-ID');
    expect(text('Permissions')).toBe('ReadWriteDocument');
    const sets = all.filter((one) => one.name === 'Set').map((one) => one.attributes);
    expect(sets).toEqual([{ Name: 'ExcelApi', MinVersion: '1.1' }]);
    const hosts = all.filter((one) => one.name === 'Host').map((one) => Object.values(one.attributes));
    expect(hosts).toEqual([['Workbook'], ['Workbook']]);
  });

  it('resolves every resid, and uses every resource', () => {
    const resources = all.filter((one) => ['bt:Image', 'bt:Url', 'bt:String'].includes(one.name));
    const ids = resources.flatMap((one) =>
      one.attributes['id'] === undefined ? [] : [one.attributes['id']],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(valuesOf('resid'))].sort()).toEqual([...ids].sort());
  });

  it('names icons that exist in the size they are named for', () => {
    const icons = all
      .filter((one) => one.name === 'bt:Image' && one.attributes['id'] !== undefined)
      .map((one) => ({
        size: Number(one.attributes['id']?.split('.')[1]),
        url: one.attributes['DefaultValue'] ?? '',
      }));
    icons.push({
      size: 32,
      url: all.find((one) => one.name === 'IconUrl')?.attributes['DefaultValue'] ?? '',
    });
    icons.push({
      size: 64,
      url: all.find((one) => one.name === 'HighResolutionIconUrl')?.attributes['DefaultValue'] ?? '',
    });
    expect(icons).toHaveLength(buttons.length * iconSizes.length + 2);
    for (const { size, url } of icons) {
      expect(url.startsWith(`${origin}assets/`)).toBe(true);
      expect(sizeOf(join(root, url.slice(origin.length)))).toEqual([size, size]);
    }
    const asked = all.filter((one) => one.name === 'bt:Image' && one.attributes['resid'] !== undefined);
    for (const one of asked) expect(one.attributes['resid']?.split('.')[1]).toBe(one.attributes['size']);
  });

  it('has a tab of its own with five buttons in two groups, each with its icons in all sizes', () => {
    const within = manifest.slice(manifest.indexOf('<CustomTab'), manifest.indexOf('</CustomTab>'));
    const parts = [...within.matchAll(/<(Group|Control)\b[^>]*id="([^"]+)"([^]*?)<\/Icon>/g)];
    expect(parts.map(([, kind, id]) => `${kind ?? ''} ${id ?? ''}`)).toEqual([
      'Group Renstra.Build',
      'Control Renstra.Panel',
      'Control Renstra.Matrix',
      'Group Renstra.Review',
      'Control Renstra.Check',
      'Control Renstra.Audit',
      'Control Renstra.Charts',
    ]);
    for (const [, , id, inside] of parts) {
      const shown = [...(inside ?? '').matchAll(/<bt:Image size="(\d+)"/g)].map(([, size]) => Number(size));
      expect([id, shown]).toEqual([id, iconSizes]);
    }
    expect(manifest).not.toContain('<OfficeTab');
  });

  it('opens one pane, at the place of the button, and names functions that the function file has', () => {
    const inside = (name: string) =>
      [...manifest.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);
    expect(new Set(inside('TaskpaneId'))).toEqual(new Set(['Renstra.Taskpane']));
    const opened = [...manifest.matchAll(/<TaskpaneId>[^]*?<SourceLocation resid="([^"]+)"/g)].map(
      ([, resid]) => all.find((one) => one.attributes['id'] === resid)?.attributes['DefaultValue'] ?? '',
    );
    expect(opened).toEqual([`${origin}taskpane.html`, `${origin}taskpane.html?place=audit`]);
    expect(opened.map((address) => placeAsked(new URL(address).search))).toEqual([undefined, 'audit']);
    const file = readFileSync(join(root, 'src/commands/commands.ts'), 'utf8');
    const functions = inside('FunctionName');
    expect(functions).toHaveLength(3);
    for (const name of functions) expect(file).toMatch(new RegExp(`^  ${name ?? ''}: async`, 'm'));
  });

  it('names pages that the build makes', () => {
    const pages = valuesOf('DefaultValue')
      .filter((value) => /\.html(\?|$)/.test(value))
      .map((value) => value.replace(/\?.*/, ''));
    const built = readFileSync(join(root, 'webpack.config.js'), 'utf8');
    expect(new Set(pages)).toEqual(new Set([`${origin}taskpane.html`, `${origin}commands.html`]));
    for (const page of pages) expect(built).toContain(`'${page.slice(origin.length)}'`);
    const told = new URL(addressOfTold({ language: 'id', text: '' }, origin)).pathname.slice(1);
    expect(built).toContain(`page('${told}'`);
  });

  it('has every text in both languages, within the lengths Office shows', () => {
    const texts = all.filter((one) => one.name === 'bt:String');
    const overrides = all.filter((one) => one.name === 'bt:Override' && one.attributes['Locale'] === 'en-US');
    expect(texts.length).toBe(20);
    expect(overrides).toHaveLength(texts.length);
    for (const text of [...texts, ...overrides]) {
      expect((text.attributes['DefaultValue'] ?? text.attributes['Value'] ?? '').length).toBeLessThanOrEqual(
        250,
      );
    }
    const short = manifest.slice(
      manifest.indexOf('<bt:ShortStrings>'),
      manifest.indexOf('</bt:ShortStrings>'),
    );
    for (const [, text] of short.matchAll(/Value="([^"]*)"/g))
      expect((text ?? '').length).toBeLessThanOrEqual(125);
  });
});
