import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx, type OpenResult } from '../../../src/host/xlsx';
import { xlsxRefusal } from '../../../src/host/xlsx/refusal';
import { fullWorkbook } from './models';

function reasonOf(result: OpenResult): string {
  return result.ok ? 'opened' : result.reason;
}

async function without(path: string): Promise<Uint8Array> {
  const files = unzipSync(await saveXlsx(fullWorkbook()));
  expect(Object.keys(files)).toContain(path);
  return zipSync(Object.fromEntries(Object.entries(files).filter(([name]) => name !== path)));
}

async function withPart(path: string, content: string): Promise<Uint8Array> {
  return zipSync({ ...unzipSync(await saveXlsx(fullWorkbook())), [path]: strToU8(content) });
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();

describe('bytes that are no workbook', () => {
  it('gives a reason for each kind of stranger', async () => {
    expect(reasonOf(await openXlsx(new Uint8Array()))).toBe('notZip');
    expect(reasonOf(await openXlsx(strToU8('unit,code,period\n')))).toBe('notZip');
    expect(reasonOf(await openXlsx(strToU8('PK')))).toBe('notZip');
    expect(reasonOf(await openXlsx(Uint8Array.from([...compound, ...utf16('Workbook')])))).toBe('oldFormat');
    expect(reasonOf(await openXlsx(Uint8Array.from([...compound, 0, ...utf16('EncryptedPackage')])))).toBe(
      'encrypted',
    );
    expect(reasonOf(await openXlsx(zipSync({ 'a.txt': strToU8('x') })))).toBe('notWorkbook');
  });

  it('tells a text document from a workbook', async () => {
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
    const document = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
    const bytes = zipSync({ '_rels/.rels': strToU8(links), 'word/document.xml': strToU8(document) });
    expect(reasonOf(await openXlsx(bytes))).toBe('notWorkbook');
  });

  it('names the part that is missing', async () => {
    expect(await openXlsx(await without('xl/workbook.xml'))).toEqual({
      ok: false,
      reason: 'missingPart',
      detail: 'xl/workbook.xml',
    });
    expect(await openXlsx(await without('xl/worksheets/sheet2.xml'))).toEqual({
      ok: false,
      reason: 'missingPart',
      detail: 'xl/worksheets/sheet2.xml',
    });
    expect(reasonOf(await openXlsx(await without('xl/sharedStrings.xml')))).toBe('missingPart');
    expect(reasonOf(await openXlsx(await without('xl/_rels/workbook.xml.rels')))).toBe('missingPart');
  });

  it('opens without what only looks are made of', async () => {
    expect(reasonOf(await openXlsx(await without('xl/styles.xml')))).toBe('opened');
    expect(reasonOf(await openXlsx(await without('docProps/core.xml')))).toBe('opened');
    expect(reasonOf(await openXlsx(await without('xl/drawings/drawing1.xml')))).toBe('opened');
    expect(reasonOf(await openXlsx(await without('customXml/item1.xml')))).toBe('opened');
  });

  it('calls malformed parts damaged', async () => {
    const damaged = [
      '',
      '<worksheet',
      '<worksheet><sheetData></worksheet>',
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>',
      '\u0000\u0001',
    ];
    for (const content of damaged)
      expect(reasonOf(await openXlsx(await withPart('xl/worksheets/sheet1.xml', content)))).toBe('damaged');
    const cell = (reference: string): string =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="${reference}"><v>1</v></c></row></sheetData></worksheet>`;
    for (const reference of ['A0', 'XFE1', 'A1048577', 'x', 'A1:B2']) {
      expect(reasonOf(await openXlsx(await withPart('xl/worksheets/sheet1.xml', cell(reference))))).toBe(
        'damaged',
      );
    }
  });

  it('stops before a bomb goes off, whatever size it declares', async () => {
    const bomb = await withPart('xl/worksheets/sheet1.xml', ' '.repeat(40_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(reasonOf(await openXlsx(bomb, { unpackedLimit: 1_000_000 }))).toBe('tooLarge');
    // A lie about the size in the list of parts changes nothing.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(reasonOf(await openXlsx(lying, { unpackedLimit: 1_000_000 }))).toBe('tooLarge');
  });

  it('never throws on a file that is cut off', async () => {
    const bytes = await saveXlsx(fullWorkbook());
    for (let length = 0; length < bytes.length; length += 97) {
      expect(['notZip', 'damaged']).toContain(reasonOf(await openXlsx(bytes.slice(0, length))));
    }
  });

  it('never throws on a file with changed bytes, nor on random ones', async () => {
    const bytes = await saveXlsx(fullWorkbook());
    const reasons = [
      'opened',
      'notZip',
      'oldFormat',
      'encrypted',
      'notWorkbook',
      'missingPart',
      'tooLarge',
      'damaged',
    ];
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const copy = bytes.slice();
        for (const [at, byte] of changed) copy[at] = byte;
        expect(reasons).toContain(reasonOf(await openXlsx(copy)));
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (random, signed) => {
        const start = signed ? [0x50, 0x4b, 3, 4] : [];
        expect(reasons).toContain(reasonOf(await openXlsx(Uint8Array.from([...start, ...random]))));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on parts with changed text', async () => {
    const files = unzipSync(await saveXlsx(fullWorkbook()));
    const paths = Object.keys(files);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.string({ maxLength: 8 }),
        fc.nat(12),
        async (path, place, text, drop) => {
          const content = new TextDecoder().decode(files[path]);
          const at = place % (content.length + 1);
          const broken = content.slice(0, at) + text + content.slice(at + drop);
          const result = await openXlsx(zipSync({ ...files, [path]: strToU8(broken) }, { level: 1 }));
          expect(typeof result.ok).toBe('boolean');
          if (result.ok) await saveXlsx(result.workbook);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('sentences for people', () => {
  it('says in both languages why a file was not opened', async () => {
    const result = await openXlsx(strToU8('x'));
    if (result.ok) throw new Error('opened');
    expect(xlsxRefusal(result, 'id')).toBe('Berkas ini bukan buku kerja Excel (.xlsx).');
    expect(xlsxRefusal({ reason: 'missingPart', detail: 'xl/workbook.xml' }, 'en')).toBe(
      'The workbook is incomplete: xl/workbook.xml is missing.',
    );
    for (const reason of [
      'notZip',
      'oldFormat',
      'encrypted',
      'notWorkbook',
      'missingPart',
      'tooLarge',
      'damaged',
    ] as const) {
      expect(xlsxRefusal({ reason, detail: 'x' }, 'id')).not.toBe(xlsxRefusal({ reason, detail: 'x' }, 'en'));
    }
  });
});
