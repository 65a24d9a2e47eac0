/** A workbook plan written straight into the host's workbook and computed: what formulas give, without the way through Excel. */
import { columnLetters } from '../../../src/formula/address';
import { renderTemplate } from '../../../src/formula/template';
import { WorkbookEngine } from '../../../src/host/engine/engine';
import { initialiseEngineInNode } from '../../../src/host/engine/node';
import type { Cell, CellInput, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { addName, addSheet, createWorkbook, renameSheet } from '../../../src/host/workbook/operations';
import type {
  BlockPlan,
  CellContent,
  Constant,
  SheetPlan,
  WorkbookPlan,
} from '../../../src/sheets/sheetPlan';

export interface DirectWorkbook {
  readonly model: WorkbookModel;
  /** Types into a cell of a block, by keys; undefined empties it. */
  readonly put: (block: string, row: string, column: string, value: Constant | undefined) => void;
  readonly compute: () => void;
  /** What a cell shows: a constant, a result, `undefined` for an empty cell, `{ error }` for an error. */
  readonly shown: (block: string, row: string, column: string) => Shown;
}
export type Shown = Constant | undefined | { readonly error: string };

interface Placed {
  readonly sheet: SheetModel;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

function write(sheet: SheetModel, row: number, column: number, input: CellInput | undefined): void {
  const line = sheet.cells.get(row) ?? new Map<number, Cell>();
  sheet.cells.set(row, line);
  if (input === undefined) line.delete(column);
  else line.set(column, { input });
}

function inputOf(
  content: CellContent,
  columns: ReadonlyMap<string, number>,
  row: number,
): CellInput | undefined {
  switch (content.kind) {
    case 'constant':
      return { kind: 'constant', value: content.value };
    case 'formula':
      return { kind: 'formula', text: renderTemplate(content.formula, columns, row) };
    case 'entry':
      return content.initial === undefined ? undefined : { kind: 'constant', value: content.initial };
  }
}

function writeBlock(model: WorkbookModel, sheet: SheetModel, block: BlockPlan): Placed {
  const columns = new Map(block.columns.map(({ key }, index) => [key, block.column + index]));
  const first = block.row + 1 + block.headerRows;
  const last = first + block.rows.length - 1;
  const addressed = (column: number, from: number, to: number): string =>
    `=${quoted(sheet.name)}!$${columnLetters(column)}$${from + 1}:$${columnLetters(column)}$${to + 1}`;
  for (const { key, name } of block.columns) {
    const column = columns.get(key) ?? 0;
    write(sheet, block.row, column, { kind: 'constant', value: key });
    if (name !== undefined) addName(model, { name, formula: addressed(column, first, last) });
  }
  const rows = new Map<string, number>();
  for (const [index, row] of block.rows.entries()) {
    const at = first + index;
    rows.set(row.key, at);
    for (const [key, content] of Object.entries(row.cells))
      write(sheet, at, columns.get(key) ?? -1, inputOf(content, columns, at));
    for (const [key, name] of Object.entries(row.names ?? {})) {
      const column = columnLetters(columns.get(key) ?? 0);
      addName(model, { name, formula: `=${quoted(sheet.name)}!$${column}$${at + 1}` });
    }
  }
  return { sheet, columns, rows };
}

function sheetFor(model: WorkbookModel, plan: SheetPlan, index: number): SheetModel {
  const [first] = model.sheets;
  if (index > 0 || first === undefined) return addSheet(model, plan.name).sheet;
  renameSheet(model, first, plan.name);
  return first;
}

/** What figures are computed on; no other sheet feeds these, and the embedded engine takes long over Grafik and Pohon. */
export const figureSheets: readonly SheetPlan['id'][] = [
  ...(['workingPapers', 'measurement', 'history', 'settings'] as const),
  ...(['goals', 'cascading', 'summary', 'home'] as const),
];

/** Writes all sheets of a plan, or only some; nothing is computed yet. */
export function writeDirectly(plan: WorkbookPlan, only?: readonly SheetPlan['id'][]): DirectWorkbook {
  initialiseEngineInNode();
  const model = createWorkbook();
  const engine = new WorkbookEngine();
  const placed = new Map<string, Placed>();
  const sheets = plan.sheets.filter(({ id }) => only === undefined || only.includes(id));
  for (const [index, sheetPlan] of sheets.entries()) {
    const sheet = sheetFor(model, sheetPlan, index);
    for (const { row, column, content } of sheetPlan.fixed)
      write(
        sheet,
        row,
        column,
        content.kind === 'constant' ? content : { kind: 'formula', text: content.formula },
      );
    for (const block of sheetPlan.blocks) placed.set(block.name, writeBlock(model, sheet, block));
  }
  const place = (block: string, row: string, column: string) => {
    const found = placed.get(block);
    const [at, columnAt] = [found?.rows.get(row), found?.columns.get(column)];
    if (found === undefined || at === undefined || columnAt === undefined)
      throw new Error(`No cell ${row} / ${column} in ${block}`);
    return { sheet: found.sheet, row: at, column: columnAt };
  };
  return {
    model,
    put: (block, row, column, value) => {
      const at = place(block, row, column);
      write(at.sheet, at.row, at.column, value === undefined ? undefined : { kind: 'constant', value });
    },
    compute: () => {
      engine.compute(model);
    },
    shown: (block, row, column) => {
      const at = place(block, row, column);
      return shownBy(at.sheet.cells.get(at.row)?.get(at.column));
    },
  };
}

function shownBy(cell: Cell | undefined): Shown {
  if (cell?.input === undefined) return undefined;
  if (cell.input.kind === 'constant') return cell.input.value;
  switch (cell.result?.kind) {
    case 'number':
      return cell.result.number;
    case 'text':
      return cell.result.text;
    case 'boolean':
      return cell.result.boolean;
    case 'error':
      return { error: cell.result.code };
    default:
      return undefined;
  }
}
