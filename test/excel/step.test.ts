/** Requests are parted by their size, in order, and lose nothing. */
import fc from 'fast-check';
import { partsOf } from '../../src/excel/step';

const steps = fc.array(fc.record({ name: fc.string(), size: fc.integer({ min: 1, max: 10_000 }) }), {
  maxLength: 60,
});

it('every step comes in one part, in order, in no more parts than asked for', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 5 }), (all, count) => {
      const parts = partsOf(all, count);
      expect(parts.flat()).toEqual(all);
      expect(parts.length).toBeLessThanOrEqual(count);
      expect(parts.every((part) => part.length > 0)).toBe(true);
    }),
  );
});

it('no part is larger than its share and its largest step', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 5 }), (all, count) => {
      const sizeOf = (some: typeof all): number => some.reduce((sum, { size }) => sum + size, 0);
      const largest = Math.max(0, ...all.map(({ size }) => size));
      for (const part of partsOf(all, count))
        expect(sizeOf(part)).toBeLessThanOrEqual(sizeOf(all) / count + largest + 0.001);
    }),
  );
});
