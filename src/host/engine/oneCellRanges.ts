import { joinTokens, tokenise, type Token } from '../../formula/tokens';

/** Where functions want an area and the engine refuses a single cell; places of arguments from 0. */
const wantsArea: Readonly<Record<string, (argument: number) => boolean>> = {
  COUNTIF: (argument) => argument === 0,
  COUNTIFS: (argument) => argument % 2 === 0,
  SUMIF: (argument) => argument !== 1,
  AVERAGEIF: (argument) => argument !== 1,
  SUMIFS: (argument) => argument === 0 || argument % 2 === 1,
  AVERAGEIFS: (argument) => argument === 0 || argument % 2 === 1,
  RANK: (argument) => argument === 1,
  INDEX: (argument) => argument === 0,
  MATCH: (argument) => argument === 1,
  LOOKUP: (argument) => argument > 0,
};
const mayBe = /\b(?:(?:COUNT|SUM|AVERAGE)IFS?|RANK|INDEX|MATCH|LOOKUP)\(.*?\$?[A-Z]{1,3}\$?\d+[,)]/i;

interface Call {
  readonly name: string;
  argument: number;
}

/** A single cell where a function wants an area becomes an area of one cell (`A1:A1`): a table of one row has such columns. */
export function withOneCellRanges(formula: string): string {
  if (!mayBe.test(formula)) return formula;
  const calls: Call[] = [];
  const tokens = tokenise(formula);
  return joinTokens(
    tokens.map((token, at) => {
      follow(calls, token, tokens[at - 1]);
      const call = calls[calls.length - 1];
      const isArea = call !== undefined && wantsArea[call.name]?.(call.argument) === true;
      return isArea && isAlone(tokens, at) ? asArea(token) : token;
    }),
  );
}

function follow(calls: Call[], token: Token, before: Token | undefined): void {
  if (token.kind === 'open')
    calls.push({ name: before?.kind === 'function' ? before.text.toUpperCase() : '', argument: 0 });
  if (token.kind === 'close') calls.pop();
  const call = calls[calls.length - 1];
  if (token.kind === 'separator' && call !== undefined) call.argument += 1;
}

/** The whole argument: between its bracket or comma and the next. */
const isAlone = (tokens: readonly Token[], at: number): boolean =>
  ['open', 'separator'].includes(tokens[at - 1]?.kind ?? '') &&
  ['close', 'separator'].includes(tokens[at + 1]?.kind ?? '');

function asArea(token: Token): Token {
  if (token.kind !== 'reference' || token.reference.kind !== 'cell' || token.spill) return token;
  return { ...token, text: `${token.text}:${token.address}` };
}
