import fc from 'fast-check';
import {
  maximumColumns,
  maximumRows,
  printReference,
  type CellPosition,
  type LinePosition,
  type Reference,
} from '../../src/formula/address';

function cellWithin(rows: number, columns: number): fc.Arbitrary<CellPosition> {
  return fc.record({
    row: fc.nat(rows - 1),
    column: fc.nat(columns - 1),
    rowAbsolute: fc.boolean(),
    columnAbsolute: fc.boolean(),
  });
}
const line = (size: number): fc.Arbitrary<LinePosition> =>
  fc.record({ index: fc.nat(size - 1), absolute: fc.boolean() });

/** References within the first so many rows and columns. */
export function referenceWithin(rows: number, columns: number): fc.Arbitrary<Reference> {
  const cell = cellWithin(rows, columns);
  return fc.oneof(
    fc.record({ kind: fc.constant('cell' as const), cell }),
    fc.record({ kind: fc.constant('range' as const), from: cell, to: cell }),
    fc.record({ kind: fc.constant('rows' as const), from: line(rows), to: line(rows) }),
    fc.record({ kind: fc.constant('columns' as const), from: line(columns), to: line(columns) }),
  );
}

export const anyReference = referenceWithin(maximumRows, maximumColumns);

/** Prefixes as a formula may hold them. */
export const anyPrefix = fc.constantFrom(
  '',
  'Data!',
  "'Pengukuran 2024'!",
  "'Data Jum''at'!",
  '[1]Lain!',
  "'Jan 1:Des 1'!",
  'Jan:Des!',
);

const leaf = fc.oneof(
  fc
    .tuple(anyPrefix, referenceWithin(60, 30))
    .map(([prefix, reference]) => prefix + printReference(reference)),
  fc.constantFrom(
    '1',
    '0.5',
    '1E-9',
    '"a ""b"" [x] A1"',
    'TRUE',
    '#N/A',
    'Batas_Capaian',
    'Tabel1[[#This Row],[Nilai]]',
    '{1,2;"}",4}',
    '[1]!Nama',
    'A1#',
  ),
);

/** Formulas that are well formed, with `=`. */
export const anyFormula: fc.Arbitrary<string> = fc
  .letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(
          tie('expression'),
          fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<>', '<=', ' * ', ' , '),
          tie('expression'),
        )
        .map(([left, operator, right]) =>
          operator === ' , ' ? `(${left}${operator}${right})` : left + operator + right,
        ),
      fc
        .tuple(
          fc.constantFrom('SUM', 'IF', '_xlfn.CONCAT', 'LOG10', 'T.TEST'),
          fc.array(tie('expression'), { maxLength: 3 }),
        )
        .map(([name, parts]) => `${name}(${parts.join(',')})`),
      tie('expression').map((part) => `-${part}%`),
    ),
  }))
  .expression.map((expression) => `=${expression}`);
