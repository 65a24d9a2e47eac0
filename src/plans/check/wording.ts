/** Comparing printed words: what is the same, what is a slip of the pen, what is another thing. */

/** Text as compared: case, spaces (also around slashes) and a final full stop do not count. */
export function sameText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„"'‘’]/g, '')
    .replace(/\s*([/–-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*\.$/, '');
}

function wordsOf(text: string): readonly string[] {
  return sameText(text)
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '');
}

/** Levenshtein distance of two words. */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

const shortestWordWithSlips = 5;

function sameWordButForSlips(left: string, right: string): boolean {
  if (left === right) return true;
  if (/\d/.test(left + right)) return false;
  if (Math.min(left.length, right.length) < shortestWordWithSlips) return false;
  return editDistance(left, right) <= (Math.max(left.length, right.length) >= 8 ? 2 : 1);
}

/** Whether two names differ by spelling or punctuation only (`konsultasi`/`konsultansi`, `(jenis)`/`jenis`). */
export function sameButForSpelling(left: string, right: string): boolean {
  const leftWords = wordsOf(left);
  const rightWords = wordsOf(right);
  if (leftWords.join('') === rightWords.join('')) return true;
  return (
    leftWords.length === rightWords.length &&
    leftWords.every((word, position) => sameWordButForSlips(word, rightWords[position] ?? ''))
  );
}

/** Share of words two texts have in common, 0 to 1, allowing for slips. */
export function likeness(left: string, right: string): number {
  const leftWords = wordsOf(left);
  const rightWords = [...wordsOf(right)];
  const total = Math.max(leftWords.length, rightWords.length);
  if (total === 0) return 0;
  let common = 0;
  for (const word of leftWords) {
    const found = rightWords.findIndex((other) => sameWordButForSlips(word, other));
    if (found < 0) continue;
    rightWords.splice(found, 1);
    common += 1;
  }
  return common / total;
}
