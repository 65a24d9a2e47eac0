/** From the figures of units to the figure of their organisation (DOMAIN.md section 5). */
import { meanOf, sumOf } from './numbers';
import type { Indicator, Plan, PlannedValue, RollUp, Scale, TargetRow } from './plan';
import { bandOfGrade } from './scales';
import { targetOf } from './target';
import type { Value } from './value';

/** A unit's figure of one indicator in one period. */
export interface MemberFigure {
  readonly unit: string;
  readonly value: Value;
  /** Scale of the unit's own row: letters are placed by it. */
  readonly scale?: Scale | undefined;
  /** Components of a ratio, where the unit has entered both and they come to a figure. */
  readonly part?: number | undefined;
  readonly whole?: number | undefined;
}

export interface RolledUp {
  readonly value: Value;
  /** Members that answered, N/A included. */
  readonly reported: number;
  /** Members that there are; of a share its own n. */
  readonly of: number;
}

/** Whether a unit's row counts towards the organisation's figure: the organisation and the unit that compiles do not. */
export function isMember(
  unit: string,
  organisation: string,
  { compilers }: Pick<Indicator, 'compilers'>,
): boolean {
  return unit !== organisation && compilers?.includes(unit) !== true;
}

/** Rows whose figures are rolled up, in the plan's order. */
export function memberRows(
  rows: readonly TargetRow[],
  organisation: string,
  indicator: Pick<Indicator, 'code' | 'compilers'>,
): readonly TargetRow[] {
  return rows.filter(({ unit, code }) => code === indicator.code && isMember(unit, organisation, indicator));
}

/** Who counts towards a share without a row of targets: units of the plan, and so many that the plan does not name. */
export interface MembersWithoutRow {
  readonly units: readonly string[];
  readonly unnamed: number;
}

/**
 * Where a share is of more members than have a row (DOMAIN.md section 5, SS9/a: 29 satker, 24 rows), the units it may mean,
 * a unit that compiles for the others among them; nobody where the rows are enough.
 */
export function membersWithoutRow(
  { targets, units, organisation }: Pick<Plan, 'targets' | 'units' | 'organisation'>,
  indicator: Pick<Indicator, 'code' | 'compilers' | 'rollUp'>,
): MembersWithoutRow {
  const listed = new Set(memberRows(targets, organisation.id, indicator).map(({ unit }) => unit));
  const missing = indicator.rollUp.kind === 'shareAtOrAbove' ? indicator.rollUp.of - listed.size : 0;
  if (missing <= 0) return { units: [], unnamed: 0 };
  const others = units.map(({ id }) => id).filter((id) => id !== organisation.id && !listed.has(id));
  return { units: others, unnamed: Math.max(0, missing - others.length) };
}

/**
 * The organisation's figure out of its members': blank while nobody has reported, N/A where all who did say so. `sum` and
 * `meanOfReporting` take numbers only; `ratioOfSums` is 100 * sum of parts / sum of wholes where every reported number has both
 * components, else the mean; a share is 100 * members at or above (or strictly above) the threshold / n, a percent as 87.5.
 * An owner whose row stands there twice has no figure that could be told.
 */
export function rollUp(rule: RollUp, members: readonly MemberFigure[]): RolledUp {
  const there = rule.kind === 'owner' ? members.filter(({ unit }) => unit === rule.unit) : members;
  const reported = there.filter(({ value }) => value.kind !== 'blank');
  const of = rule.kind === 'shareAtOrAbove' ? rule.of : there.length;
  return { value: valueOf(rule, reported), reported: reported.length, of };
}

function valueOf(rule: RollUp, reported: readonly MemberFigure[]): Value {
  if (reported.length === 0) return { kind: 'blank' };
  const unreadable = reported.find(({ value }) => value.kind === 'invalid');
  if (unreadable !== undefined) return unreadable.value;
  const figures = reported.filter(({ value }) => value.kind !== 'notApplicable');
  const [figure] = figures;
  if (figure === undefined) return { kind: 'notApplicable' };
  switch (rule.kind) {
    case 'owner':
      return figures.length === 1 ? figure.value : { kind: 'invalid', text: figure.unit };
    case 'sum':
      return number(totalOf(numbersOf(figures)));
    case 'meanOfReporting':
      return number(meanOf(numbersOf(figures)));
    case 'ratioOfSums':
      return number(ratioOf(figures) ?? meanOf(numbersOf(figures)));
    case 'shareAtOrAbove':
      return number((100 * figures.filter((member) => reaches(member, rule)).length) / rule.of);
  }
}

/** What has no number (letters have neither sum nor mean) is no figure at all. */
function number(found: number | undefined): Value {
  return found === undefined ? { kind: 'blank' } : { kind: 'number', number: found };
}

function totalOf(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : sumOf(numbers);
}

function numbersOf(members: readonly MemberFigure[]): readonly number[] {
  return members.flatMap(({ value }) => (value.kind === 'number' ? [value.number] : []));
}

function ratioOf(members: readonly MemberFigure[]): number | undefined {
  const parts = members.flatMap(({ part }) => part ?? []);
  const wholes = members.flatMap(({ whole }) => whole ?? []);
  const sum = sumOf(wholes);
  if (parts.length < members.length || wholes.length < members.length || sum === 0) return undefined;
  return (100 * sumOf(parts)) / sum;
}

type Share = Extract<RollUp, { kind: 'shareAtOrAbove' }>;

/** A letter reaches a number where its band begins there or above; a number reaches a letter at the letter's lower bound. */
function reaches({ value, scale }: MemberFigure, { threshold, strictly }: Share): boolean {
  const limit = thresholdOn(threshold, scale);
  const place = placeOf(value, scale);
  if (limit === undefined || place === undefined) return false;
  return strictly ? place > limit : place >= limit;
}

/** Where a share's threshold lies on a member's scale; undefined where the scale does not have its letter. */
export function thresholdOn(threshold: PlannedValue, scale: Scale | undefined): number | undefined {
  return placeOf(targetOf(threshold, scale), scale);
}

function placeOf(value: ReturnType<typeof targetOf>, scale: Scale | undefined): number | undefined {
  if (value.kind === 'number') return value.number;
  if (value.kind === 'range') return value.lower;
  return value.kind === 'grade' && scale !== undefined ? bandOfGrade(scale, value.grade)?.lower : undefined;
}
