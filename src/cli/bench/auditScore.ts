/** How well the general audit finds what people found in real workbooks; the labelled set is no part of the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditSheets } from '../../audit/general/auditSheets';
import type { GeneralFinding } from '../../audit/general/findings';
import type { Tier } from '../../audit/general/suspect';
import { cellAddress } from '../../formula/address';
import { openXlsx } from '../../host/xlsx';
import { auditedWorkbookOf } from '../audit/fromModel';
import { language } from '../texts';
import { atLeast, rounded, type Figure } from './figure';

/** Cells of a sheet that people called wrong: `formula` and `missing` after one study, `formula2` and `other` after another. */
interface SheetTruth {
  readonly formula?: readonly string[];
  readonly missing?: readonly string[];
  readonly formula2?: readonly (readonly [cell: string, kind: string])[];
  readonly other?: readonly (readonly [cell: string, kind: string])[];
}
type Truth = Readonly<Record<string, Readonly<Record<string, SheetTruth>>>>;

export interface Score {
  readonly flagged: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface TierScore {
  readonly findings: number;
  /** Against `formula` and `missing`, against `formula2` and `other`, and against all of them. */
  readonly formulaAndMissing: Score;
  readonly secondTruth: Score;
  readonly union: Score;
}

export interface AuditScoreReport {
  readonly workbooks: number;
  readonly notOpened: readonly string[];
  readonly default: TierScore;
  readonly thorough: TierScore;
  readonly defaultPrecision: Figure;
  readonly defaultCellsFound: Figure;
  readonly thoroughF1: Figure;
  /** Precision, recall and F1 of published tools on formula and missing cells of the same workbooks. */
  readonly published: Readonly<Record<string, readonly [number, number, number]>>;
}

const published = {
  TasiError: [0.633, 0.733, 0.679],
  CACheck: [0.705, 0.445, 0.546],
  AmCheck: [0.664, 0.41, 0.507],
  CUSTODES: [0.46, 0.372, 0.411],
  Excel: [0.158, 0.216, 0.182],
  ExceLint: [0.286, 0.034, 0.061],
} as const;

/** Folder with `truth.json` and `workbooks/`; undefined where there is none. */
export function labelledFolder(): string | undefined {
  const folder = process.env['RENSTRA_AUDIT_SET'] ?? join(process.cwd(), '..', 'shared', 'audit-dev');
  return existsSync(join(folder, 'truth.json')) ? folder : undefined;
}

class Tally {
  private readonly flagged = new Set<string>();
  private readonly truths = { first: new Set<string>(), second: new Set<string>() };
  private findings = 0;

  addTruth(prefix: string, truth: SheetTruth): void {
    const { formula = [], missing = [], formula2 = [], other = [] } = truth;
    for (const cell of [...formula, ...missing]) this.truths.first.add(prefix + cell);
    for (const [cell] of [...formula2, ...other]) this.truths.second.add(prefix + cell);
  }

  /** A finding flags every cell of its region. */
  addFinding(prefix: string, { area }: GeneralFinding): void {
    this.findings += 1;
    for (let down = 0; down < area.rows; down += 1)
      for (let across = 0; across < area.columns; across += 1)
        this.flagged.add(prefix + cellAddress(area.row + down, area.column + across));
  }

  score(): TierScore {
    const { first, second } = this.truths;
    return {
      findings: this.findings,
      formulaAndMissing: this.against(first),
      secondTruth: this.against(second),
      union: this.against(new Set([...first, ...second])),
    };
  }

  private against(truth: ReadonlySet<string>): Score {
    const right = [...this.flagged].filter((cell) => truth.has(cell)).length;
    const precision = right / Math.max(1, this.flagged.size);
    const recall = right / Math.max(1, truth.size);
    return {
      flagged: this.flagged.size,
      right,
      precision: rounded(precision),
      recall: rounded(recall),
      f1: rounded((2 * right) / Math.max(1, this.flagged.size + truth.size)),
    };
  }
}

/** Audits every workbook of the folder in both tiers and compares cell by cell. Throws where `truth.json` is not what it should be. */
export async function measureScore(folder: string): Promise<AuditScoreReport> {
  const truth = readTruth(join(folder, 'truth.json'));
  const tallies: Readonly<Record<Tier, Tally>> = { default: new Tally(), thorough: new Tally() };
  const notOpened: string[] = [];
  const files = readdirSync(join(folder, 'workbooks')).filter((name) => name.endsWith('.xlsx'));
  for (const file of files) {
    for (const [sheet, cells] of Object.entries(truth[file] ?? {}))
      for (const tally of Object.values(tallies)) tally.addTruth(`${file}\n${sheet}\n`, cells);
    const opened = await openXlsx(new Uint8Array(readFileSync(join(folder, 'workbooks', file))));
    if (!opened.ok) {
      notOpened.push(file);
      continue;
    }
    const workbook = auditedWorkbookOf(opened.workbook);
    for (const tier of ['default', 'thorough'] as const)
      for (const finding of auditSheets(workbook, { tier, language }).findings)
        tallies[tier].addFinding(`${file}\n${finding.at.sheet}\n`, finding);
  }
  return scoreReport(files.length, notOpened, tallies.default.score(), tallies.thorough.score());
}

function scoreReport(
  workbooks: number,
  notOpened: readonly string[],
  standard: TierScore,
  thorough: TierScore,
): AuditScoreReport {
  return {
    workbooks,
    notOpened,
    default: standard,
    thorough,
    defaultPrecision: atLeast(standard.union.precision, 0.7),
    defaultCellsFound: atLeast(standard.union.right, 150),
    thoroughF1: atLeast(thorough.formulaAndMissing.f1, 0.547),
    published,
  };
}

function readTruth(path: string): Truth {
  const truth: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isTruth(truth)) throw new Error(`${path} holds no labelled cells`);
  return truth;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTruth = (value: unknown): value is Truth =>
  isRecord(value) &&
  Object.values(value).every((sheets) => isRecord(sheets) && Object.values(sheets).every(isRecord));
