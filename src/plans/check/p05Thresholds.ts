import type { PlannedValue, SourcePlace } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { plainValue } from './values';

const thresholdInName =
  /(?:\b[Mm]inim(?:al|um)|\b[Pp]aling (?:rendah|sedikit)|\b[Ss]ekurang-kurangnya|\b[Aa]t least|≥|>=)\s+(?:(?:level|nilai|predikat|grade)\s+)?(\d+(?:[.,]\d+)?|[A-F]{1,2}[+-]?)(?![\p{L}\d])/u;

/** The threshold a name states ("minimal 90", "minimal level 3", "minimal B"), as plain text. */
export function thresholdNamedIn(name: string): string | undefined {
  const text = thresholdInName.exec(name)?.[1];
  if (text === undefined) return undefined;
  return /^\d/.test(text) ? plainValue(Number(text.replace(',', '.'))) : plainValue(text);
}

/** P05: the threshold in an indicator's name is the one its card calculates with. */
export const thresholdsOfNames: Rule = (index, words) =>
  index.plan.guidelines.flatMap(({ code, at, threshold }) => {
    if (threshold === undefined) return [];
    const calculated = plainValue(threshold.value);
    const card: SourcePlace = { line: threshold.line, section: at.section };
    const named = namesOf(index, code).filter(
      ({ value }) => value !== calculated && comparable(value, threshold.value),
    );
    return [...new Set(named.map(({ value }) => value))].map((value) => {
      const places = named.filter((name) => name.value === value).map((name) => name.at);
      return contradiction({
        rule: 'P05',
        places: [card, ...places],
        code,
        found: calculated,
        expected: value,
        message: words.say('p05.differ', {
          code,
          found: calculated,
          foundAt: words.where([card]),
          expected: value,
          expectedAt: words.where(places),
        }),
      });
    });
  });

function comparable(named: string, calculated: PlannedValue): boolean {
  return /^\d/.test(named) === (typeof calculated === 'number');
}

function namesOf(
  index: PlanIndex,
  code: string,
): readonly { readonly value: string; readonly at: SourcePlace }[] {
  const rows = (index.rowsByCode.get(code) ?? []).map((row) => ({ name: row.indicator, at: row.at }));
  const printed = [...(index.printsByCode.get(code) ?? []), ...(index.cardsByCode.get(code) ?? [])];
  const indicator = index.indicators.get(code);
  return [...printed, ...rows, ...(indicator === undefined ? [] : [indicator])].flatMap(({ name, at }) => {
    const value = thresholdNamedIn(name);
    return value === undefined ? [] : [{ value, at }];
  });
}
