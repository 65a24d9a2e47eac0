/** Rows, keys, names and sheets that go, come twice or are copied: each told once with rule C03, C04, C08 or C10, and nothing else. */
import type { AuditedName, AuditedWorkbook } from '../../../src/audit/auditedWorkbook';
import { auditContract } from '../../../src/audit/contract/auditContract';
import { areaAddress, areaOf, parseAddress, printSheetPrefix } from '../../../src/formula/address';
import type { SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { copyArea, deleteCells, insertCells } from '../../../src/host/workbook/operations';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { placeNewBlock } from '../../../src/sheets/placement';
import type { BlockPlan, RowPlan } from '../../../src/sheets/sheetPlan';
import { auditedModel, builtModel, contractOf, put } from './builtModel';
import { randomOf } from './mutations';

const plan = builtInPlan();
const workbookPlan = designWorkbook(plan, { year: 2024, units: ['P4SI', 'BSPJI Aceh'], language: 'id' });
const contract = contractOf(workbookPlan);
const built = builtModel(workbookPlan);
const base = auditedModel(built);
const random = randomOf(5);
const wholeColumns = 16_384;

/** Rule, and keys of the cell it is told of. */
function told(workbook: AuditedWorkbook): string[] {
  return auditContract(workbook, contract, 'id')
    .findings.map(({ finding: { rule }, cell }) => `${rule} ${cell.block} ${cell.rowKey} ${cell.columnKey}`)
    .sort();
}

interface StructureMutant {
  readonly sheet: string;
  readonly expected: string | undefined;
  readonly change: (model: WorkbookModel, sheet: SheetModel) => void;
}

const wholeRow = (row: number) => ({ row, column: 0, rows: 1, columns: wholeColumns });
const isLine = (row: RowPlan): boolean => row.cells['item']?.kind === 'entry';

function mutantsOfBlock(block: BlockPlan, sheet: string): StructureMutant[] {
  const placed = placeNewBlock(block, sheet);
  const row = block.rows[Math.floor(random() * block.rows.length)];
  const at = row === undefined ? undefined : placed.rows.get(row.key);
  if (row === undefined || at === undefined) return [];
  const keyColumn = placed.columns.get('key') ?? 0;
  return [
    {
      sheet,
      expected: `C10 ${block.name} ${row.key} `,
      change: (model, on) => {
        deleteCells(model, on, wholeRow(at), 'Up');
      },
    },
    {
      sheet,
      expected: isLine(row) ? undefined : `C10 ${block.name} ${row.key} #doubled`,
      change: (model, on) => {
        insertCells(model, on, wholeRow(at + 1), 'Down');
        const line = (of: number) => ({ sheet: on, area: { row: of, column: 0, rows: 1, columns: 200 } });
        copyArea(line(at), line(at + 1));
      },
    },
    {
      sheet,
      expected: `C10 ${block.name} ${row.key} key`,
      change: (_, on) => {
        put(on, at, keyColumn, '');
      },
    },
    {
      sheet,
      expected: `C10 ${block.name} ${row.key} key`,
      change: (_, on) => {
        put(on, at, keyColumn, 'lain');
      },
    },
  ];
}

describe('rows', () => {
  const ofSheets = workbookPlan.sheets.map(({ name, blocks }) =>
    blocks.flatMap((block) => mutantsOfBlock(block, name)),
  );
  const rounds = Math.max(...ofSheets.map(({ length }) => length));

  it('that are deleted, copied or lose their key are told once', () => {
    expect(ofSheets.flat().length).toBeGreaterThan(150);
    for (let round = 0; round < rounds; round += 1) {
      const mutants = ofSheets.flatMap((all) => all[round] ?? []);
      const model = structuredClone(built);
      for (const { sheet, change } of mutants) {
        const on = model.sheets.find(({ name }) => name === sheet);
        if (on !== undefined) change(model, on);
      }
      expect(told(auditedModel(model))).toEqual(mutants.flatMap(({ expected }) => expected ?? []).sort());
    }
  });
});

describe('a row', () => {
  it('that was overwritten by a copy of the next one is told once, where it stood', () => {
    const block = workbookPlan.sheets
      .flatMap(({ blocks }) => blocks)
      .find(({ name }) => name === 'Isi_Ukur_2024');
    const [over, from] = block?.rows.slice(3, 5) ?? [];
    const model = structuredClone(built);
    const sheet = model.sheets.find(({ name }) => name === 'Pengukuran 2024');
    if (block === undefined || over === undefined || from === undefined || sheet === undefined)
      throw new Error('No measurement sheet');
    const { rows } = placeNewBlock(block, sheet.name);
    const line = (key: string) => ({
      sheet,
      area: { row: rows.get(key) ?? 0, column: 0, rows: 1, columns: 200 },
    });
    copyArea(line(from.key), line(over.key));
    const { findings } = auditContract(auditedModel(model), contract, 'id');
    expect(
      findings.map(({ finding: { rule, at, found, expected } }) => ({ rule, at, found, expected })),
    ).toEqual([
      {
        rule: 'C10',
        at: { sheet: sheet.name, address: `A${String((rows.get(over.key) ?? 0) + 1)}` },
        found: from.key,
        expected: over.key,
      },
    ]);
  });
});

describe('a sheet', () => {
  it.each(workbookPlan.sheets.map(({ name, blocks }) => [name, blocks[0]?.name ?? '']))(
    '%s that is deleted',
    (name, block) => {
      const dead = (formula: string): string =>
        formula.replace(/^='?[^'!]+'?!/, (prefix) => (prefix.includes(name) ? '=#REF!' : prefix));
      const workbook = {
        ...base,
        sheets: base.sheets.filter((sheet) => sheet.name !== name),
        names: base.names.map((one) => ({ ...one, formula: dead(one.formula) })),
      };
      expect(told(workbook)).toEqual([`C10 ${block}  `]);
    },
  );

  it.each(workbookPlan.sheets.map(({ name }) => [name]))('%s that is copied', (name) => {
    const copies = base.sheets
      .filter((sheet) => sheet.name === name)
      .map((sheet) => ({ ...sheet, name: `${name} (2)` }));
    const { findings } = auditContract({ ...base, sheets: [...base.sheets, ...copies] }, contract, 'id');
    expect(findings.map(({ finding: { rule, at } }) => ({ rule, at }))).toEqual([
      { rule: 'C10', at: { sheet: `${name} (2)`, address: 'A1' } },
    ]);
    expect(findings[0]?.finding.message).toContain(`salinan dari ${name}.`);
  });
});

describe('a defined name', () => {
  const named = workbookPlan.sheets.flatMap(({ name: sheet, blocks }) =>
    blocks.flatMap((block) => [
      ...block.columns.flatMap(({ name, key }) =>
        name === undefined ? [] : [{ name, sheet, block, rowKey: '', key }],
      ),
      ...block.rows.flatMap((row) =>
        Object.entries(row.names ?? {}).map(([key, name]) => ({ name, sheet, block, rowKey: row.key, key })),
      ),
    ]),
  );
  const withNames = (change: (one: AuditedName) => readonly AuditedName[]): AuditedWorkbook => {
    const own = new Set(named.map(({ name }) => name));
    return { ...base, names: base.names.flatMap((one) => (own.has(one.name) ? change(one) : [one])) };
  };
  const moved = (formula: string, rows: number, columns: number): string => {
    const parsed = parseAddress(formula);
    if (parsed?.sheet === undefined) throw new Error(formula);
    const area = areaOf(parsed.reference);
    return `=${printSheetPrefix(parsed.sheet.sheet)}${areaAddress({ ...area, rows: area.rows + rows, column: area.column + columns }, true)}`;
  };

  it('that is gone, leads elsewhere, covers less or more is told once, with its cell', () => {
    const expected = (rule: string, of = named): string[] =>
      of.map(({ block, rowKey, key }) => `${rule} ${block.name} ${rowKey} ${key}`).sort();
    const changed = (rows: number, columns: number): string[] =>
      told(withNames((one) => [{ ...one, formula: moved(one.formula, rows, columns) }]));
    expect(named.length).toBeGreaterThan(120);
    expect(told(withNames(() => []))).toEqual(expected('C08'));
    expect(changed(0, 1)).toEqual(expected('C03'));
    expect(changed(1, 0)).toEqual(expected('C04'));
    const longer = named.filter(({ rowKey, block }) => rowKey === '' && block.rows.length > 1);
    const shortened = withNames((one) => [
      longer.some(({ name }) => name === one.name) ? { ...one, formula: moved(one.formula, -1, 0) } : one,
    ]);
    expect(told(shortened)).toEqual(expected('C04', longer));
  });

  it('of a table that is drawn over fewer or more cells, or shifted, is told once', () => {
    const measured = 'Isi_Ukur_2024';
    const changed = (name: string, rows: number, columns: number): string[] =>
      told({
        ...base,
        names: base.names.map((one) =>
          one.name === name ? { ...one, formula: moved(one.formula, rows, columns) } : one,
        ),
      });
    for (const name of [measured, 'Isi_Pengaturan']) {
      expect(changed(name, -1, 0)).toEqual([`C04 ${name}  `]);
      expect(changed(name, 0, 1)).toEqual([`C03 ${name}  `]);
    }
    expect(changed(measured, 2, 0)).toEqual([`C04 ${measured}  `]);
    const from = (formula: string): string => formula.replace(/\$4:/, '$5:');
    const late = base.names.map((one) =>
      one.name === measured ? { ...one, formula: from(one.formula) } : one,
    );
    expect(told({ ...base, names: late })).toEqual([`C04 ${measured}  `]);
    const narrow = base.names.map((one) => {
      const parsed = one.name === measured ? parseAddress(one.formula) : undefined;
      if (parsed?.sheet === undefined) return one;
      const area = areaOf(parsed.reference);
      const formula = `=${printSheetPrefix(parsed.sheet.sheet)}${areaAddress({ ...area, columns: area.columns - 2 }, true)}`;
      return { ...one, formula };
    });
    expect(told({ ...base, names: narrow })).toEqual([`C04 ${measured}  `]);
  });

  it('of a table that is gone is told once, and the table found by its keys', () => {
    const blocks = workbookPlan.sheets.flatMap((sheet) => sheet.blocks.map(({ name }) => name));
    const lost = new Set(blocks.filter((_, index) => index % 2 === 0));
    const workbook = { ...base, names: base.names.filter(({ name }) => !lost.has(name)) };
    expect(told(workbook)).toEqual([...lost].map((name) => `C08 ${name}  `).sort());
  });
});
