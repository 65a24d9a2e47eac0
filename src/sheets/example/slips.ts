/** Mistakes as planners make them, each put into a few example entries so that checking has something to find. */
import type { Language } from '../../texts/texts';
import type { ExampleRow } from './figures';
import type { ExampleReport } from './reports';
import { chance } from './chance';
import type { ExampleText } from './notes';

type Slip = (one: ExampleRow, report: ExampleReport, words: SlipWords) => ExampleReport | undefined;

export interface SlipWords {
  readonly text: ExampleText;
  readonly language: Language;
}

const withFigure = (report: ExampleReport, value: number | string): ExampleReport => ({ ...report, value });

/** V01: a number typed as a text. */
const numberAsText: Slip = (_, report, { language }) => {
  const { value } = report;
  if (typeof value !== 'number' || Number.isInteger(value)) return undefined;
  return withFigure(
    report,
    `${value.toLocaleString(language, { maximumFractionDigits: 2, useGrouping: false })} %`,
  );
};

/** V09: N/A in another spelling. */
const otherNotApplicable: Slip = (_, report, { text }) => ({
  ...withFigure(report, 'NA'),
  obstacle: text('note', { mark: text('mark'), words: text('notApplicable') }),
});

/** V08: a fraction where a percentage belongs. */
const fraction: Slip = ({ scale, indicator }, report) =>
  scale?.type === 'share' &&
  indicator.kind === 'ratio' &&
  typeof report.value === 'number' &&
  report.value > 20 &&
  report.value < 100 &&
  report.value < 100
    ? withFigure(report, Math.round(report.value * 100) / 10_000)
    : undefined;

/** V25: what was missed is not explained. */
const unexplained: Slip = (_, { obstacle, followUp, ...report }) =>
  obstacle === undefined || followUp === undefined ? undefined : report;

/** V07: the decimal mark is lost. */
const lostMark: Slip = ({ scale }, report) => {
  const { value } = report;
  if (scale?.maximum === undefined || scale.wholeNumbers === true || typeof value !== 'number')
    return undefined;
  const whole = Math.round(value * 100);
  return whole % 100 === 0 || whole <= scale.maximum ? undefined : withFigure(report, whole);
};

/** V38: evidence that names no document. */
const unclearEvidence: Slip = (_, report, { text }) => ({
  ...report,
  evidence: text('note', { mark: text('mark'), words: text('unclearEvidence') }),
});

/** V04: a word for a figure. */
const wordForFigure: Slip = (_, report, { text }) => withFigure(report, text('wrongWord'));

/** V11: words for "not yet" instead of nothing. */
const notYet: Slip = (_, report, { text }) => withFigure(report, text('notYet'));

const slips: readonly Slip[] = [
  numberAsText,
  unexplained,
  lostMark,
  otherNotApplicable,
  fraction,
  unclearEvidence,
  wordForFigure,
  notYet,
];

export interface RowReports {
  readonly one: ExampleRow;
  readonly reports: readonly ExampleReport[];
}

/** Mistakes for so many reports: a few in a small workbook, two of each kind in a large one. */
export function slipsFor(reports: number): number {
  return Math.min(2 * slips.length, Math.floor(reports / 3), Math.max(5, Math.round(reports / 50)));
}

interface Place {
  readonly one: ExampleRow;
  readonly report: ExampleReport;
}

/**
 * The reports with some of them spoilt, at most one a row. Figures to date that follow the last quarter stay readable: mistakes
 * stand in earlier quarters where there are such.
 */
export function withSlips(rows: readonly RowReports[], words: SlipWords): readonly RowReports[] {
  const places = rows
    .flatMap(({ one, reports }) => reports.map((report): Place => ({ one, report })))
    .filter(({ report }) => typeof report.value === 'number');
  const ordered = [...places].sort((left, right) => order(left) - order(right));
  const spoilt = new Map<ExampleReport, ExampleReport>();
  const rowsSpoilt = new Set<ExampleRow>();
  for (let index = 0; index < slipsFor(places.length); index += 1) {
    const slip = slips[index % slips.length];
    for (const { one, report } of ordered) {
      const wrong = rowsSpoilt.has(one) ? undefined : slip?.(one, report, words);
      if (wrong === undefined) continue;
      spoilt.set(report, wrong);
      rowsSpoilt.add(one);
      break;
    }
  }
  return rows.map(({ one, reports }) => ({
    one,
    reports: reports.map((report) => spoilt.get(report) ?? report),
  }));
}

/** By chance, the second quarter first, rows that are added up or averaged last. */
function order({ one, report }: Place): number {
  const { consolidation } = one.indicator;
  const isAdded = consolidation === 'sum' || consolidation === 'average';
  return (isAdded ? 4 : 0) + Math.abs(report.quarter - 2) + chance(`${one.key} slip`);
}
