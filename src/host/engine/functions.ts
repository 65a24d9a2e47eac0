/**
 * Functions that generated formulas may use: each gives in the engine what LibreOffice gives, case by case
 * (test/host/engine/functions.test.ts). What differs is told in docs/decisions/0003-engine.md.
 */
export const allowedFunctions: ReadonlySet<string> = new Set([
  'ABS',
  'AND',
  'AVERAGE',
  'AVERAGEIFS',
  'CHOOSE',
  'COLUMN',
  'COLUMNS',
  'CONCATENATE',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'COUNTIFS',
  'DATE',
  'EXACT',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISBLANK',
  'ISERROR',
  'ISNUMBER',
  'ISTEXT',
  'LARGE',
  'LEFT',
  'LEN',
  'LOOKUP',
  'MATCH',
  'MAX',
  'MID',
  'MIN',
  'MOD',
  'N',
  'NA',
  'NOT',
  'OR',
  'RANK',
  'RIGHT',
  'ROUND',
  'ROW',
  'ROWS',
  'SMALL',
  'SUBSTITUTE',
  'SUM',
  'SUMIF',
  'SUMIFS',
  'SUMPRODUCT',
  'TRIM',
  'UPPER',
  'VLOOKUP',
  'YEAR',
]);

/** Forms of allowed functions that the engine computes wrongly: workbooks from elsewhere keep their stored results there. */
export const distrustedForms: readonly RegExp[] = [
  // A criterion "differs from this text": the engine counts texts only.
  /\b(?:COUNT|SUM|AVERAGE)IFS?\(.*"<>(?:[^"\d]|"\s*&)/i,
  // A function or sign over a range within SUMPRODUCT.
  /\bSUMPRODUCT(?=\().*(?:\bIS[A-Z]+\(|[(,*]\s*-(?!-))/i,
];
