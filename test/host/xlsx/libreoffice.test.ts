import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { CellResult, WorkbookModel } from '../../../src/host/workbook/model';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { at, cellOf, formula, fullWorkbook, put, value, workbookOf } from './models';

function runs(command: string, ...test: string[]): boolean {
  try {
    execFileSync(command, test, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const judges = {
  soffice: runs('soffice', '--version'),
  xmllint: runs('xmllint', '--version'),
  pdftoppm: runs('pdftoppm', '-v'),
};
for (const [name, found] of Object.entries(judges)) {
  if (!found) process.stderr.write(`SKIPPED: ${name} is not installed, so no file is shown to it\n`);
}
const folder = mkdtempSync(join(tmpdir(), 'renstra-xlsx-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What LibreOffice makes of a file. */
function converted(bytes: Uint8Array, format: string): Buffer {
  const input = join(folder, 'in.xlsx');
  const output = join(folder, 'out');
  writeFileSync(input, bytes);
  mkdirSync(output, { recursive: true });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', output, input],
    { stdio: 'pipe', timeout: 120_000 },
  );
  return readFileSync(join(output, `in.${format.split(':')[0] ?? ''}`));
}

async function resaved(workbook: WorkbookModel): Promise<WorkbookModel> {
  const result = await openXlsx(converted(await saveXlsx(workbook), 'xlsx'));
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result.workbook;
}

/** What a cell shows, whether typed or computed. */
function shown(
  workbook: WorkbookModel,
  sheet: number,
  address: string,
): CellResult | string | number | boolean | undefined {
  const cell = cellOf(workbook.sheets[sheet], address);
  return cell?.input?.kind === 'formula' ? cell.result : cell?.input?.value;
}

describe('judges', () => {
  it('are here in continuous integration', () => {
    if (process.env['CI'] === 'true')
      expect(judges).toEqual({ soffice: true, xmllint: true, pdftoppm: true });
  });
});

(judges.xmllint ? describe : describe.skip)('xmllint', () => {
  it('finds every part well-formed', async () => {
    const files = unzipSync(await saveXlsx(fullWorkbook()));
    const paths = Object.keys(files).filter((path) => /\.(?:xml|rels)$/.test(path));
    expect(paths.length).toBeGreaterThan(12);
    const places = paths.map((path) => join(folder, 'parts', path));
    places.forEach((place, index) => {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, files[paths[index] ?? ''] ?? new Uint8Array());
    });
    execFileSync('xmllint', ['--noout', ...places], { stdio: 'pipe' });
  });
});

(judges.soffice ? describe : describe.skip)('LibreOffice', () => {
  it('shows the same values, formulas, names and rules, and hands them back', async () => {
    const own = fullWorkbook();
    const again = await resaved(own);
    expect(again.sheets.map((sheet) => sheet.name)).toEqual(own.sheets.map((sheet) => sheet.name));
    expect(again.sheets.map((sheet) => sheet.visibility)).toEqual(['Visible', 'Visible', 'Hidden', 'Hidden']);
    for (const address of ['A1', 'A4', 'B4', 'C4', 'D4', 'E4', 'B5', 'C5', 'D5'])
      expect(shown(again, 0, address)).toEqual(shown(own, 0, address));
    expect(shown(again, 0, 'G4')).toEqual({ kind: 'error', code: '#N/A' });
    // LibreOffice keeps no carriage returns; all the rest of the text is as it was.
    const odd = shown(own, 0, 'A6');
    expect(shown(again, 0, 'A6')).toBe(typeof odd === 'string' ? odd.replaceAll('\r', '') : '');
    for (const address of ['D4', 'E4', 'G4', 'D5'])
      expect(cellOf(again.sheets[0], address)?.input).toEqual(cellOf(own.sheets[0], address)?.input);
    expect(again.names.map(({ name, formula: text }) => `${name} ${text.replaceAll("'", '')}`)).toEqual(
      expect.arrayContaining([
        'Batas_Capaian =Pengaturan!$B$1',
        'Pilihan_Mutu =Pengaturan!$D$1:$D$3',
        'Setempat =Pengukuran 2024!$A$1',
      ]),
    );
    expect(again.names.find(({ name }) => name === 'Setempat')?.sheetId).toBe(again.sheets[0]?.id);
  });

  it('keeps layout, validation, conditional formats, protection, links and charts', async () => {
    const [own] = fullWorkbook().sheets;
    const workbook = await resaved(fullWorkbook());
    const [again] = workbook.sheets;
    if (own === undefined || again === undefined) throw new Error('no sheet');
    expect(again.merges).toEqual(own.merges);
    expect(again.autoFilter).toEqual(own.autoFilter);
    expect(again.columns.get(0)?.width).toBeCloseTo(32, 1);
    expect(again.columns.get(7)).toMatchObject({ hidden: true, outlineLevel: 1 });
    expect(again.rows.get(12)?.outlineLevel).toBe(2);
    const { orientation, paperSize, fitToWidth, printArea, titleRows, titleColumns, footer } = own.page;
    expect(again.page).toMatchObject({
      orientation,
      paperSize,
      fitToWidth,
      printArea,
      titleRows,
      titleColumns,
      footer,
    });
    expect(again.page.header?.center).toContain('Renstra && Kinerja');
    const rules = again.validations.map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining([
        { list: { inCellDropDown: true, source: '=Pilihan_Mutu' } },
        { list: { inCellDropDown: true, source: '=Pengaturan!$D$1:$D$3' } },
        { custom: { formula: '=OR(B4="N/A",ISNUMBER(B4))' } },
        { decimal: { formula1: 0, formula2: 100.5, operator: 'Between' } },
      ]),
    );
    expect(again.validations.find(({ rule }) => 'list' in rule)?.prompt).toEqual(own.validations[0]?.prompt);
    expect(
      again.conditionalFormats.map(({ type, formula: text, format }) => [type, text, format.fill]),
    ).toEqual([
      ['custom', '=$E4="Belum"', '#F9CFD2'],
      ['cellValue', '=0.8', '#FFE9B8'],
      ['containsText', undefined, undefined],
    ]);
    expect(again.protection).toMatchObject({
      protected: true,
      options: {
        allowFormatColumns: true,
        allowAutoFilter: true,
        allowFormatCells: false,
        selectionMode: 'Normal',
      },
    });
    expect(cellOf(again, 'C4')?.format).toMatchObject({
      locked: false,
      fill: '#FFF9DB',
      fontColour: '#1F3FBF',
    });
    expect(cellOf(again, 'A3')?.format).toMatchObject({
      bold: true,
      wrap: true,
      horizontal: 'Center',
      borders: own.cells.get(2)?.get(0)?.format?.borders,
    });
    expect(cellOf(again, 'A4')?.hyperlink?.documentReference).toBe('Pengaturan!A1');
    expect(cellOf(again, 'A5')?.hyperlink?.address).toBe('https://example.org/a?b=1&c=2');
    expect(
      again.charts.map(({ name, type, title, series }) => [
        name,
        type,
        title,
        series.map(({ values }) => values),
      ]),
    ).toEqual(
      own.charts.map(({ name, type, title, series }) => [
        name,
        type,
        title,
        series.map(({ values }) => values.replaceAll("'Pengaturan'", 'Pengaturan')),
      ]),
    );
  });

  it('keeps custom XML parts and properties of the document', async () => {
    const again = await resaved(fullWorkbook());
    expect(again.customXmlParts).toHaveLength(1);
    expect(again.customXmlParts[0]?.id).toBe('{5B6A7C8D-0001-4000-8000-00000000ABCD}');
    expect(again.customXmlParts[0]?.xml).toContain('<unit>BSPJI Aceh &amp; lain</unit>');
    expect(again.properties).toMatchObject({
      title: 'Pengukuran Kinerja',
      author: 'Biro Perencanaan',
      company: 'BSKJI',
      tahap: 'uji',
    });
  });

  it('computes anew where a file is saved without results', async () => {
    const {
      workbook,
      sheets: [sheet],
    } = workbookOf('Lembar');
    if (sheet === undefined) throw new Error('no sheet');
    put(sheet, 'A1', value(2));
    put(sheet, 'A2', formula('=A1*21', 999));
    put(sheet, 'A3', {
      input: { kind: 'formula', text: '=A1:B1*2', array: at('A3:B3') },
      result: { kind: 'number', number: 1 },
    });
    put(sheet, 'B3', { input: { kind: 'formula', text: '=A1:B1*2', array: at('A3:B3') } });
    // With results LibreOffice trusts the file.
    expect(cellOf((await resaved(workbook)).sheets[0], 'A2')?.result).toEqual({
      kind: 'number',
      number: 999,
    });
    const bytes = await saveXlsx(workbook, { results: false });
    expect(converted(bytes, 'csv').toString().trim().split('\n')).toEqual(['2,', '42,', '4,0']);
    const again = await openXlsx(converted(bytes, 'xlsx'));
    expect(again.ok && cellOf(again.workbook.sheets[0], 'A2')?.result).toEqual({
      kind: 'number',
      number: 42,
    });
    expect(again.ok && cellOf(again.workbook.sheets[0], 'A3')).toEqual({
      input: { kind: 'formula', text: '=A1:B1*2', array: at('A3:B3') },
      result: { kind: 'number', number: 4 },
    });
  });

  it('prints a styled sheet', async () => {
    const pdf = converted(await saveXlsx(fullWorkbook()), 'pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(5_000);
  });
});

(judges.soffice && judges.pdftoppm ? describe : describe.skip)('LibreOffice on paper', () => {
  it('paints the series of a chart that are told no colour', async () => {
    const {
      workbook,
      sheets: [sheet],
    } = workbookOf('Lembar');
    if (sheet === undefined) throw new Error('no sheet');
    put(sheet, 'A1', value(3));
    sheet.charts = [
      {
        id: 'chart1',
        name: 'c',
        type: 'ColumnClustered',
        series: [{ values: '=Lembar!$A$1' }],
        position: { left: 0, top: 60, width: 300, height: 200 },
        options: {},
      },
    ];
    const pdf = join(folder, 'chart.pdf');
    writeFileSync(pdf, converted(await saveXlsx(workbook), 'pdf'));
    const pixels = execFileSync('pdftoppm', ['-r', '50', '-singlefile', pdf], { maxBuffer: 20_000_000 });
    const firstAccent = Buffer.from([0x2f, 0x54, 0x96]);
    expect(pixels.includes(Buffer.concat([firstAccent, firstAccent, firstAccent]))).toBe(true);
  });
});
