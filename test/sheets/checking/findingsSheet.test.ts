import { findingsSheet } from '../../../src/sheets/checking/findingsSheet';
import type { JudgedFinding } from '../../../src/sheets/checking/judgement';
import type { Constant } from '../../../src/sheets/sheetPlan';

const base: JudgedFinding = {
  finding: {
    rule: 'V20',
    severity: 'info',
    at: { sheet: 'Pengukuran 2024', address: 'K7' },
    found: '',
    expected: 'N/A',
    message: '=SUM(A1) bukan rumus',
  },
  rowKey: 'A/SS1/a',
  columnKey: 'tw1.entry',
  cell: { rowKey: 'A/SS1/a', columnKey: 'tw1.entry' },
  indicator: 'Indeks',
  content: '',
};
const of = (rule: string, severity: 'error' | 'warning' | 'info', period?: string): JudgedFinding => ({
  ...base,
  finding: { ...base.finding, rule, severity, ...(period === undefined ? {} : { period }) },
});
const dismissal = {
  rule: 'V01',
  rowKey: 'A/SS1/a',
  columnKey: 'tw1.entry',
  content: '',
  reason: 'Benar adanya',
  on: '2024-10-07',
};

function cells(
  findings: readonly JudgedFinding[],
  columns: readonly string[],
  language: 'id' | 'en' = 'id',
): Constant[][] {
  const [block] = findingsSheet(findings, { language, made: '7 Oktober 2024' }).blocks;
  return (block?.rows ?? []).map((row) =>
    columns.map((column) => {
      const content = row.cells[column];
      return content?.kind === 'constant' ? content.value : '?';
    }),
  );
}

describe('the sheet of findings as data', () => {
  it('lists by severity, those set aside last with their reason', () => {
    const findings = [
      of('V03', 'info'),
      { ...of('V01', 'error'), dismissal },
      of('V02', 'warning'),
      of('V04', 'error'),
      of('V05', 'error'),
    ];
    expect(cells(findings, ['number', 'rule', 'severity', 'level', 'reason'])).toEqual([
      [1, 'V04', 'Galat', 'error', ''],
      [2, 'V05', 'Galat', 'error', ''],
      [3, 'V02', 'Peringatan', 'warning', ''],
      [4, 'V03', 'Informasi', 'info', ''],
      [5, 'V01', 'Diabaikan', 'dismissed', 'Benar adanya'],
    ]);
  });

  it('words periods, blanks and what to do', () => {
    const fixed = (labels: readonly string[]): JudgedFinding => ({
      ...base,
      finding: { ...base.finding, found: 'x', fixes: labels.map((label) => ({ label, value: 1 })) },
    });
    expect(
      cells(
        [of('V01', 'info', 'TW3'), of('V01', 'info', 'Y'), fixed(['Jadikan 1', 'Jadikan 2'])],
        ['period', 'found', 'advice'],
      ),
    ).toEqual([
      ['TW III', '(kosong)', 'N/A'],
      ['Setahun', '(kosong)', 'N/A'],
      ['', 'x', 'Jadikan 1 atau Jadikan 2'],
    ]);
  });

  it('says how many there are and when it was made, in the language asked for', () => {
    const sheet = findingsSheet([of('V01', 'error'), of('V02', 'error'), of('V03', 'warning')], {
      language: 'en',
      made: '7 October 2024',
    });
    expect(sheet.fixed.map(({ content }) => (content.kind === 'constant' ? content.value : ''))).toEqual([
      'Findings on the entries',
      '2 errors, 1 warning, 0 for information; 0 set aside',
      expect.stringContaining('As of 7 October 2024.'),
    ]);
    expect(sheet.blocks[0]?.columns.map(({ header }) => header)).toContain('What to do');
  });
});
