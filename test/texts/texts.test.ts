/** Messages: plain ones are joined, all others are ICU's; none is made with a parameter that is not given. */
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { textsOf } from '../../src/texts/texts';

const catalogue = {
  plain: { id: '{figure} berisi "{found}": {figure}.', en: '{figure} holds "{found}".' },
  plural: { id: '{n, number} baris', en: '{n, plural, one {# row} other {# rows}}' },
  numbers: { id: '{n, number} dari {all, number} unit', en: '{n, number} of {all, number} units' },
  quoted: { id: "tanda '{' dan {found}", en: "a '{' and {found}" },
} as const;
const id = textsOf(catalogue, 'id');
const en = textsOf(catalogue, 'en');

it('puts parameters where they belong, as they are', () => {
  expect(id('plain', { figure: 'Realisasi', found: '{figure} $1 <b>' })).toBe(
    'Realisasi berisi "{figure} $1 <b>": Realisasi.',
  );
  expect(id('plain', { figure: 1.5, found: 0 })).toBe('1.5 berisi "0": 1.5.');
});

it('keeps plurals, numbers and quoted braces', () => {
  expect([en('plural', { n: 1 }), en('plural', { n: 2 }), id('plural', { n: 10_000 })]).toEqual([
    '1 row',
    '2 rows',
    '10.000 baris',
  ]);
  expect(id('quoted', { found: 'x' })).toBe('tanda { dan x');
});

it('throws where a parameter is missing', () => {
  expect(() => id('plain', { figure: 'x' })).toThrow('found');
});

it('writes numbers as ICU does', () => {
  const figures = fc.oneof(fc.nat(2_000), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(figures, figures, (n, all) => {
      // ICU writes a sign before 0 that nobody has given.
      const parameters = { n: n + 0, all: all + 0 };
      for (const [texts, language, locale] of [
        [id, 'id', 'id-ID'],
        [en, 'en', 'en-GB'],
      ] as const)
        expect(texts('numbers', parameters)).toBe(
          new IntlMessageFormat(catalogue.numbers[language], locale).format(parameters),
        );
    }),
  );
});
