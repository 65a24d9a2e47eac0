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

/** More of a number than is lost with its sixteenth digit: what differs by so much needs no look at its digits. */
const clearly = 1e-14;

/** Whether a number is above a bound to Excel. */
export function isAbove(number: number, bound: number): boolean {
  if (number <= bound) return false;
  return number - bound > clearly * Math.abs(number) || fifteenDigits(number) > bound;
}

/** Whether a number is below a bound to Excel. */
export function isBelow(number: number, bound: number): boolean {
  return isAbove(-number, -bound);
}

/** Whether a number is whole to Excel. */
export function isWhole(number: number): boolean {
  if (Number.isInteger(number)) return true;
  const isBroken = Math.abs(number - Math.round(number)) > clearly * Math.abs(number);
  return !isBroken && Number.isInteger(fifteenDigits(number));
}
