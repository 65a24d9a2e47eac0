/** Whatever a planner does to her workbook: nothing of ours is found wanting, and nothing of hers is lost. */
import fc from 'fast-check';
import type { Host } from '../../src/host/host';
import { contentOf, sortArea } from '../../src/host/workbook/operations';
import { parseAddress, areaOf, cellAddress } from '../../src/formula/address';
import { apply, insert, newHost, propose, sheetOf, withoutComputing } from './onHost';
import { smallPlan } from './smallPlan';

type Deed =
  | {
      readonly kind: 'insert';
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'entry';
      readonly row: number;
      readonly column: 'tw1.entry' | 'tw1.notes';
      readonly value: string | number;
    }
  | { readonly kind: 'sort'; readonly column: string; readonly descending: boolean }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'hide'; readonly column: number }
  | { readonly kind: 'ownSheet'; readonly name: string }
  | { readonly kind: 'ownCell'; readonly value: string };

const count = fc.integer({ min: 1, max: 3 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    axis: fc.constantFrom('rows' as const, 'columns' as const),
    at: fc.integer({ min: 0, max: 18 }),
    count,
  }),
  fc.record({
    kind: fc.constant('entry' as const),
    row: fc.nat(5),
    column: fc.constantFrom('tw1.entry' as const, 'tw1.notes' as const),
    value: fc.oneof(
      fc.integer({ min: 0, max: 200 }),
      fc.constantFrom('91,5', 'N/A', 'B-', '=1+1', 'terlambat'),
    ),
  }),
  fc.record({
    kind: fc.constant('sort' as const),
    column: fc.constantFrom('key', 'target', 'tw1.entry', 'code'),
    descending: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('rename' as const), name: fc.constantFrom('Ukur', "Capaian '24", 'TW1') }),
  fc.record({ kind: fc.constant('hide' as const), column: fc.nat(12) }),
  fc.record({ kind: fc.constant('ownSheet' as const), name: fc.constantFrom('Catatan', 'Rapat') }),
  fc.record({
    kind: fc.constant('ownCell' as const),
    value: fc.constantFrom('milik saya', '=SUM(A1:A2)', '=Ukur_Target_2024'),
  }),
);

function blockArea(host: Host): {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
} {
  const parsed = parseAddress(
    host.workbook.names.find(({ name }) => name === 'Isi_Ukur_2024')?.formula ?? '',
  );
  if (parsed?.sheet === undefined) throw new Error('The block has lost its name');
  return { sheet: parsed.sheet.sheet, ...areaOf(parsed.reference) };
}

function at(host: Host, sheet: string, row: number, column: number): string | number | boolean {
  return contentOf(sheetOf(host, sheet).cells.get(row)?.get(column));
}

function columnOf(host: Host, key: string): number {
  const { sheet, row, column, columns } = blockArea(host);
  const found = Array.from({ length: columns }, (_, offset) => column + offset).find(
    (one) => at(host, sheet, row, one) === key,
  );
  if (found === undefined) throw new Error(`No column ${key}`);
  return found;
}

/** Rows of the block by key, below the headers. */
function rowsByKey(host: Host): Map<string, number> {
  const { sheet, row, rows } = blockArea(host);
  const keyColumn = columnOf(host, 'key');
  const keyed = Array.from({ length: rows }, (_, offset) => row + offset).filter((one) =>
    String(at(host, sheet, one, keyColumn)).includes('/'),
  );
  return new Map(keyed.map((one) => [String(at(host, sheet, one, keyColumn)), one]));
}

function headerEnd(host: Host): number {
  const { sheet, row, rows } = blockArea(host);
  const keyColumn = columnOf(host, 'key');
  return (
    Array.from({ length: rows }, (_, offset) => row + offset).find(
      (one) => at(host, sheet, one, keyColumn) === 'Kunci',
    ) ?? row + 2
  );
}

let ownCells = 0;

function act(host: Host, one: Deed): void {
  const { sheet, row, column, rows, columns } = blockArea(host);
  switch (one.kind) {
    case 'insert':
      host.userInserts(sheet, one.axis, one.at, one.count);
      return;
    case 'entry': {
      const target = [...rowsByKey(host).values()][one.row] ?? row;
      host.userEdits(sheet, cellAddress(target, columnOf(host, one.column)), one.value);
      return;
    }
    case 'sort': {
      const first = headerEnd(host) + 1;
      const area = { row: first, column, rows: row + rows - first, columns };
      sortArea(sheetOf(host, sheet), area, [
        { column: columnOf(host, one.column) - column, ascending: !one.descending },
      ]);
      return;
    }
    case 'rename':
      host.userRenamesSheet(sheet, one.name);
      return;
    case 'hide':
      sheetOf(host, sheet).columns.set(one.column, {
        ...sheetOf(host, sheet).columns.get(one.column),
        hidden: true,
      });
      return;
    case 'ownSheet':
      if (!host.workbook.sheets.some(({ name }) => name === one.name)) host.userAddsSheet(one.name);
      return;
    case 'ownCell':
      ownCells += 1;
      host.userEdits(sheet, cellAddress(row + rows + 1 + (ownCells % 5), 1), one.value);
  }
}

/** Entries by keys. */
function entries(host: Host): Record<string, unknown> {
  const { sheet } = blockArea(host);
  return Object.fromEntries(
    [...rowsByKey(host)].flatMap(([key, row]) =>
      ['tw1.entry', 'tw1.notes'].map((column) => [
        `${key} ${column}`,
        at(host, sheet, row, columnOf(host, column)),
      ]),
    ),
  );
}

/** All contents outside our block, by text: what is the planner's own. */
function ownTexts(host: Host): string[] {
  return host.workbook.sheets
    .flatMap((sheet) =>
      [...sheet.cells.values()].flatMap((cells) =>
        [...cells.values()].map((cell) => String(contentOf(cell))),
      ),
    )
    .filter((text) => text === 'milik saya' || text.startsWith('=SUM(') || text === '=Ukur_Target_2024');
}

describe('after anything a planner does', () => {
  it('a proposal finds nothing to renew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
        const host = newHost(withoutComputing);
        await insert(smallPlan());
        for (const one of deeds) act(host, one);
        const proposal = await propose(smallPlan());
        expect(proposal.sheets.map(({ state }) => state)).toEqual(['current', 'current', 'current']);
        expect([proposal.work, proposal.obstacles, proposal.notices]).toEqual([[], [], []]);
      }),
      { numRuns: 60 },
    );
  });

  it('an update keeps her entries, her rows and columns, and her own cells, and a second one has nothing to do', async () => {
    const grown = smallPlan({ units: ['BBKK', 'BSPJI Aceh', 'P4SI'], revised: true });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
        const host = newHost(withoutComputing);
        await insert(smallPlan());
        for (const one of deeds) act(host, one);
        const before = { entries: entries(host), own: ownTexts(host).length };
        const result = await apply(await propose(grown));
        expect(result.kind).toBe('done');
        expect(entries(host)).toMatchObject(before.entries);
        expect(ownTexts(host)).toHaveLength(before.own);
        expect(rowsByKey(host).size).toBe(9);
        expect((await propose(grown)).work).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
