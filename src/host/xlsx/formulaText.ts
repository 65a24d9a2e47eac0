import { columnLetters, columnOf, maximumColumns, maximumRows } from './address';

/** Functions newer than the format, which a file names with a prefix ([MS-XLSX] 2.2.3). */
const prefixed = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR ' +
    'BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA ' +
    'CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND ' +
    'EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST ' +
    'GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ' +
    'ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV ' +
    'NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI ' +
    'POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P ' +
    'STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR ' +
    'UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const sheetPrefixed = new Set(['FILTER', 'SORT']);

/** Parts of a formula that are not code: texts, quoted sheet names, bracketed names of tables or other workbooks. */
const opaque = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/;
const functionName = new RegExp(`${opaque.source}|([A-Za-z_][A-Za-z0-9._]*)(?=\\()`, 'g');

/** Formula as a file keeps it: without `=`, newer functions with their prefix. */
export function toFileFormula(text: string): string {
  const body = text.startsWith('=') ? text.slice(1) : text;
  return body.replace(functionName, (whole: string, name: string | undefined) => {
    if (name === undefined) return whole;
    const upper = name.toUpperCase();
    if (sheetPrefixed.has(upper)) return `_xlfn._xlws.${name}`;
    return prefixed.has(upper) ? `_xlfn.${name}` : name;
  });
}

const filePrefix = new RegExp(`${opaque.source}|(_xlfn\\.(?:_xlws\\.)?|_xlws\\.)(?=[A-Za-z])`, 'g');

/** Formula as Office.js shows it: with `=`, without prefixes. */
export function fromFileFormula(text: string): string {
  const body = text.includes('_xl')
    ? text.replace(filePrefix, (whole: string, prefix: string | undefined) =>
        prefix === undefined ? whole : '',
      )
    : text;
  return `=${body}`;
}

/** A cell, a pair of columns or a pair of rows, where neither side goes on as a name, number or function. */
const reference = new RegExp(
  `${opaque.source}|(?<![A-Za-z0-9_.$\\\\])(?:(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})|(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})|(\\$?)([0-9]{1,7}):(\\$?)([0-9]{1,7}))(?![A-Za-z0-9_.(!$])`,
  'g',
);

/** Moves the relative references of a formula, as copying does; past an edge of the sheet they come round at the other. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  const column = (dollar: string, letters: string): string =>
    `${dollar}${dollar === '$' ? letters : columnLetters(wrapped(columnOf(letters) + columns, maximumColumns))}`;
  const row = (dollar: string, digits: string): string =>
    `${dollar}${dollar === '$' ? digits : wrapped(Number(digits) - 1 + rows, maximumRows) + 1}`;
  return text.replace(reference, (whole: string, ...groups: (string | undefined)[]) => {
    const [d1 = '', c1, d2 = '', r1, d3 = '', c2, d4 = '', c3, d5 = '', r2, d6 = '', r3] = groups;
    if (c1 !== undefined && r1 !== undefined) {
      if (columnOf(c1) >= maximumColumns || Number(r1) > maximumRows || Number(r1) < 1) return whole;
      return column(d1, c1) + row(d2, r1);
    }
    if (c2 !== undefined && c3 !== undefined) return `${column(d3, c2)}:${column(d4, c3)}`;
    if (r2 !== undefined && r3 !== undefined) return `${row(d5, r2)}:${row(d6, r3)}`;
    return whole;
  });
}

function wrapped(value: number, size: number): number {
  return ((value % size) + size) % size;
}
