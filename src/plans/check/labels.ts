import type { Indicator, SourcePlace } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { aliasesOf, unitOfCard } from './unitNames';
import { sameText } from './wording';

/** A label (name or measure) as one print shows it. */
export interface Label {
  readonly at: SourcePlace;
  /** The unit whose row or card it is; absent for prints of the organisation or of the indicator as such. */
  readonly unit?: string;
  /** As printed. */
  readonly text: string;
  /** As compared. */
  readonly key: string;
  /** Whether it stands in a row of Lampiran I. */
  readonly row: boolean;
}

export type Property = 'name' | 'measure';

/** Name or measure of an indicator in all its prints; the first is the indicator's own (Lampiran III). */
export function labelsOf(index: PlanIndex, indicator: Indicator, property: Property): readonly Label[] {
  const { code } = indicator;
  const compare = (text: string, unit: string | undefined): string =>
    property === 'name' ? withoutUnit(index, sameText(text), unit) : measureKey(text);
  const label = (
    at: SourcePlace,
    text: string | undefined,
    unit: string | undefined,
    row: boolean,
  ): readonly Label[] => {
    // A plan file that leaves the name out is completed with the code: that is no print of a name.
    if (text === undefined || text.trim() === '' || text === code) return [];
    const below = unit === index.organisation ? undefined : unit;
    return [
      {
        at,
        text: text.trim(),
        key: compare(text, below),
        row,
        ...(below === undefined ? {} : { unit: below }),
      },
    ];
  };
  const rows = (index.rowsByCode.get(code) ?? []).flatMap((row) =>
    label(row.at, property === 'name' ? row.indicator : row.measure, row.unit, true),
  );
  const prints = (index.printsByCode.get(code) ?? []).flatMap((print) =>
    label(print.at, print[property], print.unit, false),
  );
  const cards = (index.cardsByCode.get(code) ?? []).flatMap((card) =>
    label(card.at, card[property], unitOfCard(index, card), false),
  );
  return unique([
    ...label(indicator.at, indicator[property], undefined, false),
    ...prints,
    ...rows,
    ...cards,
  ]);
}

function unique(labels: readonly Label[]): readonly Label[] {
  return [
    ...new Map(labels.map((label) => [`${label.at.section}|${label.at.line}|${label.key}`, label])).values(),
  ];
}

/** The name without "di <unit>" or "di lingkungan <organisation>" at its end: each print names its own unit there. */
function withoutUnit(index: PlanIndex, name: string, unit: string | undefined): string {
  const own = [index.organisation, ...(unit === undefined ? [] : [unit])];
  const aliases = own.flatMap((id) => {
    const known = index.units.get(id);
    return known === undefined ? [id] : aliasesOf(index, known);
  });
  const endings = aliases.flatMap((alias) => [` di lingkungan ${sameText(alias)}`, ` di ${sameText(alias)}`]);
  const ending = endings.find((candidate) => name.endsWith(candidate));
  return ending === undefined ? name : name.slice(0, -ending.length);
}

function measureKey(text: string): string {
  const key = sameText(text);
  return ['%', 'persen', 'persentase', 'prosentase', 'percent', 'per cent'].includes(key) ? '%' : key;
}

/** The measure without a leading "jumlah": "Jumlah Perusahaan" counts what "Perusahaan" counts. */
export function countedThing(key: string): string {
  return key.replace(/^jumlah /, '');
}
