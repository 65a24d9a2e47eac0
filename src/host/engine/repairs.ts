import { joinTokens, tokenise, type Token } from '../../formula/tokens';
import { withOneCellRanges } from './oneCellRanges';

/**
 * Forms the engine reads wrongly, rewritten to what it reads rightly: a reference to a dead sheet, a double minus (which it
 * drops), a single cell where it wants an area, and ROUND, which it does on the binary number where Excel and LibreOffice round 15 decimal digits.
 */
export function repairForEngine(formula: string): string {
  const dead = formula.includes('!#REF!') ? formula.replace(deadReference, '#REF!') : formula;
  const minus = /-\s*-/.test(dead) ? withoutDoubleMinus(dead) : dead;
  const areas = withOneCellRanges(minus);
  return roundCall.test(areas) ? withDecimalRound(areas) : areas;
}

const deadReference = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/giu;
const roundCall = /\bROUND\(/i;

/** `--x` becomes `1*x`, which is the same wherever no division or power stands before it. */
function withoutDoubleMinus(formula: string): string {
  const tokens: Token[] = [];
  for (const token of tokenise(formula)) {
    const before = tokens[tokens.length - 1];
    const twice = isMinus(token) && isMinus(before) && isSignPlace(tokens[tokens.length - 2]);
    if (!twice) {
      tokens.push(token);
      continue;
    }
    tokens.pop();
    tokens.push({ kind: 'number', text: '1' }, { kind: 'operator', text: '*' });
  }
  return joinTokens(tokens);
}

const isMinus = (token: Token | undefined): boolean => token?.kind === 'operator' && token.text === '-';

function isSignPlace(token: Token | undefined): boolean {
  if (token === undefined) return true;
  if (token.kind === 'operator')
    return ['=', '<', '>', '<=', '>=', '<>', '+', '-', '*', '&'].includes(token.text);
  return token.kind === 'start' || token.kind === 'open' || token.kind === 'separator';
}

/** Texts, sheet names in quotes, brackets, commas and calls of ROUND: all that is needed to find ROUND's first argument. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])ROUND\(|[(),{}]/giu;
/** Little enough to change nothing that is not half a last digit away from where it belongs. */
const nudge = '*1.000000000000006';

/** `ROUND(x,n)` becomes `ROUND((x)*1.000000000000006,n)`: 1.005 is then above the half it stands for. */
function withDecimalRound(formula: string): string {
  const open: ('round' | 'other')[] = [];
  let result = '';
  let last = 0;
  for (const match of formula.matchAll(pieces)) {
    const [text] = match;
    result += formula.slice(last, match.index) + replacementOf(text, open);
    last = match.index + text.length;
  }
  return result + formula.slice(last);
}

function replacementOf(text: string, open: ('round' | 'other')[]): string {
  if (/^ROUND\($/i.test(text)) {
    open.push('round');
    return 'ROUND((';
  }
  if (text === '(' || text === '{') open.push('other');
  if (text === ')' || text === '}') open.pop();
  if (text !== ',' || open[open.length - 1] !== 'round') return text;
  open[open.length - 1] = 'other';
  return `)${nudge},`;
}
