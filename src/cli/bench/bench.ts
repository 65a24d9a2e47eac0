import { cpus } from 'node:os';
import { exportPlan } from '../../plans/exportPlan';
import { builtInPlan } from '../../plans/loadPlan';
import { done, type Outcome } from '../outcome';
import { measureAudit, type AuditBenchSettings, type AuditReport } from './audit';
import { startClock } from './clock';
import { atLeast, missedFigures, rounded, type Figure } from './figure';
import { measureGrowth, type GrowthReport, type GrowthSettings } from './growth';
import { designOf, insertMeasured } from './insertion';
import { judgeWorkbook, type JudgeReport } from './judge';
import { measureLive, type LiveReport } from './live';
import { measurePieces, type PiecesReport } from './pieces';
import { measureRules, type RulesReport } from './rules';
import { measureSpeed, type SpeedReport } from './speed';
import { requestCounts, syncReport, type SyncReport } from './syncs';
import { measureWorkbench, type WorkbenchReport } from './workbench';

export interface BenchSettings extends GrowthSettings {
  /** Of one unit's workbook the slow writer writes all cells, of all units' workbook every n-th. */
  readonly every: number;
  readonly pieceRuns: number;
  /** Runs of our writer beside one of the slow one. */
  readonly speedRuns: number;
  /** Entries the rules judge, a multiple of 16, and how often. */
  readonly ruleEntries: number;
  readonly ruleRuns: number;
  readonly audit: AuditBenchSettings;
  /** How often the pane is opened in a browser; 0: nothing is measured there. */
  readonly paneRuns: number;
}

export interface BenchReport {
  readonly machine: { readonly node: string; readonly processors: number };
  readonly plan: string;
  readonly year: number;
  readonly syncs: SyncReport;
  readonly againstOneSyncPerCell: {
    readonly oneUnit: SpeedReport;
    readonly allUnits: SpeedReport;
    /** Of all units. */
    readonly timesFaster: Figure;
  };
  readonly growth: GrowthReport;
  readonly libreOffice: JudgeReport;
  readonly rules: RulesReport;
  readonly audit: AuditReport;
  readonly live: LiveReport;
  readonly pieces: PiecesReport;
  readonly workbench: WorkbenchReport | { readonly skipped: string };
}

/** Measures everything, on one host after the other. */
export async function measure(settings: BenchSettings): Promise<BenchReport> {
  const { plan, year, every, pieceRuns, speedRuns, ruleEntries, ruleRuns, audit: auditSettings } = settings;
  const planText = exportPlan(plan);
  const all = plan.units.map(({ id }) => id);
  const one = all.slice(0, 1);
  const workbench =
    settings.paneRuns === 0
      ? { skipped: 'not asked for' }
      : await measureWorkbench(designOf(plan, all, year), settings.paneRuns);
  const growth = await measureGrowth(settings);
  const oneUnit = requestCounts(await insertMeasured(planText, one, year));
  const whole = await insertMeasured(planText, all, year);
  const allUnits = requestCounts(whole);
  whole.host.recalculate();
  const pieces = await measurePieces(plan, planText, whole.host, pieceRuns);
  const libreOffice = await judgeWorkbook(whole.host, plan, year, pieceRuns);
  const rules = await measureRules(year, ruleEntries, ruleRuns);
  const audit = await measureAudit(whole.host, auditSettings);
  const live = await measureLive(whole.host, year);
  const speed = { planText, year, runs: speedRuns };
  const slowOne = await measureSpeed({ ...speed, units: one, every: 1 });
  const slowAll = await measureSpeed({ ...speed, units: all, every });
  return {
    machine: { node: process.version, processors: cpus().length },
    plan: plan.id,
    year,
    syncs: syncReport(oneUnit, allUnits),
    againstOneSyncPerCell: {
      oneUnit: slowOne,
      allUnits: slowAll,
      timesFaster: atLeast(slowAll.timesFaster, 20),
    },
    growth,
    libreOffice,
    rules,
    audit,
    live,
    pieces,
    workbench,
  };
}

/** `bench`: the figures of the benchmark on the built-in plan, each with its bound and whether it is met, as JSON. */
export async function bench(): Promise<Outcome> {
  const clock = startClock();
  const plan = builtInPlan();
  const report = await measure({
    plan,
    year: plan.years.at(-1) ?? 0,
    warmUps: 1,
    sizes: [
      { times: 1, runs: 3, engine: true },
      { times: 4, runs: 1, engine: false },
      { times: 16, runs: 1, engine: false },
    ],
    every: 10,
    pieceRuns: 3,
    speedRuns: 3,
    paneRuns: 5,
    ruleEntries: 100_000,
    ruleRuns: 5,
    audit: { formulas: 100_000, runs: 3 },
  });
  const missed = missedFigures(report);
  const document = { met: missed.length === 0, missed, ...report, seconds: rounded(clock().wall / 1000, 0) };
  return done(JSON.stringify(document, null, 1));
}
