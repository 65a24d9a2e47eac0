/** The cells of a sheet in slices of whole rows, each small enough for one answer. */
import type { AuditedCell } from '../../audit/auditedWorkbook';
import type { AddressArea } from '../../formula/address';
import { cellsOf, loaded, type Read } from '../read';
import { isArrayOf, type AskedArea } from './arrays';

/** Some rows of a sheet. */
export interface Slice extends Pick<AskedArea, 'area' | 'isArray'> {
  readonly inputs: AuditedCell[][];
  readonly values: AuditedCell[][];
  readonly numberFormats: string[][];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

interface HiddenLines {
  rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Characters of a cell's formula, value and number format in an answer; most stay below. */
const charactersPerCell = 60;
const cellsPerSlice = 40_000;

/** Reads of whole rows; none of an empty sheet. */
export function slicesOf({
  id,
  area,
}: {
  readonly id: string;
  readonly area: AddressArea | undefined;
}): Read<Slice>[] {
  if (area === undefined) return [];
  const rowsPerSlice = Math.max(1, Math.floor(cellsPerSlice / area.columns));
  const reads: Read<Slice>[] = [];
  for (let row = 0; row < area.rows; row += rowsPerSlice)
    reads.push(
      sliceRead(
        id,
        { ...area, row: area.row + row, rows: Math.min(rowsPerSlice, area.rows - row) },
        row === 0,
      ),
    );
  return reads;
}

function sliceRead(sheetId: string, area: AddressArea, isFirst: boolean): Read<Slice> {
  let range: Excel.Range | undefined;
  const hidden: HiddenLines = {};
  return {
    size: area.rows * area.columns * charactersPerCell + 1_000,
    request: (context) => {
      range = loaded(
        context.workbook.worksheets
          .getItem(sheetId)
          .getRangeByIndexes(area.row, area.column, area.rows, area.columns),
        'formulas,values,numberFormat,savedAsArray',
      );
      hidden.rows = range.getRowProperties({ rowHidden: true });
      if (isFirst) hidden.columns = range.getColumnProperties({ columnHidden: true });
    },
    result: () => {
      const values = cellsOf(range?.values ?? []);
      return {
        area,
        isArray: isArrayOf(range),
        values,
        inputs: cellsOf(range?.formulas ?? []).map((cells, row) =>
          cells.map((cell, column) => inputFor(cell, values[row]?.[column] ?? '')),
        ),
        numberFormats: cellsOf(range?.numberFormat ?? []).map((cells) => cells.map(String)),
        hiddenRows: hiddenOf(hidden.rows?.value ?? [], ({ rowHidden }) => rowHidden, area.row),
        hiddenColumns: hiddenOf(hidden.columns?.value ?? [], ({ columnHidden }) => columnHidden, area.column),
      };
    },
  };
}

function hiddenOf<T>(
  lines: readonly T[],
  isHidden: (line: T) => boolean | undefined,
  first: number,
): number[] {
  return lines.flatMap((line, index) => (isHidden(line) === true ? [first + index] : []));
}

/** A text that begins with `=` shows itself; a formula shows its result. */
function inputFor(formula: AuditedCell, value: AuditedCell): AuditedCell {
  return typeof formula === 'string' && formula.startsWith('=') && formula === value
    ? `'${formula}`
    : formula;
}
