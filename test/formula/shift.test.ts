import fc from 'fast-check';
import { areaOf, parseReference, printReference, type Reference } from '../../src/formula/address';
import { shiftFormula, shiftReference, type Change, type LinesChange } from '../../src/formula/shift';
import { anyFormula, referenceWithin } from './arbitraries';

const insertRows = (at: number, count: number): Change => ({
  kind: 'insert',
  axis: 'rows',
  sheet: 'Data',
  at: at - 1,
  count,
});
const deleteRows = (at: number, count: number): Change => ({
  kind: 'delete',
  axis: 'rows',
  sheet: 'Data',
  at: at - 1,
  count,
});
const insertColumns = (at: number, count: number): Change => ({
  kind: 'insert',
  axis: 'columns',
  sheet: 'Data',
  at,
  count,
});
const deleteColumns = (at: number, count: number): Change => ({
  kind: 'delete',
  axis: 'columns',
  sheet: 'Data',
  at,
  count,
});

describe('shiftFormula, whole lines', () => {
  it.each<[string, Change, string]>([
    ['=SUM(A2:A9)', insertRows(3, 2), '=SUM(A2:A11)'],
    ['=SUM(A2:A9)', insertRows(2, 2), '=SUM(A4:A11)'],
    ['=SUM(A2:A9)', insertRows(10, 1), '=SUM(A2:A9)'],
    ['=SUM(A2:A9)', deleteRows(9, 1), '=SUM(A2:A8)'],
    ['=SUM(A2:A9)', deleteRows(1, 4), '=SUM(A1:A5)'],
    ['=SUM(A2:A9)', deleteRows(2, 8), '=SUM(#REF!)'],
    ['=$A$5*B6', deleteRows(5, 1), '=#REF!*B5'],
    ['=A5#', insertRows(1, 1), '=A6#'],
    ['=SUM(5:6,A:A)', insertRows(6, 1), '=SUM(5:7,A:A)'],
    ['=SUM(5:6)', deleteRows(5, 2), '=SUM(#REF!)'],
    ['=A9:A2', insertRows(3, 1), '=A10:A2'],
    ['=$B2+C3', insertColumns(1, 1), '=$C2+D3'],
    ['=SUM(B:D)', deleteColumns(2, 1), '=SUM(B:C)'],
    ['=SUM(A1:A1048576)', deleteRows(4, 1), '=SUM(A1:A1048576)'],
    ['=A1048576', insertRows(1, 1), '=#REF!'],
    ['=SUM(A5:A1048576)', insertRows(1, 2), '=SUM(A7:A1048576)'],
    ['="A5"&[1]Data!A5&Data:Lain!A5&Lain!A5', insertRows(1, 1), '="A5"&[1]Data!A5&Data:Lain!A5&Lain!A5'],
    ['=data!A5', insertRows(1, 1), '=data!A6'],
    ['=LOG10(A5)', insertRows(1, 1), '=LOG10(A6)'],
  ])('%s', (formula, change, wanted) => {
    expect(shiftFormula(formula, 'Data', change)).toBe(wanted);
  });

  it('moves only references to the changed sheet', () => {
    const formula = "=A5+Data!A5+'Rekap 2024'!A5";
    expect(shiftFormula(formula, 'Rekap 2024', insertRows(1, 1))).toBe("=A5+Data!A6+'Rekap 2024'!A5");
    expect(shiftFormula('=Data!$A$5:$B$9', undefined, deleteRows(5, 5))).toBe('=Data!#REF!');
    expect(shiftFormula('=$A$5', undefined, insertRows(1, 1))).toBe('=$A$5');
  });
});

describe('shiftFormula, a block of cells', () => {
  const change: Change = {
    kind: 'insert',
    axis: 'rows',
    sheet: 'Data',
    at: 2,
    count: 1,
    band: { first: 1, last: 2 },
  };
  it.each([
    ['=B3', '=B4'],
    ['=A3+D3', '=A3+D3'],
    ['=SUM(B1:C5)', '=SUM(B1:C6)'],
    ['=SUM(A1:C5)', '=SUM(A1:C5)'],
    ['=SUM(3:4,B:B)', '=SUM(3:4,B:B)'],
  ])('%s becomes %s', (formula, wanted) => {
    expect(shiftFormula(formula, 'Data', change)).toBe(wanted);
  });

  it('to the right and back', () => {
    const band = { first: 4, last: 4 };
    const right: Change = { kind: 'insert', axis: 'columns', sheet: 'Data', at: 1, count: 2, band };
    expect(shiftFormula('=B5+B6+SUM(A5:C5)', 'Data', right)).toBe('=D5+B6+SUM(A5:E5)');
    expect(shiftFormula('=D5+B6+SUM(A5:E5)', 'Data', { ...right, kind: 'delete' })).toBe('=B5+B6+SUM(A5:C5)');
  });
});

describe('shiftFormula, sheets', () => {
  const rename: Change = { kind: 'renameSheet', sheet: 'Data', name: "Data Jum'at" };
  it('renames', () => {
    expect(shiftFormula('=Data!A1+data!Nama+DATA!#REF!+Lain!A1+[1]Data!A1+"Data!A1"', 'X', rename)).toBe(
      `='Data Jum''at'!A1+'Data Jum''at'!Nama+'Data Jum''at'!#REF!+Lain!A1+[1]Data!A1+"Data!A1"`,
    );
    expect(shiftFormula("='Data'!A1", 'X', { ...rename, name: 'Rekap' })).toBe('=Rekap!A1');
    expect(shiftFormula('=SUM(Data:Lain!A1)', 'X', rename)).toBe("=SUM('Data Jum''at:Lain'!A1)");
  });

  it('deletes', () => {
    const deletion: Change = { kind: 'deleteSheet', sheet: 'Data' };
    const dead = shiftFormula('=Data!$A$1:B2+Lain!A1+Data!Nama', 'Lain', deletion);
    expect(dead).toBe('=#REF!$A$1:B2+Lain!A1+#REF!Nama');
    expect(shiftFormula(dead, 'Data', insertRows(1, 1))).toBe('=#REF!$A$1:B2+Lain!A1+#REF!Nama');
  });
});

const size = 12;
/** The change on a line of numbered cells: what was at each place, undefined for a new cell. */
function linesAfter(change: LinesChange): (number | undefined)[] {
  const lines: (number | undefined)[] = Array.from({ length: size }, (_, index) => index);
  if (change.kind === 'delete') lines.splice(change.at, change.count);
  else lines.splice(change.at, 0, ...Array.from({ length: change.count }, () => undefined));
  return lines;
}

/** Where the surviving lines of a span stand afterwards, first and last. */
function survivors(first: number, last: number, change: LinesChange): [number, number] | undefined {
  const places = linesAfter(change).flatMap((line, place) =>
    line !== undefined && line >= first && line <= last ? [place] : [],
  );
  const [low] = places;
  const high = places.at(-1);
  return low === undefined || high === undefined ? undefined : [low, high];
}

const anyChange: fc.Arbitrary<LinesChange> = fc.record(
  {
    kind: fc.constantFrom('insert' as const, 'delete' as const),
    axis: fc.constantFrom('rows' as const, 'columns' as const),
    sheet: fc.constant('Data'),
    at: fc.nat(size - 1),
    count: fc.integer({ min: 1, max: 5 }),
    band: fc
      .tuple(fc.nat(size - 1), fc.nat(size - 1))
      .map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) })),
  },
  { requiredKeys: ['kind', 'axis', 'sheet', 'at', 'count'] },
);

function expectedArea(reference: Reference, change: LinesChange): ReturnType<typeof areaOf> | undefined {
  const area = areaOf(reference);
  const byRows = change.axis === 'rows';
  const across = byRows
    ? [area.column, area.column + area.columns - 1]
    : [area.row, area.row + area.rows - 1];
  const [low = 0, high = 0] = across;
  if (change.band && !(change.band.first <= low && high <= change.band.last)) return area;
  if (byRows ? area.rows > size : area.columns > size) return area;
  const ends = byRows
    ? survivors(area.row, area.row + area.rows - 1, change)
    : survivors(area.column, area.column + area.columns - 1, change);
  if (ends === undefined) return undefined;
  const count = ends[1] - ends[0] + 1;
  return byRows ? { ...area, row: ends[0], rows: count } : { ...area, column: ends[0], columns: count };
}

describe('shifting', () => {
  it('agrees with cells that really move', () => {
    fc.assert(
      fc.property(referenceWithin(size, size), anyChange, (reference, change) => {
        const shifted = shiftReference(reference, change);
        expect(shifted && areaOf(shifted)).toEqual(expectedArea(reference, change));
        const text = shiftFormula(`=${printReference(reference)}`, 'Data', change);
        expect(text).toBe(shifted ? `=${printReference(shifted)}` : '=#REF!');
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps the dollar signs', () => {
    fc.assert(
      fc.property(referenceWithin(size, size), anyChange, (reference, change) => {
        const shifted = shiftReference(reference, change);
        const marks = (one: Reference): string => printReference(one).replace(/[A-Z]+|\d+/g, 'x');
        if (shifted) expect(marks(shifted)).toBe(marks(reference));
      }),
    );
  });

  it('insert, then delete the same lines, is nothing', () => {
    fc.assert(
      fc.property(anyFormula, anyChange, (formula, change) => {
        const there = shiftFormula(formula, 'Data', { ...change, kind: 'insert' });
        expect(shiftFormula(there, 'Data', { ...change, kind: 'delete' })).toBe(formula);
      }),
      { numRuns: 500 },
    );
  });

  it('rename and back gives the formula again', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const there = shiftFormula(formula, 'X', { kind: 'renameSheet', sheet: 'Data', name: 'Baru 1' });
        expect(shiftFormula(there, 'X', { kind: 'renameSheet', sheet: 'Baru 1', name: 'Data' })).toBe(
          formula,
        );
      }),
    );
  });

  it('example of the model itself', () => {
    const change: LinesChange = { kind: 'delete', axis: 'rows', sheet: 'Data', at: 1, count: 2 };
    const reference = parseReference('A1:A4');
    expect(reference && expectedArea(reference, change)).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
  });
});
