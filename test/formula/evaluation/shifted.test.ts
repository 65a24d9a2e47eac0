import fc from 'fast-check';
import { areaOf, maximumRows, type Reference } from '../../../src/formula/address';
import { areaMoved } from '../../../src/formula/evaluation/shifted';
import { moveReference } from '../../../src/formula/move';
import { referenceWithin } from '../arbitraries';

const anyReference = referenceWithin(60, 30);

it('is where a reference leads on its sheet', () => {
  fc.assert(
    fc.property(anyReference, (reference) => {
      expect(areaMoved('Data', reference, 0)).toEqual({ kind: 'area', sheet: 'Data', ...areaOf(reference) });
    }),
  );
});

it('moves as a reference does that is copied so many rows down', () => {
  fc.assert(
    fc.property(anyReference, fc.integer({ min: 0, max: 500 }), (reference: Reference, down) => {
      const moved = moveReference(reference, down, 0);
      if (moved === undefined) throw new Error(`Left a sheet of ${maximumRows} rows`);
      expect(areaMoved('Data', reference, down)).toEqual({ kind: 'area', sheet: 'Data', ...areaOf(moved) });
    }),
  );
});
