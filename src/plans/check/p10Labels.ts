import type { Finding } from '../../renstra/finding';
import type { Indicator } from '../../renstra/plan';
import { countedThing, labelsOf, type Label, type Property } from './labels';
import type { PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { sameButForSpelling } from './wording';
import type { Words } from './words';

/** P10, names and measures: every print of an indicator calls it and measures it alike; spelling is told as information. */
export const labelsOfPrints: Rule = (index, words) =>
  index.plan.indicators.flatMap((indicator) =>
    (['name', 'measure'] as const).flatMap((property) => differingLabels(index, indicator, property, words)),
  );

/** Labels that differ from each other by spelling only. */
type Family = readonly Label[];

function sameMeaning(property: Property, left: Label, right: Label): boolean {
  if (property === 'name') return sameButForSpelling(left.key, right.key);
  return sameButForSpelling(countedThing(left.key), countedThing(right.key));
}

function familiesOf(labels: readonly Label[], property: Property): readonly Family[] {
  const families: Label[][] = [];
  const known = new Map<string, Label[]>();
  for (const label of labels) {
    const family =
      known.get(label.key) ??
      families.find((members) => members.some((member) => sameMeaning(property, member, label))) ??
      [];
    if (family.length === 0) families.push(family);
    family.push(label);
    known.set(label.key, family);
  }
  return families;
}

function formsOf(family: Family): readonly (readonly Label[])[] {
  const forms = new Map<string, Label[]>();
  for (const label of family) forms.set(label.key, [...(forms.get(label.key) ?? []), label]);
  return [...forms.values()].sort((a, b) => b.length - a.length);
}

function differingLabels(
  index: PlanIndex,
  indicator: Indicator,
  property: Property,
  words: Words,
): readonly Finding[] {
  const labels = labelsOf(index, indicator, property);
  const [main, ...others] = familiesOf(labels, property);
  const reference = main === undefined ? undefined : formsOf(main)[0];
  if (reference === undefined) return [];
  const rows = labels.filter((label) => label.row && label.unit !== undefined);
  const tell = (deviating: readonly Label[], against: readonly Label[], kind: Kind): readonly Finding[] =>
    perUnit(deviating, rows).map((slip) =>
      labelFinding({ index, indicator, property, slip, against, kind }, words),
    );
  const families = [main ?? [], ...others];
  return [
    ...others.flatMap((family) => tell(family, reference, 'difference')),
    ...families.flatMap((family) => {
      const [usual, ...rare] = formsOf(family);
      return usual === undefined ? [] : rare.flatMap((form) => tell(form, usual, 'spelling'));
    }),
  ];
}

type Kind = 'difference' | 'spelling';

/** What most units' rows print is one fact of the plan; what a few print is one slip each; other prints are told apart from rows. */
function perUnit(deviating: readonly Label[], rows: readonly Label[]): readonly (readonly Label[])[] {
  const deviatingRows = deviating.filter((label) => label.row && label.unit !== undefined);
  if (deviatingRows.length > 1 && deviatingRows.length * 2 > rows.length) return [deviating];
  const groups = new Map<string, Label[]>();
  for (const label of deviating)
    groups.set(label.unit ?? '', [...(groups.get(label.unit ?? '') ?? []), label]);
  return [...groups.values()];
}

/** The one unit a slip belongs to; the organisation where its own row alone deviates. */
function unitOfSlip(index: PlanIndex, slip: readonly Label[]): string | undefined {
  const units = [...new Set(slip.map((label) => label.unit))];
  const [unit] = units;
  if (units.length > 1) return undefined;
  if (unit !== undefined) return unit;
  return slip.every((label) => label.row) ? index.organisation : undefined;
}

interface Slip {
  readonly index: PlanIndex;
  readonly indicator: Indicator;
  readonly property: Property;
  readonly slip: readonly Label[];
  readonly against: readonly Label[];
  readonly kind: Kind;
}

const messages = {
  name: { difference: 'p10.name', spelling: 'p10.nameSpelling' },
  measure: { difference: 'p10.measure', spelling: 'p10.measureSpelling' },
} as const;

/** The reference is shown by its best-known print: Lampiran III where it is among them. */
function labelFinding({ index, indicator, property, slip, against, kind }: Slip, words: Words): Finding {
  const unit = unitOfSlip(index, slip);
  const texts = [...new Set(slip.map((label) => label.text))];
  const expected = against[0]?.text ?? '';
  const places = slip.map((label) => label.at);
  const beside = against.map((label) => label.at);
  return contradiction({
    rule: 'P10',
    severity: kind === 'spelling' ? 'info' : 'warning',
    places: [...places, ...beside],
    code: indicator.code,
    unit,
    found: texts.join('; '),
    expected,
    message: words.say(messages[property][kind], {
      subject: words.subject(indicator.code, unit),
      found: words.list(texts.map((text) => `"${text}"`)),
      foundAt: words.where(places),
      expected: `"${expected}"`,
      expectedAt: words.where(beside),
    }),
  });
}
