import { fromR1C1, toR1C1 } from '../../formula/r1c1';
import { type ApiClass, ApiObject, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument } from '../protocol/hostError';
import { isRecord, type Json } from '../protocol/json';
import { isWholeColumns, isWholeRows } from '../workbook/areas';
import { cellAt, ensureCell, storedCells } from '../workbook/cells';
import { changeFormat, setNumberFormats } from '../workbook/formats';
import { writeValues } from '../workbook/inputs';
import type { Area } from '../workbook/model';
import { setLinesHidden } from '../workbook/outline';
import { requireAllowed } from '../workbook/protection';
import { type CellReading, readCell } from '../workbook/read';
import { conditionalFormatsOf } from './conditionalFormats';
import { validationOf } from './dataValidation';
import { common, type GridValue, gridOf, readGrid } from './grid';
import { leftOf, topOf } from './lines';
import { rangeEdits } from './rangeEdits';
import { formatObject } from './rangeFormat';
import { rangeSteps } from './rangeSteps';
import { sortObject } from './rangeSort';
import { writeGrid } from './writing';
import { AreasTarget, type RangeTarget } from './rangeTarget';

/** The `Range` object over cells. */
export function rangeObject(range: RangeTarget): ApiObject {
  return ApiObject.of(rangeClass, range);
}

/** What hangs on no result: it is there without computing. */
function written(pick: (cell: CellReading) => Json): (range: RangeTarget) => Json {
  return (range) => readGrid(range.area, (row, column) => pick(readCell(range.sheet, row, column)));
}

function reading(pick: (cell: CellReading) => Json): (range: RangeTarget) => Json {
  const read = written(pick);
  return (range) => {
    range.session.settle();
    return read(range);
  };
}

const readOnly = (get: (area: Area) => Json): ScalarMember<RangeTarget> => ({
  get: (range) => get(range.area),
});

function writeCells(range: RangeTarget, grid: GridValue[][]): void {
  writeGrid(range.session, range.sheet, range.area, grid);
}

const values: ScalarMember<RangeTarget> = {
  get: reading((cell) => cell.value),
  set: (range, value) => {
    writeCells(range, gridOf(value, range.area, 'values'));
  },
};

const formulas: ScalarMember<RangeTarget> = {
  get: written((cell) => cell.formula),
  set: (range, value) => {
    writeCells(range, gridOf(value, range.area, 'formulas'));
  },
};

const formulasR1C1: ScalarMember<RangeTarget> = {
  get: (range) =>
    readGrid(range.area, (row, column) => {
      const { formula } = readCell(range.sheet, row, column);
      return typeof formula === 'string' && cellAt(range.sheet, row, column)?.input?.kind === 'formula'
        ? toR1C1(formula, row, column)
        : formula;
    }),
  set: (range, value) => {
    const { row, column } = range.area;
    const grid = gridOf(value, range.area, 'formulasR1C1').map((line, down) =>
      line.map((item, across) =>
        typeof item === 'string' && item.startsWith('=') ? fromR1C1(item, row + down, column + across) : item,
      ),
    );
    writeCells(range, grid);
  },
};

const numberFormat: ScalarMember<RangeTarget> = {
  get: written((cell) => cell.numberFormat),
  set: (range, value) => {
    requireAllowed(range.sheet, range.area, 'allowFormatCells');
    if (typeof value === 'string') {
      range.session.apply(
        changeFormat(range.sheet, range.area, (format) => ({ ...format, numberFormat: value })),
      );
      return;
    }
    const codes = gridOf(value, range.area, 'numberFormat').map((line) =>
      line.map((code) => {
        if (code !== null && typeof code !== 'string') throw invalidArgument('numberFormat takes texts');
        return code;
      }),
    );
    range.session.apply(setNumberFormats(range.sheet, range.area, codes));
  },
};

function hiddenMember(axis: 'rows' | 'columns'): ScalarMember<RangeTarget> {
  const start = (area: Area): number => (axis === 'rows' ? area.row : area.column);
  const count = (area: Area): number => (axis === 'rows' ? area.rows : area.columns);
  return {
    get: (range) => lineHidden(range, axis),
    set: (range, value) => {
      if (typeof value !== 'boolean') throw invalidArgument(`${axis} hidden takes true or false`);
      requireAllowed(range.sheet, range.area, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      range.session.apply(setLinesHidden(range.sheet, axis, start(range.area), count(range.area), value));
    },
  };
}

function lineHidden(range: RangeTarget, axis: 'rows' | 'columns'): boolean | null {
  const { area, sheet } = range;
  const [lines, start, count] =
    axis === 'rows' ? [sheet.rows, area.row, area.rows] : [sheet.columns, area.column, area.columns];
  let hidden = 0;
  for (const [line, info] of lines)
    if (info.hidden === true && line >= start && line < start + count) hidden += 1;
  if (hidden === 0) return false;
  return hidden === count ? true : null;
}

function savedAsArray({ sheet, area }: RangeTarget): boolean | null {
  let count = 0;
  for (const { cell } of storedCells(sheet, area))
    if (cell.input?.kind === 'formula' && cell.input.array !== undefined) count += 1;
  if (count === 0) return false;
  return count === area.rows * area.columns ? true : null;
}

const hyperlink: ScalarMember<RangeTarget> = {
  get: (range) => {
    const link = cellAt(range.sheet, range.area.row, range.area.column)?.hyperlink;
    if (link === undefined) return null;
    const textToDisplay = readCell(range.sheet, range.area.row, range.area.column).text;
    return { ...link, textToDisplay };
  },
  set: (range, value) => {
    requireAllowed(range.sheet, range.area, 'edit');
    setHyperlink(range, value);
  },
};

function setHyperlink(range: RangeTarget, value: Json): void {
  if (!isRecord(value)) throw invalidArgument('hyperlink takes an object');
  const { address, documentReference, screenTip, textToDisplay } = value;
  const { sheet, area } = range;
  const corner: Area = { row: area.row, column: area.column, rows: 1, columns: 1 };
  const isEmpty = cellAt(sheet, area.row, area.column)?.input === undefined;
  const shown =
    typeof textToDisplay === 'string' ? textToDisplay : isEmpty ? (address ?? documentReference) : undefined;
  if (typeof shown === 'string') range.session.apply(writeValues(sheet, corner, [[shown]]));
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      ensureCell(sheet, row, column).hyperlink = {
        ...(typeof address === 'string' ? { address } : {}),
        ...(typeof documentReference === 'string' ? { documentReference } : {}),
        ...(typeof screenTip === 'string' ? { screenTip } : {}),
      };
    }
  }
  // Excel gives a link the look of a link.
  range.session.apply(
    changeFormat(sheet, area, (format) => ({ ...format, fontColour: '#0563C1', underline: true })),
  );
}

const rangeClass: ApiClass<RangeTarget> = {
  name: 'Range',
  scalars: {
    Values: values,
    Formulas: formulas,
    FormulasLocal: formulas,
    FormulasR1C1: formulasR1C1,
    Text: { get: reading((cell) => cell.text) },
    ValueTypes: { get: reading((cell) => cell.valueType) },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    Address: { get: (range) => range.address },
    AddressLocal: { get: (range) => range.address },
    _AbsoluteAddress: { get: (range) => range.absoluteAddress },
    RowIndex: readOnly((area) => area.row),
    ColumnIndex: readOnly((area) => area.column),
    RowCount: readOnly((area) => area.rows),
    ColumnCount: readOnly((area) => area.columns),
    CellCount: readOnly((area) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns)),
    IsEntireRow: readOnly(isWholeRows),
    IsEntireColumn: readOnly(isWholeColumns),
    RowHidden: hiddenMember('rows'),
    ColumnHidden: hiddenMember('columns'),
    Hidden: {
      get: (range) => common([lineHidden(range, 'rows') === true || lineHidden(range, 'columns') === true]),
    },
    // Dynamic arrays are not computed here, so nothing ever spills.
    HasSpill: readOnly(() => false),
    // A file from elsewhere keeps what spilled there as an array, as Excel would save it.
    SavedAsArray: { get: savedAsArray },
    Hyperlink: hyperlink,
    Left: { get: (range) => leftOf(range.sheet, range.area.column) },
    Top: { get: (range) => topOf(range.sheet, range.area.row) },
    Width: {
      get: (range) =>
        leftOf(range.sheet, range.area.column + range.area.columns) - leftOf(range.sheet, range.area.column),
    },
    Height: {
      get: (range) =>
        topOf(range.sheet, range.area.row + range.area.rows) - topOf(range.sheet, range.area.row),
    },
  },
  navigation: {
    Worksheet: (range) => range.session.objects.worksheet(range.session, range.sheet),
    Format: (range) => formatObject(new AreasTarget([range])),
    DataValidation: (range) => validationOf(new AreasTarget([range])),
    ConditionalFormats: (range) => conditionalFormatsOf(new AreasTarget([range])),
    Sort: sortObject,
  },
  methods: { ...rangeSteps, ...rangeEdits },
};
