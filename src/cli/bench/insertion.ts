/** A plan put into an empty workbook of the embedded host, with the time of each part taken. */
import { connectHost } from '../../host/client/node';
import type { Host } from '../../host/hostTypes';
import { parsePlan } from '../../plans/loadPlan';
import type { Plan } from '../../renstra/plan';
import { designWorkbook } from '../../sheets/designWorkbook';
import type { WorkbookPlan } from '../../sheets/sheetPlan';
import { startHost } from '../hostSession';
import { insert } from '../insert';
import { cliText, language } from '../texts';
import { type Duration, minus, noTime, plus, startClock } from './clock';

/** What the embedded host used to answer requests while a measurement ran. */
export interface TimedHost {
  readonly host: Host;
  readonly answering: () => Duration;
}

/** A host whose answers are timed and whose formulas wait until they are asked for; the client is connected to it. */
export async function startTimedHost(): Promise<TimedHost> {
  const host = startHost();
  let spent = noTime;
  const receive = (request: string): string => {
    const clock = startClock();
    const answer = host.receive(request);
    spent = plus(spent, clock());
    return answer;
  };
  connectHost(
    new Proxy(host, {
      get: (target, name): unknown => (name === 'receive' ? receive : Reflect.get(target, name)),
    }),
  );
  await Excel.run(async (context) => {
    context.application.calculationMode = 'Manual';
    await context.sync();
  });
  host.resetCounters();
  spent = noTime;
  return { host, answering: () => spent };
}

/** Time of each part. */
export interface Durations {
  /** Reading the plan from its text, checked. */
  readonly plan: Duration;
  /** Plan to sheets. */
  readonly sheets: Duration;
  /** Proposing and applying, without what the host took to answer. */
  readonly client: Duration;
  /** The host's answers, formulas not computed. */
  readonly answers: Duration;
}

export interface Insertion {
  readonly host: Host;
  readonly workbookPlan: WorkbookPlan;
  readonly durations: Durations;
}

export function designOf(plan: Plan, units: readonly string[], year: number): WorkbookPlan {
  return designWorkbook(plan, { year, units, language });
}

/** Reads a plan from text; a plan of ours that does not read is a bug. */
export function readPlan(text: string): Plan {
  const loaded = parsePlan(text, language);
  if (!loaded.ok) throw new Error(`The plan does not read: ${loaded.problems[0]?.message ?? ''}`);
  return loaded.plan;
}

/** Plan text to written workbook for the units that are named; formulas are left for `host.recalculate`. */
export async function insertMeasured(
  planText: string,
  units: readonly string[],
  year: number,
): Promise<Insertion> {
  const planClock = startClock();
  const plan = readPlan(planText);
  const planTime = planClock();
  const sheetsClock = startClock();
  const workbookPlan = designOf(plan, units, year);
  const sheets = sheetsClock();
  const { host, answering } = await startTimedHost();
  const clock = startClock();
  const inserted = await insert(workbookPlan, cliText);
  const both = clock();
  if (!inserted.ok) throw new Error(inserted.sentence);
  const answers = answering();
  return {
    host,
    workbookPlan,
    durations: { plan: planTime, sheets, client: minus(both, answers), answers },
  };
}
