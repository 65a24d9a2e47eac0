import { cpus } from 'node:os';
import { exportPlan } from '../../plans/exportPlan';
import { builtInPlan } from '../../plans/loadPlan';
import { done, type Outcome } from '../outcome';
import { startClock } from './clock';
import { missedFigures, rounded } from './figure';
import { measureGrowth, type GrowthReport, type GrowthSettings } from './growth';
import { insertMeasured } from './insertion';
import { measurePieces, type PiecesReport } from './pieces';
import { measureSpeed, type SpeedReport } from './speed';
import { requestCounts, syncReport, type SyncReport } from './syncs';

export interface BenchSettings extends GrowthSettings {
  /** Of one unit's workbook the slow writer writes all cells, of all units' workbook every n-th. */
  readonly every: number;
  readonly pieceRuns: number;
}

export interface BenchReport {
  readonly machine: { readonly node: string; readonly processors: number };
  readonly plan: string;
  readonly year: number;
  readonly syncs: SyncReport;
  readonly againstOneSyncPerCell: { readonly oneUnit: SpeedReport; readonly allUnits: SpeedReport };
  readonly growth: GrowthReport;
  readonly pieces: PiecesReport;
}

/** Measures everything but the comparison with LibreOffice. */
export async function measure(settings: BenchSettings): Promise<BenchReport> {
  const { plan, year, every, pieceRuns } = settings;
  const planText = exportPlan(plan);
  const all = plan.units.map(({ id }) => id);
  const one = all.slice(0, 1);
  const growth = await measureGrowth(settings);
  const oneUnit = requestCounts(await insertMeasured(planText, one, year));
  const whole = await insertMeasured(planText, all, year);
  const allUnits = requestCounts(whole);
  const pieces = await measurePieces(plan, planText, whole.host, pieceRuns);
  return {
    machine: { node: process.version, processors: cpus().length },
    plan: plan.id,
    year,
    syncs: syncReport(oneUnit, allUnits),
    againstOneSyncPerCell: {
      oneUnit: await measureSpeed({ planText, units: one, year, every: 1 }),
      allUnits: await measureSpeed({ planText, units: all, year, every }),
    },
    growth,
    pieces,
  };
}

/** `bench`: the figures of the benchmark on the built-in plan, each with its bound and whether it is met, as JSON. */
export async function bench(): Promise<Outcome> {
  const clock = startClock();
  const plan = builtInPlan();
  const report = await measure({
    plan,
    year: plan.years.at(-1) ?? 0,
    warmUps: 2,
    sizes: [
      { times: 1, runs: 5, engine: true },
      { times: 4, runs: 3, engine: false },
      { times: 16, runs: 1, engine: false },
    ],
    every: 5,
    pieceRuns: 5,
  });
  const missed = missedFigures(report);
  const document = { met: missed.length === 0, missed, ...report, seconds: rounded(clock().wall / 1000, 0) };
  return done(JSON.stringify(document, null, 1));
}
