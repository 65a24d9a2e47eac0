import fc from 'fast-check';
import { findJsonError } from '../../src/plans/jsonError';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonError', () => {
  it('finds nothing in JSON, however it is spaced', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t', '\n '), (value, space) => {
        expect(findJsonError(`${space}${JSON.stringify(value, null, space)}\n`)).toBeUndefined();
      }),
    );
  });

  it('agrees with the engine on texts that lost, gained or swapped a character', () => {
    const spoiled = fc
      .tuple(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', ':', '0', '-', '\\', '\n', 'x', '[', '.'),
      )
      .map(([value, at, put]) => {
        const text = JSON.stringify({ value });
        const place = at % text.length;
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(spoiled, (text) => {
        expect(findJsonError(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('points into the text or at its end', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const error = findJsonError(text);
        const line = text.split('\n')[(error?.line ?? 1) - 1] ?? '';
        if (error !== undefined) expect(error.column).toBeLessThanOrEqual(line.length + 1);
      }),
    );
  });
});
