/** Entries as a year brings them, for a workbook that is full: the same ones in every run. */
import { fillEntries, type EntryToFill } from '../../excel/fillEntries';
import type { PlannedValue, Plan } from '../../renstra/plan';
import { rowKey } from '../../renstra/plan';
import { historyYears } from '../../sheets/history';
import { historyBlock, measurementBlock } from '../../sheets/names';
import { quarterKey, quarters } from '../../sheets/periods';
import { failureWords } from '../insert';

/** Above 1, so that some targets are passed, and below the cap; 11 has no factor in common with the 4 quarters. */
const shareOfTarget = (index: number): number => 0.35 + (index % 11) / 10;

/** A figure that may follow from a target; now and then none, N/A, 0, or what nobody can read. */
function realisation(target: PlannedValue | undefined, index: number): string | number | undefined {
  switch (index % 23) {
    case 3:
      return undefined;
    case 7:
      return 'N/A';
    case 12:
      return 0;
    case 18:
      return 'belum ada';
    default:
      return typeof target === 'number'
        ? Math.round(target * shareOfTarget(index) * 100) / 100
        : typeof target === 'string'
          ? target
          : index % 100;
  }
}

/** Realisations of every quarter, earlier years and some agreed targets, for every target row of the plan. */
export function entriesOf(plan: Plan, year: number): EntryToFill[] {
  const earlier = historyYears(plan.years, year);
  return plan.targets.flatMap(({ unit, code, targets }, row) => {
    const target = targets[String(year)];
    const entry = (
      block: string,
      columnKey: string,
      value: string | number | undefined,
    ): readonly EntryToFill[] =>
      value === undefined ? [] : [{ block, rowKey: rowKey(unit, code), columnKey, value }];
    return [
      ...quarters.flatMap((quarter) =>
        entry(
          measurementBlock(year),
          `${quarterKey(quarter)}.entry`,
          realisation(target, row * quarters.length + quarter),
        ),
      ),
      ...earlier.flatMap((before) =>
        entry(
          historyBlock(year),
          `y${before}.realisation`,
          realisation(targets[String(before)], row + before),
        ),
      ),
      ...(row % 5 === 0 && typeof target === 'number'
        ? entry(measurementBlock(year), 'agreed', Math.round(target * 1.1 * 100) / 100)
        : []),
    ];
  });
}

/** Fills the connected host's workbook; gives how many entries were written, and throws where one has no place. */
export async function fillWorkbook(plan: Plan, year: number): Promise<number> {
  const result = await fillEntries(entriesOf(plan, year));
  if ('failure' in result) throw new Error(`The entries were not written: ${failureWords(result.failure)}`);
  const [lost] = result.unknown;
  if (lost !== undefined) throw new Error(`No place for ${lost.block} ${lost.rowKey} ${lost.columnKey}`);
  return result.written;
}
