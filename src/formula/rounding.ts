/**
 * Rounds half away from zero at so many decimals, on the decimal form a spreadsheet shows (15 digits): 1.00005 to 4 decimals
 * is 1.0001 although its binary form lies a little below. Agrees with ROUND of Excel and LibreOffice.
 */
export function roundTo(number: number, decimals: number): number {
  if (!Number.isFinite(number)) return number;
  const power = 10 ** decimals;
  const clearly = number * power;
  const isClear = Math.abs(clearly) < 1e9 && Math.abs(Math.abs(clearly % 1) - 0.5) > 1e-6;
  // A whole number divided by a power of ten is the number nearest to that decimal: no text is needed to find it.
  if (isClear && decimals >= 0 && decimals <= 9) return Math.round(clearly) / power || 0;
  const [digits = '0', exponent = '0'] = Math.abs(number).toPrecision(15).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  // Beyond the largest number there are no decimals to round.
  if (!Number.isFinite(shifted)) return number;
  const [whole = '0', more = '0'] = String(shifted).split('e');
  const rounded = Number(`${whole}e${Number(more) - decimals}`);
  return number < 0 && rounded !== 0 ? -rounded : rounded;
}
