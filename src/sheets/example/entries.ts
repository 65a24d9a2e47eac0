/** Example entries for any plan: what its units may have reported in a year, marked as an example in its notes. */
import { memberRows } from '../../renstra/rollUp';
import type { Indicator, Plan } from '../../renstra/plan';
import { textsOf, type Language } from '../../texts/texts';
import type { EntryToFill } from '../entryToFill';
import { historyYears } from '../history';
import { historyBlock, measurementBlock, paperBlock } from '../names';
import { quarterKey, type Quarter } from '../periods';
import { chance } from './chance';
import { earlierFigure, exampleRow, type ExampleRow } from './figures';
import { isReported, reportsOf, type ExampleReport } from './reports';
import { withSlips, type RowReports } from './slips';
import { exampleTexts } from './texts';

export interface ExampleOptions {
  readonly year: number;
  readonly units: readonly string[];
  /** The workbook's. */
  readonly language: Language;
  /** Last quarter that is reported. */
  readonly until: Quarter;
}

/**
 * Entries for the chosen units, the same ones every time: most good, some late or N/A, a few wrong on purpose; the organisation
 * reports only what its units do not tell. Some ratios are entered as part and whole on the working papers. What is reported
 * until an earlier quarter is among what is reported until a later one.
 */
export function exampleEntries(plan: Plan, options: ExampleOptions): readonly EntryToFill[] {
  const { year, until, language } = options;
  const text = textsOf(exampleTexts, language);
  const rows = rowsOf(plan, options);
  const past = historyYears(plan.years, year);
  const reported = rows.map((one) => ({ one, reports: reportsOf(one, year, text) }));
  const direct = reported.filter(({ one }) => !isOnPaper(one));
  const onPaper = reported.filter(({ one }) => isOnPaper(one));
  const entriesOf = (
    all: readonly RowReports[],
    entries: (one: ExampleRow, report: ExampleReport, year: number) => readonly EntryToFill[],
  ): readonly EntryToFill[] =>
    all.flatMap(({ one, reports }) =>
      reports
        .filter((report) => isReported(one, report, until))
        .flatMap((report) => entries(one, report, year)),
    );
  return [
    ...rows.flatMap((one) => earlierEntries(one, past, year)),
    ...entriesOf(withSlips(direct, { text, language }), reportEntries),
    ...entriesOf(onPaper, paperEntries),
  ];
}

/** The words on Beranda. */
export function exampleMark(language: Language): string {
  return textsOf(exampleTexts, language)('markOnHome');
}

/** Rows that report: those of the chosen units, of the organisation only what is not rolled up from them. */
function rowsOf(plan: Plan, { units, year }: ExampleOptions): readonly ExampleRow[] {
  const chosen = new Set(units);
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  return plan.targets.flatMap((row) => {
    const indicator = indicators.get(row.code);
    if (indicator === undefined || !chosen.has(row.unit)) return [];
    if (row.unit === plan.organisation.id && isRolledUp(plan, indicator, chosen)) return [];
    return [exampleRow(plan, row, indicator, year)];
  });
}

function isRolledUp(plan: Plan, indicator: Indicator, chosen: ReadonlySet<string>): boolean {
  const members = memberRows(plan.targets, plan.organisation.id, indicator).filter(({ unit }) =>
    chosen.has(unit),
  );
  const { rollUp } = indicator;
  return rollUp.kind === 'owner' ? members.some(({ unit }) => unit === rollUp.unit) : members.length > 0;
}

function earlierEntries(one: ExampleRow, past: readonly number[], year: number): readonly EntryToFill[] {
  return past.flatMap((before) => {
    const value = earlierFigure(one, before);
    return value === undefined
      ? []
      : [{ block: historyBlock(year), rowKey: one.key, columnKey: `y${String(before)}.realisation`, value }];
  });
}

function reportEntries(one: ExampleRow, report: ExampleReport, year: number): readonly EntryToFill[] {
  return cellsOf(one, year, report.quarter, { entry: report.value, ...notesOf(report) });
}

const notesOf = ({ obstacle, followUp, evidence }: ExampleReport) => ({ obstacle, followUp, evidence });

function cellsOf(
  one: ExampleRow,
  year: number,
  quarter: Quarter,
  values: Readonly<Record<string, number | string | undefined>>,
): readonly EntryToFill[] {
  return Object.entries(values).flatMap(([column, value]) =>
    value === undefined
      ? []
      : [
          {
            block: measurementBlock(year),
            rowKey: one.key,
            columnKey: `${quarterKey(quarter)}.${column}`,
            value,
          },
        ],
  );
}

/** Some of the shares that a unit computes from a part and a whole. */
function isOnPaper({ key, indicator, scale, polarity }: ExampleRow): boolean {
  return (
    indicator.kind === 'ratio' &&
    scale?.type === 'share' &&
    polarity === 'maximise' &&
    indicator.consolidation === 'last' &&
    chance(`${key} paper`) < 0.4
  );
}

/** Part and whole that come near the figure; what is no number is entered as it is. */
function paperEntries(one: ExampleRow, report: ExampleReport, year: number): readonly EntryToFill[] {
  const { value, quarter } = report;
  if (typeof value !== 'number') return reportEntries(one, report, year);
  const { indicator, key } = one;
  const smallest = Math.max(indicator.components?.smallestWhole ?? 0, 20);
  const whole = indicator.denominator ?? smallest + Math.floor(180 * chance(`${key} whole`));
  const part = Math.min(whole, Math.round((whole * value) / 100));
  const paper = (column: string, number: number): EntryToFill => ({
    block: paperBlock(year),
    rowKey: key,
    columnKey: `${quarterKey(quarter)}.${column}`,
    value: number,
  });
  return [paper('base', whole), paper('figure', part), ...cellsOf(one, year, quarter, notesOf(report))];
}

/** The unit a first example is made of: of those below the organisation the one with the most indicators. */
export function exampleUnit(plan: Plan): string | undefined {
  const rowsOfUnit = (unit: string): number => plan.targets.filter((row) => row.unit === unit).length;
  const below = plan.units.filter(({ id }) => id !== plan.organisation.id);
  const [most] = (below.length > 0 ? below : plan.units)
    .map(({ id }) => ({ id, rows: rowsOfUnit(id) }))
    .sort((one, other) => other.rows - one.rows);
  return most?.id;
}
