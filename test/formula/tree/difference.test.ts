import fc from 'fast-check';
import { plainDescription, type Describe } from '../../../src/formula/tree/describe';
import { differenceOf } from '../../../src/formula/tree/difference';
import type { FormulaDifference } from '../../../src/formula/tree/differenceKinds';
import { differenceWords } from '../../../src/formula/tree/differenceWords';
import { anyFormula } from '../arbitraries';
import { treeOf } from './treeOf';

const at = { sheet: 'Pengukuran 2024', row: 9, column: 25 };
const compared = (found: string, expected: string): FormulaDifference =>
  differenceOf(treeOf(found), treeOf(expected), at);

/** Columns of the row at hand by their names. */
const describeColumn: Describe = (described) => {
  const titles: Readonly<Record<number, string>> = { 10: 'TW I', 11: 'TW II', 12: 'TW III' };
  const { sheet, area } = described.kind === 'area' ? described.area : { sheet: '', area: undefined };
  const title = sheet === at.sheet && area?.row === at.row ? titles[area.column] : undefined;
  return title ?? plainDescription(at)(described);
};
const words = (found: string, expected: string, language: 'id' | 'en' = 'id'): string =>
  differenceWords(compared(found, expected), describeColumn, language, at);

describe('differenceOf', () => {
  it.each([
    ['=IF($B10="",0,K10/L10)', '=if( B10 = "" , 0 , (K10/L10) )'],
    ["='Pengukuran 2024'!K10", '=$K$10'],
    ['=SUM(B9:B2)', '=SUM($B$2:B9)'],
    ['=_xlfn.CONCAT(A1)', '=CONCAT(A1)'],
    ['=batas_capaian', '=Batas_Capaian'],
    ["='data'!A1", '=DATA!A1'],
    ['=TRUE()', '=true'],
    ['=+A1', '=A1'],
  ])('%s is the same as %s', (found, expected) => {
    expect(compared(found, expected)).toEqual({ kind: 'same' });
  });

  it.each([
    ['=B1+A1', '=A1+B1', 'always'],
    ['=A1-B1+C1', '=C1-(B1-A1)', 'always'],
    ['=A1*B1/C1', '=B1/C1*A1', 'always'],
    ['=A1*50%', '=A1/2', 'always'],
    ['=A1/(B1*C1)', '=A1/B1/C1', 'always'],
    ['=-(A1-B1)', '=B1-A1', 'always'],
    ['=IF(A1>=B1,1,2)', '=IF(B1>A1,2,1)', 'always'],
    ['=IF(NOT(A1=B1),1,2)', '=IF(A1=B1,2,1)', 'always'],
    ['=IF(A1>1,2)', '=IF(A1>1,2,FALSE)', 'always'],
    ['=SUM(A1,A2:A3)', '=SUM(A1:A3)', 'always'],
    ['=MAX(B1,A1)', '=MAX(A1,B1)', 'always'],
    ['=CONCATENATE(A1,"x",B1)', '=A1&"x"&B1', 'always'],
    ['=COUNTIF(A1:A9,">0")', '=COUNTIFS(A1:A9,">0")', 'always'],
    ['=SUMIF(A1:A9,1,B1:B9)', '=SUMIFS(B1:B9,A1:A9,1)', 'always'],
    ['=NA()', '=#N/A', 'always'],
    ['=A1+A2+A3', '=SUM(A1:A3)', 'numbers'],
    ['=SUM(A1:A2)+A3', '=SUM(A1:A3)', 'numbers'],
    ['=(A1+B1)*1', '=A1+B1', 'numbers'],
    ['=--(A1+B1)', '=A1+B1', 'always'],
  ])('%s is equivalent to %s', (found, expected, when) => {
    expect(compared(found, expected)).toEqual({ kind: 'equivalent', when });
  });

  it.each([
    ['=A1/(B1/C1)', '=A1*C1/B1'],
    ['=A1-B1', '=B1-A1'],
    ['=A1/B1', '=B1/A1'],
    ['=MAX(SUM(A1:A3))', '=MAX(A1:A3)'],
    ['=SUM(A1:A3)+1', '=A1:A3+1'],
    ['=SUM(A1,A1)', '=SUM(A1)'],
    ['=A1*1', '=A1'],
    ['=--A1', '=A1'],
    ['=A1&B1', '=B1&A1'],
    ['=IF(A1>=B1,1,2)', '=IF(A1>B1,1,2)'],
    ['="a"', '="A"'],
    ['=SUMIF(A1:A9,1,B1:B5)', '=SUMIFS(B1:B5,A1:A9,1)'],
    ['=SUM(A1:A3)', '=A1+A2'],
    ['=2^A1', '=A1^2'],
  ])('%s is not equivalent to %s', (found, expected) => {
    expect(compared(found, expected).kind).not.toMatch(/same|equivalent/);
  });

  it.each([
    ['=L10/B10', '=M10/B10', 'menunjuk TW II, seharusnya TW III'],
    ['=L12/B10', '=L10/B10', 'menunjuk L12, seharusnya TW II'],
    ["='Pengukuran 2023'!K10", '=K10', "menunjuk 'Pengukuran 2023'!K10, seharusnya TW I"],
    ['=SUM(B5:B40)', '=SUM(B5:B41)', 'rentang berakhir di baris 40, seharusnya baris 41'],
    ['=SUM(B6:B41)', '=SUM(B5:B41)', 'rentang dimulai di baris 6, seharusnya baris 5'],
    ['=SUM(B5:D5)', '=SUM(B5:E5)', 'rentang berakhir di kolom D, seharusnya kolom E'],
    ['=SUM(C5:C41)', '=SUM(B5:B41)', 'menunjuk C5:C41, seharusnya B5:B41'],
    ['=K10+L10', '=K10-L10', 'operator +, seharusnya -'],
    ['=IF(K10>5,1,0)', '=IF(K10>=5,1,0)', 'operator >, seharusnya >='],
    ['=-K10', '=K10', 'diberi tanda minus'],
    ['=IF(A1,K10,0)', '=IF(A1,-K10,0)', 'kehilangan tanda minus'],
    ['=AVERAGE(B5:B9)', '=SUM(B5:B9)', 'memakai AVERAGE, seharusnya SUM'],
    ['=L10/K10', '=K10/L10', 'pembilang dan penyebut tertukar'],
    ['=IF(A1="",L10/K10,"")', '=IF(A1="",K10/L10,"")', 'pembilang dan penyebut tertukar'],
    ['=IF(A1,1,2)', '=IF(A1,2,1)', 'argumen IF tertukar'],
    ['=K10/L10+5', '=K10/L10', 'ditambah konstanta 5'],
    ['=K10/L10-0.5', '=K10/L10', 'dikurangi konstanta 0,5'],
    ['=(K10/L10)*110%', '=K10/L10', 'dikalikan konstanta 1,1'],
    ['=100-K10/L10', '=K10/L10', 'dikurangkan dari konstanta 100'],
    ['=IF(A1="",0,K10+5)', '=IF(A1="",0,K10)', 'ditambah konstanta 5'],
    ['=K10+M10', '=K10', 'ditambah TW III'],
    ['=K10+M10', '=K10+L10+M10', 'kehilangan “+ TW II”'],
    ['=IFERROR(K10/L10,1)', '=K10/L10', 'dibungkus IFERROR'],
    ['=K10/L10', '=ROUND(K10/L10,2)', 'tidak lagi dibungkus ROUND'],
    ['=K10%', '=K10', 'diberi tanda persen'],
    ['=IFERROR(K10/M10,1)', '=K10/L10', 'dibungkus IFERROR; menunjuk TW III, seharusnya TW II'],
    ['=ROUND(K10,1)', '=ROUND(K10,2)', 'berisi 1, seharusnya 2'],
    ['=IF(K10="-",1,0)', '=IF(K10="",1,0)', 'berisi “-”, seharusnya “”'],
    ['=K10*5', '=K10*L10', 'berisi 5, seharusnya TW II'],
    ['=IF(A1>1,K10)', '=IF(A1>1,K10,L10)', 'argumen ke-3 pada IF hilang: TW II'],
    ['=SUM(K10,L10,M10)', '=SUM(K10,M10)', 'argumen ke-2 pada SUM ditambahkan: TW II'],
    [
      '=MIN(K10/L10,Batas_Lain)',
      '=MIN(K10/L10,Batas_Capaian)',
      'memakai Batas_Lain, seharusnya Batas_Capaian',
    ],
    ['=MIN(K10/#REF!,1)', '=MIN(K10/L10,1)', 'kehilangan acuan (#REF!)'],
    ['=#REF!', '=SUM(A1:A9)/COUNT(A1:A9)', 'kehilangan acuan (#REF!)'],
    ['=[1]Data!K10', '=K10', 'mengambil dari buku kerja lain (1)'],
    ['=SUM([1]Data!K10,5,6,7)', '=IF(K10,1)', 'mengambil dari buku kerja lain (1)'],
    ['=K12/L12', '=K10/L10', 'menunjuk K12, seharusnya TW I; menunjuk L12, seharusnya TW II'],
    ['=VLOOKUP(A1,B:C,2)', '=K10/L10', 'berisi VLOOKUP(A1,B:C,2), seharusnya K10/L10'],
  ])('says of %s for %s: %s', (found, expected, said) => {
    expect(words(found, expected)).toBe(said);
  });

  it('says it in English', () => {
    expect(words('=L10/B10', '=M10/B10', 'en')).toBe('points to TW II instead of TW III');
    expect(words('=SUM(B5:B40)', '=SUM(B5:B41)', 'en')).toBe('the range ends at row 40 instead of row 41');
    expect(words('=K10/L10+5.5', '=K10/L10', 'en')).toBe('the constant 5.5 added');
  });

  it('marks where the two texts differ', () => {
    const [found, expected] = ['=IF( A1="",0,SUM(K2:K9)+5 )', '=IF(A1="",0,SUM(K2:K9))'];
    const difference = compared(found, expected);
    expect(difference).toMatchObject({ kind: 'literalAdded', literal: { number: 5 } });
    const spans = 'marks' in difference ? difference.marks.found : [];
    expect(spans.map(({ start, end }) => found.slice(start, end))).toEqual(['+5']);
    const wrapped = compared('=IFERROR(A1/B1,1)', '=A1/B1');
    const around = 'marks' in wrapped ? wrapped.marks.found : [];
    expect(around.map(({ start, end }) => '=IFERROR(A1/B1,1)'.slice(start, end))).toEqual([
      'IFERROR(',
      ',1)',
    ]);
  });

  it('finds every formula the same as itself, and changed by + 5', () => {
    fc.assert(
      fc.property(anyFormula, (text) => {
        expect(compared(text, text)).toEqual({ kind: 'same' });
        expect(compared(`=(${text.slice(1)})+5`, text).kind).not.toBe('same');
      }),
    );
  });

  it('compares any two formulas, also the longest, without an exception', () => {
    fc.assert(
      fc.property(anyFormula, anyFormula, (one, other) => {
        const difference = compared(one, other);
        expect(differenceWords(difference, plainDescription(at), 'id', at)).not.toBe('');
      }),
    );
    const chain = `=A1${'+A1'.repeat(2700)}`;
    expect(compared(chain, `${chain}+5`).kind).toBe('rewritten');
    const nested = (inner: string): string => `=${'IF(A1>1,B1&C1+D1*'.repeat(64)}${inner}${',0)'.repeat(64)}`;
    expect(compared(nested('K10'), nested('L10')).kind).toMatch(/reference|rewritten/);
  });
});
