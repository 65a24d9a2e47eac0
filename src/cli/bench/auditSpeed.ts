/** How fast the general audit goes through a workbook, and how its time grows with the cells. */
import type { AuditedCell, AuditedWorkbook } from '../../audit/auditedWorkbook';
import { auditSheets } from '../../audit/general/auditSheets';
import { language } from '../texts';
import { collectGarbage, startClock } from './clock';
import { atMost, median, rounded, type Figure } from './figure';

export interface AuditSpeedReport {
  readonly formulas: number;
  readonly findings: number;
  /** Milliseconds by the wall clock. */
  readonly milliseconds: Figure;
  readonly smallerFormulas: number;
  readonly smallerMilliseconds: number;
  /** Of the time, for four times the formulas. */
  readonly growth: Figure;
}

const formulasPerRow = 5;
/** Every so many rows a formula was overwritten. */
const wrongEvery = 97;

/** A table with five formulas a row, totals below, and a typed figure here and there. */
export function benchWorkbook(formulas: number): AuditedWorkbook {
  const rows = Math.ceil(formulas / formulasPerRow);
  const header: AuditedCell[] = ['Kode', 'a', 'b', 'c', 'd', 'Jumlah', 'Selisih', 'Rasio', 'Status', 'Bobot'];
  const lines = Array.from({ length: rows }, (_, index) => lineOf(index));
  const inputs = [header, ...lines.map(({ inputs: line }) => line), totalsOf(rows)];
  const values = [header, ...lines.map(({ values: line }) => line), totalsOf(rows).map(() => 0)];
  const sheet = {
    name: 'Data',
    visibility: 'visible',
    isProtected: false,
    row: 0,
    column: 0,
    inputs,
    values,
    numberFormats: inputs.map((line) => line.map(() => 'General')),
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    merged: [],
    arrays: [],
  } as const;
  return { sheets: [sheet], unread: [], names: [] };
}

interface Row {
  readonly inputs: readonly AuditedCell[];
  readonly values: readonly AuditedCell[];
}

function lineOf(index: number): Row {
  const at = index + 2;
  const parts = [(index % 7) + 1, (index % 11) + 1, (index % 5) + 1, (index % 3) + 1];
  const sum = parts.reduce((one, other) => one + other, 0);
  const isWrong = index % wrongEvery === wrongEvery - 1;
  const computed = [sum, sum - 2 * (parts[0] ?? 0), sum / (parts[0] ?? 1), 'baik', sum * 1.5];
  const formulas = [
    `=SUM(B${at}:E${at})`,
    `=F${at}-B${at}*2`,
    `=F${at}/B${at}`,
    `=IF(H${at}>3,"baik","kurang")`,
    `=IFERROR(F${at}*1.5,0)`,
  ];
  const key = `K${index}`;
  const typed = isWrong ? [sum, ...formulas.slice(1)] : formulas;
  return { inputs: [key, ...parts, ...typed], values: [key, ...parts, ...computed] };
}

const totalsOf = (rows: number): readonly AuditedCell[] => [
  'Jumlah',
  ...['B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column) => `=SUM(${column}2:${column}${rows + 1})`),
  '',
  `=SUM(J2:J${rows + 1})`,
];

/** Audits a workbook of so many formulas and one of a quarter as many, thoroughly, after one run that warms up; medians of `runs`. */
export function measureAuditSpeed(formulas: number, runs: number): AuditSpeedReport {
  const larger = benchWorkbook(formulas);
  const smaller = benchWorkbook(formulas / 4);
  const run = (workbook: AuditedWorkbook): { readonly milliseconds: number; readonly findings: number } => {
    collectGarbage();
    const clock = startClock();
    const { findings } = auditSheets(workbook, { tier: 'thorough', language });
    return { milliseconds: clock().wall, findings: findings.length };
  };
  run(larger);
  const timesOf = (workbook: AuditedWorkbook): number =>
    median(Array.from({ length: runs }, () => run(workbook).milliseconds));
  const smallerMilliseconds = timesOf(smaller);
  const milliseconds = timesOf(larger);
  return {
    formulas,
    findings: run(smaller).findings,
    milliseconds: atMost(milliseconds, 3000),
    smallerFormulas: formulas / 4,
    smallerMilliseconds: rounded(smallerMilliseconds, 0),
    growth: atMost(milliseconds / smallerMilliseconds, 4.4),
  };
}
