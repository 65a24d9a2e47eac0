import type { Finding } from '../../renstra/finding';
import type { TargetRow } from '../../renstra/plan';
import { headingsOf, type HeadedRows } from './headings';
import type { PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import type { Words } from './words';

/** P12: a row stands under the heading of its own objective, a print under its own goal and objective. */
export const rowsUnderHeadings: Rule = (index, words) => [
  ...headingsOf(index)
    .filter(({ own, meant }) => own !== meant)
    .flatMap((headed) => headed.rows.map((row) => headingFinding(index, headed, row, words))),
  ...filedElsewhere(index, words),
  ...goalsOfObjectives(index, words),
];

function headingFinding(index: PlanIndex, headed: HeadedRows, row: TargetRow, words: Words): Finding {
  const { heading, own, meant } = headed;
  const name = index.objectives.get(own)?.name ?? '';
  const headingAt = { line: heading.line, section: row.at.section };
  const indicator = index.indicators.get(row.code);
  const elsewhere = indicator === undefined ? [] : [indicator.at];
  return contradiction({
    rule: 'P12',
    places: [headingAt, row.at, ...elsewhere],
    code: row.code,
    unit: row.unit,
    found: `${heading.code} ${heading.name}`.trim(),
    expected: `${own} ${name}`.trim(),
    message: words.say('p12.heading', {
      subject: words.subject(row.code, row.unit),
      place: words.where([row.at]),
      heading: `${heading.code} "${heading.name}"`,
      headingAt: words.where([headingAt]),
      meant,
      own: `${own} "${name}"`,
      ownAt: words.where(elsewhere),
    }),
  });
}

/** Prints and cards that name another goal or objective than Lampiran III does. */
function filedElsewhere(index: PlanIndex, words: Words): readonly Finding[] {
  return [...index.plan.prints, ...index.plan.guidelines].flatMap((print) => {
    const indicator = index.indicators.get(print.code);
    if (indicator === undefined) return [];
    const found = [print.goal ?? indicator.goal, print.objective ?? indicator.objective].join('/');
    const expected = [indicator.goal, indicator.objective].join('/');
    if (found === expected) return [];
    return [
      contradiction({
        rule: 'P12',
        places: [print.at, indicator.at],
        code: print.code,
        found,
        expected,
        message: words.say('p12.filed', {
          code: print.code,
          found,
          foundAt: words.where([print.at]),
          expected,
          expectedAt: words.where([indicator.at]),
        }),
      }),
    ];
  });
}

/** A table that maps an objective to one goal while its indicators belong to several: told as information. */
function goalsOfObjectives(index: PlanIndex, words: Words): readonly Finding[] {
  return index.plan.prints.flatMap((print) => {
    const indicators = index.plan.indicators.filter((indicator) => indicator.objective === print.code);
    const goals = [...new Set(indicators.map((indicator) => indicator.goal))].sort();
    const others = indicators.filter((indicator) => indicator.goal !== print.goal);
    if (print.goal === undefined || others.length === 0) return [];
    const places = others.map((indicator) => indicator.at);
    return [
      contradiction({
        rule: 'P12',
        severity: goals.includes(print.goal) ? 'info' : 'warning',
        places: [print.at, ...places],
        code: print.code,
        found: print.goal,
        expected: goals.join(', '),
        message: words.say('p12.goals', {
          code: print.code,
          found: print.goal,
          foundAt: words.where([print.at]),
          expected: words.list(goals),
          expectedAt: words.where(places),
        }),
      }),
    ];
  });
}
