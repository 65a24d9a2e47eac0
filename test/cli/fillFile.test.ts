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
      expect(
        result.ok && result.value.entries.map((entry) => [entry.block, entry.columnKey, entry.value]),
      ).toEqual(expected);
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
      value: { entries: [{ columnKey: 'tw1.entry' }, { columnKey: 'agreed' }] },
    });
    expect(sentence('PIH,SS5/c,tw1,realisasi,3\nPIH,SS5/c,TW1,realisasi,4')).toContain('mengulang baris 1');
  });

  it('leads components to their lines of the working papers', () => {
    const result = parse(
      'PIH,SS4/d,TW1,part,3\nPIH,SS4/d,TW1,whole,4,\nPIH,SS1/a,TW2,before,10,energy\nPIH,SS1/a,TW2,after,9,Air\n' +
        'BSPJI Aceh,SS3/e,TW1,before,5\nBSPJI Aceh,SS3/f,TW1,after,6\n' +
        'BSPJI Aceh,SS3/c,TW1,before,1,PT B\nBSPJI Aceh,SS3/c,TW1,before,2,PT A\nBSPJI Aceh,SS3/c,TW1,after,3,PT B\n' +
        'BSPJI Aceh,SS3/c,TW1,after,,PT C\n',
    );
    const entries = result.ok ? result.value.entries : [];
    expect(new Set(entries.map(({ block }) => block))).toEqual(new Set(['Isi_Kertas_2024']));
    expect(entries.map((entry) => [entry.rowKey, entry.columnKey, entry.value])).toEqual([
      ['PIH/SS4/d', 'tw1.figure', 3],
      ['PIH/SS4/d', 'tw1.base', 4],
      ['PIH/SS1/a#energy', 'tw2.base', 10],
      ['PIH/SS1/a#water', 'tw2.figure', 9],
      ['BSPJI Aceh/SS3/e', 'tw1.base', 5],
      ['BSPJI Aceh/SS3/f', 'tw1.figure', 6],
      ['BSPJI Aceh/SS3/c#1', 'item', 'PT B'],
      ['BSPJI Aceh/SS3/c#1', 'tw1.base', 1],
      ['BSPJI Aceh/SS3/c#2', 'item', 'PT A'],
      ['BSPJI Aceh/SS3/c#2', 'tw1.base', 2],
      ['BSPJI Aceh/SS3/c#1', 'tw1.figure', 3],
    ]);
    expect(result).toMatchObject({ value: { companies: { 'BSPJI Aceh/SS3/c': 2 } } });
  });

  it('leaves a cell alone where the value is empty', () => {
    expect(parse('PIH,SS5/c,TW1,realisasi,')).toMatchObject({ ok: true, value: { entries: [] } });
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
    ['a component of a count', 'PIH,SS5/c,TW1,part,3', 'baris 1', 'kertas kerja'],
    ['a part of a saving', 'PIH,SS1/a,TW1,part,3,energy', 'baris 1', 'kertas kerja'],
    ['a figure after of a ratio', 'PIH,SS4/d,TW1,after,3', 'baris 1', 'kertas kerja'],
    ['a component of a year', 'PIH,SS4/d,Y,part,3', 'baris 1', 'Y'],
    ['a resource that is none', 'PIH,SS1/a,TW1,before,3,gas', 'baris 1', 'gas'],
    ['a company without a name', 'BSPJI Aceh,SS3/c,TW1,before,3', 'baris 1', 'perusahaan'],
    ['an item of a ratio', 'PIH,SS4/d,TW1,part,3,energy', 'baris 1', 'item'],
    [
      'a doubled component',
      'PIH,SS1/a,TW1,before,3,energy\nPIH,SS1/a,TW1,before,4,energy ',
      'baris 2',
      'mengulang baris 1',
    ],
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
