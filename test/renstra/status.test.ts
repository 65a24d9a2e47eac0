import { achievementOf } from '../../src/renstra/achievement';
import { defaultSettings } from '../../src/renstra/settings';
import { statusOf, type Status } from '../../src/renstra/status';
import { summarise } from '../../src/renstra/summary';
import type { Value } from '../../src/renstra/value';

const number = (value: number): Value => ({ kind: 'number', number: value });
const blank: Value = { kind: 'blank' };
const notApplicable: Value = { kind: 'notApplicable' };

function row(target: Value, realisation: Value) {
  const achievement = achievementOf({ polarity: 'maximise', target, realisation }, defaultSettings);
  return { achievement, status: statusOf(achievement, realisation, target, defaultSettings) };
}

describe('statusOf', () => {
  it.each<[Value, Value, Status]>([
    [number(100), number(100), 'achieved'],
    [number(100), number(99.995), 'achieved'],
    [number(100), number(99.994), 'nearlyAchieved'],
    [number(100), number(80), 'nearlyAchieved'],
    [number(100), number(79.99), 'notAchieved'],
    [number(100), blank, 'notReported'],
    [number(100), notApplicable, 'notApplicable'],
    [notApplicable, blank, 'notExpected'],
    [notApplicable, number(4), 'notApplicable'],
    [blank, blank, 'notExpected'],
    [blank, number(4), 'notExpected'],
    [number(0), number(4), 'notComputable'],
    [number(0), blank, 'notReported'],
    [number(5), { kind: 'invalid', text: 'x' }, 'invalid'],
  ])('target %j, realisation %j: %s', (target, realisation, status) => {
    expect(row(target, realisation).status).toBe(status);
  });
});

describe('summarise', () => {
  it('counts, and takes the mean of what was computed', () => {
    const summary = summarise([
      row(number(10), number(15)),
      row(number(10), number(5)),
      row(number(10), blank),
      row(number(0), number(1)),
      row(notApplicable, blank),
      row(number(3), notApplicable),
    ]);
    expect(summary).toMatchObject({ expected: 5, reported: 4 });
    expect(summary.mean).toBeCloseTo(0.85, 12);
    expect(summary.counts).toMatchObject({
      achieved: 1,
      notAchieved: 1,
      notReported: 1,
      notComputable: 1,
      notExpected: 1,
      notApplicable: 1,
    });
    expect(summarise([row(number(10), blank)])).not.toHaveProperty('mean');
  });
});
