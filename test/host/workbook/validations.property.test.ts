/** Validations over many areas, set part by part: at each cell the one that was set last is in force. */
import fc from 'fast-check';
import { copyArea, setValidation, validationAt } from '../../../src/host/workbook/operations';
import { clearValidations } from '../../../src/host/workbook/rules';
import type { Area, SheetModel } from '../../../src/host/workbook/model';
import { workbookOf } from './workbookOf';

const [rows, columns] = [8, 6];

const area: fc.Arbitrary<Area> = fc
  .record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1), down: fc.nat(3), across: fc.nat(2) })
  .map(({ row, column, down, across }) => ({
    row,
    column,
    rows: Math.min(down + 1, rows - row),
    columns: Math.min(across + 1, columns - column),
  }));

/** Areas without a cell in common, as a range over several areas has them. */
const areas = fc.array(area, { minLength: 1, maxLength: 4 }).map((some) => {
  const taken = new Set<string>();
  return some.filter((one) => {
    const cells = cellsOf([one]);
    const isFree = cells.every((cell) => !taken.has(cell));
    if (isFree) for (const cell of cells) taken.add(cell);
    return isFree;
  });
});

type Deed =
  | {
      readonly kind: 'set';
      readonly areas: readonly Area[];
      readonly again: boolean;
      readonly clears: boolean;
    }
  | { readonly kind: 'clear'; readonly areas: readonly Area[] }
  | { readonly kind: 'copy'; readonly from: Area; readonly row: number; readonly column: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), areas, again: fc.boolean(), clears: fc.boolean() }),
  fc.record({ kind: fc.constant('clear' as const), areas }),
  fc.record({
    kind: fc.constant('copy' as const),
    from: area,
    row: fc.nat(rows - 1),
    column: fc.nat(columns - 1),
  }),
);

function cellsOf(some: readonly Area[]): string[] {
  return some.flatMap(({ row, column, rows: down, columns: across }) =>
    Array.from({ length: down * across }, (_, index) =>
      [row + Math.floor(index / across), column + (index % across)].join(),
    ),
  );
}

const ruleOf = (number: number) => ({ rule: { list: { source: `=$S$${number}` } }, ignoreBlanks: true });

/** What holds at each cell, kept cell by cell. */
class CellByCell {
  readonly rules = new Map<string, number>();

  set(some: readonly Area[], number: number): void {
    for (const cell of cellsOf(some)) this.rules.set(cell, number);
  }

  clear(some: readonly Area[]): void {
    for (const cell of cellsOf(some)) this.rules.delete(cell);
  }

  copy(from: Area, to: Area): void {
    const before = new Map(this.rules);
    const [sources, targets] = [cellsOf([from]), cellsOf([to])];
    for (const [index, target] of targets.entries()) {
      const rule = before.get(sources[index] ?? '');
      // Cells without a rule bring none and take none away.
      if (rule !== undefined) this.rules.set(target, rule);
    }
  }
}

function shownAt(sheet: SheetModel): string[] {
  const found: string[] = [];
  for (let row = 0; row < 2 * rows; row += 1) {
    for (let column = 0; column < 2 * columns; column += 1) {
      const rule = validationAt(sheet, row, column)?.rule;
      if (rule !== undefined) found.push(`${row},${column} ${JSON.stringify(rule)}`);
    }
  }
  return found;
}

function expectedOf({ rules }: CellByCell): string[] {
  const place = (cell: string): number[] => cell.split(',').map(Number);
  return [...rules]
    .sort(([one], [other]) => {
      const [[row = 0, column = 0], [otherRow = 0, otherColumn = 0]] = [place(one), place(other)];
      return row - otherRow || column - otherColumn;
    })
    .map(([cell, number]) => `${cell} ${JSON.stringify(ruleOf(number).rule)}`);
}

it('is the last one set, however areas overlap and however often a rule is set anew', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), (deeds) => {
      const { sheet } = workbookOf();
      const cells = new CellByCell();
      for (const [number, one] of deeds.entries()) {
        if (one.kind === 'set') {
          if (one.clears) clearValidations(sheet, one.areas);
          setValidation(sheet, one.areas, ruleOf(number));
          // As a client sets the parts of a rule one after the other.
          if (one.again) setValidation(sheet, [...one.areas], ruleOf(number + 100));
          cells.set(one.areas, one.again ? number + 100 : number);
        } else if (one.kind === 'clear') {
          clearValidations(sheet, one.areas);
          cells.clear(one.areas);
        } else {
          const to = { ...one.from, row: one.row, column: one.column };
          copyArea({ sheet, area: one.from }, { sheet, area: to });
          cells.copy(one.from, to);
        }
        expect(shownAt(sheet)).toEqual(expectedOf(cells));
      }
    }),
    { numRuns: 300 },
  );
});

it('keeps one rule where its parts are set one after the other', () => {
  const { sheet } = workbookOf();
  const some = [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 4, column: 0, rows: 1, columns: 3 },
  ];
  for (const number of [1, 2, 3]) setValidation(sheet, some, ruleOf(number));
  expect(sheet.validations).toEqual([{ ...ruleOf(3), areas: some }]);
});
