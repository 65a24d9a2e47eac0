/** What planners do every day is no finding: entries, rows and columns of their own, sorting, renaming, formulas written otherwise. */
import { auditContract } from '../../../src/audit/contract/auditContract';
import { areaOf, parseAddress } from '../../../src/formula/address';
import { joinTokens, tokenise } from '../../../src/formula/tokens';
import type { Cell, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import {
  addSheet,
  findName,
  insertCells,
  renameSheet,
  sortArea,
} from '../../../src/host/workbook/operations';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { placeNewBlock } from '../../../src/sheets/placement';
import { blockNames } from '../../../src/sheets/names';
import type { BlockPlan, WorkbookPlan } from '../../../src/sheets/sheetPlan';
import { auditedModel, builtModel, contractOf, put } from './builtModel';
import { randomOf } from './mutations';

const plan = builtInPlan();

interface Desk {
  readonly model: WorkbookModel;
  readonly plan: WorkbookPlan;
  readonly random: () => number;
}

const pick = <T>(all: readonly T[], random: () => number): T | undefined =>
  all[Math.floor(random() * all.length)];

function fillEntries({ model, plan: workbookPlan, random }: Desk, share: number): void {
  for (const { name, blocks } of workbookPlan.sheets) {
    const sheet = model.sheets.find((one) => one.name === name);
    for (const block of blocks) {
      if (sheet === undefined || block.name === blockNames.settings) continue;
      const placed = placeNewBlock(block, name);
      for (const row of block.rows) {
        for (const [key, { kind }] of Object.entries(row.cells)) {
          if (kind !== 'entry' || random() > share) continue;
          const value =
            pick([Math.round(random() * 10_000) / 100, 'N/A', 'catatan', '=12/16', 0], random) ?? 1;
          put(sheet, placed.rows.get(row.key) ?? 0, placed.columns.get(key) ?? 0, value);
        }
      }
    }
  }
}

/** Where a block stands now. */
function areaOfBlock({ model }: Desk, block: BlockPlan) {
  const parsed = parseAddress(findName(model, block.name)?.formula ?? '');
  const sheet = model.sheets.find(({ name }) => name === parsed?.sheet?.sheet);
  if (parsed === undefined || sheet === undefined) throw new Error(`No block ${block.name}`);
  return { sheet, area: areaOf(parsed.reference) };
}

function randomBlock(desk: Desk): BlockPlan {
  const block = pick(
    desk.plan.sheets.flatMap(({ blocks }) => blocks),
    desk.random,
  );
  if (block === undefined) throw new Error('No blocks');
  return block;
}

/** Row of the headers now: the last before the first key of a row. */
function firstDataRow(sheet: SheetModel, block: BlockPlan, area: { row: number; rows: number }): number {
  const keys = new Set(block.rows.map(({ key }) => key));
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells = [...(sheet.cells.get(row)?.values() ?? [])];
    if (cells.some(({ input }) => input?.kind === 'constant' && keys.has(String(input.value)))) return row;
  }
  return area.row + area.rows;
}

function insertRow(desk: Desk): void {
  const block = randomBlock(desk);
  const { sheet, area } = areaOfBlock(desk, block);
  const first = firstDataRow(sheet, block, area);
  // Below the first row: what is inserted above it stands outside the columns' names, also in Excel.
  const row = first + 1 + Math.floor(desk.random() * Math.max(0, area.row + area.rows - first - 1));
  insertCells(desk.model, sheet, { row, column: 0, rows: 1, columns: 16_384 }, 'Down');
}

function insertColumn(desk: Desk): void {
  const { sheet, area } = areaOfBlock(desk, randomBlock(desk));
  const column = area.column + Math.floor(desk.random() * (area.columns + 1));
  insertCells(desk.model, sheet, { row: 0, column, rows: 1_048_576, columns: 1 }, 'Right');
}

function sortRows(desk: Desk): void {
  const blocks = desk.plan.sheets.flatMap((sheet) => sheet.blocks.filter(({ filter }) => filter));
  const block = pick(blocks, desk.random);
  if (block === undefined) return;
  const { sheet, area } = areaOfBlock(desk, block);
  const first = firstDataRow(sheet, block, area);
  const rows = area.row + area.rows - first;
  if (rows < 2) return;
  const keys = [{ column: Math.floor(desk.random() * area.columns), ascending: desk.random() < 0.5 }];
  sortArea(sheet, { ...area, row: first, rows }, keys);
}

function rename(desk: Desk): void {
  const sheet = pick(desk.model.sheets, desk.random);
  if (sheet !== undefined) renameSheet(desk.model, sheet, `Lembar '${Math.floor(desk.random() * 1e9)}' π`);
}

function rewrite(desk: Desk): void {
  const sheet = pick(desk.model.sheets, desk.random);
  const cells = [...(sheet?.cells.values() ?? [])].flatMap((line) => [...line.values()]);
  const cell = pick<Cell>(
    cells.filter(({ input }) => input?.kind === 'formula'),
    desk.random,
  );
  if (sheet === undefined || cell?.input?.kind !== 'formula') return;
  const { text } = cell.input;
  const tokens = tokenise(text);
  const ways = [
    `=(${text.slice(1)})`,
    joinTokens(tokens.map((token) => (token.kind === 'string' ? token : { text: token.text.toLowerCase() }))),
    joinTokens(tokens.map((token) => (token.kind === 'separator' ? { text: ', ' } : token))),
    joinTokens(
      tokens.map((token) => (token.kind === 'reference' ? { text: token.text.replaceAll('$', '') } : token)),
    ),
    `=+${text.slice(1)}`,
  ];
  cell.input = { kind: 'formula', text: pick(ways, desk.random) ?? text };
}

function ownSheet(desk: Desk): void {
  const { sheet } = addSheet(desk.model, `Catatan ${Math.floor(desk.random() * 1e9)}`);
  put(sheet, 0, 0, 'Jumlah');
  put(sheet, 1, 0, '=SUM(B2:B9)');
  put(sheet, 2, 0, 'key');
}

const edits = [
  insertRow,
  insertRow,
  insertColumn,
  sortRows,
  sortRows,
  rename,
  rewrite,
  rewrite,
  rewrite,
  ownSheet,
];

function trial(year: number, units: readonly string[], seed: number): string[] {
  const workbookPlan = designWorkbook(plan, { year, units, language: seed % 2 === 0 ? 'id' : 'en' });
  const desk = { model: builtModel(workbookPlan), plan: workbookPlan, random: randomOf(seed) };
  fillEntries(desk, 0.3);
  for (let count = 0; count < 50; count += 1) pick(edits, desk.random)?.(desk);
  const { findings, soundFormulas } = auditContract(auditedModel(desk.model), contractOf(workbookPlan), 'id');
  expect(soundFormulas).toBeGreaterThan(units.length * 150);
  return findings
    .filter(({ finding }) => finding.severity !== 'info')
    .map(
      ({ finding }) =>
        `${finding.rule} ${JSON.stringify(finding.at)} ${finding.message} ${finding.found} | ${finding.expected ?? ''}`,
    );
}

describe('a workbook in daily use', () => {
  const all = plan.units.map(({ id }) => id);

  it.each(Array.from({ length: 8 }, (_, seed) => [seed, plan.years[seed % plan.years.length] ?? 2024]))(
    'has no errors or warnings after fifty harmless edits (%i, %i)',
    (seed, year) => {
      expect(trial(year, all.slice(seed * 3, seed * 3 + 2), seed + 1).slice(0, 5)).toEqual([]);
    },
  );

  it('has none with all units', () => {
    expect(trial(2024, all, 77).slice(0, 5)).toEqual([]);
  });
});
