/** How many times faster a workbook is written than with one sync per cell. */
import { cellsOfPlan, writeCellByCell, type CellToWrite } from './cellByCell';
import { collectGarbage, startClock } from './clock';
import { cellsBySheet } from './contents';
import { atMost, median, rounded, type Figure } from './figure';
import { insertMeasured, startTimedHost, type Durations, type Insertion } from './insertion';

export interface SpeedReport {
  readonly units: number;
  /** Cells of the workbook plan with contents. */
  readonly cells: number;
  /** Of these the slow writer wrote; below all of them its time is taken up in proportion. */
  readonly cellsWritten: number;
  /** Wall clock of the slow writer for the cells it wrote, contents alone. */
  readonly cellByCellMilliseconds: number;
  /** Wall clock of proposing and applying everything: contents, looks, rules, names, record. */
  readonly milliseconds: number;
  /** Cells whose contents differ between the two workbooks. */
  readonly cellsDiffering: Figure;
  readonly timesFaster: number;
}

export interface SpeedSettings {
  readonly planText: string;
  readonly units: readonly string[];
  readonly year: number;
  /** Runs of our writer; the median counts. */
  readonly runs: number;
  /** The slow writer writes every n-th cell. */
  readonly every: number;
}

type CellsBySheet = ReturnType<typeof cellsBySheet>;

/** Cells of the sample that do not hold the same in both workbooks; a workbook without them proves nothing. */
function differing(sample: readonly CellToWrite[], one: CellsBySheet, other: CellsBySheet): number {
  return sample.filter(({ sheet, row, column }) => {
    const place = `${row},${column}`;
    const found = one.get(sheet)?.get(place);
    return found === undefined || found !== other.get(sheet)?.get(place);
  }).length;
}

const wallOf = ({ client, answers }: Durations): number => client.wall + answers.wall;

/** Both writers on an empty workbook of the same host, in the same run, formulas not computed by either. */
export async function measureSpeed({
  planText,
  units,
  year,
  runs,
  every,
}: SpeedSettings): Promise<SpeedReport> {
  const insertOnce = async (): Promise<Insertion> => {
    collectGarbage();
    return insertMeasured(planText, units, year);
  };
  const ours = await insertOnce();
  const times = [wallOf(ours.durations)];
  while (times.length < runs) times.push(wallOf((await insertOnce()).durations));
  const all = cellsOfPlan(ours.workbookPlan);
  const sample = all.filter((_, index) => index % every === 0);
  const { host } = await startTimedHost();
  collectGarbage();
  const clock = startClock();
  await writeCellByCell(ours.workbookPlan, sample);
  const slow = clock().wall;
  const fast = median(times);
  return {
    units: units.length,
    cells: all.length,
    cellsWritten: sample.length,
    cellByCellMilliseconds: rounded(slow, 0),
    milliseconds: rounded(fast, 0),
    cellsDiffering: atMost(
      differing(sample, cellsBySheet(host.workbook), cellsBySheet(ours.host.workbook)),
      0,
    ),
    timesFaster: rounded((slow * all.length) / sample.length / fast),
  };
}
