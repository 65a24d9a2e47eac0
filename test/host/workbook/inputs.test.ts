import {
  displayText,
  readArea,
  readInput,
  writeInputs,
  writeValues,
  clearArea,
  usedArea,
  changeFormat,
  formatAt,
  setValidation,
  addConditionalFormat,
  mergeArea,
  wholeColumns,
} from '../../../src/host/workbook/operations';
import { initialiseEngineInNode } from '../../../src/host/engine/node';
import type { CellResult } from '../../../src/host/workbook/model';
import { at, cell, contents, refusal, type, values, workbookOf } from './workbookOf';

beforeAll(initialiseEngineInNode);

const constant = (value: string | number | boolean, numberFormat?: string) => ({
  input: { kind: 'constant', value },
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

describe('what is typed', () => {
  it.each([
    [12, constant(12)],
    ['12', constant(12)],
    ['-5.5', constant(-5.5)],
    ['1,279', constant(1279, '#,##0')],
    ['1.279', constant(1.279)],
    ['91,5', constant('91,5')],
    ['1,23,4', constant('1,23,4')],
    ['12.5%', constant(0.125, '0.00%')],
    ['TRUE', constant(true)],
    ['B-', constant('B-')],
    ['B -', constant('B -')],
    ['N/A', constant('N/A')],
    ['-', constant('-')],
    ['12a', constant('12a')],
    ['20 (Akumulasi)', constant('20 (Akumulasi)')],
    ["'=A1", constant('=A1')],
    ["'12", constant('12')],
    ['   ', constant('   ')],
    ['=', constant('=')],
    ['01/31/2024', constant(45322, 'mm/dd/yyyy')],
    ['=A1+1', { input: { kind: 'formula', text: '=A1+1' } }],
    ['="(" & A1', { input: { kind: 'formula', text: '="(" & A1' } }],
    ['#N/A', { input: { kind: 'constant', value: '#N/A' }, result: { kind: 'error', code: '#N/A' } }],
    ['', 'empty'],
    [null, 'keep'],
  ])('%j', (typed, expected) => {
    expect(readInput(typed)).toEqual(expected);
  });

  it('a text cell keeps texts, another format is not replaced', () => {
    expect(readInput('12', '@')).toEqual(constant('12'));
    expect(readInput('=A1', '@')).toEqual(constant('=A1'));
    expect(readInput('12%', '0.0')).toEqual(constant(0.12));
  });

  it.each(['=SUM(A1', '=A1)', '="open', '=1;2', '=A1)(B1'])('no spreadsheet takes %s', (formula) => {
    const { sheet } = workbookOf([[1, 2]]);
    expect(refusal(() => writeValues(sheet, at('A1:B1'), [[7, formula]]))).toBe('InvalidArgument');
    expect(contents(sheet, 'A1:B1')).toEqual([[1, 2]]);
  });

  it('writing keeps formats, forgets old results, tells what was there', () => {
    const { sheet } = workbookOf([['=1+1', 'x']]);
    changeFormat(sheet, at('A1'), (format) => ({ ...format, bold: true }));
    const changes = writeValues(sheet, at('A1'), [['50%']]);
    expect(changes).toEqual([
      {
        kind: 'data',
        sheetId: sheet.id,
        area: at('A1'),
        changeType: 'RangeEdited',
        before: { input: { kind: 'formula', text: '=1+1' }, result: { kind: 'empty' } },
      },
    ]);
    expect(cell(sheet, 'A1')).toEqual({
      input: { kind: 'constant', value: 0.5 },
      format: { bold: true, numberFormat: '0%' },
    });
    writeValues(sheet, at('A1:B1'), [['', null]]);
    expect(cell(sheet, 'A1')).toEqual({ format: { bold: true, numberFormat: '0%' } });
    expect(cell(sheet, 'B1')).toEqual({ input: { kind: 'constant', value: 'x' } });
  });

  it('the shape must fit', () => {
    const { sheet } = workbookOf();
    expect(refusal(() => writeInputs(sheet, at('A1:B2'), [['empty', 'empty']]))).toBe('InvalidArgument');
    expect(
      refusal(() => writeInputs(sheet, { row: 1_048_576, column: 0, rows: 1, columns: 1 }, [['empty']])),
    ).toBe('InvalidArgument');
  });
});

describe('what is shown', () => {
  const number = (value: number): CellResult => ({ kind: 'number', number: value });
  it.each([
    [number(1 / 3), 'General', '0.333333333'],
    [number(1234.5), 'General', '1234.5'],
    [number(2.5), '0', '3'],
    [number(1.005), '0.00', '1.01'],
    [number(8.325), '0.00', '8.33'],
    [number(-1.005), '0.00', '-1.01'],
    [number(1234567), '#,##0', '1,234,567'],
    [number(1234.5), '#,##0.00', '1,234.50'],
    [number(0.874_999_999_9), '0.0%', '87.5%'],
    [number(1.12), '0.00%', '112.00%'],
    [number(45322), 'dd/mm/yyyy', '31/01/2024'],
    [number(45322), 'dd mmm yyyy', '31 Jan 2024'],
    [number(5), ';;;', ''],
    [{ kind: 'text', text: 'x' }, ';;;', ''],
    [number(5), '0" dari 8"', '5 dari 8'],
    [number(-5), '0.0;"("0.0")";"nihil"', '(5.0)'],
    [number(0), '0.0;"("0.0")";"nihil"', 'nihil'],
    [{ kind: 'text', text: 'B-' }, '0.00', 'B-'],
    [{ kind: 'text', text: 'x' }, '0;0;0;"<"@">"', '<x>'],
    [{ kind: 'boolean', boolean: true }, '0.00', 'TRUE'],
    [{ kind: 'error', code: '#N/A' }, '0.00', '#N/A'],
    [{ kind: 'empty' }, '0.00', ''],
    [number(7), 'broken "', '7'],
  ] as [CellResult, string, string][])('%j under %s is %s', (result, format, expected) => {
    expect(displayText(result, format)).toBe(expected);
  });

  it('reading gives contents, values, texts and types', () => {
    const { model, sheet } = workbookOf([[0.5, '=A1*2', 'x', '=1/0', null, '=A1>1']]);
    changeFormat(sheet, at('A1:B1'), (format) => ({ ...format, numberFormat: '0.0%' }));
    values(model, sheet, 'A1');
    const [line = []] = readArea(sheet, at('A1:F1'));
    expect(line.map(({ formula }) => formula)).toEqual([0.5, '=A1*2', 'x', '=1/0', '', '=A1>1']);
    expect(line.map(({ value }) => value)).toEqual([0.5, 1, 'x', '#DIV/0!', '', false]);
    expect(line.map(({ text }) => text)).toEqual(['50.0%', '100.0%', 'x', '#DIV/0!', '', 'FALSE']);
    expect(line.map(({ valueType }) => valueType)).toEqual([
      'Double',
      'Double',
      'String',
      'Error',
      'Empty',
      'Boolean',
    ]);
    expect(refusal(() => readArea(sheet, wholeColumns(0, 6)))).toBe('RangeExceedsLimit');
  });
});

describe('clearing and the used area', () => {
  it('contents, formats, all', () => {
    const { model, sheet } = workbookOf([
      [1, 2],
      [3, 4],
    ]);
    changeFormat(sheet, at('A1:C3'), (format) => ({ ...format, bold: true }));
    expect(usedArea(sheet, true)).toEqual(at('A1:B2'));
    expect(usedArea(sheet, false)).toEqual(at('A1:C3'));
    clearArea(sheet, at('A1:A2'), 'Contents');
    expect(contents(sheet, 'A1:B2')).toEqual([
      ['', 2],
      ['', 4],
    ]);
    expect(formatAt(sheet, 0, 0)).toEqual({ bold: true });
    clearArea(sheet, at('B1:C3'), 'Formats');
    expect(cell(sheet, 'B2')).toEqual({ input: { kind: 'constant', value: 4 } });
    setValidation(sheet, [at('A1:B3')], { rule: { custom: { formula: '=A1>0' } }, ignoreBlanks: true });
    addConditionalFormat(sheet, {
      areas: [at('A1:A3')],
      type: 'custom',
      formula: '=A1>0',
      format: {},
      stopIfTrue: false,
    });
    mergeArea(sheet, at('A2:B2'), false);
    clearArea(sheet, at('A1:B2'));
    expect(usedArea(sheet, false)).toEqual(at('A3:A3'));
    expect(sheet.merges).toEqual([]);
    expect(sheet.validations.map(({ areas, rule }) => [areas, rule])).toEqual([
      [[at('A3:B3')], { custom: { formula: '=A3>0' } }],
    ]);
    expect(sheet.conditionalFormats.map(({ areas, formula }) => [areas, formula])).toEqual([
      [[at('A3')], '=A3>0'],
    ]);
    clearArea(sheet, at('A1:C3'));
    expect(sheet.cells.size).toBe(0);
    expect(usedArea(sheet, false)).toBeUndefined();
    expect(values(model, sheet, 'A1')).toEqual([['']]);
  });

  it('formats of whole columns are those of their empty cells too', () => {
    const { sheet } = workbookOf([[1]]);
    changeFormat(sheet, wholeColumns(0, 1), (format) => ({ ...format, numberFormat: '0.00' }));
    expect(sheet.cells.size).toBe(1);
    expect(formatAt(sheet, 500, 0)).toEqual({ numberFormat: '0.00' });
    type(sheet, 'A501', [[2]]);
    expect(readArea(sheet, at('A501'))[0]?.[0]?.text).toBe('2.00');
    expect(usedArea(sheet, false)).toEqual(at('A1:A501'));
  });
});
