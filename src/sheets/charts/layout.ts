/** Where things stand on the sheet of charts: choices on top, four bands of charts, and below the print area their data. */
import { firstBlockRow } from '../cells';
import { cascadeLevels } from '../names';
import type { ChartPlace } from '../sheetPlan';

/** Widths of columns in characters; label and choice together are the left half, note is the right one. */
export const widths = { label: 12, choice: 53, note: 65, figure: 11 } as const;

const columns = { left: 1, leftEnd: 2, right: 3 } as const;
export const printedColumns = { first: columns.left, last: columns.right } as const;

/** Hidden key row and header, one row a level, and a blank one. */
const firstBand = firstBlockRow + 2 + cascadeLevels.length + 1;

interface Band {
  /** Row of its title. */
  readonly title: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

function band(title: number, height: number): Band {
  return { title, firstRow: title + 1, lastRow: title + height };
}

const top = band(firstBand, 12);
const indicators = band(top.lastRow + 2, 14);
const units = band(indicators.lastRow + 2, 14);
const bottom = band(units.lastRow + 2, 12);

export interface Spot {
  readonly title: { readonly row: number; readonly column: number };
  readonly place: ChartPlace;
}

function spot({ title, firstRow, lastRow }: Band, column: number, lastColumn: number): Spot {
  return { title: { row: title, column }, place: { row: firstRow, column, lastRow, lastColumn } };
}

export const spots = {
  goal: spot(top, columns.left, columns.leftEnd),
  objective: spot(top, columns.right, columns.right),
  indicator: spot(indicators, columns.left, columns.right),
  unit: spot(units, columns.left, columns.right),
  quarters: spot(bottom, columns.left, columns.leftEnd),
  years: spot(bottom, columns.right, columns.right),
} as const;

/** How a chart is read; the last printed row. */
export const legendRow = bottom.lastRow + 1;
/** Heading of the data below the charts. */
export const dataRow = legendRow + 3;
