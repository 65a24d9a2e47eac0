import type { Finding } from '../../renstra/finding';
import type { FundingRow } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { printedDecimals, roundHalfUp, shownNumber } from './values';
import type { Words } from './words';

/** P02: a printed total is the sum of its parts, within a table and across tables, rounded to the printed decimals. */
export const totalsAgainstParts: Rule = (index, words) => {
  const rows = index.plan.funding;
  const within = rows.map((total) => ({ total, parts: rows.filter((row) => row.partOf === total.id) }));
  return [...within, ...acrossTables(rows)]
    .filter(({ parts }) => parts.length > 0)
    .flatMap(({ total, parts }) =>
      index.years.flatMap((year) => differingTotal(total, parts, year, words, index)),
    );
};

interface Sum {
  readonly total: FundingRow;
  readonly parts: readonly FundingRow[];
}

/** Rows named by `sameAs`, table by table: several rows of one table make up the amount together. */
function acrossTables(rows: readonly FundingRow[]): readonly Sum[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const told = new Set<string>();
  return rows.flatMap((total) => {
    const named = (total.sameAs ?? []).flatMap((id) => byId.get(id) ?? []);
    return [...new Set(named.map((row) => row.table))].flatMap((table) => {
      const parts = named.filter((row) => row.table === table);
      const key =
        parts.length === 1
          ? [total, ...parts]
              .map((row) => row.id)
              .sort()
              .join('|')
          : total.id + table;
      if (told.has(key) || isPartOfLargerSum(total, parts)) return [];
      told.add(key);
      return [{ total, parts }];
    });
  });
}

/** Whether the other side already adds this row to others of its table. */
function isPartOfLargerSum(row: FundingRow, parts: readonly FundingRow[]): boolean {
  const [other, ...more] = parts;
  return more.length === 0 && (other?.sameAs ?? []).length > 1 && (other?.sameAs ?? []).includes(row.id);
}

function decimalsOf(row: FundingRow, year: string): number {
  return printedDecimals(row.printed[year], row.amounts[year] ?? 0);
}

/** Compares at the total's decimals; parts printed more coarsely than the total may be off by half their last digit each. */
function differingTotal(
  total: FundingRow,
  parts: readonly FundingRow[],
  year: string,
  words: Words,
  index: PlanIndex,
): readonly Finding[] {
  const printed = total.amounts[year];
  const amounts = parts.map((part) => part.amounts[year]);
  if (printed === undefined || amounts.some((amount) => amount === undefined)) return [];
  const sum = amounts.reduce<number>((left, amount) => left + (amount ?? 0), 0);
  const decimals = decimalsOf(total, year);
  const slack = parts
    .map((part) => decimalsOf(part, year))
    .filter((partDecimals) => partDecimals < decimals)
    .reduce((left, partDecimals) => left + 0.5 * 10 ** -partDecimals, 0);
  if (Math.abs(roundHalfUp(sum, decimals) - printed) <= slack + 1e-9) return [];
  return [totalFinding({ total, parts, year, printed, sum }, words, index)];
}

interface Difference extends Sum {
  readonly year: string;
  readonly printed: number;
  readonly sum: number;
}

function totalFinding(
  { total, parts, year, printed, sum }: Difference,
  words: Words,
  index: PlanIndex,
): Finding {
  const decimals = Math.max(decimalsOf(total, year), ...parts.map((part) => decimalsOf(part, year)));
  const across = parts.some((part) => part.table !== total.table);
  const unit = total.unit ?? (parts.length === 1 ? parts[0]?.unit : undefined);
  return contradiction({
    rule: 'P02',
    places: [total, ...parts].map((row) => row.at),
    code: total.id,
    unit: unit !== undefined && index.units.has(unit) ? unit : undefined,
    period: year,
    found: plainAmount(printed, decimalsOf(total, year)),
    expected: plainAmount(sum, decimals),
    message: words.say(across ? 'p02.across' : 'p02.within', {
      name: total.name,
      year,
      found: shownNumber(printed, decimalsOf(total, year), words.language),
      foundAt: words.where([total.at]),
      expected: shownNumber(sum, decimals, words.language),
      parts: words.list(parts.map((part) => part.name)),
      partsAt: words.where(parts.map((part) => part.at)),
    }),
  });
}

function plainAmount(amount: number, decimals: number): string {
  return roundHalfUp(amount, decimals).toFixed(decimals);
}
