import fc from 'fast-check';
import { parseValue } from '../../src/renstra/parse';
import { printNumber, printPercent, printValue } from '../../src/renstra/print';
import { targetOf } from '../../src/renstra/target';
import type { Value } from '../../src/renstra/value';
import { count, growth, professionalism, satisfaction, serviceIndex, share } from './scaleFixtures';

const number = (value: number): Value => ({ kind: 'number', number: value });

describe('numbers as text', () => {
  it.each([
    ['91,5', 91.5],
    ['91.5', 91.5],
    ['1.279,5', 1279.5],
    ['1,279.5', 1279.5],
    ['1.279.400', 1279400],
    ['1,279,400.25', 1279400.25],
    ['1 279', 1279],
    ['12 279,5', 12279.5],
    ['91,5 %', 91.5],
    ['91.5%', 91.5],
    [' 37\u00a0', 37],
    ["'37", 37],
    ['３７', 37],
    ['−3,25', -3.25],
    ['- 3.25', -3.25],
    ['+4', 4],
    [',5', 0.5],
    ['0,915', 0.915],
    ['0.915', 0.915],
    ['00.915', 0.915],
    ['1279,400', 1279.4],
    ['20 (Akumulasi)', 20],
    ['71 (kumulatif)', 71],
    ['1.5E+3', 1500],
    ['0', 0],
    ['-0', 0],
  ])('%j is %d without doubt', (text, wanted) => {
    expect(parseValue(text)).toEqual({ value: number(wanted) });
  });

  it.each([
    '1.279.5',
    '1,2,3',
    '1.27.900',
    '5,',
    '5.',
    '.',
    ',',
    '--5',
    '5-',
    '1.279,5,0',
    '12 34',
    'Rp 5',
    '1e999',
    'abc',
    '=A1',
    '9'.repeat(400),
  ])('%j is no number', (text) => {
    expect(parseValue(text)).toEqual({ value: { kind: 'invalid', text } });
  });

  it('takes numbers as they are', () => {
    expect(parseValue(91.5)).toEqual({ value: number(91.5) });
    expect(parseValue(-0)).toEqual({ value: number(0) });
    expect(parseValue(NaN).value.kind).toBe('invalid');
    expect(parseValue(true)).toEqual({ value: { kind: 'invalid', text: 'TRUE' } });
  });
});

describe('two readings', () => {
  const bothWays = (first: number, second: number) => ({
    value: number(first),
    guess: { readings: [number(first), number(second)] },
  });
  it("are both told, the language's own first", () => {
    expect(parseValue('1.279')).toEqual(bothWays(1279, 1.279));
    expect(parseValue('1,279')).toEqual(bothWays(1.279, 1279));
    expect(parseValue('1.279', undefined, 'en')).toEqual(bothWays(1.279, 1279));
    expect(parseValue('-1.279 %', growth)).toEqual(bothWays(-1279, -1.279));
  });
  it('are one where the scale allows one only', () => {
    expect(parseValue('1.279', count)).toEqual({ value: number(1279) });
    expect(parseValue('1,279', count)).toEqual({ value: number(1279) });
    expect(parseValue('91.500', share)).toEqual({ value: number(91.5) });
    expect(parseValue('3,510', serviceIndex)).toEqual({ value: number(3.51) });
    expect(parseValue('3.500', satisfaction)).toEqual({ value: number(3.5) });
  });
  it('stay where the scale allows neither', () => {
    expect(parseValue('100.500', satisfaction)).toEqual(bothWays(100500, 100.5));
  });
});

describe('no figures', () => {
  it.each(['N/A', 'n/a', 'NA', 'N.A.', 'n.a', '#N/A', ' n / a ', '-', '–', 'tidak ada', 'Tidak Berlaku'])(
    '%j is N/A',
    (text) => {
      expect(parseValue(text, share)).toEqual({ value: { kind: 'notApplicable' } });
    },
  );
  it.each([null, undefined, '', '   ', '\u00a0', '\u200b', "'"])('%j is blank', (raw) => {
    expect(parseValue(raw, share)).toEqual({ value: { kind: 'blank' } });
  });
});

describe('letters', () => {
  it.each(['B-', 'b-', 'B -', 'B−', ' b–'])('%j is a grade of the scale', (text) => {
    expect(parseValue(text, serviceIndex)).toEqual({ value: { kind: 'grade', grade: 'B-' } });
  });
  it('of another scale, or on a scale without letters, are unreadable', () => {
    expect(parseValue('AA', serviceIndex).value).toEqual({ kind: 'invalid', text: 'AA' });
    expect(parseValue('B', professionalism).value).toEqual({ kind: 'invalid', text: 'B' });
  });
  it('are believed where no scale is known', () => {
    expect(parseValue('bb').value).toEqual({ kind: 'grade', grade: 'BB' });
    expect(parseValue('G').value).toEqual({ kind: 'invalid', text: 'G' });
  });
  it('stand beside numbers on a grade scale', () => {
    expect(parseValue('3,51', serviceIndex).value).toEqual(number(3.51));
  });
});

describe('targets of a plan', () => {
  it("are read on the row's scale", () => {
    expect(targetOf(91.5, share)).toEqual(number(91.5));
    expect(targetOf('N/A', share)).toEqual({ kind: 'notApplicable' });
    expect(targetOf('B -', serviceIndex)).toEqual({ kind: 'grade', grade: 'B-' });
    expect(targetOf(undefined, share)).toEqual({ kind: 'blank' });
    expect(targetOf({ lower: 80, upper: 90 }, share)).toEqual({ kind: 'range', lower: 80, upper: 90 });
    expect(targetOf({ lower: 90, upper: 80 }, share).kind).toBe('invalid');
  });
});

describe('printing', () => {
  it('in both languages', () => {
    expect(printNumber(1279.5, 'id')).toBe('1.279,5');
    expect(printNumber(1279.5, 'en')).toBe('1,279.5');
    expect(printNumber(-0, 'id')).toBe('0');
    expect(printNumber(2 / 3, 'id', 2)).toBe('0,67');
    expect(printPercent(0.875, 'id')).toBe('87,50%');
    expect(printPercent(1.2, 'en')).toBe('120.00%');
    expect(printValue({ kind: 'range', lower: 1.5, upper: 2 }, 'id')).toBe('1,5 – 2');
    expect(printValue({ kind: 'invalid', text: 'x y' }, 'id')).toBe('x y');
  });

  const anyNumber = fc.oneof(
    fc.integer({ min: -2_000_000, max: 2_000_000 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6),
    fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 1000),
  );
  const anyValue: fc.Arbitrary<Value> = fc.oneof(
    anyNumber.map((value) => number(value === 0 ? 0 : value)),
    fc.constantFrom(...['A', 'A-', 'B', 'B-', 'F'].map((grade): Value => ({ kind: 'grade', grade }))),
    fc.constant<Value>({ kind: 'notApplicable' }),
    fc.constant<Value>({ kind: 'blank' }),
  );
  it.each(['id', 'en'] as const)('what is printed in %s is read back', (language) => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(parseValue(printValue(value, language), undefined, language).value).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws and never loses a text, whatever stands in the cell', () => {
    const scraps = fc.constantFrom('1', '279', '.', ',', '-', '%', ' ', 'B', 'n/a', '\u00a0', '٣', 'e5', "'");
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, share, count, serviceIndex), (raw, scale) => {
        const { value, guess } = parseValue(raw, scale);
        if (value.kind === 'invalid') expect(value.text).toBe(raw);
        if (value.kind === 'number') expect(Number.isFinite(value.number)).toBe(true);
        if (guess !== undefined) {
          expect(guess.readings[0]).toEqual(value);
          expect(guess.readings.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
