/**
 * Ties a finding in a planner's own sheet to its cells. They have no keys, so what stands beside and above them takes
 * their place: labels go along when rows or columns are inserted or sorted, and so do the cells a formula reads.
 */
import type { AddressArea } from '../../formula/address';
import { areaOf } from '../../formula/address';
import { tokenise, type ReferenceToken } from '../../formula/tokens';
import { isFormula } from '../auditedWorkbook';
import type { ContractCell } from '../contract/findings';
import type { Place, SheetGrid } from './sheetGrid';

export interface Anchor {
  /** No block; the sheet for the row, the labels of its cell for the column. */
  readonly cell: ContractCell;
  /** What was judged, in no language. */
  readonly content: string;
}

/** Anchor of a region by its first cell; `subject` is what is said of it. */
export function anchorOf(grid: SheetGrid, area: AddressArea, subject: string): Anchor {
  const labels = [labelBeside(grid, area), labelAbove(grid, area)];
  return {
    cell: { block: '', rowKey: grid.name, columnKey: labels.map((label) => label ?? '').join(' · ') },
    content: `${subject} ${area.rows}x${area.columns} ${contentOf(grid, area)}`,
  };
}

/** Equal anchors told apart by their order on the sheet. */
export function inOrder<T extends { readonly rule: string; readonly anchor: Anchor }>(
  findings: readonly T[],
): readonly T[] {
  const counts = new Map<string, number>();
  return findings.map((one) => {
    const { cell, content } = one.anchor;
    const id = [one.rule, cell.rowKey, cell.columnKey, content].join('\u0000');
    const before = counts.get(id) ?? 0;
    counts.set(id, before + 1);
    return before === 0 ? one : { ...one, anchor: { cell, content: `${content} #${before + 1}` } };
  });
}

/** A label further away belongs to something else. */
const farthest = 2_000;

function labelBeside(grid: SheetGrid, { row, column }: Place): string | undefined {
  const end = Math.max(grid.area.column, column - farthest);
  for (let at = column - 1; at >= end; at -= 1) {
    const label = labelAt(grid, row, at);
    if (label !== undefined) return label;
  }
  return undefined;
}

const columnLabels = new WeakMap<SheetGrid, Map<number, readonly (string | undefined)[]>>();

/** Thousands of findings of a column ask for the label above, so it is looked for once. */
function labelAbove(grid: SheetGrid, { row, column }: Place): string | undefined {
  const known = columnLabels.get(grid) ?? new Map<number, readonly (string | undefined)[]>();
  columnLabels.set(grid, known);
  let labels = known.get(column);
  if (labels === undefined) {
    let last: string | undefined;
    labels = Array.from({ length: grid.area.rows }, (_, down) => {
      const above = last;
      last = labelAt(grid, grid.area.row + down, column) ?? last;
      return above;
    });
    known.set(column, labels);
  }
  return labels[row - grid.area.row];
}

const labelAt = (grid: SheetGrid, row: number, column: number): string | undefined =>
  grid.kindAt(row, column) === 'label' ? String(grid.inputAt(row, column)).trim() : undefined;

function contentOf(grid: SheetGrid, from: Place): string {
  const input = grid.inputAt(from.row, from.column);
  if (!isFormula(input)) return JSON.stringify(input);
  return tokenise(input)
    .map((token) => {
      if (token.kind === 'reference') return nameOf(grid, token, from);
      return token.kind === 'whitespace' ? '' : token.text.toUpperCase();
    })
    .join('');
}

/** Cells of the own sheet by their labels, or else by their distance. */
function nameOf(grid: SheetGrid, { reference, sheet, text }: ReferenceToken, from: Place): string {
  if (sheet !== undefined || reference.kind === 'rows' || reference.kind === 'columns') return text;
  const { row, column, rows, columns } = areaOf(reference);
  const name = (place: Place): string => {
    const beside = labelBeside(grid, place) ?? `R[${place.row - from.row}]`;
    const above = labelAbove(grid, place) ?? `C[${place.column - from.column}]`;
    return `[${beside} · ${above}]`;
  };
  const first = name({ row, column });
  return reference.kind === 'cell'
    ? first
    : `${first}:${name({ row: row + rows - 1, column: column + columns - 1 })}`;
}
