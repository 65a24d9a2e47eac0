import type { Finding } from '../../renstra/finding';
import type { Guideline, Print, SourcePlace, TargetRow } from '../../renstra/plan';
import { unitRowsOf, type PlanIndex } from './planIndex';
import { contradiction, type Rule } from './rule';
import { carrierGroupOf, carrierGroupsOf, unitOfCard, unitsNamedIn } from './unitNames';
import { sortedPlaces, type Words } from './words';

/** P07: block, card and cascading name the same units for an indicator, and the cascading marks the same columns. */
export const unitsAndMarks: Rule = (index, words) => [
  ...index.plan.targets.flatMap((row) => relatedUnitsOfRow(index, row, words)),
  ...index.plan.guidelines.flatMap((card) => unitsOfCard(index, card, words)),
  ...index.plan.prints.flatMap((print) => marksOfPrint(index, print, words)),
  ...index.plan.indicators.flatMap((indicator) => carriersOfIndicator(index, indicator.code, words)),
];

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item) => right.includes(item));
}

/** "Unit Terkait" of a unit's row is that unit; of the organisation's row the units that carry the indicator. */
function relatedUnitsOfRow(index: PlanIndex, row: TargetRow, words: Words): readonly Finding[] {
  const named = unitsNamedIn(index, row.relatedUnits);
  const blocks = unitRowsOf(index, row.code);
  const whole = row.unit === index.organisation;
  if (named.size === 0 || (whole && blocks.length === 0)) return [];
  const expected = whole ? carrierGroupsOf(index, new Set(blocks.map((block) => block.unit))) : [row.unit];
  const agrees = whole ? sameSet(carrierGroupsOf(index, named), expected) : named.has(row.unit);
  if (agrees) return [];
  return [
    contradiction({
      rule: 'P07',
      places: [row.at, ...(whole ? blocks.map((block) => block.at) : [])],
      code: row.code,
      unit: row.unit,
      found: row.relatedUnits,
      expected: expected.join(', '),
      message: words.say('p07.row', {
        subject: words.subject(row.code, row.unit),
        place: words.where([row.at]),
        found: row.relatedUnits,
        expected: words.list(expected),
      }),
    }),
  ];
}

/** A card's person in charge belongs to the units of its section, and the section's unit has such a row in Lampiran I. */
function unitsOfCard(index: PlanIndex, card: Guideline, words: Words): readonly Finding[] {
  const section = unitsNamedIn(index, card.section);
  const inCharge = unitsNamedIn(index, card.personInCharge);
  const blocks = unitRowsOf(index, card.code);
  const unit = unitOfCard(index, card);
  const missingBlock =
    blocks.length > 0 && section.size > 0 && !blocks.some((block) => section.has(block.unit));
  const otherPerson = section.size > 0 && inCharge.size > 0 && ![...inCharge].some((id) => section.has(id));
  if (!missingBlock && !otherPerson) return [];
  const carrying = carrierGroupsOf(index, new Set(blocks.map((block) => block.unit)));
  const places = missingBlock ? blocks.map((block) => block.at) : [];
  return [
    contradiction({
      rule: 'P07',
      places: [card.at, ...places],
      code: card.code,
      unit,
      found: missingBlock ? card.section : card.personInCharge,
      expected: missingBlock ? carrying.join(', ') : card.section,
      message: words.say(missingBlock ? 'p07.section' : 'p07.person', {
        code: card.code,
        section: card.section,
        person: card.personInCharge,
        place: words.where([card.at]),
        expected: words.list(carrying),
        expectedAt: words.where(places),
      }),
    }),
  ];
}

interface Marked {
  readonly code: string;
  readonly at: SourcePlace;
  readonly marks: readonly string[];
  readonly categories?: readonly string[];
}

/** A mark right of the last headed column of the print. */
const outsideHeadings = '?';

interface ExpectedMarks {
  readonly groups: readonly string[];
  /** Whether the organisation has a row of its own (category UKE-1). */
  readonly whole: boolean;
}

function expectedMarks(index: PlanIndex, code: string): ExpectedMarks | undefined {
  const rows = index.rowsByCode.get(code) ?? [];
  if (rows.length === 0) return undefined;
  const blocks = unitRowsOf(index, code);
  const groups = blocks.length > 0 ? carrierGroupsOf(index, new Set(blocks.map((row) => row.unit))) : [];
  return { groups, whole: rows.some((row) => row.unit === index.organisation) };
}

function marksOfPrint(index: PlanIndex, print: Print, words: Words): readonly Finding[] {
  if (print.marks === undefined) return [];
  return marksAgainstBlocks(index, { ...print, marks: print.marks }, words);
}

function carriersOfIndicator(index: PlanIndex, code: string, words: Words): readonly Finding[] {
  const indicator = index.indicators.get(code);
  if (indicator === undefined) return [];
  const { at, carriers } = indicator;
  const told = (index.printsByCode.get(code) ?? []).some(
    (print) =>
      print.at.line === at.line &&
      print.at.section === at.section &&
      marksOfPrint(index, print, words).length > 0,
  );
  if (told) return [];
  return marksAgainstBlocks(index, { code, at, marks: carriers }, words);
}

/** Category marks are read only where the print has them: UKE-1 exactly where the organisation has a row. */
function categoryAgrees(categories: readonly string[] | undefined, expected: ExpectedMarks): boolean {
  if (categories === undefined) return true;
  if (categories.includes('UKE-1') !== expected.whole) return false;
  return expected.whole || categories.includes('UKE-2/UPT');
}

function marksAgainstBlocks(index: PlanIndex, print: Marked, words: Words): readonly Finding[] {
  const expected = expectedMarks(index, print.code);
  if (expected === undefined) return [];
  const groupsAgree = expected.groups.length === 0 || sameSet([...new Set(print.marks)], expected.groups);
  const categoriesAgree = categoryAgrees(print.categories, expected);
  if (groupsAgree && categoriesAgree) return [];
  const places = placesBeside(index, print, expected.groups);
  const category = expected.whole ? 'UKE-1' : 'UKE-2/UPT';
  const shown = (groups: readonly string[], categories: readonly string[]): readonly string[] => [
    ...(groupsAgree ? [] : groups),
    ...(categoriesAgree ? [] : categories),
  ];
  const found = shown(print.marks, print.categories ?? []).map((mark) =>
    mark === outsideHeadings ? words.say('p07.outside') : mark,
  );
  const wanted = shown(expected.groups, [category]);
  return [
    contradiction({
      rule: 'P07',
      severity: groupsAgree && print.categories?.includes(outsideHeadings) === true ? 'info' : 'warning',
      places: [print.at, ...places],
      code: print.code,
      found: shown(print.marks, print.categories ?? []).join(', '),
      expected: wanted.join(', '),
      message: words.say('p07.marks', {
        code: print.code,
        place: words.where([print.at]),
        found: found.length === 0 ? words.say('p07.noMark') : words.list(found),
        expected: words.list(wanted),
        expectedAt: words.where(places),
      }),
    }),
  ];
}

/** What tells the right column: the other print of the cascading, the blocks of the groups in question, and the cards. */
function placesBeside(index: PlanIndex, print: Marked, groups: readonly string[]): readonly SourcePlace[] {
  const differing = (group: string): boolean => groups.includes(group) !== print.marks.includes(group);
  const blocks = unitRowsOf(index, print.code);
  const inQuestion = blocks.filter((row) => differing(carrierGroupOf(index, row.unit)));
  const others = (index.printsByCode.get(print.code) ?? []).filter((other) => other.marks !== undefined);
  const cards = index.cardsByCode.get(print.code) ?? [];
  const whole = (index.rowsByCode.get(print.code) ?? []).filter((row) => row.unit === index.organisation);
  const rows = inQuestion.length > 0 ? inQuestion : [...blocks, ...whole];
  return sortedPlaces([...others, ...rows, ...cards].map((item) => item.at)).filter(
    (place) => place.line !== print.at.line || place.section !== print.at.section,
  );
}
