import {
  maximumColumns,
  maximumRows,
  printReference,
  type CellPosition,
  type LinePosition,
  type Reference,
} from './address';
import { tokenise, type ReferenceToken } from './tokens';

/** Writes a formula as it reads so many rows and columns further on. */
export type MovableFormula = (rows: number, columns: number) => string;

/**
 * The formula as a copy in another cell has it (fill, copy, sort): relative references move along, absolute ones stay, one
 * that would leave the sheet reads `#REF!`. Rows and columns are 0-based.
 */
export function moveFormula(
  formula: string,
  fromRow: number,
  fromColumn: number,
  toRow: number,
  toColumn: number,
): string {
  return movableFormula(formula)(toRow - fromRow, toColumn - fromColumn);
}

/** As `moveFormula`, for a formula that is copied to many cells: it is taken apart once. */
export function movableFormula(formula: string): MovableFormula {
  let parts: readonly (string | ReferenceToken)[] | undefined;
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return formula;
    parts ??= partsOf(formula);
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : movedToken(part, rows, columns);
    return text;
  };
}

/** Texts that stay as they are, and the references between them. */
function partsOf(formula: string): readonly (string | ReferenceToken)[] {
  const parts: (string | ReferenceToken)[] = [];
  let text = '';
  for (const token of tokenise(formula)) {
    if (token.kind !== 'reference') {
      text += token.text;
      continue;
    }
    parts.push(text, token);
    text = '';
  }
  return [...parts, text];
}

function movedToken({ reference, sheet, spill }: ReferenceToken, rows: number, columns: number): string {
  const moved = moveReference(reference, rows, columns);
  const prefix = sheet?.text ?? '';
  return moved === undefined ? `${prefix}#REF!` : prefix + printReference(moved) + (spill ? '#' : '');
}

/** A reference moved by so many rows and columns; undefined when it leaves the sheet. */
export function moveReference(reference: Reference, rows: number, columns: number): Reference | undefined {
  switch (reference.kind) {
    case 'cell': {
      const cell = moveCell(reference.cell, rows, columns);
      return cell && { kind: 'cell', cell };
    }
    case 'range': {
      const from = moveCell(reference.from, rows, columns);
      const to = moveCell(reference.to, rows, columns);
      return from && to && ordered(from, to);
    }
    case 'rows':
      return moveLines(reference.kind, reference.from, reference.to, rows, maximumRows);
    case 'columns':
      return moveLines(reference.kind, reference.from, reference.to, columns, maximumColumns);
  }
}

function moveCell(cell: CellPosition, rows: number, columns: number): CellPosition | undefined {
  const row = cell.rowAbsolute ? cell.row : cell.row + rows;
  const column = cell.columnAbsolute ? cell.column : cell.column + columns;
  if (row < 0 || row >= maximumRows || column < 0 || column >= maximumColumns) return undefined;
  return { ...cell, row, column };
}

/** `$A$5:A6` two rows up is `A4:A$5`: each axis is written from its smaller end, marks going along. */
function ordered(from: CellPosition, to: CellPosition): Reference {
  const [top, bottom] = from.row <= to.row ? [from, to] : [to, from];
  const [left, right] = from.column <= to.column ? [from, to] : [to, from];
  const corner = (row: CellPosition, column: CellPosition): CellPosition => ({
    row: row.row,
    rowAbsolute: row.rowAbsolute,
    column: column.column,
    columnAbsolute: column.columnAbsolute,
  });
  return { kind: 'range', from: corner(top, left), to: corner(bottom, right) };
}

function moveLines(
  kind: 'rows' | 'columns',
  from: LinePosition,
  to: LinePosition,
  by: number,
  size: number,
): Reference | undefined {
  const move = (line: LinePosition): LinePosition =>
    line.absolute ? line : { ...line, index: line.index + by };
  const ends = [move(from), move(to)].sort((one, other) => one.index - other.index);
  const [first, last] = ends;
  if (first === undefined || last === undefined || first.index < 0 || last.index >= size) return undefined;
  return { kind, from: first, to: last };
}
