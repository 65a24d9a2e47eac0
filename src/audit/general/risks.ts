/** G12 and the blanks of G06: what deserves one line for the whole workbook. */
import { circlesOf, type BookCell } from './circles';
import { startsError, waitingErrors, type Book } from './errors';
import type { FormulaFacts, SharedFacts } from './formulaFacts';
import type { SheetGrid } from './sheetGrid';
import type { GeneralRule, Tier } from './suspect';
import type { GeneralTextKey } from './texts';
import type { Severity } from '../../renstra/finding';

/** Cells of the whole workbook that share a risk, told in one line at the first of them. */
export interface SharedRisk {
  readonly rule: GeneralRule;
  readonly tier: Tier;
  readonly severity: Severity;
  readonly text: GeneralTextKey;
  readonly cells: readonly BookCell[];
  /** Functions that are to blame, where it is functions. */
  readonly names: readonly string[];
}

const volatileFunctions = new Set([
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'OFFSET',
  'INDIRECT',
  'CELL',
  'INFO',
]);
const aggregates = new Set(['SUM', 'AVERAGE', 'COUNT', 'COUNTA', 'MIN', 'MAX', 'PRODUCT']);

/** `isTold`: a cell that another audit has told something of, which explains the circles it is in. */
export function sharedRisks(
  grids: readonly SheetGrid[],
  book: Book,
  isTold: (cell: BookCell) => boolean,
): readonly SharedRisk[] {
  const waiting = new Map([...waitingErrors].map((error) => [error, new Collected()]));
  const volatile = new Collected();
  const external = new Collected();
  const hidden = new Collected();
  const approximate = new Collected();
  const blank = new Collected();
  for (const grid of grids)
    for (const formula of grid.judgedFormulas) {
      const { row, column, shared, references } = formula;
      const cell = { grid, row, column };
      volatile.add(
        cell,
        shared.functions.filter((name) => volatileFunctions.has(name)),
      );
      approximate.add(cell, approximateLookups(shared));
      if (references.some(({ isElsewhere }) => isElsewhere)) external.add(cell);
      if (readsHidden(grid, formula)) hidden.add(cell);
      if (readsBlank(grid, formula)) blank.add(cell);
      for (const [error, collected] of waiting)
        if (startsError(grid, book, formula, error)) collected.add(cell, [error]);
    }
  const { cells: circular, isComplete } = circlesOf(grids, isTold);
  const [firstGrid] = grids;
  return [
    ...[...waiting.values()].map((collected) => risk('G09', 'default', 'warning', 'waitingError', collected)),
    risk('G12', 'default', 'warning', 'circular', { cells: circular, names: [] }),
    ...(isComplete || firstGrid === undefined
      ? []
      : [
          risk('G12', 'default', 'info', 'circularUnknown', {
            cells: [{ grid: firstGrid, row: 0, column: 0 }],
            names: [],
          }),
        ]),
    risk('G12', 'default', 'info', 'external', external),
    risk('G12', 'thorough', 'info', 'volatile', volatile),
    risk('G12', 'thorough', 'info', 'hiddenInTotal', hidden),
    risk('G12', 'thorough', 'info', 'approximate', approximate),
    risk('G06', 'thorough', 'info', 'blankRead', blank),
  ].filter(({ cells }) => cells.length > 0);
}

function risk(
  rule: GeneralRule,
  tier: Tier,
  severity: Severity,
  text: GeneralTextKey,
  { cells, names }: { readonly cells: readonly BookCell[]; readonly names: Iterable<string> },
): SharedRisk {
  return { rule, tier, severity, text, cells, names: [...names].sort() };
}

class Collected {
  readonly cells: BookCell[] = [];
  readonly names = new Set<string>();

  /** Notes a cell; of named causes only where there are some. */
  add(cell: BookCell, names?: readonly string[]): void {
    if (names?.length === 0) return;
    this.cells.push(cell);
    for (const name of names ?? []) this.names.add(name);
  }
}

/** Place of the argument that asks for an exact match, by function. */
const exactness: Readonly<Record<string, number>> = { VLOOKUP: 3, HLOOKUP: 3, MATCH: 2, LOOKUP: Infinity };

/** Lookups without `FALSE` or `0` where that stands. */
function approximateLookups({ tokens, functions }: SharedFacts): readonly string[] {
  if (!functions.some((name) => name in exactness)) return [];
  return tokens.flatMap((token, index) => {
    const name = token.text.toUpperCase();
    const place = token.kind === 'function' ? exactness[name] : undefined;
    if (place === undefined) return [];
    const argument = argumentAt(tokens, index + 1, place);
    return /^(?:0|FALSE|FALSE\(\))$/i.test(argument ?? '') || argument === '' ? [] : [name];
  });
}

/** Text of an argument of the call whose `(` stands at a place; undefined where there are fewer. */
function argumentAt(tokens: SharedFacts['tokens'], open: number, wanted: number): string | undefined {
  let depth = 0;
  let argument = 0;
  let text: string | undefined;
  for (const token of tokens.slice(open)) {
    if (token.kind === 'close') depth -= 1;
    if (depth === 0 && token.kind === 'close') return text;
    if (depth === 1 && token.kind === 'separator') argument += 1;
    if (argument === wanted) {
      const isOwn = !(depth === 1 && token.kind === 'separator') && token.kind !== 'whitespace';
      text = (text ?? '') + (isOwn ? token.text : '');
    }
    if (token.kind === 'open') depth += 1;
  }
  return text;
}

function readsHidden({ sheet }: SheetGrid, { shared, references }: FormulaFacts): boolean {
  if (sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0) return false;
  if (!shared.functions.some((name) => aggregates.has(name))) return false;
  return references.some(({ sheet: other, isRange, area }) => {
    if (other !== undefined || !isRange) return false;
    return (
      [...sheet.hiddenRows].some((row) => row >= area.row && row < area.row + area.rows) ||
      [...sheet.hiddenColumns].some((column) => column >= area.column && column < area.column + area.columns)
    );
  });
}

/** A single cell of the same sheet that is blank. */
const readsBlank = (grid: SheetGrid, { references }: FormulaFacts): boolean =>
  references.some(
    ({ sheet, isRange, area }) =>
      sheet === undefined && !isRange && grid.kindAt(area.row, area.column) === 'blank',
  );
