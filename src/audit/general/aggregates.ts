/** G02 and G06: ranges of aggregates that end too early, or run over an empty row or column. */
import { areaAddress, areaOf, printReference, type AddressArea } from '../../formula/address';
import { tokenise } from '../../formula/tokens';
import type { SharedFacts } from './formulaFacts';
import { stepFrom, type Direction, type FormulaCell, type Place, type SheetGrid } from './sheetGrid';
import type { Suspect } from './suspect';

/** A range over a part of one row or column that a formula of the same line aggregates. */
interface Span {
  readonly direction: Direction;
  readonly first: Place;
  readonly last: Place;
  readonly area: AddressArea;
  /** Cells between the range and the formula behind it; negative: the formula stands before it. */
  readonly gap: number;
}

const aggregateNames = new Set(['SUM', 'AVERAGE', 'MIN', 'MAX', 'COUNT', 'COUNTA', 'PRODUCT', 'SUBTOTAL']);

export function suspectAggregates(grid: SheetGrid): readonly Suspect[] {
  const found: Suspect[] = [];
  const used = usedAggregates(grid);
  for (const cell of grid.judgedFormulas)
    for (const span of spansOf(cell)) {
      const suspect =
        tooShort(grid, cell, span) ?? overEmptyLine(grid, cell, span, used) ?? startsLate(grid, cell, span);
      if (suspect !== undefined) {
        found.push(suspect);
        break;
      }
    }
  return found;
}

function* spansOf({ shared, references, row, column }: FormulaCell): Generator<Span> {
  if (!shared.functions.some((name) => aggregateNames.has(name))) return;
  for (const { area, sheet, isRange } of references) {
    if (sheet !== undefined || !isRange || area.rows * area.columns < 2) continue;
    if (area.columns === 1 && area.column === column) yield spanOf(area, 'down', row - area.row - area.rows);
    if (area.rows === 1 && area.row === row)
      yield spanOf(area, 'across', column - area.column - area.columns);
  }
}

function spanOf(area: AddressArea, direction: Direction, gap: number): Span {
  const first = { row: area.row, column: area.column };
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return { direction, first, last, area, gap };
}

const isFigure = (grid: SheetGrid, { row, column }: Place): boolean => {
  const kind = grid.kindAt(row, column);
  return kind === 'number' || kind === 'formula';
};

/** Figures between the range and its aggregate that the range leaves out. */
function tooShort(grid: SheetGrid, cell: FormulaCell, span: Span): Suspect | undefined {
  if (span.gap < 1 || span.gap > 3) return undefined;
  const between = Array.from({ length: span.gap }, (_, index) =>
    stepFrom(span.last, span.direction, index + 1),
  );
  const [next] = between;
  if (next === undefined || !between.every((place) => isFigure(grid, place))) return undefined;
  const single = span.gap === 1 && grid.kindAt(next.row, next.column) === 'number';
  return {
    rule: 'G02',
    tier: single ? 'default' : 'thorough',
    severity: single ? 'warning' : 'info',
    place: cell,
    group: cell.key,
    text: 'rangeTooShort',
    parameters: { range: areaAddress(span.area) },
    expected: withRange(grid, cell, span, { to: between.at(-1) ?? next }),
    others: between,
  };
}

/** A figure right above a range that starts with a typed figure; a range that starts with a subtotal starts where it should. */
function startsLate(grid: SheetGrid, cell: FormulaCell, span: Span): Suspect | undefined {
  if (span.direction !== 'down' || span.gap !== 0) return undefined;
  const above = stepFrom(span.first, 'down', -1);
  if (grid.kindAt(above.row, above.column) !== 'number') return undefined;
  if (grid.kindAt(span.first.row, span.first.column) !== 'number') return undefined;
  return {
    rule: 'G02',
    tier: 'thorough',
    severity: 'info',
    place: cell,
    group: cell.key,
    text: 'rangeStartsLate',
    parameters: { range: areaAddress(span.area) },
    expected: withRange(grid, cell, span, { from: above }),
    others: [above],
  };
}

/** The formula with its range drawn to other ends. */
function withRange(
  grid: SheetGrid,
  cell: FormulaCell,
  { area }: Span,
  ends: { readonly from?: Place; readonly to?: Place },
): string {
  return tokenise(String(grid.inputAt(cell.row, cell.column)))
    .map((token) => {
      if (token.kind !== 'reference' || token.reference.kind !== 'range' || token.sheet !== undefined)
        return token.text;
      const { reference } = token;
      if (areaAddress(areaOf(reference)) !== areaAddress(area)) return token.text;
      const from = { ...reference.from, ...ends.from };
      return printReference({ kind: 'range', from, to: { ...reference.to, ...ends.to } });
    })
    .join('');
}

/** A range whose last row (or column) is empty on the whole sheet: what is inserted there is computed, what stands behind is not. */
function overEmptyLine(
  grid: SheetGrid,
  cell: FormulaCell,
  span: Span,
  used: ReadonlySet<SharedFacts>,
): Suspect | undefined {
  if (span.gap < 0 || !isEmptyLine(grid, span.last, span.direction)) return undefined;
  if (!used.has(cell.shared)) return undefined;
  return {
    rule: 'G06',
    tier: 'default',
    severity: 'info',
    place: cell,
    group: cell.key,
    text: 'rangeOverEmpty',
    parameters: { range: areaAddress(span.area) },
  };
}

/** Aggregates of which a copy at least has something to aggregate; the others belong to a form that nobody filled in. */
function usedAggregates(grid: SheetGrid): ReadonlySet<SharedFacts> {
  const used = new Set<SharedFacts>();
  for (const cell of grid.judgedFormulas) {
    if (used.has(cell.shared)) continue;
    for (const span of spansOf(cell)) if (holdsFigures(grid, span)) used.add(cell.shared);
  }
  return used;
}

/** Cells of a range that are looked at for a figure. */
const mostCells = 1_000;

function holdsFigures(grid: SheetGrid, { first, direction, area }: Span): boolean {
  const length = Math.min(Math.max(area.rows, area.columns), mostCells);
  for (let index = 0; index < length; index += 1)
    if (isFigure(grid, stepFrom(first, direction, index))) return true;
  return false;
}

function isEmptyLine(grid: SheetGrid, { row, column }: Place, direction: Direction): boolean {
  const { area } = grid;
  const across = direction === 'down';
  const length = across ? area.columns : area.rows;
  for (let index = 0; index < length; index += 1) {
    const kind = across ? grid.kindAt(row, area.column + index) : grid.kindAt(area.row + index, column);
    if (kind !== 'blank') return false;
  }
  return true;
}
