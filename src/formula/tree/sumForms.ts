/** Forms of sums and products: chains of + and -, of * and /, with their constants in one. */
import { joinedStrips } from './areaForms';
import type { Form, Forms } from './form';

/** How far a rewrite may go: `numbers` holds for cells with numbers or nothing, not for texts. */
export type Equivalence = 'always' | 'numbers';

export function negated(forms: Forms, form: Form): Form {
  if (form.number !== undefined) return forms.number(-form.number);
  if (form.head === 'minus') return asNumber(forms, form.parts[0] ?? form);
  if (form.head === 'sum') {
    const terms = form.parts.map((part) => negated(forms, part));
    return forms.unordered('sum', terms.flatMap(termsOf));
  }
  if (form.head === 'product' && form.parts.some(({ number }) => number !== undefined)) {
    return forms.unordered(
      'product',
      form.parts.map((part) => (part.number === undefined ? part : forms.number(-part.number))),
    );
  }
  return forms.make('minus', [form]);
}

/** The sum of terms; sums among them are taken apart. */
export function sumForm(forms: Forms, terms: readonly Form[], equivalence: Equivalence): Form {
  const apart = terms.flatMap(termsOf);
  const flat = equivalence === 'numbers' ? joinedStrips(forms, apart) : apart;
  const constants = flat.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const others = flat.filter(({ number }) => number === undefined);
  const constant = constants.reduce((sum, number) => sum + number, 0);
  if (others.length === 0) return forms.number(constant);
  const isNeeded = equivalence === 'always' ? constants.length > 0 : constant !== 0;
  const all = isNeeded ? [...others, forms.number(constant)] : others;
  const [only] = all;
  return all.length === 1 && only !== undefined && isArithmetic(only) ? only : forms.unordered('sum', all);
}

const termsOf = (form: Form): readonly Form[] => (form.head === 'sum' ? form.parts : [form]);

/** What gives a number or an error, whatever the cells hold. */
const isArithmetic = (form: Form): boolean =>
  /^(?:sum|product|minus|number|SUM|COUNT|COUNTA|COUNTIFS)$/.test(form.head);

/** `--A1` is A1 as a number: an empty cell becomes 0, a text an error. */
function asNumber(forms: Forms, form: Form): Form {
  return isArithmetic(form) ? form : forms.make('sum', [form]);
}

/** The product of factors and of the reciprocals of divisors. A quotient among the divisors stays whole: it may fail by itself. */
export function productForm(
  forms: Forms,
  factors: readonly Form[],
  divisors: readonly Form[],
  equivalence: Equivalence,
): Form {
  const over = (form: Form): Form => forms.make('over', [form]);
  const flat = [...factors.flatMap(factorsOf), ...divisors.flatMap(divisorsOf).map(over)];
  const isNegative = flat.filter(({ head }) => head === 'minus').length % 2 === 1;
  const plain = flat.map((form) => (form.head === 'minus' ? (form.parts[0] ?? form) : form));
  const constants = plain.flatMap((form) => constantFactor(form) ?? []);
  const others = plain.filter((form) => constantFactor(form) === undefined);
  const constant = constants.reduce((product, number) => product * number, isNegative ? -1 : 1);
  if (others.length === 0) return forms.number(constant);
  const isNeeded = equivalence === 'always' ? constants.length > 0 || isNegative : constant !== 1;
  const all = isNeeded ? [...others, forms.number(constant)] : others;
  const [only] = all;
  return all.length === 1 && only !== undefined && isArithmetic(only)
    ? only
    : forms.unordered('product', all);
}

const factorsOf = (form: Form): readonly Form[] => (form.head === 'product' ? form.parts : [form]);

function divisorsOf(form: Form): readonly Form[] {
  return form.head === 'product' && form.parts.every(({ head }) => head !== 'over') ? form.parts : [form];
}

/** A factor that is a number, or one over a number that is not 0. */
function constantFactor(form: Form): number | undefined {
  if (form.number !== undefined) return form.number;
  const divisor = form.head === 'over' ? form.parts[0]?.number : undefined;
  return divisor === undefined || divisor === 0 ? undefined : 1 / divisor;
}
