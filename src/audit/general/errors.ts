/** G09: error values where they start, dead references, and names that lead nowhere. */
import type { AuditedName } from '../auditedWorkbook';
import { targetOf } from './readers';
import type { FormulaCell, SheetGrid } from './sheetGrid';
import type { Suspect } from './suspect';

const errorValue = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)$/;
const mostCellsRead = 10_000;

export interface Book {
  readonly sheets: ReadonlyMap<string, SheetGrid>;
  readonly names: readonly AuditedName[];
}

export function suspectErrors(grid: SheetGrid, book: Book): readonly Suspect[] {
  const found: Suspect[] = [];
  const lost = lostNames(book.names);
  for (const cell of grid.judgedFormulas) {
    const suspect = suspectOf(grid, book, lost, cell);
    if (suspect !== undefined) found.push(suspect);
  }
  return found;
}

/** Names, in capitals, whose formula reads `#REF!`. */
const lostNames = (names: readonly AuditedName[]): ReadonlySet<string> =>
  new Set(names.filter(({ formula }) => formula.includes('#REF!')).map(({ name }) => name.toUpperCase()));

function suspectOf(
  grid: SheetGrid,
  book: Book,
  lost: ReadonlySet<string>,
  cell: FormulaCell,
): Suspect | undefined {
  const common = { rule: 'G09', tier: 'default', place: cell } as const;
  if (cell.shared.tokens.some(({ kind, text }) => kind === 'error' && /#REF!/i.test(text)))
    return { ...common, severity: 'error', group: cell.key, text: 'deadReference' };
  const name = cell.shared.tokens.find(
    ({ kind, text }) => kind === 'name' && lost.has(text.toUpperCase()),
  )?.text;
  if (name !== undefined)
    return { ...common, severity: 'error', group: name, text: 'lostName', parameters: { name } };
  const error = grid.valueAt(cell.row, cell.column);
  if (typeof error !== 'string' || !errorValue.test(error) || waitingErrors.has(error)) return undefined;
  if (readsAnError(grid, book, cell)) return undefined;
  return {
    ...common,
    severity: 'warning',
    group: `${error}${cell.key}`,
    text: 'errorRoot',
    parameters: { error },
  };
}

/** Errors of cells that wait for data; a form full of them is one thing to say. */
export const waitingErrors: ReadonlySet<string> = new Set(['#DIV/0!', '#N/A']);

/** Whether an error of that kind starts in the cell. */
export function startsError(grid: SheetGrid, book: Book, cell: FormulaCell, error: string): boolean {
  return grid.valueAt(cell.row, cell.column) === error && !readsAnError(grid, book, cell);
}

function readsAnError(grid: SheetGrid, { sheets }: Book, { references }: FormulaCell): boolean {
  return references.some((reference) => {
    const target = targetOf(reference, grid, sheets);
    if (target === undefined) return false;
    const { area: used } = target;
    const last = { row: used.row + used.rows, column: used.column + used.columns };
    const { row: top, column: left, rows, columns } = reference.area;
    let looked = 0;
    for (let row = Math.max(top, used.row); row < Math.min(top + rows, last.row); row += 1)
      for (
        let column = Math.max(left, used.column);
        column < Math.min(left + columns, last.column);
        column += 1
      ) {
        const value = target.valueAt(row, column);
        if (typeof value === 'string' && errorValue.test(value)) return true;
        looked += 1;
        if (looked > mostCellsRead) return false;
      }
    return false;
  });
}
