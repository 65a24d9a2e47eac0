import type { Guideline, Unit } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { sameText } from './wording';

const plain = (text: string): string =>
  ` ${sameText(text)
    .replace(/-/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const wordsForAll = ['seluruh unit kerja', 'semua unit kerja', 'all units'];
const wordsForBalai = ['balai', 'upt'];
const wordsForSecretariat = ['set', 'set bskji', 'sekretariat', 'secretariat'];

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

function named(text: string, aliases: readonly string[]): boolean {
  return aliases.some((alias) => plain(text).includes(plain(alias)));
}

/**
 * Units a printed text names ("Set, BBSPJI, BSPJI", "Seluruh Balai", "Fungsi Keuangan Sekretariat BSKJI"), by id.
 * Empty where nothing is recognised: then the print says nothing about units.
 */
export function unitsNamedIn(index: PlanIndex, text: string): ReadonlySet<string> {
  const units = lowerUnits(index);
  if (named(text, wordsForAll)) return new Set(units.map((unit) => unit.id));
  const single = units.filter((unit) => named(text, aliasesOf(index, unit)));
  const secretariat = units.filter((unit) => unit.kind === 'secretariat' && named(text, wordsForSecretariat));
  // "BSPJI Aceh" names one unit of the group BSPJI, not the whole group.
  const withoutSingles = single.reduce(
    (rest, unit) =>
      aliasesOf(index, unit).reduce((left, alias) => left.replaceAll(plain(alias), ' | '), rest),
    plain(text),
  );
  const grouped = units.filter(
    (unit) => unit.carrierGroup !== undefined && named(withoutSingles, [unit.carrierGroup]),
  );
  const found = [...single, ...secretariat, ...grouped];
  const balai = units.filter((unit) => unit.kind === 'balaiBesar' || unit.kind === 'balai');
  if (found.length === 0 && named(text, wordsForBalai)) found.push(...balai);
  return new Set(found.map((unit) => unit.id));
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
