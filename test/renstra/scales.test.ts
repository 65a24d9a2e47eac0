import fc from 'fast-check';
import { roundTo } from '../../src/formula/rounding';
import {
  bandMiddle,
  bandOfGrade,
  bandOfNumber,
  fitsScale,
  gradeOnScale,
  gradeRank,
  hasGrades,
  scaleOfRow,
} from '../../src/renstra/scales';
import { count, professionalism, serviceIndex, share } from './scaleFixtures';

describe('bands', () => {
  it.each([
    [5, 'A'],
    [4.51, 'A'],
    [4.509, 'A-'],
    [3.51, 'B'],
    [3.5, 'B-'],
    [0, 'F'],
    [7, 'A'],
  ])('%d on the IPP scale is %s', (number, grade) => {
    expect(bandOfNumber(serviceIndex, number)?.grade).toBe(grade);
  });

  it('below the first band there is none', () => {
    expect(bandOfNumber(serviceIndex, -0.01)).toBeUndefined();
    expect(bandOfNumber(share, 50)).toBeUndefined();
  });

  it('an exclusive bound lies below its band', () => {
    expect(bandOfNumber(professionalism, 60)?.label).toBe('Sangat Rendah');
    expect(bandOfNumber(professionalism, 60.01)?.label).toBe('Rendah');
    expect(bandOfNumber(professionalism, 71)?.label).toBe('Sedang');
  });

  it('middles and ranks', () => {
    const middle = (grade: string): number | undefined => {
      const band = bandOfGrade(serviceIndex, grade);
      return band && bandMiddle(serviceIndex, band);
    };
    expect(middle('B')).toBe((3.51 + 4.01) / 2);
    expect(middle('A')).toBe((4.51 + 5) / 2);
    expect(middle('F')).toBe(1.01 / 2);
    expect(middle('AA')).toBeUndefined();
    expect(gradeRank(serviceIndex, 'F')).toBe(1);
    expect(gradeRank(serviceIndex, 'A')).toBe(9);
    expect(gradeRank(serviceIndex, 'AA')).toBeUndefined();
  });

  it('the middle of a band lies in the band', () => {
    for (const band of serviceIndex.bands ?? []) {
      expect(bandOfNumber(serviceIndex, bandMiddle(serviceIndex, band))).toBe(band);
    }
  });
});

describe('letters', () => {
  it.each([['b-'], ['B -'], ['B−'], [' b– '], ['Ｂ－']])('%j is B-', (text) => {
    expect(gradeOnScale(serviceIndex, text)).toBe('B-');
  });
  it('of other scales are none', () => {
    expect(gradeOnScale(serviceIndex, 'AA')).toBeUndefined();
    expect(gradeOnScale(professionalism, 'B')).toBeUndefined();
    expect(hasGrades(professionalism)).toBe(false);
  });
});

it("a row has its own scale, else its indicator's", () => {
  const plan = { scales: [count, share] };
  expect(scaleOfRow(plan, { scale: 'percent' }, { scale: 'count' })).toBe(share);
  expect(scaleOfRow(plan, { scale: 'lost' }, { scale: 'count' })).toBe(count);
  expect(scaleOfRow(plan, { scale: 'lost' })).toBeUndefined();
});

it('bounds and whole numbers', () => {
  expect(fitsScale(share, 100)).toBe(true);
  expect(fitsScale(share, 100.1)).toBe(false);
  expect(fitsScale(count, 1.5)).toBe(false);
  expect(fitsScale(count, -1)).toBe(false);
});

describe('roundTo', () => {
  it.each([
    [1.00005, 4, 1.0001],
    [-1.00005, 4, -1.0001],
    [1.005, 2, 1.01],
    [0.5, 0, 1],
    [48.5, 0, 49],
    [1.5e-7, 4, 0],
    [-0.00001, 4, 0],
    [1234567.895, 2, 1234567.9],
    [123456789012345, 4, 123456789012345],
    [1e21, 2, 1e21],
  ])('%d to %d decimals is %d', (number, decimals, wanted) => {
    expect(roundTo(number, decimals)).toBe(wanted);
  });

  it('stays within half a unit and is idempotent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(6), (number, decimals) => {
        const rounded = roundTo(number, decimals);
        expect(Math.abs(rounded - number)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-8);
        expect(roundTo(rounded, decimals)).toBe(rounded);
        expect(roundTo(-number, decimals)).toBe(rounded === 0 ? 0 : -rounded);
      }),
    );
  });
});
