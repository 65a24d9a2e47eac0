import fc from 'fast-check';
import { explainFormula } from '../../../src/formula/explanation/explain';
import { plainDescription, type Describe } from '../../../src/formula/tree/describe';
import { allowedFunctions } from '../../../src/host/engine/functions';
import { cases } from '../../host/engine/functionCases';
import { anyFormula } from '../arbitraries';
import { treeOf } from '../tree/treeOf';

const at = { sheet: 'Pengukuran 2024', row: 4, column: 9 };
const titles: Readonly<Record<number, string>> = {
  3: 'Target TW I',
  4: 'Diisi TW I',
  5: 'Unit',
  6: 'Capaian',
};
const describeColumn: Describe = (described) => {
  if (described.kind === 'name') return described.name.replaceAll('_', ' ').toLowerCase();
  const column = described.kind === 'area' ? described.area.area.column : -1;
  return titles[column] ?? plainDescription(at)(described);
};
const explained = (formula: string, language: 'id' | 'en' = 'id'): string[] =>
  explainFormula(treeOf(formula), at, describeColumn, language).map(
    ({ depth, text }) => '  '.repeat(depth) + text,
  );

describe('explainFormula', () => {
  it.each([
    [
      '=IF(E5="","",E5/D5)',
      ['Jika Diisi TW I kosong: kosong.', 'Selain itu: Diisi TW I dibagi Target TW I.'],
    ],
    [
      '=IF(E5="N/A","N/A",IF(D5=0,"",MIN(E5/D5,Batas_Capaian)))',
      [
        'Jika Diisi TW I sama dengan “N/A”: “N/A”.',
        'Selain itu, jika Target TW I sama dengan 0: kosong.',
        'Selain itu: yang terkecil dari (Diisi TW I dibagi Target TW I) dan batas capaian.',
      ],
    ],
    [
      '=IF(AND(ISNUMBER(E5),OR(D5>0,NOT(E5))),IF(E5>=D5,1,0.5),CHOOSE(D5,"a",IF(E5,1,2)))',
      [
        'Jika Diisi TW I berupa angka dan (Target TW I lebih dari 0 atau tidak benar bahwa Diisi TW I bernilai benar):',
        '  Jika Diisi TW I lebih dari atau sama dengan Target TW I: 1.',
        '  Selain itu: 0,5.',
        'Selain itu:',
        '  Menurut Target TW I:',
        '    1: “a”.',
        '    2:',
        '      Jika Diisi TW I bernilai benar: 1.',
        '      Selain itu: 2.',
      ],
    ],
    [
      '=IFERROR(SUMIFS(G$5:G$9,F$5:F$9,F5,G$5:G$9,">=80")/COUNTIF(F5:F9,"A*"),"")',
      [
        '(jumlah Capaian untuk baris dengan Unit sama dengan Unit dan Capaian lebih dari atau sama dengan 80) dibagi (banyaknya baris dengan Unit berpola “A*”).',
        'Bila hitungan itu galat: kosong.',
      ],
    ],
    [
      '=(D5+E5)*2-D5/E5',
      ['(Target TW I ditambah Diisi TW I) dikali 2 dikurangi Target TW I dibagi Diisi TW I.'],
    ],
    ['=D5-(E5-1)', ['Target TW I dikurangi (Diisi TW I dikurangi 1).']],
    ['=INDEX(G5:G9,MATCH(F5,F5:F9,0))', ['Isi Capaian pada baris tempat Unit ditemukan di Unit.']],
    [
      '=COUNTIFS(G5:G9,"<"&D5,F5:F9,"<>")',
      ['Banyaknya baris dengan Capaian kurang dari Target TW I dan Unit terisi.'],
    ],
    [
      '=ROUND(E5,0)+ROUND(E5,2)',
      ['(Diisi TW I dibulatkan ke bilangan bulat) ditambah (Diisi TW I dibulatkan sampai 2 desimal).'],
    ],
    [
      '=IF(OR(NOT(ISNUMBER(E5)),NOT(D5=0),COUNTIFS(F5:F9,"N/A",G5:G9,">-1E+300")>0),LEN(F5)>3,"")',
      [
        'Jika Diisi TW I bukan angka, Target TW I tidak sama dengan 0 atau ada baris dengan Unit sama dengan “N/A” dan Capaian berupa angka: benar bila (banyaknya huruf Unit) lebih dari 3.',
        'Selain itu: kosong.',
      ],
    ],
    [
      '=LOOKUP(IF(E5="",0,E5),D5:D9,F5:F9)',
      [
        'Nilai Unit pada baris terakhir yang Target TW I-nya tidak melebihi nilai berikut:',
        '  Jika Diisi TW I kosong: 0.',
        '  Selain itu: Diisi TW I.',
      ],
    ],
    ['=E5>D5', ['Benar bila Diisi TW I lebih dari Target TW I, selain itu salah.']],
    ['=XIRR(D5,E5)', ['Hasil fungsi XIRR atas Target TW I; Diisi TW I.']],
    ['=-E5%', ['Minus Diisi TW I persen.']],
    ['=#REF!+Data!Z9', ['Galat #REF! ditambah Data!Z9.']],
  ])('says %s in words', (formula, expected) => {
    expect(explained(formula)).toEqual(expected);
  });

  it('says it in English', () => {
    expect(explained('=IF(E5="","",ROUND(E5/D5,1.5))', 'en')).toEqual([
      'If Diisi TW I is blank: blank.',
      'Otherwise: (Diisi TW I divided by Target TW I) rounded to 1.5 decimals.',
    ]);
  });

  it('has words for every function that generated formulas may use', () => {
    const bare = Object.values(cases)
      .flat()
      .flatMap((formula) => explained(formula))
      .filter((line) => /hasil fungsi/i.test(line));
    expect(bare).toEqual([]);
    expect(
      [...allowedFunctions].filter((name) => explained(`=${name}(1,2,3)`).join().includes('hasil fungsi')),
    ).toEqual([]);
  });

  it('says any formula, also the longest, without leaving a place of a text empty', () => {
    fc.assert(
      fc.property(anyFormula, fc.constantFrom('id' as const, 'en' as const), (formula, language) => {
        const lines = explained(formula, language);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line.replaceAll('{1,2;"}",4}', '')).not.toMatch(/[{}]|undefined/);
      }),
    );
    expect(explained(`=A1${'+A1'.repeat(2700)}`)).toHaveLength(1);
    expect(explained(`=${'IF(A1>1,B1&C1+D1*'.repeat(64)}1${',0)'.repeat(64)}`)[0]).toContain('Jika');
  });
});
