/** Every kind of generated cell, row, name and sheet, changed in every way: each change is told with its rule and cell, nothing else. */
import { isFormula, type AuditedSheet, type AuditedWorkbook } from '../../../src/audit/auditedWorkbook';
import { auditContract, type Contract } from '../../../src/audit/contract/auditContract';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import { placeNewBlock } from '../../../src/sheets/placement';
import type { BlockPlan, RowPlan, WorkbookPlan } from '../../../src/sheets/sheetPlan';
import { address, auditedModel, builtModel, contractOf } from './builtModel';
import { mutationsOf, randomOf, type Mutation } from './mutations';

type Content = string | number | boolean;

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
interface Mutant extends Mutation {
  readonly place: Place;
}

const plan = builtInPlan();
const units = ['BSKJI', 'P4SI', 'BSPJI Aceh'].filter((id) => plan.units.some((unit) => unit.id === id));
const workbookPlan = designWorkbook(plan, { year: 2024, units, language: 'id' });
const contract = contractOf(workbookPlan);
const random = randomOf(2024);

/** The workbook with cells changed; everything else is shared with the one it is made from. */
function withCells(
  workbook: AuditedWorkbook,
  cells: readonly (Place & { readonly content: Content })[],
): AuditedWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet): AuditedSheet => {
      const own = cells.filter((cell) => cell.sheet === sheet.name);
      if (own.length === 0) return sheet;
      const inputs = sheet.inputs.map((line) => [...line]);
      for (const { row, column, content } of own) {
        const line = inputs[row];
        if (line !== undefined) line[column] = content;
      }
      return { ...sheet, inputs };
    }),
  };
}

function told(workbook: AuditedWorkbook, of: Contract = contract): string[] {
  return auditContract(workbook, of, 'id').findings.map(({ finding: { rule, at } }) =>
    'sheet' in at ? `${rule} ${at.sheet}!${at.address}` : rule,
  );
}

interface Generated extends Place {
  readonly block: BlockPlan;
  readonly rowPlan: RowPlan;
  readonly columnKey: string;
}

/** All cells of a kind, by block. */
function cellsOf({ sheets }: WorkbookPlan, kind: 'formula' | 'constant'): Generated[] {
  return sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => {
      const placed = placeNewBlock(block, sheet.name);
      return block.rows.flatMap((rowPlan) =>
        Object.entries(rowPlan.cells).flatMap(([columnKey, content]) =>
          content.kind === kind
            ? [
                {
                  block,
                  rowPlan,
                  columnKey,
                  sheet: sheet.name,
                  row: placed.rows.get(rowPlan.key) ?? 0,
                  column: placed.columns.get(columnKey) ?? 0,
                },
              ]
            : [],
        ),
      );
    }),
  );
}

/** One cell of each column, and of each formula where a column has several. */
function oneOfEach(cells: readonly Generated[]): Generated[] {
  const kinds = new Map<string, Generated[]>();
  for (const cell of cells) {
    const content = cell.rowPlan.cells[cell.columnKey];
    const kind = `${cell.block.name} ${cell.columnKey} ${content?.kind === 'formula' ? content.formula : ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), cell]);
  }
  return [...kinds.values()].flatMap((all) => all[Math.floor(random() * all.length)] ?? []);
}

/** Puts mutants together so that no cell is changed twice at once. */
function batches(mutants: readonly Mutant[]): Mutant[][] {
  const all: { taken: Set<string>; mutants: Mutant[] }[] = [];
  for (const mutant of mutants) {
    const key = `${mutant.place.sheet}!${mutant.place.row},${mutant.place.column}`;
    const free = all.find(({ taken }) => !taken.has(key) && taken.size < 400) ?? {
      taken: new Set(),
      mutants: [],
    };
    if (free.taken.size === 0) all.push(free);
    free.taken.add(key);
    free.mutants.push(mutant);
  }
  return all.map((one) => one.mutants);
}

const base = auditedModel(builtModel(workbookPlan));

describe('mutants of cells', () => {
  const names = base.names.filter(({ name }) => !name.startsWith('Isi_')).map(({ name }) => name);
  const mutants = oneOfEach(cellsOf(workbookPlan, 'formula')).flatMap((place): Mutant[] => {
    const sheet = base.sheets.find(({ name }) => name === place.sheet);
    const formula = sheet?.inputs[place.row]?.[place.column] ?? '';
    if (!isFormula(formula))
      throw new Error(`No formula at ${place.sheet}!${address(place.row, place.column)}`);
    const all = mutationsOf(formula, names, random);
    const kinds = new Map(all.map((mutation) => [mutation.name, mutation]));
    return [...kinds.values()].map((mutation) => ({ ...mutation, place }));
  });

  it('are all found with the right rule and cell, and nothing else', () => {
    expect(mutants.length).toBeGreaterThan(10_000);
    const wrong: string[] = [];
    for (const batch of batches(mutants)) {
      const workbook = withCells(
        base,
        batch.map(({ place, content }) => ({ ...place, content })),
      );
      const expected = new Map(
        batch.map(({ rule, name, content, place }) => [
          `${place.sheet}!${address(place.row, place.column)}`,
          { rule, name, content },
        ]),
      );
      const findings = told(workbook);
      for (const one of findings) {
        const [rule = '', ...rest] = one.split(' ');
        const where = rest.join(' ');
        const is = expected.get(where);
        if (is?.rule !== rule)
          wrong.push(
            `${one} instead of ${is?.rule ?? 'nothing'} (${is?.name ?? ''}: ${String(is?.content)})`,
          );
        expected.delete(where);
      }
      wrong.push(
        ...[...expected].map(
          ([where, { rule, name, content }]) => `not found: ${rule} ${where} ${name} ${String(content)}`,
        ),
      );
    }
    expect(wrong.slice(0, 40)).toEqual([]);
  });
});

describe('mutants of signed inputs', () => {
  const read = oneOfEach(cellsOf(workbookPlan, 'constant')).filter(
    ({ columnKey, block }) =>
      [
        'target',
        'polarity',
        'scale',
        'whole',
        'maximum',
        'consolidation',
        'calendar',
        'goal',
        'worst',
      ].includes(columnKey) && block.name === 'Isi_Ukur_2024',
  );

  it('are told with old and new', () => {
    expect(read.length).toBeGreaterThan(6);
    for (const place of read) {
      const was =
        base.sheets.find(({ name }) => name === place.sheet)?.inputs[place.row]?.[place.column] ?? '';
      const content = typeof was === 'number' ? was + 3 : 'lain';
      const { findings } = auditContract(withCells(base, [{ ...place, content }]), contract, 'id');
      expect(
        findings.map(({ finding: { rule, found, expected, at } }) => ({ rule, found, expected, at })),
      ).toEqual([
        {
          rule: 'C07',
          found: String(content),
          expected: String(was),
          at: { sheet: place.sheet, address: address(place.row, place.column) },
        },
      ]);
    }
  });
});

describe('mutants of sentences outside the tables', () => {
  it('are told in their cell', () => {
    const fixed = workbookPlan.sheets.flatMap(({ name: sheet, fixed: cells }) =>
      cells.flatMap(({ row, column, content }) =>
        content.kind === 'formula' ? [{ sheet, row, column, was: content.formula }] : [],
      ),
    );
    expect(fixed.length).toBeGreaterThan(5);
    const contents: readonly (readonly [string, (was: string) => Content])[] = [
      ['C01', () => 'TW II'],
      ['C02', () => ''],
      ['C06', (was) => `${was}&"!"`],
    ];
    for (const [rule, content] of contents) {
      const cells = fixed.map((place) => ({ ...place, content: content(place.was) }));
      expect(told(withCells(base, cells)).sort()).toEqual(
        fixed.map(({ sheet, row, column }) => `${rule} ${sheet}!${address(row, column)}`).sort(),
      );
    }
  });
});
