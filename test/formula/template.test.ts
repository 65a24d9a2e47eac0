import { renderTemplate, templateColumns } from '../../src/formula/template';

const columns = new Map([
  ['tw1.entry', 10],
  ['tw1.target', 9],
  ['key', 0],
]);

describe('renderTemplate', () => {
  it('writes columns absolute and rows relative', () => {
    expect(renderTemplate('=IF([tw1.entry]="","",[tw1.entry]/[tw1.target])', columns, 6)).toBe(
      '=IF($K7="","",$K7/$J7)',
    );
  });

  it('writes a range of two columns', () => {
    expect(renderTemplate('=SUM([tw1.target]:[tw1.entry])', columns, 0)).toBe('=SUM($J1:$K1)');
  });

  it('leaves texts, names and other references alone', () => {
    const template = `=MATCH([key],Kunci_Pengukuran,0)&"[key]"&'Data [x'!A1`;
    expect(renderTemplate(template, columns, 1)).toBe(`=MATCH($A2,Kunci_Pengukuran,0)&"[key]"&'Data [x'!A1`);
  });

  it('throws on a column nobody knows', () => {
    expect(() => renderTemplate('=[tw9.entry]+1', columns, 0)).toThrow('"tw9.entry"');
  });

  it('lists the columns used', () => {
    expect(templateColumns('=[key]&[tw1.entry]&[key]')).toEqual(['key', 'tw1.entry']);
  });
});
