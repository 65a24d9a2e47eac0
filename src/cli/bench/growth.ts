/** How time grows with the number of units. */
import { exportPlan } from '../../plans/exportPlan';
import type { Plan } from '../../renstra/plan';
import { collectGarbage, type Duration } from './clock';
import { contentsOf } from './contents';
import { atMost, median, rounded, type Figure } from './figure';
import { insertMeasured, type Durations } from './insertion';
import { largerPlan } from './largerPlan';

const bound = 1.15;

/** A plan this many times as large, measured so often; `engine`: formulas are computed once, too. */
export interface SizeSettings {
  readonly times: number;
  readonly runs: number;
  readonly engine: boolean;
}

export interface GrowthSettings {
  readonly plan: Plan;
  readonly year: number;
  readonly warmUps: number;
  /** The first is what the others are compared with. */
  readonly sizes: readonly SizeSettings[];
}

/** Milliseconds of processor time, medians of the runs. */
interface Times {
  readonly plan: number;
  readonly sheets: number;
  readonly client: number;
  readonly host: number;
}

export interface SizeReport {
  readonly times: number;
  readonly units: number;
  /** Target rows of the plan, which are the rows of the measurement sheet. */
  readonly rows: number;
  readonly cells: number;
  readonly syncs: number;
  readonly requestCharacters: number;
  readonly runs: number;
  readonly milliseconds: Times;
  /** All of it by the wall clock. */
  readonly wallMilliseconds: number;
  /** Computing every formula once; null where it was not measured. */
  readonly engineMilliseconds: number | null;
}

export interface GrowthReport {
  readonly sizes: readonly SizeReport[];
  /** Growth of the time divided by growth of the rows, by size (`x4`). */
  readonly planSheetsClient: Readonly<Record<string, Figure>>;
  /** The same with what the embedded host takes to answer, which in Excel is Excel's. */
  readonly withHost: Readonly<Record<string, Figure>>;
}

interface Run {
  readonly durations: Durations;
  readonly facts: Pick<SizeReport, 'cells' | 'syncs' | 'requestCharacters' | 'engineMilliseconds'>;
}

async function runOnce(planText: string, plan: Plan, year: number, engine: boolean): Promise<Run> {
  collectGarbage();
  const { host, durations } = await insertMeasured(
    planText,
    plan.units.map(({ id }) => id),
    year,
  );
  const { syncs, requestBytes } = host;
  if (engine) host.recalculate();
  return {
    durations,
    facts: {
      cells: contentsOf(host.workbook).cells,
      syncs,
      requestCharacters: requestBytes,
      engineMilliseconds: engine ? rounded(host.engineMilliseconds, 0) : null,
    },
  };
}

async function measureSize(plan: Plan, year: number, size: SizeSettings): Promise<SizeReport> {
  const larger = largerPlan(plan, size.times);
  const text = exportPlan(larger);
  const runs: Run[] = [];
  for (let run = 1; run <= size.runs; run += 1)
    runs.push(await runOnce(text, larger, year, size.engine && run === size.runs));
  const last = runs.at(-1);
  if (last === undefined) throw new Error('A size is measured at least once');
  const middle = (of: (run: Durations) => number): number =>
    rounded(median(runs.map(({ durations }) => of(durations))), 0);
  return {
    times: size.times,
    units: larger.units.length,
    rows: larger.targets.length,
    ...last.facts,
    runs: size.runs,
    milliseconds: {
      plan: middle(({ plan: one }) => one.processor),
      sheets: middle(({ sheets }) => sheets.processor),
      client: middle(({ client }) => client.processor),
      host: middle(({ answers }) => answers.processor),
    },
    wallMilliseconds: middle(({ plan: one, sheets, client, answers }) =>
      [one, sheets, client, answers].reduce((sum, { wall }: Duration) => sum + wall, 0),
    ),
  };
}

const withoutHost = ({ plan, sheets, client }: Times): number => plan + sheets + client;
const withHost = (times: Times): number => withoutHost(times) + times.host;

function growthOf(sizes: readonly SizeReport[], of: (times: Times) => number): Record<string, Figure> {
  const [first, ...larger] = sizes;
  if (first === undefined) return {};
  return Object.fromEntries(
    larger.map((size) => {
      const time = of(size.milliseconds) / of(first.milliseconds);
      return [`x${size.times}`, atMost(time / (size.rows / first.rows), bound)];
    }),
  );
}

/** Measures each size in turn, after warming up with the first, garbage collected before each run. */
export async function measureGrowth({ plan, year, warmUps, sizes }: GrowthSettings): Promise<GrowthReport> {
  const [first] = sizes;
  if (first !== undefined && warmUps > 0)
    await measureSize(plan, year, { ...first, runs: warmUps, engine: false });
  const reports: SizeReport[] = [];
  for (const size of sizes) reports.push(await measureSize(plan, year, size));
  return {
    sizes: reports,
    planSheetsClient: growthOf(reports, withoutHost),
    withHost: growthOf(reports, withHost),
  };
}
