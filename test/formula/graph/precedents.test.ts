import fc from 'fast-check';
import { areaAddress, areaOf } from '../../../src/formula/address';
import { PrecedentReader } from '../../../src/formula/graph/precedents';
import { tokenise } from '../../../src/formula/tokens';
import { anyFormula } from '../arbitraries';

const names: Readonly<Record<string, string>> = {
  Nilai: '=Data!$C$1:$C$10',
  Ganda: '=Nilai+Data!$A$1',
  Lingkar: '=Lingkar',
  Batas_1: '=Data!$E$1',
  Batas_2: '=Data!$E$2',
};
const read = (formula: string, reader = new PrecedentReader((name) => names[name])): string[] =>
  reader.areasOf(formula, 'Data').map((area) => `${area.sheet}!${areaAddress(area)}`);

describe('PrecedentReader', () => {
  it.each([
    ['=A1+B2:B9*$C$5', ['Data!A1', 'Data!B2:B9', 'Data!C5']],
    [
      "=SUMIFS('Pengukuran 2024'!K5:K40,Lain!$B$5:$B$40,B7)",
      ['Pengukuran 2024!K5:K40', 'Lain!B5:B40', 'Data!B7'],
    ],
    ['=SUM(Nilai)+1', ['Data!C1:C10']],
    ['=Ganda', ['Data!A1', 'Data!C1:C10']],
    ['=Lingkar+Tak_Ada', []],
    ['="A1"&LOG10(5)', []],
    ['=[1]Buku!A1+Jan:Des!B1+Tabel[Nilai]', []],
    ['=A:A', ['Data!A1:A1048576']],
    ['=A1:INDEX(C:C,4)', ['Data!A1', 'Data!C1:C1048576', 'Data!A1:C1048576']],
  ])('reads what %s refers to', (formula, expected) => {
    expect(read(formula)).toEqual(expected);
  });

  it('tells formulas of one pattern apart by their rows, sheets and names', () => {
    const reader = new PrecedentReader((name) => names[name]);
    expect(read('=A1+Batas_1', reader)).toEqual(['Data!A1', 'Data!E1']);
    expect(read('=A7+Batas_2', reader)).toEqual(['Data!A7', 'Data!E2']);
    expect(read("='TW 1'!A1", reader)).toEqual(['TW 1!A1']);
    expect(read("='TW 2'!A9", reader)).toEqual(['TW 2!A9']);
    expect(read('=LOG10(A3)+5', reader)).toEqual(['Data!A3']);
    expect(read('=LOG1(A4)+6', reader)).toEqual(['Data!A4']);
  });

  it('reads what the tokens say, whatever formulas of the same pattern came before', () => {
    const reader = new PrecedentReader(() => undefined);
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const expected = tokenise(formula).flatMap((token) => {
          if (token.kind !== 'reference') return [];
          if (token.sheet?.book !== undefined || token.sheet?.lastSheet !== undefined) return [];
          return [{ sheet: token.sheet?.sheet ?? 'Data', ...areaOf(token.reference) }];
        });
        expect(reader.areasOf(formula, 'Data')).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
