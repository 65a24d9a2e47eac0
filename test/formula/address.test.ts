import fc from 'fast-check';
import {
  areaAddress,
  areaOf,
  cellAddress,
  columnIndex,
  columnLetters,
  maximumColumns,
  maximumRows,
  parseAddress,
  parseCell,
  parseReference,
  parseSheetPrefix,
  printReference,
  printSheetPrefix,
  quoteSheetName,
  sameSheet,
} from '../../src/formula/address';
import { anyReference } from './arbitraries';

describe('columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%d is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
    expect(columnIndex(letters.toLowerCase())).toBe(index);
  });

  it('refuses what is no column of a sheet', () => {
    for (const letters of ['XFE', 'ZZZ', '', 'A1', 'ABCD', 'É'])
      expect(() => columnIndex(letters)).toThrow(RangeError);
    for (const index of [-1, maximumColumns, 1.5, NaN])
      expect(() => columnLetters(index)).toThrow(RangeError);
  });
});

describe('references', () => {
  it('reads cells, ranges, whole rows and columns', () => {
    expect(parseCell('$B7')).toEqual({ row: 6, column: 1, rowAbsolute: false, columnAbsolute: true });
    expect(parseReference('B7:$C$9')?.kind).toBe('range');
    expect(parseReference('5:$6')).toEqual({
      kind: 'rows',
      from: { index: 4, absolute: false },
      to: { index: 5, absolute: true },
    });
    expect(parseReference('a:C')?.kind).toBe('columns');
  });

  it.each(['', 'A0', 'XFE1', 'A1048577', 'A:1', '5', 'A', 'A1:B2:C3', 'A1:', 'R1C1', 'A 1', '１:２'])(
    '%j is none',
    (text) => {
      expect(parseReference(text)).toBeUndefined();
    },
  );

  it('prints what it read', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(parseReference(printReference(reference))).toEqual(reference);
      }),
    );
  });

  it('knows the cells whichever corner comes first', () => {
    const wanted = { row: 1, column: 1, rows: 3, columns: 2 };
    for (const text of ['B2:C4', 'C4:B2', 'B4:C2', '$C2:B$4']) {
      const reference = parseReference(text);
      expect(reference && areaOf(reference)).toEqual(wanted);
    }
    const rows = parseReference('2:3');
    expect(rows && areaOf(rows)).toEqual({ row: 1, column: 0, rows: 2, columns: maximumColumns });
    const columns = parseReference('C:B');
    expect(columns && areaOf(columns)).toEqual({ row: 0, column: 1, rows: maximumRows, columns: 2 });
  });

  it('prints areas', () => {
    expect(cellAddress(6, 1)).toBe('B7');
    expect(areaAddress({ row: 0, column: 0, rows: 1, columns: 1 })).toBe('A1');
    expect(areaAddress({ row: 1, column: 1, rows: 3, columns: 2 }, true)).toBe('$B$2:$C$4');
  });
});

describe('sheet names', () => {
  it.each([
    ['Beranda', 'Beranda'],
    ['Rekap_2024.b', 'Rekap_2024.b'],
    ['Pengukuran 2024', "'Pengukuran 2024'"],
    ["Data Jum'at", "'Data Jum''at'"],
    ['2024', "'2024'"],
    ['TW1', "'TW1'"],
    ['ABC123', "'ABC123'"],
    ['R', "'R'"],
    ['rc', "'rc'"],
    ['R1C1', "'R1C1'"],
    ['C5', "'C5'"],
    ['TRUE', "'TRUE'"],
    ['计划', "'计划'"],
    ['Año', "'Año'"],
    ['A-B', "'A-B'"],
  ])('%s is written %s', (name, text) => {
    expect(quoteSheetName(name)).toBe(text);
  });

  it('comes back from its prefix', () => {
    const sheetName = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 31 })
      .filter((name) => !/[\\/?*[\]:]/.test(name));
    fc.assert(
      fc.property(sheetName, (name) => {
        expect(parseSheetPrefix(printSheetPrefix(name))?.sheet).toBe(name);
        expect(parseAddress(`=${printSheetPrefix(name)}$A$1:$B$9`)?.sheet?.sheet).toBe(name);
      }),
    );
  });

  it('reads books and 3-D prefixes', () => {
    expect(parseSheetPrefix('[1]Data!')).toMatchObject({ book: '1', sheet: 'Data' });
    expect(parseSheetPrefix("'C:\\kerja\\[a b.xlsx]Data 1'!")).toMatchObject({
      book: 'C:\\kerja\\a b.xlsx',
      sheet: 'Data 1',
    });
    expect(parseSheetPrefix("'Jan 1:Des 1'!")).toMatchObject({ sheet: 'Jan 1', lastSheet: 'Des 1' });
    expect(parseSheetPrefix('Data')).toBeUndefined();
  });

  it('does not tell capitals from small letters', () => {
    expect(sameSheet('Rekap', 'REKAP')).toBe(true);
    expect(sameSheet('Rekap', 'Rekap 1')).toBe(false);
  });

  it('tells an address from other formulas', () => {
    expect(parseAddress('B3')).toEqual({ reference: parseReference('B3') });
    expect(parseAddress("='A!b'!$B$3")?.sheet?.sheet).toBe('A!b');
    expect(parseAddress('=SUM(A1)')).toBeUndefined();
    expect(parseAddress('=Data!#REF!')).toBeUndefined();
  });
});
