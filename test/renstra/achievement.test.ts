import fc from 'fast-check';
import { achievementOf, cappedOf, type Achievement, type Measured } from '../../src/renstra/achievement';
import type { Polarity } from '../../src/renstra/plan';
import { defaultSettings, type Settings } from '../../src/renstra/settings';
import type { Value } from '../../src/renstra/value';
import { professionalism, serviceIndex } from './scaleFixtures';

const number = (value: number): Value => ({ kind: 'number', number: value });
const grade = (letter: string): Value => ({ kind: 'grade', grade: letter });
const notApplicable: Value = { kind: 'notApplicable' };
const blank: Value = { kind: 'blank' };
const unreadable: Value = { kind: 'invalid', text: 'abc' };
const byRatio: Settings = { ...defaultSettings, minimiseFormula: 'ratio' };
const noCurve: Settings = {
  ...defaultSettings,
  stabiliseCurve: { ...defaultSettings.stabiliseCurve, on: false },
};

function of(
  polarity: Polarity,
  target: number,
  realisation: number,
  settings = defaultSettings,
  worst?: number,
): Achievement {
  return achievementOf(
    { polarity, target: number(target), realisation: number(realisation), worst },
    settings,
  );
}
function rawPercent(achievement: Achievement): number {
  if (achievement.kind !== 'achieved') throw new Error(`No figure: ${JSON.stringify(achievement)}`);
  return Math.round(achievement.raw * 10_000) / 100;
}

describe('published rows', () => {
  it.each<[Polarity, number, number, number, Settings]>([
    ['minimise', 32, 4.88, 184.75, defaultSettings],
    ['minimise', 24, 4.88, 179.67, defaultSettings],
    ['minimise', 0.35, 0.43, 77.14, defaultSettings],
    ['minimise', 49, 56.23, 85.24, defaultSettings],
    ['minimise', 162, 186, 87.1, byRatio],
    ['minimise', 9.2, 9.53, 96.54, byRatio],
    ['maximise', 18.64, 5.15, 27.63, defaultSettings],
    ['stabilise', 100, 96, 112, defaultSettings],
    ['stabilise', 100, 102, 116, defaultSettings],
  ])('%s, target %d, realisation %d gives %d %%', (polarity, target, realisation, percent, settings) => {
    expect(rawPercent(of(polarity, target, realisation, settings))).toBe(percent);
  });
});

describe('maximise', () => {
  it('measures a negative target by how far it was missed', () => {
    expect(rawPercent(of('maximise', -5, -4))).toBe(120);
    expect(rawPercent(of('maximise', -5, -6))).toBe(80);
  });
  it('has nothing to say of a target 0', () => {
    expect(of('maximise', 0, 3)).toEqual({ kind: 'none', reason: 'targetZero' });
  });
  it('keeps the raw figure and caps the other', () => {
    expect(of('maximise', 10, 15)).toEqual({ kind: 'achieved', raw: 1.5, capped: 1.2, estimate: false });
    expect(of('maximise', 3, 2)).toEqual({ kind: 'achieved', raw: 2 / 3, capped: 0.6667, estimate: false });
  });
});

describe('minimise', () => {
  it('measures a target 0 against the worst value, where one is named', () => {
    expect(rawPercent(of('minimise', 0, 2, defaultSettings, 8))).toBe(75);
    expect(of('minimise', 0, 2)).toEqual({ kind: 'none', reason: 'targetZero' });
    expect(of('minimise', 0, 2, byRatio, 0)).toEqual({ kind: 'none', reason: 'targetZero' });
  });
  it('has nothing to say of a negative target', () => {
    expect(of('minimise', -1, 2, defaultSettings, 8)).toEqual({ kind: 'none', reason: 'targetNegative' });
  });
  it('gives the cap for nothing at all by T/R', () => {
    expect(of('minimise', 5, 0, byRatio)).toEqual({
      kind: 'achieved',
      raw: 1.2,
      capped: 1.2,
      estimate: false,
    });
    expect(rawPercent(of('minimise', 5, 0))).toBe(200);
  });
});

describe('stabilise', () => {
  it('follows the curve, and goes on below it', () => {
    expect(rawPercent(of('stabilise', 100, 100))).toBe(120);
    expect(rawPercent(of('stabilise', 100, 90))).toBe(100);
    expect(rawPercent(of('stabilise', 100, 45))).toBe(50);
    expect(rawPercent(of('stabilise', 100, 290))).toBe(-100);
  });
  it('is the plain closeness without the curve', () => {
    expect(rawPercent(of('stabilise', 100, 96, noCurve))).toBe(96);
    expect(rawPercent(of('stabilise', 100, 102, noCurve))).toBe(98);
  });
  it('needs a positive target', () => {
    expect(of('stabilise', 0, 1)).toEqual({ kind: 'none', reason: 'targetZero' });
    expect(of('stabilise', -3, 1)).toEqual({ kind: 'none', reason: 'targetNegative' });
  });
});

describe('range', () => {
  const within = (lower: number, upper: number, realisation: number): Achievement =>
    achievementOf(
      { polarity: 'range', target: { kind: 'range', lower, upper }, realisation: number(realisation) },
      defaultSettings,
    );
  it('is 100 % inside, bounds included', () => {
    for (const realisation of [80, 90, 100]) expect(rawPercent(within(80, 100, realisation))).toBe(100);
  });
  it('measures outside against the bound that was passed', () => {
    expect(rawPercent(within(80, 100, 60))).toBe(75);
    expect(rawPercent(within(80, 100, 110))).toBe(90);
    expect(within(0, 5, -1)).toEqual({ kind: 'none', reason: 'targetZero' });
    expect(within(-5, -2, 0)).toEqual({ kind: 'none', reason: 'targetNegative' });
  });
  it('takes a single target as both bounds', () => {
    expect(rawPercent(of('range', 50, 40))).toBe(80);
    expect(rawPercent(of('range', 50, 50))).toBe(100);
  });
});

describe('grades', () => {
  const graded = (target: Value, realisation: Value, scale = serviceIndex): Achievement =>
    achievementOf({ polarity: 'maximise', target, realisation, scale }, defaultSettings);
  it('by the lower bound of the letter where the number is known', () => {
    expect(graded(grade('B'), number(4.2))).toEqual({
      kind: 'achieved',
      raw: 4.2 / 3.51,
      capped: 1.1966,
      estimate: false,
    });
    expect(graded(grade('F'), number(4.2))).toEqual({ kind: 'none', reason: 'targetZero' });
  });
  it('by the middles of the bands between letters, as an estimate', () => {
    const middleB = (3.51 + 4.01) / 2;
    const middleA = (4.51 + 5) / 2;
    expect(graded(grade('B'), grade('A'))).toEqual({
      kind: 'achieved',
      raw: middleA / middleB,
      capped: 1.2,
      estimate: true,
    });
    expect(graded(grade('A'), grade('B'))).toMatchObject({
      raw: middleB / middleA,
      capped: 0.7907,
      estimate: true,
    });
    expect(graded(grade('B-'), grade('B-'))).toEqual({
      kind: 'achieved',
      raw: 1,
      capped: 1,
      estimate: false,
    });
  });
  it("a letter against a number uses the middle of the number's band", () => {
    expect(graded(number(3.6), grade('A-'))).toMatchObject({
      raw: (4.01 + 4.51) / (3.51 + 4.01),
      estimate: true,
    });
  });
  it('does not know letters of other scales', () => {
    expect(graded(grade('B'), grade('AA'))).toEqual({ kind: 'invalid' });
    expect(graded(number(70), grade('B'), professionalism)).toEqual({ kind: 'invalid' });
    expect(
      achievementOf({ polarity: 'maximise', target: grade('B'), realisation: number(4) }, defaultSettings),
    ).toEqual({ kind: 'invalid' });
  });
});

describe('what is no figure', () => {
  const kind = (target: Measured['target'], realisation: Value): string =>
    achievementOf({ polarity: 'maximise', target, realisation }, defaultSettings).kind;
  it('comes in a fixed order', () => {
    expect(kind(notApplicable, number(3))).toBe('notApplicable');
    expect(kind(number(3), notApplicable)).toBe('notApplicable');
    expect(kind(blank, notApplicable)).toBe('notApplicable');
    expect(kind(number(3), blank)).toBe('blank');
    expect(kind(notApplicable, blank)).toBe('blank');
    expect(kind(blank, number(3))).toBe('blank');
    expect(kind(unreadable, blank)).toBe('invalid');
    expect(kind(notApplicable, unreadable)).toBe('invalid');
  });
});

const figure = fc.double({ min: -500, max: 500, noNaN: true }).map((value) => Math.round(value * 100) / 100);
const positive = fc.double({ min: 0.01, max: 500, noNaN: true });
const cappedFigure = (achievement: Achievement): number =>
  achievement.kind === 'achieved' ? achievement.capped : NaN;
const anySettings = fc.constantFrom(defaultSettings, byRatio, noCurve);

describe('laws', () => {
  it('more is never worse when maximising, never better when minimising', () => {
    fc.assert(
      fc.property(positive, figure, figure, anySettings, (target, one, other, settings) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const rising = (value: number): number => cappedFigure(of('maximise', target, value, settings));
        const falling = (value: number): number => cappedFigure(of('minimise', target, value, settings));
        expect(rising(low)).toBeLessThanOrEqual(rising(high));
        expect(falling(low)).toBeGreaterThanOrEqual(falling(high));
        expect(cappedFigure(of('maximise', -target, low))).toBeLessThanOrEqual(
          cappedFigure(of('maximise', -target, high)),
        );
      }),
    );
  });

  it('nearer is never worse when stabilising or keeping a range', () => {
    fc.assert(
      fc.property(
        positive,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.boolean(),
        anySettings,
        (target, one, other, above, settings) => {
          const at = (distance: number): number => target + (above ? 1 : -1) * distance * target;
          const [near, far] = [Math.min(one, other), Math.max(one, other)];
          for (const polarity of ['stabilise', 'range'] as const) {
            const better = cappedFigure(of(polarity, target, at(near), settings));
            expect(better).toBeGreaterThanOrEqual(
              cappedFigure(of(polarity, target, at(far), settings)) - 1e-9,
            );
          }
        },
      ),
    );
  });

  it('the target itself is 100 %, but for the curve of stabilise', () => {
    fc.assert(
      fc.property(positive, anySettings, (target, settings) => {
        for (const polarity of ['maximise', 'minimise', 'range'] as const) {
          expect(cappedFigure(of(polarity, target, target, settings))).toBe(1);
        }
        expect(cappedFigure(of('stabilise', target, target, settings))).toBe(
          settings.stabiliseCurve.on ? 1.2 : 1,
        );
      }),
    );
  });

  it('the cap is kept and capping twice changes nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (raw) => {
        const capped = cappedOf(raw, defaultSettings);
        expect(capped).toBeLessThanOrEqual(defaultSettings.cap);
        expect(cappedOf(capped, defaultSettings)).toBe(capped);
        expect(Math.abs(capped - Math.min(raw, defaultSettings.cap))).toBeLessThanOrEqual(0.00005 + 1e-12);
      }),
    );
  });

  it('a better letter is never worse', () => {
    const letters = ['F', 'E', 'D', 'C-', 'C', 'B-', 'B', 'A-', 'A'];
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), fc.nat(8), (target, one, other) => {
        const at = (rank: number): number =>
          cappedFigure(
            achievementOf(
              {
                polarity: 'maximise',
                target: grade(letters[target] ?? ''),
                realisation: grade(letters[rank] ?? ''),
                scale: serviceIndex,
              },
              defaultSettings,
            ),
          );
        expect(at(Math.min(one, other))).toBeLessThanOrEqual(at(Math.max(one, other)));
      }),
    );
  });
});
