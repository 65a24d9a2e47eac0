/** Sheets of the tests, written as rows of cells from A1 on. */
import type { AuditedCell, AuditedSheet, AuditedWorkbook } from '../../../src/audit/auditedWorkbook';
import { auditSheets, type GeneralOptions } from '../../../src/audit/general/auditSheets';
import type { GeneralFinding } from '../../../src/audit/general/findings';

export type Rows = readonly (readonly AuditedCell[])[];

/** `values` are what formulas show, by address (row, column from 0: `'2,1'`); the others show 0. */
export function sheetOf(
  rows: Rows,
  more: Partial<AuditedSheet> = {},
  values: Readonly<Record<string, AuditedCell>> = {},
): AuditedSheet {
  const width = Math.max(0, ...rows.map((line) => line.length));
  const inputs = rows.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ''));
  return {
    name: 'Sheet1',
    visibility: 'visible',
    isProtected: false,
    row: 0,
    column: 0,
    inputs,
    values: inputs.map((line, row) =>
      line.map((input, column) => {
        const given = values[`${row},${column}`];
        if (given !== undefined) return given;
        return typeof input === 'string' && input.startsWith('=') ? 0 : input;
      }),
    ),
    numberFormats: inputs.map((line) => line.map(() => 'General')),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merged: [],
    arrays: [],
    ...more,
  };
}

export const bookOf = (...sheets: readonly AuditedSheet[]): AuditedWorkbook => ({
  sheets,
  unread: [],
  names: [],
});

export function findingsOf(
  workbook: AuditedWorkbook,
  options: Partial<GeneralOptions> = {},
): readonly GeneralFinding[] {
  return auditSheets(workbook, { tier: 'thorough', language: 'id', ...options }).findings;
}

/** `G01 D3:D4` of each finding. */
export const inShort = (findings: readonly GeneralFinding[]): readonly string[] =>
  findings.map(({ rule, at }) => `${rule} ${at.address}`);
export const audited = (rows: Rows, options: Partial<GeneralOptions> = {}): readonly string[] =>
  inShort(findingsOf(bookOf(sheetOf(rows)), options));
