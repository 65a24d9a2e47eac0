/** Our own reading of formulas as the host's first engine: the same values as the other engine, however they came about. */
import fc from 'fast-check';
import { DependencyGraph } from '../../../src/formula/graph/graph';
import { atOnce } from '../../../src/formula/steps';
import { Computing } from '../../../src/host/engine/computing';
import { WorkbookEngine } from '../../../src/host/engine/engine';
import { beyond, LiveEngine } from '../../../src/host/engine/liveEngine';
import { initialiseEngineInNode } from '../../../src/host/engine/node';
import { createHost } from '../../../src/host/host';
import type { CellResult, WorkbookModel } from '../../../src/host/workbook/model';
import { resultOf, sameResult, writeValues } from '../../../src/host/workbook/operations';
import { builtInPlan } from '../../../src/plans/loadPlan';
import { designWorkbook } from '../../../src/sheets/designWorkbook';
import type { Constant } from '../../../src/sheets/sheetPlan';
import { writeDirectly } from '../../sheets/support/directWorkbook';
import { cases, roundings } from './functionCases';
import { workbookOfCases } from './workbookOfCases';

beforeAll(() => {
  initialiseEngineInNode();
});

type Results = ReadonlyMap<string, CellResult>;

/** Results of all formulas, and what the workbook holds of them is forgotten. */
function takeResults(model: WorkbookModel): Results {
  const results = new Map<string, CellResult>();
  for (const sheet of model.sheets) {
    for (const [row, line] of sheet.cells) {
      for (const [column, cell] of line) {
        if (cell.input?.kind !== 'formula') continue;
        results.set(`${sheet.name} ${row} ${column}`, resultOf(cell));
        delete cell.result;
      }
    }
  }
  return results;
}

/** What differs by more than 1e-9 of its size; exactly, where asked. */
function differing(found: Results, expected: Results, exactly: boolean): unknown[] {
  return [...expected].flatMap(([cell, wanted]) => {
    const result = found.get(cell) ?? { kind: 'empty' };
    return same(result, wanted, exactly) ? [] : [{ cell, result, wanted }];
  });
}

function same(one: CellResult, other: CellResult, exactly: boolean): boolean {
  if (exactly || one.kind !== 'number' || other.kind !== 'number') return sameResult(one, other);
  return Math.abs(one.number - other.number) <= 1e-9 * Math.max(1, Math.abs(other.number));
}

function fully(model: WorkbookModel): Results {
  expect(atOnce(new LiveEngine(new WeakSet()).compute(model))).not.toBe(beyond);
  return takeResults(model);
}

function shown(model: WorkbookModel): Results {
  const results = new Map<string, CellResult>();
  for (const sheet of model.sheets)
    for (const [row, line] of sheet.cells)
      for (const [column, cell] of line)
        if (cell.input?.kind === 'formula') results.set(`${sheet.name} ${row} ${column}`, resultOf(cell));
  return results;
}

/** Formulas in circles and all that hangs on them: what such a cell shows depends on where an engine enters the circle. */
function aroundCircles({ sheets, names }: WorkbookModel): ReadonlySet<string> {
  const formulas = sheets.flatMap(({ name: sheet, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { input }]) =>
        input?.kind === 'formula' ? [{ sheet, row, column, formula: input.text }] : [],
      ),
    ),
  );
  const graph = new DependencyGraph(formulas, (name) => names.find((one) => one.name === name)?.formula);
  const circular = graph.circles().flat();
  return new Set(
    [...circular, ...graph.allDependentsOf(circular)].map(({ sheet, row, column }) =>
      [sheet, row, column].join(' '),
    ),
  );
}

describe('a built workbook', () => {
  const plan = designWorkbook(builtInPlan(), { year: 2024, units: ['BSKJI', 'B4T'], language: 'id' });
  const entries = plan.sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ name, rows }) =>
      rows.flatMap(({ key, cells }) =>
        Object.entries(cells)
          .filter(([, { kind }]) => kind === 'entry')
          .map(([column]) => ({ block: name, row: key, column })),
      ),
    ),
  );

  it('is computed without the other engine, and as it computes', () => {
    const workbook = writeDirectly(plan);
    workbook.compute();
    const engine = takeResults(workbook.model);
    const own = fully(workbook.model);
    expect(differing(own, engine, false)).toEqual([]);
    expect(engine.size).toBeGreaterThan(5_000);
  }, 200_000);

  it('shows after entry upon entry what it shows when it is computed from the beginning', () => {
    const workbook = writeDirectly(plan);
    const live = new LiveEngine(new WeakSet());
    const changedOf = (): unknown => atOnce(live.compute(workbook.model));
    changedOf();
    const values: fc.Arbitrary<Constant | undefined> = fc.constantFrom(
      0,
      12.5,
      91,
      'A',
      'N/A',
      'x',
      undefined,
    );
    const edits = fc.array(fc.tuple(fc.nat(entries.length - 1), values), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 3 }), (rounds) => {
        for (const round of rounds) {
          for (const [index, value] of round) {
            const entry = entries[index];
            if (entry !== undefined) workbook.put(entry.block, entry.row, entry.column, value);
          }
          expect(changedOf()).not.toBe(beyond);
        }
        const followed = shown(workbook.model);
        const whole = fully(workbook.model);
        expect(differing(followed, whole, true)).toEqual([]);
        // The results were taken away: what was followed goes on from a workbook that shows them.
        for (const sheet of workbook.model.sheets)
          for (const [row, line] of sheet.cells)
            for (const [column, cell] of line) {
              const result = whole.get(`${sheet.name} ${row} ${column}`);
              if (result !== undefined && cell.input?.kind === 'formula') cell.result = result;
            }
      }),
      { numRuns: 8 },
    );
  }, 200_000);

  it('tells where results changed', () => {
    const workbook = writeDirectly(plan);
    const live = new LiveEngine(new WeakSet());
    atOnce(live.compute(workbook.model));
    expect(atOnce(live.compute(workbook.model))).toEqual([]);
    const before = shown(workbook.model);
    const entry = entries.find(({ column }) => column === 'tw1.entry');
    if (entry === undefined) throw new Error('no entry');
    workbook.put(entry.block, entry.row, entry.column, 77);
    const changes = atOnce(live.compute(workbook.model));
    if (changes === beyond) throw new Error('not computed');
    const changed = [...shown(workbook.model)].filter(([cell, result]) => {
      const old = before.get(cell);
      return old === undefined || !sameResult(old, result);
    });
    expect(changed.length).toBeGreaterThan(3);
    for (const [cell] of changed) {
      const [, name = '', row = 0, column = 0] = /^(.*) (\d+) (\d+)$/.exec(cell) ?? [];
      const sheet = workbook.model.sheets.find((one) => one.name === name);
      const area = changes.find((one) => one.kind === 'calculated' && one.sheetId === sheet?.id);
      if (area?.kind !== 'calculated') throw new Error(`Nothing was told of ${name}`);
      expect(Number(row)).toBeGreaterThanOrEqual(area.area.row);
      expect(Number(row)).toBeLessThan(area.area.row + area.area.rows);
      expect(Number(column)).toBeGreaterThanOrEqual(area.area.column);
      expect(Number(column)).toBeLessThan(area.area.column + area.area.columns);
    }
  }, 200_000);
});

it('computes each case of functions by itself as the other engine does', () => {
  const formulas = [...Object.values(cases).flat(), ...roundings];
  const model = workbookOfCases(formulas);
  new WorkbookEngine().compute(model);
  const engine = takeResults(model);
  expect(differing(fully(model), engine, false)).toEqual([]);
  expect(engine.size).toBeGreaterThanOrEqual(formulas.length);
});

describe('a workbook that changes in every way', () => {
  const cell = fc.record({ row: fc.nat(5), column: fc.nat(3) });
  const address = cell.map(({ row, column }) => `${'ABCD'.charAt(column)}${row + 1}`);
  const formula = fc.oneof(
    fc.tuple(address, address).map(([one, other]) => `=SUM(${one}:${other})*1`),
    address.map((one) => `=IF(${one}>3,${one}+1,"kecil")`),
    address.map((one) => `=COUNTIF($A:$A,${one})+Nama`),
    fc.constant('=IFERROR(MATCH(5,$B$1:$B$20,0),ROW())'),
    // Beyond our own reading: the other engine computes them, and everything with them.
    fc.constant('=SQRT(16)'),
    address.map((one) => `=PRODUCT(${one},2)`),
  );
  const content = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom('', 'teks', '5'), formula);
  const deed = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), cell, content }) },
    fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), row: fc.nat(5) }),
    fc.record({ kind: fc.constantFrom('copy' as const, 'move' as const), cell, to: cell, rows: fc.nat(4) }),
    fc.record({ kind: fc.constant('rename' as const), name: fc.constantFrom('Satu', 'Dua', 'Tiga') }),
  );

  it('shows what a new host computes of the same cells', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 3, maxLength: 14 }), (deeds) => {
        const host = createHost();
        const [sheet] = host.workbook.sheets;
        if (sheet === undefined) throw new Error('no sheet');
        host.workbook.names.push({
          name: 'Nama',
          formula: `=${sheet.name}!$D$6`,
          visible: true,
          comment: '',
        });
        for (const one of deeds) {
          if (one.kind === 'write') {
            const { row, column } = one.cell;
            host.userEdits(sheet.name, `${'ABCD'.charAt(column)}${row + 1}`, one.content);
          } else if ('to' in one) {
            const source = { sheet, area: { ...one.cell, rows: 1, columns: 1 } };
            const area = { ...one.to, rows: one.rows + 1, columns: 1 };
            if (one.kind === 'copy') host.userCopies(source, { sheet, area });
            else host.userMoves(source, { sheet, area });
          } else if (one.kind === 'rename') host.userRenamesSheet(sheet.name, one.name);
          else if (one.kind === 'insert') host.userInserts(sheet.name, 'rows', one.row, 1);
          else host.userDeletes(sheet.name, 'rows', one.row, 1);
        }
        const followed = shown(host.workbook);
        takeResults(host.workbook);
        new WorkbookEngine().compute(host.workbook);
        const circular = aroundCircles(host.workbook);
        const expected = new Map([...shown(host.workbook)].filter(([one]) => !circular.has(one)));
        expect(differing(followed, expected, false)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('between its steps', () => {
  it('lets the workbook change, and comes to the right values in the end', () => {
    const host = createHost();
    const [sheet] = host.workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const rows = 2_000;
    writeValues(
      sheet,
      { row: 0, column: 0, rows, columns: 2 },
      Array.from({ length: rows }, (_, row) => [row, row === 0 ? '=A1' : `=B${row}+A${row + 1}`]),
    );
    const computing = new Computing();
    const steps = computing.compute(host.workbook);
    for (let step = 0; step < 5; step += 1) expect(steps.next().done).toBe(false);
    writeValues(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[1_000]]);
    writeValues(sheet, { row: 5, column: 1, rows: 1, columns: 1 }, [['=7']]);
    atOnce(steps);
    atOnce(computing.compute(host.workbook));
    const sum = (first: number, last: number): number => ((first + last) * (last - first + 1)) / 2;
    expect(sheet.cells.get(4)?.get(1)?.result).toEqual({ kind: 'number', number: 1_000 + sum(1, 4) });
    expect(sheet.cells.get(rows - 1)?.get(1)?.result).toEqual({
      kind: 'number',
      number: 7 + sum(6, rows - 1),
    });
  });
});
