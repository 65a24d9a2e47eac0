/** What stood in a workbook, to put it back: undoing and doing again what a person did by hand. */
import type { Change } from './changes';
import { intersection } from './areas';
import { cellAt, putCell, storedCells } from './cells';
import type { Area, Cell, SheetModel, WorkbookModel } from './model';
import { markMoved, moveMark } from './moves';

export interface Snapshot {
  /** Whether the cells hold what they held then, and none of the sheet's cells were moved since. */
  readonly matches: () => boolean;
  /** Puts back what was there; what changed is the caller's to announce. */
  readonly restore: () => Change[];
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

// Cells are changed in place, their inputs, results and formats never are.
const copied = (cells: readonly PlacedCell[]): PlacedCell[] =>
  cells.map(({ row, column, cell }) => ({ row, column, cell: { ...cell } }));

/** Keeps the cells of an area, with the rules and merges of their sheet. */
export function areaSnapshot(model: WorkbookModel, sheet: SheetModel, area: Area): Snapshot {
  const cells = copied(storedCells(sheet, area));
  const rules = { validations: [...sheet.validations], merges: [...sheet.merges] };
  const mark = moveMark(sheet);
  const filled = (some: readonly PlacedCell[]): PlacedCell[] =>
    some.filter(({ cell }) => cell.input !== undefined);
  return {
    matches: () => {
      if (moveMark(sheet) !== mark || !model.sheets.includes(sheet)) return false;
      const before = filled(cells);
      return (
        filled(storedCells(sheet, area)).length === before.length &&
        before.every(({ row, column, cell }) => cellAt(sheet, row, column)?.input === cell.input)
      );
    },
    restore: () => {
      for (const { row, column } of storedCells(sheet, area)) putCell(sheet, row, column, undefined);
      for (const { row, column, cell } of cells) putCell(sheet, row, column, { ...cell });
      sheet.validations = [...rules.validations];
      sheet.merges = [...rules.merges];
      markMoved(sheet, mark);
      return [
        { kind: 'data', sheetId: sheet.id, area, changeType: 'RangeEdited' },
        { kind: 'format', sheetId: sheet.id, area },
      ];
    },
  };
}

/** Keeps the whole workbook: inserted and deleted lines rewrite formulas, names and rules everywhere. */
export function workbookSnapshot(model: WorkbookModel): Snapshot {
  const sheets = model.sheets.map(sheetCopy);
  const names = model.names.map((name) => ({ ...name }));
  const { selection } = model;
  return {
    matches: () =>
      model.sheets.length === sheets.length &&
      sheets.every((copy, index) => model.sheets[index] === copy.sheet && sameInputs(copy.sheet, copy.cells)),
    restore: () => {
      for (const copy of sheets) copy.restore();
      model.names = names.map((name) => ({ ...name }));
      model.selection = selection;
      return [
        { kind: 'names' },
        ...sheets.flatMap(({ sheet, used }): Change[] =>
          used === undefined
            ? []
            : [{ kind: 'data', sheetId: sheet.id, area: used, changeType: 'RangeEdited' }],
        ),
      ];
    },
  };
}

type CellRows = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

interface SheetCopy {
  readonly sheet: SheetModel;
  readonly cells: CellRows;
  /** Around all stored cells; undefined where there are none. */
  readonly used: Area | undefined;
  readonly restore: () => void;
}

function copyRows(rows: CellRows): Map<number, Map<number, Cell>> {
  return new Map(
    [...rows].map(([row, line]) => [
      row,
      new Map([...line].map(([column, cell]) => [column, { ...cell }] as const)),
    ]),
  );
}

const copyInfos = <Info extends object>(infos: ReadonlyMap<number, Info>): Map<number, Info> =>
  new Map([...infos].map(([line, info]) => [line, { ...info }]));

function refill<Value>(target: Map<number, Value>, source: ReadonlyMap<number, Value>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}

function sheetCopy(sheet: SheetModel): SheetCopy {
  const cells = copyRows(sheet.cells);
  const rows = copyInfos(sheet.rows);
  const columns = copyInfos(sheet.columns);
  const mark = moveMark(sheet);
  const { freeze, autoFilter } = sheet;
  const rest = structuredClone({
    merges: sheet.merges,
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    page: sheet.page,
    charts: sheet.charts,
  });
  return {
    sheet,
    cells,
    used: usedBy(cells),
    restore: () => {
      refill(sheet.cells, copyRows(cells));
      refill(sheet.rows, copyInfos(rows));
      refill(sheet.columns, copyInfos(columns));
      Object.assign(sheet, structuredClone(rest));
      if (freeze === undefined) delete sheet.freeze;
      else sheet.freeze = freeze;
      if (autoFilter === undefined) delete sheet.autoFilter;
      else sheet.autoFilter = autoFilter;
      markMoved(sheet, mark);
    },
  };
}

function usedBy(rows: CellRows): Area | undefined {
  let lastRow = -1;
  let lastColumn = -1;
  for (const [row, line] of rows) {
    lastRow = Math.max(lastRow, row);
    for (const column of line.keys()) lastColumn = Math.max(lastColumn, column);
  }
  if (lastColumn < 0) return undefined;
  return { row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 };
}

function sameInputs(sheet: SheetModel, cells: CellRows): boolean {
  let filled = 0;
  for (const [row, line] of cells) {
    for (const [column, cell] of line) {
      if (cell.input === undefined) continue;
      filled += 1;
      if (cellAt(sheet, row, column)?.input !== cell.input) return false;
    }
  }
  for (const line of sheet.cells.values())
    for (const cell of line.values()) if (cell.input !== undefined) filled -= 1;
  return filled === 0;
}

/** The part of an area in which a sheet stores anything: whole rows and columns are cut to it. */
export function usedPart(sheet: SheetModel, area: Area): Area | undefined {
  const used = usedBy(sheet.cells);
  return used && intersection(used, area);
}
