import type { Guideline, Unit } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { sameText } from './wording';

const plain = (text: string): string =>
  ` ${sameText(text)
    .replace(/-/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const wordsForAll = ['seluruh unit kerja', 'semua unit kerja', 'all units'].map(plain);
const wordsForBalai = ['balai', 'upt'].map(plain);
const wordsForSecretariat = ['set', 'set bskji', 'sekretariat', 'secretariat'].map(plain);

function lowerUnits(index: PlanIndex): readonly Unit[] {
  return index.plan.units.filter((unit) => unit.id !== index.organisation);
}

/** Every way a unit may be named by itself: id, full name, and its column of the cascading where it stands there alone. */
export function aliasesOf(index: PlanIndex, unit: Unit): readonly string[] {
  const alone =
    unit.carrierGroup !== undefined &&
    index.plan.units.filter((other) => other.carrierGroup === unit.carrierGroup).length === 1;
  return [unit.id, unit.name, ...(alone ? [unit.carrierGroup] : [])];
}

/** Whether a text names one of several things; all as `plain` writes them. */
function named(text: string, names: readonly string[]): boolean {
  return names.some((name) => text.includes(name));
}

/** The units below the organisation with their names, and what texts were found to name: prints say the same again and again. */
interface Names {
  readonly units: readonly { readonly unit: Unit; readonly aliases: readonly string[] }[];
  readonly found: Map<string, ReadonlySet<string>>;
}

const namesOfIndex = new WeakMap<PlanIndex, Names>();

function namesIn(index: PlanIndex): Names {
  const known = namesOfIndex.get(index);
  if (known !== undefined) return known;
  const units = lowerUnits(index).map((unit) => ({ unit, aliases: aliasesOf(index, unit).map(plain) }));
  const names = { units, found: new Map<string, ReadonlySet<string>>() };
  namesOfIndex.set(index, names);
  return names;
}

/**
 * Units a printed text names ("Set, BBSPJI, BSPJI", "Seluruh Balai", "Fungsi Keuangan Sekretariat BSKJI"), by id.
 * Empty where nothing is recognised: then the print says nothing about units.
 */
export function unitsNamedIn(index: PlanIndex, text: string): ReadonlySet<string> {
  const { units, found } = namesIn(index);
  const known = found.get(text) ?? new Set(unitsIn(plain(text), units).map(({ id }) => id));
  found.set(text, known);
  return known;
}

function unitsIn(text: string, names: Names['units']): readonly Unit[] {
  const units = names.map(({ unit }) => unit);
  if (named(text, wordsForAll)) return units;
  const single = names.filter(({ aliases }) => named(text, aliases));
  const secretariat = units.filter((unit) => unit.kind === 'secretariat' && named(text, wordsForSecretariat));
  // "BSPJI Aceh" names one unit of the group BSPJI, not the whole group.
  const withoutSingles = plain(
    single.reduce(
      (rest, { aliases }) => aliases.reduce((left, alias) => left.replaceAll(alias, ' | '), rest),
      text,
    ),
  );
  const grouped = units.filter(
    ({ carrierGroup }) => carrierGroup !== undefined && named(withoutSingles, [plain(carrierGroup)]),
  );
  const found = [...single.map(({ unit }) => unit), ...secretariat, ...grouped];
  if (found.length > 0 || !named(text, wordsForBalai)) return found;
  return units.filter((unit) => unit.kind === 'balaiBesar' || unit.kind === 'balai');
}

/** Carrier group of a unit as the cascading calls it; the unit itself where it has no column. */
export function carrierGroupOf(index: PlanIndex, unit: string): string {
  return index.units.get(unit)?.carrierGroup ?? unit;
}

/** Carrier groups of units, in the order of the plan's units, each once. */
export function carrierGroupsOf(index: PlanIndex, units: ReadonlySet<string>): readonly string[] {
  const ordered = index.plan.units.filter((unit) => units.has(unit.id));
  return [...new Set(ordered.map((unit) => carrierGroupOf(index, unit.id)))];
}

/** The one unit a card's section belongs to; none where it stands for a group of units or for goals. */
export function unitOfCard(index: PlanIndex, card: Guideline): string | undefined {
  if (card.unit !== undefined) return card.unit;
  const [only, ...others] = unitsNamedIn(index, card.section);
  return others.length === 0 ? only : undefined;
}
