/** How fast the rules judge entries, and how the time grows with their number. */
import { readWorkbook } from '../../excel/snapshot';
import { byQuarter, ofQuarter } from '../../renstra/quarter';
import { defaultSettings } from '../../renstra/settings';
import { cellFacts, type CellContent, type CellFacts, type RowFacts } from '../../renstra/validation/facts';
import type { Context } from '../../renstra/validation/figure';
import { judgeRow } from '../../renstra/validation/judge';
import { wordsOf } from '../../renstra/validation/words';
import { factsReader } from '../../sheets/judging';
import { measurementBlock } from '../../sheets/names';
import { failureWords } from '../insert';
import { language } from '../texts';
import { collectGarbage, startClock } from './clock';
import { atMost, median, rounded, type Figure } from './figure';

/** As planners write them; every ninth entry gets one. */
const wrongEntries: readonly CellContent[] = [
  '91,5',
  '91.5 %',
  '1.279,5',
  ' 37 perusahaan',
  'Rp 523,44 miliar',
  'n/a',
  '-',
  '1.279',
  915,
  -3,
  2.5,
  'B -',
  'belum ada',
  '#DIV/0!',
  45_357,
];
const wrongEvery = 9;

export interface RulesReport {
  readonly entries: number;
  readonly findings: number;
  /** Milliseconds by the wall clock. */
  readonly milliseconds: Figure;
  readonly smallerEntries: number;
  readonly smallerMilliseconds: number;
  /** Of the time, for four times the entries. */
  readonly growth: Figure;
}

/** Facts of the rows again and again until there are so many of them; every copy is one of its own. */
function manyRows(rows: readonly RowFacts[], count: number): readonly RowFacts[] {
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length];
    if (row === undefined) throw new Error('There are no rows to judge');
    return copied(row, index);
  });
}

function copied(row: RowFacts, index: number): RowFacts {
  const { quarters } = row;
  return {
    ...row,
    quarters: byQuarter((quarter) => {
      const facts = ofQuarter(quarters, quarter);
      return { ...facts, entry: entryOf(facts.entry, index * 4 + quarter) };
    }),
  };
}

function entryOf({ address, content, numberFormat }: CellFacts, index: number): CellFacts {
  const wrong = wrongEntries[Math.floor(index / wrongEvery) % wrongEntries.length] ?? '';
  return cellFacts(address, index % wrongEvery === 0 ? wrong : content, undefined, numberFormat);
}

interface Judged {
  readonly milliseconds: number;
  readonly findings: number;
}

function judgeAll(rows: readonly RowFacts[], context: Context): Judged {
  collectGarbage();
  const clock = startClock();
  let findings = 0;
  for (const row of rows) findings += judgeRow(row, context).length;
  return { milliseconds: clock().wall, findings };
}

async function readRows(year: number): Promise<readonly RowFacts[]> {
  const snapshot = await readWorkbook();
  if ('failure' in snapshot) throw new Error(`The entries were not read: ${failureWords(snapshot.failure)}`);
  const reader = factsReader(snapshot);
  const block = snapshot.blocks[measurementBlock(year)];
  if (reader === undefined || block === undefined) throw new Error('The workbook holds no measurement sheet');
  return block.rows.map(reader);
}

/**
 * Judges `entries` entries and a quarter as many, made of those in the connected host's workbook, after one run that
 * warms up; medians of `runs`.
 */
export async function measureRules(year: number, entries: number, runs: number): Promise<RulesReport> {
  const rows = await readRows(year);
  const context: Context = { words: wordsOf(language), settings: defaultSettings, begun: 4 };
  const all = manyRows(rows, entries / 4);
  const some = all.slice(0, all.length / 4);
  judgeAll(some, context);
  const timesOf = (given: readonly RowFacts[]): readonly Judged[] =>
    Array.from({ length: runs }, () => judgeAll(given, context));
  const smaller = median(timesOf(some).map(({ milliseconds }) => milliseconds));
  const larger = timesOf(all);
  const milliseconds = median(larger.map((run) => run.milliseconds));
  return {
    entries,
    findings: larger[0]?.findings ?? 0,
    milliseconds: atMost(milliseconds, 1000),
    smallerEntries: entries / 4,
    smallerMilliseconds: rounded(smaller, 0),
    growth: atMost(milliseconds / smaller, 4.4),
  };
}
