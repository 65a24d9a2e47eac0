import { initialiseEngineInNode } from '../../../src/host/engine/node';
import {
  addName,
  addSheet,
  changeFormat,
  copyArea,
  copyInSteps,
  foldLines,
  formatAt,
  groupLines,
  isAllowed,
  mergeArea,
  protectSheet,
  requireAllowed,
  setLinesHidden,
  setValidation,
  showOutlineLevels,
  sortArea,
  ungroupLines,
  unmergeArea,
  unprotectSheet,
  validationAt,
  wholeColumns,
  wholeRows,
} from '../../../src/host/workbook/operations';
import { at, cell, contents, refusal, type, values, workbookOf } from './workbookOf';

beforeAll(initialiseEngineInNode);

describe('sorting', () => {
  it('orders numbers, texts, booleans, errors, blanks; blanks last both ways; equal rows keep their order', () => {
    const column = [['b'], [2], [null], [true], ['A'], ['#N/A'], [-1], ['a'], [false]];
    const { model, sheet } = workbookOf(column.map(([value], index) => [value ?? null, index]));
    values(model, sheet, 'A1');
    sortArea(sheet, at('A1:B9'), [{ column: 0, ascending: true }]);
    expect(contents(sheet, 'A1:B9')).toEqual([
      [-1, 6],
      [2, 1],
      ['A', 4],
      ['a', 7],
      ['b', 0],
      [false, 8],
      [true, 3],
      ['#N/A', 5],
      ['', 2],
    ]);
    sortArea(sheet, at('A1:B9'), [{ column: 0, ascending: false }]);
    expect(contents(sheet, 'A1:A9').flat()).toEqual(['#N/A', true, false, 'b', 'A', 'a', 2, -1, '']);
  });

  it('moves whole rows with formats; references to the own row go along, those with a sheet name stay', () => {
    const { model, sheet } = workbookOf([
      ['Kunci', 'Nilai', 'Dua kali', 'Tetap', 'Bernama', 'Lain'],
      ['c', 3, '=B2*2', '=B2+$B$2', '=Sheet1!B2', '=INDEX(Semua,1)'],
      ['a', 1, '=B3*2', '=B3+$B$2', '=Sheet1!B3', '=INDEX(Semua,2)'],
      ['b', 2, '=B4*2', '=B4+$B$2', '=Sheet1!B4', '=INDEX(Semua,3)'],
    ]);
    addName(model, { name: 'Semua', formula: '=Sheet1!$B$2:$B$4' });
    changeFormat(sheet, at('A2:B2'), (format) => ({ ...format, bold: true }));
    values(model, sheet, 'A1');
    const changes = sortArea(sheet, at('A1:F4'), [{ column: 0, ascending: true }], { hasHeaders: true });
    expect(changes.map(({ kind }) => kind)).toEqual(['sorted', 'data']);
    expect(contents(sheet, 'A1:E4')).toEqual([
      ['Kunci', 'Nilai', 'Dua kali', 'Tetap', 'Bernama'],
      ['a', 1, '=B2*2', '=B2+$B$2', '=Sheet1!B3'],
      ['b', 2, '=B3*2', '=B3+$B$2', '=Sheet1!B4'],
      ['c', 3, '=B4*2', '=B4+$B$2', '=Sheet1!B2'],
    ]);
    expect(formatAt(sheet, 3, 0)).toEqual({ bold: true });
    expect(formatAt(sheet, 1, 0)).toEqual({});
    expect(values(model, sheet, 'C2:C4')).toEqual([[2], [4], [6]]);
  });

  it('by computed values, by several keys', () => {
    const { model, sheet } = workbookOf([
      ['x', '=5-2'],
      ['y', '=1+0'],
      ['x', '=3-1'],
    ]);
    values(model, sheet, 'A1');
    sortArea(sheet, at('A1:B3'), [
      { column: 0, ascending: false },
      { column: 1, ascending: true },
    ]);
    expect(values(model, sheet, 'A1:B3')).toEqual([
      ['y', 1],
      ['x', 2],
      ['x', 3],
    ]);
  });

  it('whole columns are sorted down to their last row; merges and foreign keys are refused', () => {
    const { model, sheet } = workbookOf([[3], [1], [2]]);
    values(model, sheet, 'A1');
    sortArea(sheet, wholeColumns(0, 1), [{ column: 0, ascending: true }]);
    expect(contents(sheet, 'A1:A3')).toEqual([[1], [2], [3]]);
    expect(refusal(() => sortArea(sheet, at('A1:A3'), [{ column: 1, ascending: true }]))).toBe(
      'InvalidArgument',
    );
    mergeArea(sheet, at('A2:B2'), false);
    expect(refusal(() => sortArea(sheet, at('A1:A3'), [{ column: 0, ascending: true }]))).toBe(
      'InvalidOperation',
    );
  });
});

describe('copying', () => {
  it('moves references, brings formats and validations, fills whole multiples', () => {
    const { model, sheet } = workbookOf([
      [1, '=A1*10+$A$1'],
      [2, 'x'],
    ]);
    changeFormat(sheet, at('B1'), (format) => ({ ...format, italic: true }));
    setValidation(sheet, [at('A1:B1')], { rule: { custom: { formula: '=A1>0' } }, ignoreBlanks: true });
    copyArea({ sheet, area: at('B1') }, { sheet, area: at('B2:B4') });
    expect(contents(sheet, 'B1:B4')).toEqual([
      ['=A1*10+$A$1'],
      ['=A2*10+$A$1'],
      ['=A3*10+$A$1'],
      ['=A4*10+$A$1'],
    ]);
    expect(formatAt(sheet, 3, 1)).toEqual({ italic: true });
    expect(validationAt(sheet, 3, 1)?.rule).toEqual({ custom: { formula: '=B4>0' } });
    expect(values(model, sheet, 'B1:B4')).toEqual([[11], [21], [1], [1]]);
  });

  it('gives way after each repetition', () => {
    const { sheet } = workbookOf([['=A1', 1]]);
    const steps = copyInSteps({ sheet, area: at('A1:B1') }, { sheet, area: at('A2:B4') });
    const seen: unknown[] = [];
    while (steps.next().done !== true) seen.push(contents(sheet, 'B2:B4').flat());
    expect(seen).toEqual([
      [1, '', ''],
      [1, 1, ''],
      [1, 1, 1],
    ]);
  });

  it('values, formulas, formats; to another sheet; transposed; over itself', () => {
    const { model, sheet } = workbookOf([
      [1, '=A1+1', '=1/0'],
      [4, 5, 6],
    ]);
    const { sheet: other } = addSheet(model, 'Lain');
    changeFormat(sheet, at('A1'), (format) => ({ ...format, bold: true }));
    values(model, sheet, 'A1');
    copyArea({ sheet, area: at('A1:C1') }, { sheet: other, area: at('A1') }, { what: 'Values' });
    expect(contents(other, 'A1:C1')).toEqual([[1, 2, '#DIV/0!']]);
    expect(values(model, other, 'A1:C1')).toEqual([[1, 2, '#DIV/0!']]);
    expect(formatAt(other, 0, 0)).toEqual({});
    copyArea({ sheet, area: at('A1:C1') }, { sheet: other, area: at('B2') }, { what: 'Formulas' });
    expect(contents(other, 'B2:D2')).toEqual([[1, '=B2+1', '=1/0']]);
    copyArea({ sheet, area: at('A1') }, { sheet: other, area: at('C2') }, { what: 'Formats' });
    expect(cell(other, 'C2')).toMatchObject({ input: { text: '=B2+1' }, format: { bold: true } });
    copyArea({ sheet, area: at('A2:C2') }, { sheet: other, area: at('F1') }, { transpose: true });
    expect(contents(other, 'F1:F3')).toEqual([[4], [5], [6]]);
    copyArea({ sheet, area: at('A2:B2') }, { sheet, area: at('B2') });
    expect(contents(sheet, 'A2:C2')).toEqual([[4, 4, 5]]);
  });

  it('skips blanks, takes merges along', () => {
    const { sheet } = workbookOf([
      [1, null, 3],
      [7, 8, 9],
    ]);
    copyArea({ sheet, area: at('A1:C1') }, { sheet, area: at('A2') }, { skipBlanks: true });
    expect(contents(sheet, 'A2:C2')).toEqual([[1, 8, 3]]);
    mergeArea(sheet, at('A1:B1'), false);
    copyArea({ sheet, area: at('A1:B1') }, { sheet, area: at('D5') });
    expect(sheet.merges).toEqual([at('A1:B1'), at('D5:E5')]);
  });
});

describe('merging', () => {
  it('keeps the first content at the corner; across: each row by itself', () => {
    const { sheet } = workbookOf([
      [null, 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    mergeArea(sheet, at('A1:C2'), false);
    expect(contents(sheet, 'A1:C2')).toEqual([
      ['b', '', ''],
      ['', '', ''],
    ]);
    type(sheet, 'A4', [
      [1, 2],
      [3, 4],
    ]);
    mergeArea(sheet, at('A4:B5'), true);
    expect(sheet.merges).toEqual([at('A1:C2'), at('A4:B4'), at('A5:B5')]);
    expect(contents(sheet, 'A4:B5')).toEqual([
      [1, ''],
      [3, ''],
    ]);
    expect(refusal(() => mergeArea(sheet, at('B2:D2'), false))).toBe('InvalidOperation');
    unmergeArea(sheet, at('B1:B4'));
    expect(sheet.merges).toEqual([at('A5:B5')]);
  });
});

describe('validations', () => {
  it('a new one cuts those beneath', () => {
    const { sheet } = workbookOf();
    const rule = (name: string) => ({ rule: { custom: { formula: `=${name}` } }, ignoreBlanks: true });
    setValidation(sheet, [at('A1:C9')], rule('ISNUMBER(A1)'));
    setValidation(sheet, [at('A1:B2'), at('C5')], rule('ISTEXT(A1)'));
    expect(sheet.validations.map(({ areas, rule: { custom } }) => [areas, custom])).toEqual([
      [[at('C1:C2'), at('A3:C4'), at('A5:B5'), at('A6:C9')], { formula: '=ISNUMBER(C1)' }],
      [[at('A1:B2'), at('C5')], { formula: '=ISTEXT(A1)' }],
    ]);
    expect(validationAt(sheet, 4, 2)?.rule).toEqual({ custom: { formula: '=ISTEXT(A1)' } });
  });
});

describe('outline', () => {
  it('groups, folds, shows levels, ungroups', () => {
    const { sheet } = workbookOf();
    groupLines(sheet, 'columns', 2, 3);
    groupLines(sheet, 'columns', 3, 1);
    expect([2, 3, 4, 5].map((column) => sheet.columns.get(column))).toEqual([
      { outlineLevel: 1 },
      { outlineLevel: 2 },
      { outlineLevel: 1 },
      undefined,
    ]);
    foldLines(sheet, 'columns', 2, 3, true);
    expect(sheet.columns.get(3)).toEqual({ outlineLevel: 2, hidden: true });
    expect(sheet.columns.get(5)).toEqual({ collapsed: true });
    showOutlineLevels(sheet, 'columns', 1);
    expect([2, 3, 4].map((column) => sheet.columns.get(column)?.hidden ?? false)).toEqual([
      false,
      true,
      false,
    ]);
    foldLines(sheet, 'columns', 2, 3, false);
    expect(sheet.columns.get(5)).toBeUndefined();
    ungroupLines(sheet, 'columns', 2, 3);
    expect([2, 3, 4].map((column) => sheet.columns.get(column))).toEqual([
      undefined,
      { outlineLevel: 1 },
      undefined,
    ]);
    expect(refusal(() => ungroupLines(sheet, 'rows', 0, 5))).toBe('InvalidOperation');
    for (let level = 0; level < 7; level += 1) groupLines(sheet, 'rows', 0, 1);
    expect(refusal(() => groupLines(sheet, 'rows', 0, 1))).toBe('InvalidOperation');
    setLinesHidden(sheet, 'rows', 0, 2, true);
    expect(sheet.rows.get(1)).toEqual({ hidden: true });
  });
});

describe('protection', () => {
  it('locked cells refuse, unlocked ones and allowed deeds do not; passwords', () => {
    const { sheet } = workbookOf([[1, 2]]);
    changeFormat(sheet, at('B1:B9'), (format) => ({ ...format, locked: false }));
    expect(isAllowed(sheet, at('A1'), 'edit')).toBe(true);
    protectSheet(sheet, { allowFormatCells: true, allowInsertRows: true, allowSort: true }, 'rahasia');
    expect(refusal(() => protectSheet(sheet, {}))).toBe('AccessDenied');
    expect(
      refusal(() => {
        requireAllowed(sheet, at('A1:B1'), 'edit');
      }),
    ).toBe('AccessDenied');
    expect(
      refusal(() => {
        requireAllowed(sheet, at('B1:B9'), 'edit');
      }),
    ).toBeUndefined();
    expect(isAllowed(sheet, wholeRows(0, 1), 'allowInsertRows')).toBe(true);
    expect(isAllowed(sheet, wholeColumns(0, 1), 'allowInsertColumns')).toBe(false);
    expect(isAllowed(sheet, at('A1'), 'allowFormatCells')).toBe(true);
    expect(isAllowed(sheet, at('A1:B9'), 'allowSort')).toBe(false);
    expect(isAllowed(sheet, at('B1:B9'), 'allowSort')).toBe(true);
    expect(isAllowed(sheet, at('B1'), 'structure')).toBe(false);
    expect(refusal(() => unprotectSheet(sheet, 'salah'))).toBe('AccessDenied');
    unprotectSheet(sheet, 'rahasia');
    expect(sheet.protection.protected).toBe(false);
    sheet.protection = { protected: true, options: {}, passwordHash: { hashValue: 'x' } };
    expect(refusal(() => unprotectSheet(sheet))).toBe('AccessDenied');
  });
});
