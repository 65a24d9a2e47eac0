import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellAddress } from '../../../src/formula/address';
import type { CellResult, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';

/** Whether LibreOffice is there; in CI it must be. */
export function hasLibreOffice(): boolean {
  const found = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!found && process.env['CI'] === 'true') throw new Error('LibreOffice (soffice) is missing in CI');
  if (!found)
    process.stderr.write(
      'SKIPPED: LibreOffice (soffice) is not installed; the functions were not compared with it.\n',
    );
  return found;
}

/** Formula cells of a workbook as LibreOffice computes them, by sheet name and address. */
export function computeInLibreOffice(model: WorkbookModel): Map<string, Map<string, CellResult>> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), minimalXlsx(model));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = [
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
    ];
    execFileSync('soffice', [profile, ...options, join(folder, 'in.xlsx')], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    return readResults(new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx'))), model);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The least of a workbook file: cells without results, names. Its own writer, so that nothing is shared with what is tested. */
function minimalXlsx(model: WorkbookModel): Uint8Array {
  const sheets = model.sheets.map((sheet, index) => ({
    sheet,
    file: `sheet${index + 1}.xml`,
    id: `rId${index + 1}`,
    number: index + 1,
  }));
  const overrides = sheets.map(
    ({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${types}.worksheet+xml"/>`,
  );
  const names = model.names.map(
    ({ name, formula }) => `<definedName name="${name}">${escape(formula.slice(1))}</definedName>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ sheet, id, number }) => `<sheet name="${escape(sheet.name)}" sheetId="${number}" r:id="${id}"/>`).join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packageRelations}">${sheets.map(({ file, id }) => `<Relationship Id="${id}" Type="${relations}/worksheet" Target="worksheets/${file}"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ sheet, file }) => [`xl/worksheets/${file}`, sheetXml(sheet)])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function sheetXml(sheet: SheetModel): string {
  const rows = [...sheet.cells]
    .sort(([one], [other]) => one - other)
    .map(([row, line]) => {
      const cells = [...line]
        .sort(([one], [other]) => one - other)
        .map(([column, cell]) => {
          const at = `r="${cellAddress(row, column)}"`;
          if (cell.input === undefined) return '';
          if (cell.input.kind === 'formula') return `<c ${at}><f>${escape(cell.input.text.slice(1))}</f></c>`;
          const { value } = cell.input;
          if (cell.result?.kind === 'error') return `<c ${at} t="e"><v>${cell.result.code}</v></c>`;
          if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
          if (typeof value === 'boolean') return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
          return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
        });
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    });
  return `${xml}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function readResults(file: Uint8Array, model: WorkbookModel): Map<string, Map<string, CellResult>> {
  const parts = unzipSync(file);
  return new Map(
    model.sheets.map((sheet, index) => {
      const part = parts[`xl/worksheets/sheet${index + 1}.xml`];
      if (part === undefined) throw new Error(`LibreOffice gave no sheet ${sheet.name}`);
      return [sheet.name, readSheet(strFromU8(part))];
    }),
  );
}

function readSheet(text: string): Map<string, CellResult> {
  const results = new Map<string, CellResult>();
  for (const [, attributes = '', content = ''] of text.matchAll(/<c ([^>]*?)>(.*?)<\/c>/gs)) {
    const address = /r="([A-Z]+\d+)"/.exec(attributes)?.[1];
    if (address === undefined || !content.includes('<f')) continue;
    const value = unescape(/<v(?: [^>]*)?>(.*?)<\/v>/s.exec(content)?.[1] ?? '');
    results.set(address, typed(/ t="(\w+)"/.exec(` ${attributes}`)?.[1] ?? 'n', value));
  }
  return results;
}

function typed(type: string, value: string): CellResult {
  switch (type) {
    case 'n':
      return { kind: 'number', number: Number(value) };
    case 'b':
      return { kind: 'boolean', boolean: value === '1' };
    case 'e':
      return { kind: 'error', code: value };
    default:
      return { kind: 'text', text: value };
  }
}
