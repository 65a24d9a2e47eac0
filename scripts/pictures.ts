/**
 * Pictures of the sheets of charts and of the performance tree for the guide, of the built-in plan with its example entries:
 * `npm run pictures [folder]` (needs LibreOffice and pdftoppm).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startHost } from '../src/cli/hostSession';
import { fillEntries, type EntryToFill } from '../src/excel/fillEntries';
import { workbookAccess } from '../src/excel/access';
import { initialiseEngineInNode } from '../src/host/engine/node';
import type { Host } from '../src/host/hostTypes';
import { saveXlsx } from '../src/host/xlsx';
import { builtInPlan } from '../src/plans/loadPlan';
import { designWorkbook } from '../src/sheets/designWorkbook';
import { exampleEntries } from '../src/sheets/example/entries';
import { blockNames } from '../src/sheets/names';
import type { SheetId, WorkbookPlan } from '../src/sheets/sheetPlan';

const year = 2024;
const pictures: readonly (readonly [SheetId, string])[] = [
  ['charts', 'grafik'],
  ['tree', 'pohon-kinerja'],
];

/** What the charts are to show, as the lists offer it. */
const choices: readonly EntryToFill[] = (
  [
    ['objective', 'SS3 · Meningkatnya Kemampuan Industri Barang dan Jasa Dalam Negeri'],
    ['indicator', 'SS3/e · Meningkatnya utilisasi layanan jasa industri di dalam negeri'],
    ['unit', 'BSPJI Medan'],
  ] as const
).map(([rowKey, value]) => ({ block: blockNames.choices, rowKey, columnKey: 'choice', value }));

async function filledHost(): Promise<{ host: Host; plan: WorkbookPlan }> {
  const built = builtInPlan();
  const options = { year, units: built.units.map(({ id }) => id), language: 'id' } as const;
  const plan = designWorkbook(built, options);
  const host = startHost();
  const access = workbookAccess();
  const proposal = await access.propose(plan);
  if ('failure' in proposal) throw new Error(JSON.stringify(proposal.failure));
  const result = await access.apply(
    proposal,
    () => undefined,
    () => false,
  );
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  await fillEntries([...exampleEntries(built, { ...options, until: 4 }), ...choices]);
  host.recalculate();
  return { host, plan };
}

/** The workbook as a document; gives the picture of the first page whose foot names the sheet to each of `pictures`. */
async function draw(host: Host, plan: WorkbookPlan, folder: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'renstra-pictures-'));
  try {
    const file = join(work, 'book.xlsx');
    const book = join(work, 'book.pdf');
    writeFileSync(file, await saveXlsx(host.workbook));
    const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, file]);
    const pages = execFileSync('pdftotext', [book, '-']).toString().split('\f');
    for (const [id, name] of pictures) {
      const sheet = plan.sheets.find((one) => one.id === id)?.name ?? id;
      const page = String(1 + pages.findIndex((text) => text.includes(`${sheet} · Halaman`)));
      const options = ['-r', '110', '-png', '-singlefile', '-f', page, '-l', page];
      execFileSync('pdftoppm', [...options, book, join(folder, name)]);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

initialiseEngineInNode();
const folder = process.argv[2] ?? fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const { host, plan } = await filledHost();
await draw(host, plan, folder);
