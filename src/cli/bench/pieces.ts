/** Times worth knowing that nothing is promised about. */
import type { Host } from '../../host/hostTypes';
import { openXlsx, saveXlsx } from '../../host/xlsx';
import { checkPlan } from '../../plans/check/checkPlan';
import type { Plan } from '../../renstra/plan';
import { language } from '../texts';
import { startClock } from './clock';
import { median, rounded } from './figure';
import { readPlan } from './insertion';

/** Milliseconds of processor time. */
export interface PiecesReport {
  readonly planParse: number;
  readonly planParseAgainstJsonParse: number;
  readonly planCheck: number;
  readonly xlsxSave: number;
  readonly xlsxOpen: number;
  readonly xlsxBytes: number;
}

async function processorTime(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const clock = startClock();
    await work();
    times.push(clock().processor);
  }
  return median(times);
}

/** `runs` of each, medians; the workbook of `host` is the one saved and opened. */
export async function measurePieces(
  plan: Plan,
  planText: string,
  host: Host,
  runs: number,
): Promise<PiecesReport> {
  const planParse = await processorTime(runs, () => readPlan(planText));
  const jsonParse = await processorTime(runs, (): unknown => JSON.parse(planText));
  const planCheck = await processorTime(runs, () => checkPlan(plan, language));
  const bytes = await saveXlsx(host.workbook);
  return {
    planParse: rounded(planParse, 1),
    planParseAgainstJsonParse: rounded(planParse / jsonParse, 1),
    planCheck: rounded(planCheck, 1),
    xlsxSave: rounded(await processorTime(1, () => saveXlsx(host.workbook)), 0),
    xlsxOpen: rounded(await processorTime(1, () => openXlsx(bytes)), 0),
    xlsxBytes: bytes.length,
  };
}
