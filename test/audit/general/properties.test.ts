/** What must hold of the general audit whatever a workbook holds, and wherever its blocks stand. */
import fc from 'fast-check';
import type { AuditedCell, AuditedSheet } from '../../../src/audit/auditedWorkbook';
import { auditInSteps, auditSheets } from '../../../src/audit/general/auditSheets';
import type { GeneralFinding } from '../../../src/audit/general/findings';
import { areaAddress } from '../../../src/formula/address';
import { shiftFormula, type LinesChange } from '../../../src/formula/shift';
import { bookOf, findingsOf, inShort, sheetOf, type Rows } from './sheets';

/** A table with a typed product, a short total, an odd formula and an empty last row in a range. */
const rows: Rows = [
  ['Unit', 'Harga', 'Banyak', 'Jumlah'],
  ['A', 2, 3, '=B2*C2'],
  ['B', 4, 5, 20],
  ['C', 6, 7, '=B4*C4'],
  ['D', 8, 9, '=B5*B5'],
  ['E', 3, 9, '=B6*C6'],
  ['F', 5, 9, '=B7*C7'],
  ['', '', '', ''],
  ['Jumlah', '=SUM(B2:B7)', '=SUM(C2:C6)', '=SUM(D2:D8)'],
];
const known = sheetOf(rows);
const expected = ['G01 D3', 'G02 B9', 'G02 C9', 'G04 D5', 'G06 D9'];

/** The sheet as Excel has it after lines were inserted. */
function withInserted(sheet: AuditedSheet, change: LinesChange): AuditedSheet {
  const shifted = sheet.inputs.map((line) =>
    line.map((input) =>
      typeof input === 'string' && input.startsWith('=') ? shiftFormula(input, sheet.name, change) : input,
    ),
  );
  return sheetOf(inserted(shifted, change));
}

function inserted(cells: readonly (readonly AuditedCell[])[], { axis, at, count }: LinesChange): Rows {
  const blanks = Array.from({ length: count }, () => '');
  if (axis === 'columns') return cells.map((line) => [...line.slice(0, at), ...blanks, ...line.slice(at)]);
  const width = cells[0]?.length ?? 0;
  const lines = blanks.map(() => Array.from({ length: width }, () => ''));
  return [...cells.slice(0, at), ...lines, ...cells.slice(at)];
}

const moved = (findings: readonly GeneralFinding[], down: number, across: number): readonly string[] =>
  findings.map(
    ({ rule, area }) =>
      `${rule} ${areaAddress({ ...area, row: area.row - down, column: area.column - across })}`,
  );

it('finds what the table holds', () => {
  expect([...inShort(findingsOf(bookOf(known)))].sort()).toEqual(expected);
});

it('finds the same wherever the block stands: rows and columns inserted before it', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), (down, across) => {
      const below = withInserted(known, {
        kind: 'insert',
        axis: 'rows',
        sheet: 'Sheet1',
        at: 0,
        count: down,
      });
      const shifted = withInserted(below, {
        kind: 'insert',
        axis: 'columns',
        sheet: 'Sheet1',
        at: 0,
        count: across,
      });
      expect([...moved(findingsOf(bookOf(shifted)), down, across)].sort()).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

it('finds the same with rows inserted below, and the block read from the middle of a sheet', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(500), (below, row) => {
      const lines = Array.from({ length: below }, () => ['', '', '', '']);
      expect([...inShort(findingsOf(bookOf(sheetOf([...rows, ...lines]))))].sort()).toEqual(expected);
      const off = withInserted(known, { kind: 'insert', axis: 'rows', sheet: 'Sheet1', at: 0, count: row });
      const cut = { ...sheetOf(off.inputs.slice(row)), row, column: 0 };
      expect([...moved(findingsOf(bookOf(cut)), row, 0)].sort()).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

it('says the same of each sheet in whatever order they stand', () => {
  const sheets = ['Satu', 'Dua', "Tiga '24"].map((name, index) =>
    sheetOf([...rows.slice(0, 9 - index), ['Lain', `='Satu'!B${index + 2}`, 1, 2]], { name }),
  );
  const told = (order: readonly AuditedSheet[]): readonly string[] =>
    findingsOf(bookOf(...order))
      .map(
        ({ rule, at, message, dependents }) => `${rule} ${at.sheet} ${at.address} ${message} ${dependents}`,
      )
      .sort();
  fc.assert(
    fc.property(fc.shuffledSubarray(sheets, { minLength: 3 }), (order) => {
      expect(told(order)).toEqual(told(sheets));
    }),
    { numRuns: 6 },
  );
});

const pieces = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '*',
    '/',
    '(',
    ')',
    ',',
    ':',
    'SUM(',
    'IF(',
    'A1',
    '$B$2',
    'A1:C9',
    'C:C',
    '2:4',
    '#REF!',
  ],
  ...[
    "'Lembar ''1'!A1",
    "'[1]Lain'!B2",
    'Nama',
    '{1,2}',
    '"teks"',
    '12',
    '1E+300',
    ' ',
    '#',
    'Tabel[Kolom]',
    '%',
    '"',
  ],
);
const wildFormula = fc.array(pieces, { maxLength: 12 }).map((parts) => `=${parts.join('')}`);
const wildCell: fc.Arbitrary<AuditedCell> = fc.oneof(
  fc.constant(''),
  fc.double({ noNaN: true }),
  fc.integer({ min: 1990, max: 2030 }),
  fc.boolean(),
  fc.string({ maxLength: 6 }),
  wildFormula,
  fc.constantFrom('=B1+C1', '=SUM(A1:A4)', '=R1', '#DIV/0!', '1.234', "'=x"),
);
const wildSheet = fc
  .tuple(
    fc.array(fc.array(wildCell, { maxLength: 6 }), { maxLength: 8 }),
    fc.array(fc.array(wildCell, { maxLength: 6 }), { maxLength: 8 }),
    fc.string({ maxLength: 8 }),
  )
  .map(([cells, values, name]) => {
    const sheet = sheetOf(cells, { name });
    return {
      ...sheet,
      values: sheet.inputs.map((line, row) => line.map((_, column) => values[row]?.[column] ?? 0)),
    };
  });

it('never throws, and never tells a cell twice by one rule', () => {
  fc.assert(
    fc.property(fc.array(wildSheet, { maxLength: 3 }), (sheets) => {
      const { findings } = auditSheets(bookOf(...sheets), { tier: 'thorough', language: 'en' });
      const cells = findings.map(({ rule, at, message }) => `${rule} ${at.sheet} ${at.address} ${message}`);
      if (new Set(sheets.map(({ name }) => name.toUpperCase())).size === sheets.length)
        expect(new Set(cells).size).toBe(cells.length);
    }),
    { numRuns: 300 },
  );
});

it('tells all of the default tier in the thorough one', () => {
  fc.assert(
    fc.property(wildSheet, (sheet) => {
      const thorough = inShort(findingsOf(bookOf(sheet)));
      for (const told of inShort(findingsOf(bookOf(sheet), { tier: 'default' })))
        expect(thorough).toContain(told);
    }),
    { numRuns: 100 },
  );
});

it('goes sheet by sheet, and stops when nobody asks for more', () => {
  const steps = auditInSteps(bookOf(known, { ...known, name: 'Dua' }), { tier: 'default', language: 'id' });
  expect(steps.next()).toEqual({ done: false, value: { done: 1, of: 4, sheet: 'Sheet1' } });
  expect(steps.next().value).toEqual({ done: 2, of: 4, sheet: 'Dua' });
  expect(steps.next().value).toEqual({ done: 3, of: 4, sheet: 'Sheet1' });
});
