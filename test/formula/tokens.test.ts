import fc from 'fast-check';
import { joinTokens, tokenise, tokeniseR1C1, type Token } from '../../src/formula/tokens';
import { anyFormula } from './arbitraries';

const short = (formula: string): string[] => tokenise(formula).map((token) => `${token.kind} ${token.text}`);
const kinds = (tokens: readonly Token[]): string[] => tokens.map((token) => token.kind);

describe('tokenise', () => {
  it('takes an ordinary formula apart', () => {
    expect(short('=IF($B7="",0.5%,MIN(K7/L7, Batas_Capaian))')).toEqual([
      'start =',
      'function IF',
      'open (',
      'reference $B7',
      'operator =',
      'string ""',
      'separator ,',
      'number 0.5',
      'operator %',
      'separator ,',
      'function MIN',
      'open (',
      'reference K7',
      'operator /',
      'reference L7',
      'separator ,',
      'whitespace  ',
      'name Batas_Capaian',
      'close )',
      'close )',
    ]);
  });

  it.each([
    ['Data!A1', 'reference'],
    ["'Pengukuran 2024'!$A$1:B9", 'reference'],
    ["'Data Jum''at'!5:6", 'reference'],
    ['[1]Lain!A:C', 'reference'],
    ["'C:\\kerja\\[a b.xlsx]Data 1'!A1", 'reference'],
    ['Jan:Des!A1', 'reference'],
    ['计划!B2', 'reference'],
    ['A1#', 'reference'],
    ['1:3', 'reference'],
    ['$A:$A', 'reference'],
    ['Data!Nama', 'name'],
    ['[1]!Nama', 'name'],
    ['Batas_Capaian', 'name'],
    ['XFE1', 'name'],
    ['A1048577', 'name'],
    ['TW1a', 'name'],
    ['Año.2024', 'name'],
    ['#DIV/0!', 'error'],
    ['#N/A', 'error'],
    ['#SPILL!', 'error'],
    ['Data!#REF!', 'error'],
    ['#REF!A1', 'error'],
    ['#REF!$A$1:$B$2', 'error'],
    ['Tabel1[Nilai]', 'structured'],
    ["Tabel1[[#This Row],[a '] b]]", 'structured'],
    ['[@Nilai]', 'structured'],
    ['[tw1.entry]', 'structured'],
    ['{1,2;"}",TRUE}', 'array'],
    ['"a ""b"" c"', 'string'],
    ['1.5E+10', 'number'],
    ['.5', 'number'],
    ['true', 'boolean'],
    ['~', 'unknown'],
  ])('keeps %s whole, as %s', (text, kind) => {
    expect(short(`=${text}`)).toEqual(['start =', `${kind} ${text}`]);
  });

  it('tells functions from references and sheets from ranges', () => {
    expect(short('=LOG10(A1)')).toEqual(['start =', 'function LOG10', 'open (', 'reference A1', 'close )']);
    expect(short('=A1:INDEX(B:B,3)').slice(1, 4)).toEqual(['reference A1', 'operator :', 'function INDEX']);
    expect(short('=A1:Data!B5')).toEqual(['start =', 'reference A1', 'operator :', 'reference Data!B5']);
    expect(short('=Data!A1:Tw1!B5')).toEqual([
      'start =',
      'reference Data!A1',
      'operator :',
      'reference Tw1!B5',
    ]);
    expect(short('=TRUE()')).toEqual(['start =', 'function TRUE', 'open (', 'close )']);
    expect(short('=A1 B2')).toEqual(['start =', 'reference A1', 'whitespace  ', 'reference B2']);
  });

  it('says where a reference points', () => {
    const [, token] = tokenise("='Data Jum''at'!$B7#");
    expect(token).toMatchObject({
      kind: 'reference',
      address: '$B7',
      spill: true,
      sheet: { sheet: "Data Jum'at" },
      reference: { kind: 'cell', cell: { row: 6, column: 1, columnAbsolute: true, rowAbsolute: false } },
    });
  });

  it('reads R1C1', () => {
    expect(kinds(tokeniseR1C1('=SUM(R[-1]C:RC[2],R5C3)*C', 4, 4))).toEqual([
      'start',
      'function',
      'open',
      'reference',
      'separator',
      'reference',
      'close',
      'operator',
      'reference',
    ]);
    expect(kinds(tokeniseR1C1('=R[-9]C+Kinerja', 4, 4))).toEqual(['start', 'outside', 'operator', 'name']);
  });

  it('loses nothing and never throws, whatever the text', () => {
    const scraps = fc.constantFrom(
      '=',
      'A1',
      "'",
      '!',
      '[',
      ']',
      '#REF!',
      '"',
      '{',
      '}',
      ':',
      '$',
      'Data',
      '(',
      ',',
      'R[1]',
      '9',
      '\ud800',
      'é',
      ' ',
    );
    const text = fc.oneof(
      anyFormula,
      fc.string({ unit: 'binary' }),
      fc.array(scraps, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (formula) => {
        expect(joinTokens(tokenise(formula))).toBe(formula);
        expect(joinTokens(tokeniseR1C1(formula, 3, 3))).toBe(formula);
        expect(tokenise(formula).every((token) => token.text.length > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows every piece of a well-formed formula', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        expect(kinds(tokenise(formula))).not.toContain('unknown');
      }),
      { numRuns: 500 },
    );
  });
});
