/** The built and the filled workbook, computed by LibreOffice too. */
import type { Host } from '../../host/hostTypes';
import type { Plan } from '../../renstra/plan';
import { fillWorkbook } from './entries';
import { atMost, type Figure } from './figure';
import { measureOpening, type OpeningReport } from './opening';
import { compareWithLibreOffice, hasLibreOffice, type DifferingCell } from './libreOffice';

export interface JudgedWorkbook {
  readonly entries: number;
  readonly formulas: number;
  readonly compared: number;
  readonly differing: Figure;
  readonly firstDiffering: readonly DifferingCell[];
}

export type JudgeReport =
  | { readonly built: JudgedWorkbook; readonly filled: JudgedWorkbook; readonly opening: OpeningReport }
  | { readonly skipped: string };

async function judge(host: Host, entries: number): Promise<JudgedWorkbook> {
  host.recalculate();
  const { formulas, compared, differing } = await compareWithLibreOffice(host.workbook);
  return {
    entries,
    formulas,
    compared,
    differing: atMost(differing.length, 0),
    firstDiffering: differing.slice(0, 5),
  };
}

/** Compares every formula cell of the connected host's workbook as it is, then with entries in it; fills the workbook, and times its opening as often as is said. */
export async function judgeWorkbook(
  host: Host,
  plan: Plan,
  year: number,
  openings: number,
): Promise<JudgeReport> {
  if (!hasLibreOffice()) {
    await fillWorkbook(plan, year);
    return { skipped: 'soffice missing' };
  }
  const built = await judge(host, 0);
  const filled = await judge(host, await fillWorkbook(plan, year));
  return { built, filled, opening: await measureOpening(host.workbook, openings) };
}
