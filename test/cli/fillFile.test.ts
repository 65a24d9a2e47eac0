import { fillValue, parseFill, type FillContext } from '../../src/cli/fillFile';
import { cliText } from '../../src/cli/texts';
import { builtInPlan } from '../../src/plans/loadPlan';

const context: FillContext = { plan: builtInPlan(), year: 2024, units: ['BSPJI Aceh', 'PIH'] };
const parse = (content: string) => parseFill(content, context, cliText);
const header = 'unit,code,period,field,value,item\n';

function sentence(content: string): string {
  const result = parse(content);
  if (result.ok) throw new Error('The fill file was accepted');
  return result.sentence;
}

describe('fill file', () => {
  it('leads every field to its cell, with and without header, item and byte order mark', () => {
    const body =
      'PIH,SS5/c,TW1,realisasi,3,\nPIH,SS5/c,TW1,target,2\nPIH,SS5/c,Y,target,12\nPIH,SS5/c,TW2,kendala,"a, ""b"""\n' +
      'PIH,SS5/c,TW2,tindak_lanjut,c\nPIH,SS5/c,TW2,data_dukung,d\nPIH,SS5/c,2023,history,7\n';
    const expected = [
      ['Isi_Ukur_2024', 'tw1.entry', 3],
      ['Isi_Ukur_2024', 'tw1.targetEntry', 2],
      ['Isi_Ukur_2024', 'agreed', 12],
      ['Isi_Ukur_2024', 'tw2.obstacle', 'a, "b"'],
      ['Isi_Ukur_2024', 'tw2.followUp', 'c'],
      ['Isi_Ukur_2024', 'tw2.evidence', 'd'],
      ['Isi_Riwayat_2024', 'y2023.realisation', 7],
    ];
    for (const content of [body, header + body, `\uFEFF${header}${body}`, body.replaceAll('\n', '\r\n')]) {
      const result = parse(content);
      expect(result.ok && result.value.map((entry) => [entry.block, entry.columnKey, entry.value])).toEqual(
        expected,
      );
    }
  });

  it('takes a plain JSON number as a number and everything else as text exactly as it stands', () => {
    expect(['12.5', '-3', '1e2', '0'].map(fillValue)).toEqual([12.5, -3, 100, 0]);
    expect(['91,5', ' 5', '5 ', '1.', '.5', '01', '+1', 'NaN', 'N/A', '=1+1', '0x10'].map(fillValue)).toEqual(
      ['91,5', ' 5', '5 ', '1.', '.5', '01', '+1', 'NaN', 'N/A', '=1+1', '0x10'],
    );
  });

  it('keeps a number no cell can hold as the text it is', () => {
    expect(['1e999', '-1e308', '-0'].map(fillValue)).toEqual(['1e999', '-1e308', 0]);
  });

  it('takes periods in small letters, and knows a doubled line by them', () => {
    expect(parse('PIH,SS5/c,tw1,realisasi,3\nPIH,SS5/c,y,target,4')).toMatchObject({
      ok: true,
      value: [{ columnKey: 'tw1.entry' }, { columnKey: 'agreed' }],
    });
    expect(sentence('PIH,SS5/c,tw1,realisasi,3\nPIH,SS5/c,TW1,realisasi,4')).toContain('mengulang baris 1');
  });

  it('leaves a cell alone where the value is empty', () => {
    expect(parse('PIH,SS5/c,TW1,realisasi,')).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['an unknown unit', 'PIH,SS5/c,TW1,realisasi,3\nBalai X,SS5/c,TW1,realisasi,3', 'baris 2', 'Balai X'],
    ['a unit outside --units', 'P4SI,SS1/d,TW1,realisasi,3', 'baris 1', '--units'],
    ['an unknown code', 'PIH,SS99/z,TW1,realisasi,3', 'baris 1', 'SS99/z'],
    ['a code the unit has no target for', 'PIH,SS9/a,TW1,realisasi,3', 'baris 1', 'SS9/a'],
    ['an unknown field', 'PIH,SS5/c,TW1,realization,3', 'baris 1', 'realization'],
    ['an unknown period', 'PIH,SS5/c,TW5,realisasi,3', 'baris 1', 'TW5'],
    ['a realisation of a whole year', 'PIH,SS5/c,Y,realisasi,3', 'baris 1', 'Y'],
    ['a history year that is not earlier', 'PIH,SS5/c,2024,history,3', 'baris 1', '2024'],
    ['a component', 'PIH,SS5/c,TW1,part,3', 'baris 1', 'kertas kerja'],
    ['an item', 'PIH,SS5/c,TW1,realisasi,3,energy', 'baris 1', 'item'],
    ['too few columns', 'PIH,SS5/c,TW1,realisasi', 'baris 1', '4 kolom'],
    ['too many columns', 'PIH,SS5/c,TW1,realisasi,1,,x', 'baris 1', '7 kolom'],
    ['a doubled line', 'PIH,SS5/c,TW1,realisasi,3\nPIH,SS5/c,TW1,realisasi,4', 'baris 2', 'baris 1'],
    ['a text longer than a cell', `${header}PIH,SS5/c,TW1,kendala,${'x'.repeat(32_768)}`, 'baris 2', '32767'],
    ['a control character', 'PIH,SS5/c,TW1,kendala,a\u0001b', 'baris 1', 'kendali'],
    ['semicolons', 'PIH;SS5/c;TW1;realisasi;3', 'baris 1', 'koma'],
    ['an open quote', `${header}PIH,SS5/c,TW1,kendala,"x`, 'baris 2', 'CSV'],
    [
      'a quote in the middle',
      `${header}PIH,SS5/c,TW1,realisasi,1\nPIH,SS5/c,TW2,kendala,a"b"`,
      'baris 3',
      'CSV',
    ],
  ])('names the line of %s', (_, content, line, word) => {
    expect(sentence(content)).toContain(line);
    expect(sentence(content)).toContain(word);
  });

  it('counts lines as an editor does, also after a value over several lines', () => {
    expect(sentence('PIH,SS5/c,TW1,kendala,"a\nb\nc"\n\nPIH,SS5/c,TW9,realisasi,3')).toContain('baris 5');
  });
});
