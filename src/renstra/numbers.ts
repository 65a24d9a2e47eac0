/** Plain mean; undefined of nothing. */
export function meanOf(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  return sumOf(numbers) / numbers.length;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
