/** Plain mean; undefined of nothing. */
export function meanOf(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  return sumOf(numbers) / numbers.length;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** As many digits as Excel keeps: what lies beyond them came of computing. */
export function fifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}

/** Whether a number is above a bound to Excel. */
export function isAbove(number: number, bound: number): boolean {
  return number > bound && fifteenDigits(number) > bound;
}

/** Whether a number is below a bound to Excel. */
export function isBelow(number: number, bound: number): boolean {
  return number < bound && fifteenDigits(number) < bound;
}

/** Whether a number is whole to Excel. */
export function isWhole(number: number): boolean {
  return Number.isInteger(number) || Number.isInteger(fifteenDigits(number));
}
