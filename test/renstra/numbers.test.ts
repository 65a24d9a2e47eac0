/** Bounds and whole numbers as Excel sees them: by fifteen digits, whatever computing has left behind them. */
import fc from 'fast-check';
import { fifteenDigits, isAbove, isBelow, isWhole } from '../../src/renstra/numbers';
import { plainText } from '../../src/renstra/plainText';

/** A number, and one that lies some last digits beside it. */
const neighbours = fc
  .tuple(
    fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.integer({ min: -200, max: 200 }),
  )
  .map(([number, steps]) => [number, number * (1 + steps * Number.EPSILON)] as const);

describe('a bound', () => {
  it.each([
    [100.00000000000001, 100, false],
    [100.0000000000001, 100, false],
    [100.000000000001, 100, true],
    [0.1 + 0.2, 0.3, false],
    [100, 100, false],
    [101, 100, true],
  ])('%s is above %s: %s', (number, bound, expected) => {
    expect(isAbove(number, bound)).toBe(expected);
    expect(isBelow(-number, -bound)).toBe(expected);
  });

  it('is passed where the fifteen digits pass it', () => {
    fc.assert(
      fc.property(neighbours, ([bound, number]) => {
        expect(isAbove(number, bound)).toBe(number > bound && fifteenDigits(number) > bound);
        expect(isBelow(number, bound)).toBe(number < bound && fifteenDigits(number) < bound);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a whole number', () => {
  it.each([
    [3, true],
    [2.9999999999999996, true],
    [1_000_000.0000000001, true],
    [2.5, false],
    [2.999999999999, false],
    [0, true],
  ])('%s: %s', (number, expected) => {
    expect(isWhole(number)).toBe(expected);
  });

  it('is one whose fifteen digits are', () => {
    fc.assert(
      fc.property(neighbours, ([, number]) => {
        expect(isWhole(number)).toBe(Number.isInteger(number) || Number.isInteger(fifteenDigits(number)));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('plain text', () => {
  it.each([
    ['Rp 523,44 miliar', 'Rp 523,44 miliar'],
    [' 37  perusahaan ', '37 perusahaan'],
    ["'91,5", '91,5'],
    ["d'Ivoire", "d'Ivoire"],
    ['91,5\t%', '91,5 %'],
    ['９１,５', '91,5'],
    ['', ''],
  ])('%j is %j', (raw, expected) => {
    expect(plainText(raw)).toBe(expected);
  });
});
