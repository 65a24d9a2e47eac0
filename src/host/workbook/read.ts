import { requireOnSheet } from './areas';
import { cellAt, resultOf } from './cells';
import { displayText } from './display';
import { formatAt } from './formats';
import { HostError } from './hostError';
import type { Area, Cell, CellResult, SheetModel } from './model';

/** A cell as a reader sees it. */
export interface CellReading {
  /** Content as typed: a formula's text, a constant, '' for an empty cell. */
  readonly formula: string | number | boolean;
  /** Result as Excel hands it out: errors as their code, '' for an empty cell. */
  readonly value: string | number | boolean;
  readonly result: CellResult;
  /** As shown under the number format. */
  readonly text: string;
  readonly numberFormat: string;
  /** Word of Excel's `RangeValueType`. */
  readonly valueType: 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';
}

const valueTypes = {
  empty: 'Empty',
  text: 'String',
  number: 'Double',
  boolean: 'Boolean',
  error: 'Error',
} as const;
/** Cells read at once: what Excel on the web refuses beyond. */
const readingLimit = 5_000_000;

/** Reads one cell; results of formulas are those the engine stored last. */
export function readCell(sheet: SheetModel, row: number, column: number): CellReading {
  return new Reading(sheet, row, column);
}

/** Whole sheets are read cell by cell, and most readers ask for one thing of each. */
class Reading implements CellReading {
  private readonly cell: Cell | undefined;

  constructor(
    private readonly sheet: SheetModel,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.cell = cellAt(sheet, row, column);
  }

  get formula(): CellReading['formula'] {
    return contentOf(this.cell);
  }

  get value(): CellReading['value'] {
    return valueOf(this.result);
  }

  get result(): CellResult {
    return resultOf(this.cell);
  }

  get numberFormat(): string {
    return formatAt(this.sheet, this.row, this.column).numberFormat ?? 'General';
  }

  get text(): string {
    return displayText(this.result, this.numberFormat);
  }

  get valueType(): CellReading['valueType'] {
    return valueTypes[this.result.kind];
  }
}

/** Reads an area row by row. Refused (RangeExceedsLimit) above 5 million cells. */
export function readArea(sheet: SheetModel, area: Area): CellReading[][] {
  requireOnSheet(area);
  if (area.rows * area.columns > readingLimit) {
    throw new HostError(
      'RangeExceedsLimit',
      `Too many cells to read at once: ${area.rows} x ${area.columns}`,
    );
  }
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) =>
      readCell(sheet, area.row + down, area.column + across),
    ),
  );
}

/** Content of a cell as typed: formula text, constant, '' where there is none. */
export function contentOf(cell: Cell | undefined): string | number | boolean {
  if (cell?.input === undefined) return '';
  return cell.input.kind === 'formula' ? cell.input.text : cell.input.value;
}

/** A result as a plain value: errors as their code, '' for empty. */
export function valueOf(result: CellResult): string | number | boolean {
  switch (result.kind) {
    case 'empty':
      return '';
    case 'number':
      return result.number;
    case 'text':
      return result.text;
    case 'boolean':
      return result.boolean;
    case 'error':
      return result.code;
  }
}
