/** Words for a thousand and its powers, beside figures and in measures. */

const multiples: Readonly<Record<string, readonly number[]>> = {
  ribu: [1e3],
  rb: [1e3],
  juta: [1e6],
  jt: [1e6],
  miliar: [1e9],
  milyar: [1e9],
  triliun: [1e12],
  trilyun: [1e12],
};
/** Abbreviations that mean a multiple only beside money; `M` is miliar, to some million. */
const abbreviations: Readonly<Record<string, readonly number[]>> = { m: [1e9, 1e6], t: [1e12] };

const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}]+/u);

/** What a word after a number multiplies it by: "2,5 juta", "523 M"; undefined where none does. */
export function multiplierIn(after: string): readonly number[] | undefined {
  const words = wordsIn(after);
  const found = words.find((word) => Object.hasOwn(multiples, word));
  if (found !== undefined) return multiples[found];
  const [first = ''] = words.filter((word) => word !== '');
  return Object.hasOwn(abbreviations, first) && /^\s*[MT](?!\p{L})/u.test(after)
    ? abbreviations[first]
    : undefined;
}

/** Multiple that a measure counts money or figures in: `Rp miliar`; 1 for plain money; undefined where it names none. */
export function multipleOfMeasure(measure: string): number | undefined {
  const words = wordsIn(measure);
  const [multiple] = words.flatMap((word) => (Object.hasOwn(multiples, word) ? (multiples[word] ?? []) : []));
  if (multiple !== undefined) return multiple;
  return words.includes('rp') || words.includes('rupiah') || words.includes('idr') ? 1 : undefined;
}
