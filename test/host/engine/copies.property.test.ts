/** Formulas that were copied: they read, and compute, as if each had been typed. */
import fc from 'fast-check';
import { maximumRows } from '../../../src/formula/address';
import { atOnce } from '../../../src/formula/steps';
import { beyond, LiveEngine } from '../../../src/host/engine/liveEngine';
import { moveFormula } from '../../../src/formula/move';
import { CopiedFormula } from '../../../src/host/workbook/copiedFormula';
import { cellAt, copyArea, resultOf, writeValues } from '../../../src/host/workbook/operations';
import type { SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { workbookOf } from '../workbook/workbookOf';

const size = 14;

const numbers = Array.from({ length: size }, (_, row) => [row + 1, (row * 7) % 5, null]);

const row = fc.integer({ min: 1, max: size });
const mark = fc.constantFrom('', '$');
const cell = fc.tuple(mark, fc.constantFrom('A', 'B'), mark, row).map((parts) => parts.join(''));

/** Formulas over the numbers, with ranges that turn round or grow when they are copied, and some that leave the sheet. */
const formula = fc.oneof(
  cell.map((one) => `=${one}*2`),
  fc.tuple(cell, cell).map(([one, other]) => `=SUM(${one}:${other})`),
  fc.integer({ min: 0, max: 6 }).map((up) => `=A${maximumRows - up}+1`),
  fc.tuple(cell, cell).map(([one, other]) => `=IF(${one}>${other},${one},"kurang")`),
  fc.tuple(mark, row, mark, row).map(([one, from, other, to]) => `=SUM(${one}${from}:${other}${to})-1`),
  fc.tuple(cell, row).map(([one, from]) => `=SUMIFS(B$1:B$${size},A$1:A$${size},"<"&${one})+$B${from}`),
);

interface Case {
  readonly formula: string;
  readonly at: number;
  /** Rows above the first copy from which it is copied a second time, elsewhere. */
  readonly first: number;
  readonly count: number;
  readonly across: number;
}

const aCase: fc.Arbitrary<Case> = fc.record({
  formula,
  at: fc.integer({ min: 0, max: 9 }),
  first: fc.integer({ min: 0, max: 9 }),
  count: fc.integer({ min: 1, max: 5 }),
  across: fc.nat(2),
});

const home = 6;

const lines = numbers.map((line, at) => ({ line, at }));

/** In which order a workbook met its rows: it goes through them in that order. */
const anyOrder = fc.shuffledSubarray(lines, { minLength: lines.length });

function model(order: typeof lines): { model: WorkbookModel; sheet: SheetModel } {
  const made = workbookOf();
  for (const { line, at } of order)
    writeValues(made.sheet, { row: at, column: 0, rows: 1, columns: line.length }, [line]);
  return made;
}

function shown({ cells }: SheetModel): string[] {
  const found: string[] = [];
  for (const [at, line] of cells)
    for (const [column, one] of line)
      found.push(`${at},${column} ${JSON.stringify([one.input, resultOf(one)])}`);
  return found.sort();
}

it('have the text and the result of typed ones', () => {
  fc.assert(
    fc.property(fc.array(aCase, { minLength: 1, maxLength: 4 }), anyOrder, (cases, order) => {
      const copies = model(order);
      const typed = model(order);
      const live = new LiveEngine(new WeakSet());
      for (const [index, { formula: text, at, first, count, across }] of cases.entries()) {
        const column = home + index * 4;
        const target = { row: first, column: column + across, rows: count, columns: 1 };
        for (const { sheet } of [copies, typed])
          writeValues(sheet, { row: at, column, rows: 1, columns: 1 }, [[text]]);
        copyArea(
          { sheet: copies.sheet, area: { row: at, column, rows: 1, columns: 1 } },
          { sheet: copies.sheet, area: target },
          { what: 'Formulas' },
        );
        for (let down = first; down < first + count; down += 1) {
          const moved = moveFormula(text, at, column, down, column + across);
          writeValues(typed.sheet, { row: down, column: column + across, rows: 1, columns: 1 }, [[moved]]);
        }
        // Computed before anybody has asked for a text.
        const own = atOnce(live.compute(copies.model));
        const other = atOnce(new LiveEngine(new WeakSet()).compute(typed.model));
        expect(own === beyond).toBe(other === beyond);
        if (own === beyond) return;
        expect(shown(copies.sheet)).toEqual(shown(typed.sheet));
      }
    }),
    { numRuns: 400 },
  );
});

it('are not written out to be computed, but for two of them', () => {
  const { model: workbook, sheet } = model(lines);
  writeValues(sheet, { row: 0, column: 4, rows: 1, columns: 1 }, [['=A1*$B$2']]);
  copyArea(
    { sheet, area: { row: 0, column: 4, rows: 1, columns: 1 } },
    { sheet, area: { row: 1, column: 4, rows: 9, columns: 1 } },
    { what: 'Formulas' },
  );
  const inputs: unknown[] = Array.from({ length: 9 }, (_, down) => cellAt(sheet, 1 + down, 4)?.input);
  const text = jest.spyOn(CopiedFormula.prototype, 'text', 'get');
  expect(atOnce(new LiveEngine(new WeakSet()).compute(workbook))).not.toBe(beyond);
  const asked = new Set(text.mock.contexts.map((context) => inputs.indexOf(context)));
  text.mockRestore();
  expect(asked).toEqual(new Set([0, 1]));
  expect(inputs.map((_, down) => resultOf(cellAt(sheet, 1 + down, 4)))).toEqual(
    inputs.map((_, down) => ({ kind: 'number', number: (down + 2) * 2 })),
  );
});
