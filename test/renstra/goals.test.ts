import fc from 'fast-check';
import {
  goalFigure,
  goalMean,
  goalStatus,
  onGoalBase,
  printedGoalFigure,
  type GoalMember,
} from '../../src/renstra/goals';
import type { Scale } from '../../src/renstra/plan';
import { defaultSettings } from '../../src/renstra/settings';
import type { Value } from '../../src/renstra/value';
import { count, professionalism, satisfaction, serviceIndex, share } from './scaleFixtures';

const number = (value: number): Value => ({ kind: 'number', number: value });
const blank: Value = { kind: 'blank' };

type Row = readonly [Scale, number, number, number, number];
const percent = (one: number, two: number, three: number, four: number): Row => [
  share,
  one,
  two,
  three,
  four,
];

/** Tabel 2 of the plan of BSKJI: printed goal targets of 2021-2024, and its indicators. */
const goals: Record<string, { printed: number[]; members: Row[] }> = {
  T1: {
    printed: [51, 54, 58, 62],
    members: [
      percent(5, 10, 15, 20),
      percent(7, 10, 15, 20),
      percent(85, 87, 90, 95),
      percent(60, 65, 70, 75),
      percent(72, 75, 78, 80),
      percent(74, 76, 78, 80),
    ],
  },
  T2: {
    printed: [46, 48, 48, 49],
    members: [percent(4, 5, 6, 7), [count, 37, 46, 61, 71], [satisfaction, 3.5, 3.6, 3.6, 3.6]],
  },
  T3: { printed: [60, 63, 67, 70], members: [percent(60, 63, 67, 70)] },
  T4: {
    printed: [57, 62, 68, 76],
    members: [
      percent(41, 41, 45, 45),
      percent(91.5, 92, 92.5, 93),
      [professionalism, 74, 76, 78, 81],
      [professionalism, 79.5, 80, 80.5, 81],
      percent(20, 40, 62, 100),
      percent(25, 35, 45, 60),
      percent(72, 72, 75, 75),
      percent(52, 60, 64, 72),
    ],
  },
};

describe('goal targets', () => {
  it.each(Object.entries(goals))('%s comes out as printed, all four years', (_, { printed, members }) => {
    const computed = [1, 2, 3, 4].map((year) => {
      const mean = goalMean(members.map((row) => ({ scale: row[0], figure: number(Number(row[year])) })));
      return mean === undefined ? undefined : printedGoalFigure(mean);
    });
    expect(computed).toEqual(printed);
  });

  it('leave out counts, letters and what is no number', () => {
    expect(onGoalBase(number(3.5), satisfaction)).toBe(87.5);
    expect(onGoalBase(number(37), count)).toBeUndefined();
    expect(onGoalBase({ kind: 'grade', grade: 'B' }, serviceIndex)).toBeUndefined();
    expect(onGoalBase(number(3), undefined)).toBeUndefined();
    expect(goalMean([{ scale: count, figure: number(37) }])).toBeUndefined();
  });
});

describe('goal achievement', () => {
  const member = (target: Value, realisation: Value, scale = share): GoalMember => ({
    target,
    realisation,
    scale,
  });
  it("sets those reported against the same members' targets", () => {
    const figure = goalFigure([
      member(number(50), number(60)),
      member(number(100), blank),
      member(number(3.6), number(3.6), satisfaction),
      member(number(71), number(99), count),
      member(number(80), { kind: 'notApplicable' }),
      member({ kind: 'notApplicable' }, number(9)),
    ]);
    expect(figure).toEqual({
      target: (50 + 100 + 90 + 80) / 4,
      realisation: 75,
      sameMembersTarget: 70,
      achievement: 75 / 70,
      reported: 2,
      members: 3,
      notApplicable: 1,
      provisional: true,
    });
  });

  it('has none while nobody reported, or against a target 0', () => {
    expect(goalFigure([member(number(50), blank)])).toEqual({
      target: 50,
      reported: 0,
      members: 1,
      notApplicable: 0,
      provisional: true,
    });
    expect(goalFigure([member(number(0), number(4))])).not.toHaveProperty('achievement');
    expect(goalFigure([])).toEqual({
      reported: 0,
      members: 0,
      notApplicable: 0,
      provisional: false,
    });
  });

  it('is 100 % when every member that reported reached its target', () => {
    const target = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.tuple(target, fc.boolean()), { minLength: 1 }), (members) => {
        const figure = goalFigure(
          members.map(([points, reported]) => member(number(points), reported ? number(points) : blank)),
        );
        if (figure.reported > 0) expect(figure.achievement).toBe(1);
        expect(figure.provisional).toBe(members.some(([, reported]) => !reported));
      }),
    );
  });

  it('has a status by the bands of its capped achievement', () => {
    const statusOf = (...members: GoalMember[]): string => goalStatus(goalFigure(members), defaultSettings);
    const notApplicable: Value = { kind: 'notApplicable' };
    expect(statusOf(member(number(50), number(50)), member(number(50), blank))).toBe('achieved');
    expect(statusOf(member(number(50), number(40)))).toBe('nearlyAchieved');
    expect(statusOf(member(number(50), number(39.99)))).toBe('notAchieved');
    expect(statusOf(member(number(50), blank))).toBe('notReported');
    expect(statusOf(member(number(50), notApplicable))).toBe('notApplicable');
    expect(statusOf(member(number(0), number(4)))).toBe('notComputable');
    expect(statusOf(member(number(50), number(50), count))).toBe('notExpected');
    expect(statusOf()).toBe('notExpected');
  });
});
