/** Formulas that were copied: they read, and compute, as if each had been typed. */
import fc from 'fast-check';
import { maximumRows } from '../../../src/formula/address';
import { atOnce } from '../../../src/formula/steps';
import { beyond, LiveEngine } from '../../../src/host/engine/liveEngine';
import { moveFormula } from '../../../src/formula/move';
import { CopiedFormula } from '../../../src/host/workbook/copiedFormula';
import {
  addSheet,
  cellAt,
  copyArea,
  deleteCells,
  insertCells,
  mergeArea,
  moveContents,
  resultOf,
  unmergeArea,
  wholeRows,
  writeValues,
} from '../../../src/host/workbook/operations';
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

/** A formula that is typed and copied down, over one column or two. */
interface Copying {
  readonly kind: 'copy';
  readonly formula: string;
  readonly at: number;
  /** The first row it is copied to. */
  readonly first: number;
  readonly count: number;
  readonly across: number;
  readonly wide: number;
}

/** What moves cells, most of them with their texts as they are. */
type Moving =
  | { readonly kind: 'insertRows' | 'deleteRows'; readonly at: number }
  | {
      readonly kind: 'insertCells' | 'deleteCells' | 'move' | 'merge';
      readonly at: number;
      readonly column: number;
      readonly count: number;
      readonly to: number;
    };

const copying: fc.Arbitrary<Copying> = fc.record({
  kind: fc.constant('copy' as const),
  formula,
  at: fc.integer({ min: 0, max: 9 }),
  first: fc.nat(6),
  count: fc.integer({ min: 2, max: 6 }),
  across: fc.nat(1),
  wide: fc.integer({ min: 1, max: 2 }),
});

const moving: fc.Arbitrary<Moving> = fc.oneof(
  fc.record({ kind: fc.constantFrom('insertRows' as const, 'deleteRows' as const), at: fc.nat(11) }),
  fc.record({
    kind: fc.constantFrom('insertCells' as const, 'deleteCells' as const, 'move' as const, 'merge' as const),
    at: fc.nat(11),
    column: fc.integer({ min: 6, max: 9 }),
    count: fc.integer({ min: 1, max: 4 }),
    to: fc.nat(14),
  }),
);

const home = 6;

const lines = numbers.map((line, at) => ({ line, at }));

/** In which order a workbook met its rows: it goes through them in that order. */
const anyOrder = fc.shuffledSubarray(lines, { minLength: lines.length });

interface Workbook {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
}

function model(order: typeof lines): Workbook {
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

function copy(copies: SheetModel, typed: SheetModel, column: number, one: Copying): void {
  const { formula: text, at, first, count, across, wide } = one;
  const source = { row: at, column, rows: 1, columns: 1 };
  const target = { row: first, column: column + across, rows: count, columns: wide };
  for (const sheet of [copies, typed]) writeValues(sheet, source, [[text]]);
  copyArea({ sheet: copies, area: source }, { sheet: copies, area: target }, { what: 'Formulas' });
  for (const [down, line] of Array.from({ length: count }, () => Array.from({ length: wide })).entries()) {
    for (const right of line.keys()) {
      const [row, to] = [first + down, column + across + right];
      const moved = moveFormula(text, at, column, row, to);
      writeValues(typed, { row, column: to, rows: 1, columns: 1 }, [[moved]]);
    }
  }
}

function move(workbook: WorkbookModel, sheet: SheetModel, one: Moving): void {
  if (!('column' in one)) {
    const rows = wholeRows(one.at, 1);
    if (one.kind === 'insertRows') insertCells(workbook, sheet, rows, 'Down');
    else deleteCells(workbook, sheet, rows, 'Up');
    return;
  }
  const area = { row: one.at, column: one.column, rows: one.count, columns: 1 };
  const wide = { ...area, columns: 2 };
  if (one.kind === 'insertCells') insertCells(workbook, sheet, area, 'Right');
  else if (one.kind === 'deleteCells') deleteCells(workbook, sheet, area, 'Left');
  else if (one.kind === 'move') moveContents({ sheet, area }, { sheet, area: { ...area, row: one.to } });
  else {
    // The first content goes to the corner, and stays there.
    mergeArea(sheet, wide, false);
    unmergeArea(sheet, wide);
  }
}

it('have the text and the result of typed ones, also after they were moved', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(copying, moving), { minLength: 1, maxLength: 7 }),
      anyOrder,
      (deeds, order) => {
        const copies = model(order);
        const typed = model(order);
        const live = new LiveEngine(new WeakSet());
        for (const [index, one] of deeds.entries()) {
          if (one.kind === 'copy') copy(copies.sheet, typed.sheet, home + (index % 2) * 3, one);
          else for (const { model: workbook, sheet } of [copies, typed]) move(workbook, sheet, one);
          // Computed before anybody has asked for a text.
          const own = atOnce(live.compute(copies.model));
          const other = atOnce(new LiveEngine(new WeakSet()).compute(typed.model));
          expect(own === beyond).toBe(other === beyond);
          if (own === beyond) return;
          expect(shown(copies.sheet)).toEqual(shown(typed.sheet));
        }
      },
    ),
    { numRuns: 600 },
  );
});

/** Types a formula and copies it to so many rows below, from its column on. */
function typeAndCopyDown(
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
  rows: number,
  columns = 1,
): void {
  const source = { row, column, rows: 1, columns: 1 };
  writeValues(sheet, source, [[text]]);
  const target = { row: row + 1, column, rows, columns };
  copyArea({ sheet, area: source }, { sheet, area: target }, { what: 'Formulas' });
}

it('are not written out to be computed, but for two of them', () => {
  const { model: workbook, sheet } = model(lines);
  typeAndCopyDown(sheet, 0, 4, '=A1*$B$2', 9);
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

describe('that were moved', () => {
  const one = { rows: 1, columns: 1 };

  /** Results of cells by row and column. */
  function results(workbook: Workbook, live: LiveEngine, places: readonly (readonly [number, number])[]) {
    expect(atOnce(live.compute(workbook.model))).not.toBe(beyond);
    return places.map(([at, column]) => resultOf(cellAt(workbook.sheet, at, column)));
  }
  const number = (value: number) => ({ kind: 'number', number: value });

  it('by cutting and pasting: they read what their text says', () => {
    const workbook = model(lines);
    const live = new LiveEngine(new WeakSet());
    const { sheet } = workbook;
    typeAndCopyDown(sheet, 0, 4, '=A1*2', 4);
    expect(results(workbook, live, [[2, 4]])).toEqual([number(6)]);
    moveContents(
      { sheet, area: { row: 2, column: 4, ...one } },
      { sheet, area: { row: 9, column: 4, ...one } },
    );
    expect(results(workbook, live, [[9, 4]])).toEqual([number(6)]);
    writeValues(sheet, { row: 2, column: 0, ...one }, [[50]]);
    expect(results(workbook, live, [[9, 4]])).toEqual([number(100)]);
  });

  it('by a row above them on a sheet of their own', () => {
    const source = model(lines);
    const { model: workbook } = source;
    const { sheet } = addSheet(workbook, 'Ringkasan');
    const live = new LiveEngine(new WeakSet());
    typeAndCopyDown(sheet, 4, 2, '=Sheet1!A5', 6);
    const own = { model: workbook, sheet };
    expect(
      results(own, live, [
        [5, 2],
        [10, 2],
      ]),
    ).toEqual([number(6), number(11)]);
    insertCells(workbook, sheet, wholeRows(0, 1), 'Down');
    expect(
      results(own, live, [
        [6, 2],
        [11, 2],
      ]),
    ).toEqual([number(6), number(11)]);
  });

  it('by cells to their left, where they were copied over two columns', () => {
    const workbook = model(lines);
    const live = new LiveEngine(new WeakSet());
    const { sheet } = workbook;
    typeAndCopyDown(sheet, 0, 6, '=A1*2', 6, 2);
    expect(
      results(workbook, live, [
        [4, 6],
        [4, 7],
      ]),
    ).toEqual([number(10), number(6)]);
    insertCells(workbook.model, sheet, { row: 4, column: 6, ...one }, 'Right');
    expect(
      results(workbook, live, [
        [4, 7],
        [4, 8],
      ]),
    ).toEqual([number(10), number(6)]);
  });
});
