/** From units to the organisation: sums, means, ratios of sums, shares, owners. */
import fc from 'fast-check';
import type { RollUp } from '../../src/renstra/plan';
import { isMember, rollUp, type MemberFigure } from '../../src/renstra/rollUp';
import type { Value } from '../../src/renstra/value';
import { standardScales } from '../../src/plans/standardScales';

const number = (figure: number): Value => ({ kind: 'number', number: figure });
const blank: Value = { kind: 'blank' };
const notApplicable: Value = { kind: 'notApplicable' };
const members = (...values: readonly Value[]): readonly MemberFigure[] =>
  values.map((value, index) => ({ unit: `U${index + 1}`, value }));
const rules: readonly RollUp[] = [
  { kind: 'owner', unit: 'U1' },
  { kind: 'sum' },
  { kind: 'meanOfReporting' },
  { kind: 'ratioOfSums' },
  { kind: 'shareAtOrAbove', threshold: 3, strictly: false, of: 25 },
];
const share = (threshold: number | string, strictly = false): RollUp => ({
  kind: 'shareAtOrAbove',
  threshold,
  strictly,
  of: 4,
});

it.each([
  [{ kind: 'sum' }, number(30), 2],
  [{ kind: 'meanOfReporting' }, number(15), 2],
  [{ kind: 'ratioOfSums' }, number(15), 2],
  [{ kind: 'owner', unit: 'U1' }, number(10), 1],
  [{ kind: 'owner', unit: 'U2' }, blank, 0],
] as const)('%j of 10, nothing, 20', (rule, value, reported) => {
  expect(rollUp(rule, members(number(10), blank, number(20)))).toMatchObject({ value, reported });
});

it.each(rules)('%j: nobody has reported, all said N/A, one cannot be read', (rule) => {
  expect(rollUp(rule, members(blank, blank)).value).toEqual(blank);
  expect(rollUp(rule, members(notApplicable, notApplicable)).value).toEqual(notApplicable);
  const unreadable: Value = { kind: 'invalid', text: 'x' };
  expect(rollUp(rule, members(unreadable, number(3))).value).toEqual(unreadable);
});

it('N/A has answered and counts for nothing', () => {
  expect(rollUp({ kind: 'meanOfReporting' }, members(number(10), notApplicable, number(20)))).toEqual({
    value: number(15),
    reported: 3,
    of: 3,
  });
});

it('a ratio of sums weighs by the wholes, and is the mean where a component is missing', () => {
  const one = { unit: 'A', value: number(50), part: 5, whole: 10 };
  const other = { unit: 'B', value: number(90), part: 81, whole: 90 };
  expect(rollUp({ kind: 'ratioOfSums' }, [one, other]).value).toEqual(number(86));
  const without: MemberFigure = { unit: 'B', value: number(90) };
  expect(rollUp({ kind: 'ratioOfSums' }, [one, without]).value).toEqual(number(70));
  const empty = { ...one, whole: 0 };
  expect(rollUp({ kind: 'ratioOfSums' }, [empty]).value).toEqual(number(50));
  const silent: MemberFigure = { unit: 'C', value: blank };
  expect(rollUp({ kind: 'ratioOfSums' }, [one, other, silent]).value).toEqual(number(86));
});

it('a share divides by its own n, whoever has reported', () => {
  const values = [number(2.99), number(3), number(3.65)];
  expect(rollUp(share(3), members(...values))).toEqual({ value: number(50), reported: 3, of: 4 });
  expect(rollUp(share(3, true), members(...values)).value).toEqual(number(25));
});

it('letters reach a letter or a number by the lower bound of their band', () => {
  const scale = standardScales.find(({ id }) => id === 'gradeIpp');
  const graded = (grade: string): MemberFigure => ({ unit: grade, value: { kind: 'grade', grade }, scale });
  const numbered: MemberFigure = { unit: 'number', value: number(3.51), scale };
  expect(rollUp(share('B'), [graded('A'), graded('B'), graded('B-'), numbered]).value).toEqual(number(75));
  expect(rollUp(share(4), [graded('A'), graded('A-'), graded('B')]).value).toEqual(number(50));
});

it('the organisation and the unit that compiles are no members', () => {
  expect(isMember('BSKJI', 'BSKJI', {})).toBe(false);
  expect(isMember('Sekretariat', 'BSKJI', { compilers: ['Sekretariat'] })).toBe(false);
  expect(isMember('Sekretariat', 'BSKJI', {})).toBe(true);
});

it('order does not matter, and a mean lies between the least and the most', () => {
  const figures = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(figures, (numbers) => {
      const forwards = members(...numbers.map(number));
      for (const rule of rules.slice(1)) {
        const { value } = rollUp(rule, forwards);
        const backwards = rollUp(rule, [...forwards].reverse()).value;
        if (value.kind !== 'number' || backwards.kind !== 'number') throw new Error('No number');
        expect(backwards.number).toBeCloseTo(value.number, 9);
      }
      const mean = rollUp({ kind: 'meanOfReporting' }, forwards).value;
      if (mean.kind !== 'number') throw new Error('No mean');
      expect(mean.number).toBeGreaterThanOrEqual(Math.min(...numbers) - 1e-9);
      expect(mean.number).toBeLessThanOrEqual(Math.max(...numbers) + 1e-9);
    }),
  );
});
