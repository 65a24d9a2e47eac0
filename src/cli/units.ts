import { CsvError, parse } from 'csv-parse/sync';
import type { Plan } from '../renstra/plan';
import { refuse, step, type Step } from './outcome';
import type { CliText } from './texts';

const mostNamed = 40;

/** The names of a list written like a CSV record; undefined where its quotes do not close. */
function namesIn(record: string): readonly string[] | undefined {
  try {
    const names: string[] = [];
    parse(record, {
      trim: true,
      onRecord: (fields: unknown) => {
        if (Array.isArray(fields)) names.push(...fields.map((field) => String(field)));
        return null;
      },
    });
    return names;
  } catch (fault) {
    if (fault instanceof CsvError) return undefined;
    throw fault;
  }
}

/** Pieces between commas; a unit whose own name has commas takes as many of them as make it up. */
function knownIn(record: string, known: ReadonlySet<string>): readonly string[] {
  const pieces = record.split(',');
  const names: string[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = pieces.length;
    while (to > from + 1 && !known.has(pieces.slice(from, to).join(',').trim())) to -= 1;
    names.push(pieces.slice(from, to).join(',').trim());
    from = to;
  }
  return names;
}

function listed(units: readonly string[], text: CliText): string {
  const first = units.slice(0, mostNamed).join(', ');
  return units.length > mostNamed ? text('andMore', { list: first, more: units.length - mostNamed }) : first;
}

/**
 * Ids of the units that `--units` names: `all`, or a list with commas between. A name that holds a comma stands in quotes, as
 * in CSV, or as it is where that can only mean this unit.
 */
export function unitsOf(raw: string, plan: Plan, text: CliText): Step<readonly string[]> {
  const all = plan.units.map(({ id }) => id);
  if (raw.trim().toLowerCase() === 'all') return step(all);
  const known = new Set(all);
  const readings = [knownIn(raw, known), namesIn(raw) ?? []];
  const right = readings.find((names) => names.length > 0 && names.every((name) => known.has(name)));
  if (right !== undefined) return step(right);
  const unit = readings[0]?.find((name) => !known.has(name)) ?? raw;
  return refuse(text('unitUnknown', { unit, units: listed(all, text) }));
}
