import { areaOf, maximumRows, type AddressArea, type Reference } from '../address';
import { tokenise, type ReferenceToken, type Token } from '../tokens';

/** Cells of one sheet that a formula reads. */
export interface PrecedentArea extends AddressArea {
  readonly sheet: string;
}
/** Formula of a defined name with its `=`, as it holds on a sheet. */
export type NameFormula = (name: string, sheet: string) => string | undefined;

/** Names may stand for names so deep; a circle ends there. */
const deepestName = 16;

/** A reference of a formula's pattern: which of the formula's numbers are its rows. */
interface PatternArea {
  readonly area: PrecedentArea;
  readonly ownSheet: boolean;
  /** Places of the row numbers among all numbers of the text; none for whole columns. */
  readonly firstRun?: number;
  readonly lastRun?: number;
}
/** Formulas of one pattern differ in row numbers and constants only. */
interface Pattern {
  readonly areas: readonly PatternArea[];
  readonly names: readonly { readonly name: string; readonly sheet: string | undefined }[];
  /** Numbers that are part of a name or sheet and must be the same. */
  readonly fixed: readonly (readonly [run: number, text: string])[];
}

const numbers = /\d+/g;

/**
 * Reads which cells formulas refer to, also through names. Formulas come by the hundred thousand and mostly differ in their
 * row numbers alone, so each pattern is taken apart once. References into tables, other books and through several sheets
 * are left out; a range between two computed ends counts as all cells from the first to the last that they can give.
 */
export class PrecedentReader {
  private readonly patterns = new Map<string, Pattern[]>();
  private readonly named = new Map<string, readonly PrecedentArea[]>();

  constructor(private readonly nameFormula: NameFormula) {}

  /** Areas a formula on a sheet reads, in the order of the text. */
  areasOf(formula: string, sheet: string): readonly PrecedentArea[] {
    return this.read(formula, sheet, 0);
  }

  private read(formula: string, sheet: string, depth: number): readonly PrecedentArea[] {
    const runs = runsOf(formula);
    const pattern = this.patternOf(formula, runs);
    const areas: PrecedentArea[] = [];
    for (const entry of pattern.areas) {
      const area = placed(entry, runs, sheet);
      if (area !== undefined) areas.push(area);
    }
    for (const { name, sheet: prefix } of pattern.names)
      areas.push(...this.areasOfName(name, prefix ?? sheet, depth));
    return areas;
  }

  private patternOf(formula: string, runs: readonly string[]): Pattern {
    const key = formula.replace(numbers, '0');
    const variants = this.patterns.get(key) ?? [];
    const known = variants.find(({ fixed }) => fixed.every(([run, text]) => runs[run] === text));
    if (known !== undefined) return known;
    const made = patternOf(formula);
    variants.push(made);
    this.patterns.set(key, variants);
    return made;
  }

  private areasOfName(name: string, sheet: string, depth: number): readonly PrecedentArea[] {
    const key = `${sheet}!${name}`.toUpperCase();
    const known = this.named.get(key);
    if (known !== undefined) return known;
    const formula = depth < deepestName ? this.nameFormula(name, sheet) : undefined;
    const areas = formula === undefined ? [] : this.read(formula, sheet, depth + 1);
    this.named.set(key, areas);
    return areas;
  }
}

/** The area of a pattern's reference with a formula's own row numbers; undefined where they are no rows of a sheet. */
function placed(entry: PatternArea, runs: readonly string[], sheet: string): PrecedentArea | undefined {
  const own = entry.ownSheet ? sheet : entry.area.sheet;
  if (entry.firstRun === undefined || entry.lastRun === undefined) return { ...entry.area, sheet: own };
  const first = Number(runs[entry.firstRun]) - 1;
  const last = Number(runs[entry.lastRun]) - 1;
  if (!(first >= 0 && last >= 0 && first < maximumRows && last < maximumRows)) return undefined;
  const { column, columns } = entry.area;
  return { sheet: own, row: Math.min(first, last), rows: Math.abs(last - first) + 1, column, columns };
}

function patternOf(formula: string): Pattern {
  const areas: PatternArea[] = [];
  const names: Pattern['names'][number][] = [];
  const fixed: (readonly [number, string])[] = [];
  let run = 0;
  const tokens = tokenise(formula);
  for (const token of tokens) {
    const prefixRuns = runsOf('sheet' in token ? token.sheet.text : '');
    if (token.kind === 'reference') {
      fixed.push(...prefixRuns.map((text, index) => [run + index, text] as const));
      const area = areaOfToken(token, run + prefixRuns.length);
      if (area !== undefined) areas.push(area);
    } else if (token.kind === 'name') {
      fixed.push(...runsOf(token.text).map((text, index) => [run + index, text] as const));
      if (token.sheet?.book === undefined) names.push(nameOf(token));
    } else if (token.kind === 'function' || token.kind === 'structured') {
      fixed.push(...runsOf(token.text).map((text, index) => [run + index, text] as const));
    }
    run += runsOf(token.text).length;
  }
  return { areas: joinsComputedEnds(tokens) ? [...areas, ...spans(areas)] : areas, names, fixed };
}

const runsOf = (text: string): readonly string[] => text.match(numbers) ?? [];

function nameOf(token: Extract<Token, { kind: 'name' | 'error' | 'outside' }>): Pattern['names'][number] {
  return { name: token.text.slice(token.sheet?.text.length ?? 0), sheet: token.sheet?.sheet };
}

function areaOfToken(token: ReferenceToken, run: number): PatternArea | undefined {
  const { sheet } = token;
  if (sheet?.book !== undefined || sheet?.lastSheet !== undefined) return undefined;
  const area: PrecedentArea = { sheet: sheet?.sheet ?? '', ...areaOf(token.reference) };
  const runs = rowRuns(token.reference);
  const rows = runs === 0 ? {} : { firstRun: run, lastRun: run + runs - 1 };
  return { area, ownSheet: sheet === undefined, ...rows };
}

function rowRuns(reference: Reference): number {
  return reference.kind === 'columns' ? 0 : reference.kind === 'cell' ? 1 : 2;
}

/** Whether a `:` stands between what is not written as one range: `A1:INDEX(B:B,3)`. */
const joinsComputedEnds = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, text }) => kind === 'operator' && text === ':');

/** All columns from the first to the last that references to one sheet name, whole: what lies between is in them. */
function spans(areas: readonly PatternArea[]): readonly PatternArea[] {
  const bySheet = new Map<string, PatternArea>();
  for (const entry of areas) {
    const key = entry.ownSheet ? '' : `!${entry.area.sheet.toUpperCase()}`;
    const { column, columns } = entry.area;
    const before = bySheet.get(key)?.area ?? entry.area;
    const first = Math.min(column, before.column);
    const end = Math.max(column + columns, before.column + before.columns);
    const area = { sheet: entry.area.sheet, row: 0, rows: maximumRows, column: first, columns: end - first };
    bySheet.set(key, { area, ownSheet: entry.ownSheet });
  }
  return [...bySheet.values()];
}
