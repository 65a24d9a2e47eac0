import { initialiseEngineInNode } from '../../src/host/engine/node';
import { createHost, type Host } from '../../src/host/host';
import type { TypedValue } from '../../src/host/hostTypes';
import type { DataValidation, SheetModel } from '../../src/host/workbook/model';
import { alertFor, inputMessageAt } from '../../src/workbench/rules/validation';

function workbook(): { host: Host; sheet: SheetModel } {
  const host = createHost();
  const [sheet] = host.workbook.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  return { host, sheet };
}

function withRule(
  rule: DataValidation['rule'],
  more: Partial<DataValidation> = {},
): { judge: (typed: TypedValue, row?: number) => string; host: Host; sheet: SheetModel } {
  const { host, sheet } = workbook();
  sheet.validations.push({
    areas: [{ row: 1, column: 1, rows: 5, columns: 1 }],
    rule,
    ignoreBlanks: true,
    errorAlert: { title: 'Diisi', message: 'Angka 0-100.', showAlert: true, style: 'Warning' },
    ...more,
  });
  const judge = (typed: TypedValue, row = 1): string =>
    alertFor({ model: host.workbook, sheet, row, column: 1 }, typed)?.style ?? 'fits';
  return { judge, host, sheet };
}

describe('what is said to an entry', () => {
  beforeAll(initialiseEngineInNode);

  it('compares numbers as the rule wants them', () => {
    const { judge } = withRule({ decimal: { operator: 'Between', formula1: 0, formula2: '100' } });
    expect([judge('50'), judge('0'), judge('100'), judge('100.5'), judge('-1'), judge('lima')]).toEqual([
      'fits',
      'fits',
      'fits',
      'Warning',
      'Warning',
      'Warning',
    ]);
    const whole = withRule({ wholeNumber: { operator: 'GreaterThan', formula1: 3 } });
    expect([whole.judge('4'), whole.judge('4.5'), whole.judge('3')]).toEqual(['fits', 'Warning', 'Warning']);
    const length = withRule({ textLength: { operator: 'LessThanOrEqualTo', formula1: 3 } });
    expect([length.judge('abc'), length.judge('abcd'), length.judge('1234')]).toEqual([
      'fits',
      'Warning',
      'Warning',
    ]);
    const date = withRule({ date: { operator: 'GreaterThanOrEqualTo', formula1: '=DATE(2024,1,1)' } });
    expect([date.judge('1/2/2024'), date.judge('12/31/2023')]).toEqual(['fits', 'Warning']);
  });

  it('reads the formula of the row the entry stands in, with the entry already there', () => {
    const { judge, host, sheet } = withRule({ custom: { formula: '=AND(ISNUMBER($B2),$B2<=$C2)' } });
    host.userEdits(sheet.name, 'C2:C3', [[10], [20]]);
    expect([judge('15', 1), judge('15', 2), judge('10', 1), judge('=C2*2', 1), judge('=5+5', 1)]).toEqual([
      'Warning',
      'fits',
      'fits',
      'Warning',
      'fits',
    ]);
  });

  it('takes anything beside a blank cell the rule refers to, unless blanks count', () => {
    const rule = { custom: { formula: '=AND(ISNUMBER($B2),$B2<=$C2)' } };
    expect(withRule(rule).judge('teks')).toBe('fits');
    expect(withRule(rule, { ignoreBlanks: false }).judge('teks')).toBe('Warning');
  });

  it('a blank entry is judged only where blanks are not ignored', () => {
    const rule = { decimal: { operator: 'GreaterThan', formula1: 0 } };
    expect(withRule(rule).judge('')).toBe('fits');
    expect(withRule(rule, { ignoreBlanks: false }).judge('')).toBe('Warning');
  });

  it('knows lists written in the rule and lists in cells', () => {
    const inline = withRule({ list: { inCellDropDown: true, source: 'Ya, Tidak,3' } });
    expect([inline.judge('ya'), inline.judge('Mungkin'), inline.judge('3')]).toEqual([
      'fits',
      'Warning',
      'fits',
    ]);
    const cells = withRule({ list: { inCellDropDown: true, source: '=$D$1:$D$2' } });
    cells.host.userEdits(cells.sheet.name, 'D1:D2', [['AA'], ['A']]);
    expect([cells.judge('a'), cells.judge('B')]).toEqual(['fits', 'Warning']);
  });

  it('is silent where the rule asks for silence, and stops where it says nothing', () => {
    const rule = { decimal: { operator: 'GreaterThan', formula1: 0 } };
    const alert = { title: '', message: '', showAlert: false, style: 'Stop' } as const;
    expect(withRule(rule, { errorAlert: alert }).judge('-1')).toBe('fits');
    const { host, sheet } = workbook();
    sheet.validations.push({ areas: [{ row: 1, column: 1, rows: 1, columns: 1 }], rule, ignoreBlanks: true });
    expect(alertFor({ model: host.workbook, sheet, row: 1, column: 1 }, '-1')).toEqual({
      style: 'Stop',
      title: '',
      message: '',
    });
    expect(alertFor({ model: host.workbook, sheet, row: 0, column: 1 }, '-1')).toBeUndefined();
  });

  it('lets a rule pass that cannot be judged here', () => {
    expect(withRule({ custom: { formula: '=UNKNOWN(B2)' } }).judge('x')).toBe('fits');
  });

  it('shows the message of a selected cell', () => {
    const { sheet } = withRule({}, { prompt: { title: 'Diisi', message: 'Persen.', showPrompt: true } });
    expect(inputMessageAt({ sheet, row: 3, column: 1 })).toEqual({ title: 'Diisi', message: 'Persen.' });
    expect(inputMessageAt({ sheet, row: 9, column: 1 })).toBeUndefined();
  });
});
