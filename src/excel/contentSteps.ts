/** Contents of cells as steps: whole matrices for what is new, single columns for what is renewed; `null` leaves a cell alone. */
import { quoteSheetName } from '../formula/address';
import type { Steps } from '../formula/steps';
import { generatedInput, groupText } from '../sheets/blockDifference';
import { inputOf, type FoundCell } from '../sheets/cellText';
import type { PlacedBlock } from '../sheets/placement';
import { groupRowKey, headerRowKey, type KeyedCell } from '../sheets/proposal';
import type { CellContent, ColumnPlan, FixedCell, LinkTarget, RowPlan } from '../sheets/sheetPlan';
import { copySteps, formulaRuns, type FormulaRuns } from './formulaRuns';
import { step, type Step } from './step';
import { worksheetOf } from './worksheets';

type Input = FoundCell | null;

/** Characters of the rows of one matrix: a fraction of what one request holds, so that requests can be made even. */
const sliceSize = 250_000;

/** So many rows are worked out between two looks at clicks. */
const rowsAtOnce = 32;

/** Everything of a new block: keys, headers, rows. */
export function* wholeBlockSteps(block: PlacedBlock): Steps<Step[]> {
  const { plan, area } = block;
  const columns = placedColumns(block);
  const lines = [spread(columns, ({ key }) => inputOf(key))];
  if (plan.headerRows === 2)
    lines.push(spread(columns, (_, index) => inputOf(groupText(plan.columns, index))));
  lines.push(spread(columns, ({ header }) => inputOf(header)));
  const runs = formulaRuns(block, plan.rows);
  for (const [index, row] of plan.rows.entries()) {
    if (index % rowsAtOnce === 0) yield;
    lines.push(rowInputs(block, columns, row, runs));
  }
  return [...matrixSteps(area.sheet, area.row, area.column, lines), ...copySteps(area.sheet, runs)];
}

/** Rows that are added to a block. */
export function newRowSteps(block: PlacedBlock, newRows: readonly string[]): Step[] {
  const wanted = new Set(newRows);
  const rows = block.plan.rows.filter(({ key }) => wanted.has(key));
  const first = block.rows.get(newRows[0] ?? '');
  if (first === undefined) return [];
  const runs = formulaRuns(block, rows);
  const columns = placedColumns(block);
  const lines = rows.map((row) => rowInputs(block, columns, row, runs));
  return [
    ...matrixSteps(block.area.sheet, first, block.area.column, lines),
    ...copySteps(block.area.sheet, runs),
  ];
}

/** Columns of a plan and where they stand in their block, 0-based from its left; the planner's own stand between them. */
interface PlacedColumns {
  readonly width: number;
  readonly columns: readonly { readonly column: ColumnPlan; readonly index: number; readonly at: number }[];
}

function placedColumns({ area, plan, columns }: PlacedBlock): PlacedColumns {
  return {
    width: area.columns,
    columns: plan.columns.flatMap((column, index) => {
      const at = columns.get(column.key);
      return at === undefined ? [] : [{ column, index, at: at - area.column }];
    }),
  };
}

/** Inputs by plan column, put into the block's columns; the planner's own columns stay as they are. */
function spread(
  { width, columns }: PlacedColumns,
  inputOfColumn: (column: ColumnPlan, index: number) => Input,
): Input[] {
  const line = new Array<Input>(width).fill(null);
  for (const { column, index, at } of columns) line[at] = inputOfColumn(column, index);
  return line;
}

/** Inputs of a row; formulas that are copied from a row above are left out. */
function rowInputs(block: PlacedBlock, columns: PlacedColumns, row: RowPlan, runs: FormulaRuns): Input[] {
  const at = block.rows.get(row.key) ?? 0;
  return spread(columns, (column) =>
    runs.isCopied(column.key, at) ? null : inputAt(block, row, column, at),
  );
}

/** Content of a cell in a new row or column: an entry gets its first value. */
function inputAt(block: PlacedBlock, row: RowPlan, column: ColumnPlan, at: number): Input {
  const content = contentOf(row, column);
  if (content === undefined) return null;
  const input = content.kind === 'entry' ? content.initial : undefined;
  return input === undefined ? (generatedInput(content, block.columns, at) ?? null) : inputOf(input);
}

function contentOf(row: RowPlan, { key, role }: ColumnPlan): CellContent | undefined {
  return row.cells[key] ?? (role === 'key' ? { kind: 'constant', value: row.key } : undefined);
}

/** Columns that are added to a block: key, headers and all rows that are there. */
export function newColumnSteps(block: PlacedBlock, newColumns: readonly string[]): Step[] {
  return newColumns.flatMap((columnKey) => {
    const index = block.plan.columns.findIndex(({ key }) => key === columnKey);
    const column = block.plan.columns[index];
    if (column === undefined) return [];
    const inputs = new Map<number, Input>([
      [block.keyRow, inputOf(columnKey)],
      [block.headerRow, inputOf(column.header)],
    ]);
    if (block.groupRow !== undefined)
      inputs.set(block.groupRow, inputOf(groupText(block.plan.columns, index)));
    for (const row of block.plan.rows) {
      const at = block.rows.get(row.key);
      if (at !== undefined) inputs.set(at, inputAt(block, row, column, at));
    }
    return columnSteps(block, columnKey, inputs);
  });
}

/** Generated cells that are written again. */
export function renewalSteps(block: PlacedBlock, cells: readonly KeyedCell[]): Step[] {
  const byColumn = new Map<string, Map<number, Input>>();
  const rows = new Map(block.plan.rows.map((row) => [row.key, row]));
  for (const { rowKey, columnKey } of cells) {
    const at = rowOf(block, rowKey);
    if (at === undefined) continue;
    const inputs = byColumn.get(columnKey) ?? new Map<number, Input>();
    inputs.set(at, renewed(block, rowKey, columnKey, rows.get(rowKey), at));
    byColumn.set(columnKey, inputs);
  }
  return [...byColumn].flatMap(([columnKey, inputs]) => columnSteps(block, columnKey, inputs));
}

function rowOf(block: PlacedBlock, rowKey: string): number | undefined {
  if (rowKey === headerRowKey) return block.headerRow;
  return rowKey === groupRowKey ? block.groupRow : block.rows.get(rowKey);
}

function renewed(
  block: PlacedBlock,
  rowKey: string,
  columnKey: string,
  row: RowPlan | undefined,
  at: number,
): Input {
  const index = block.plan.columns.findIndex(({ key }) => key === columnKey);
  if (rowKey === headerRowKey) return inputOf(block.plan.columns[index]?.header ?? '');
  if (rowKey === groupRowKey) return inputOf(groupText(block.plan.columns, index));
  const content = row?.cells[columnKey];
  // Never an entry, whatever a proposal says.
  return content === undefined ? null : (generatedInput(content, block.columns, at) ?? null);
}

/** One matrix of one column, from its first to its last input. */
function columnSteps(block: PlacedBlock, columnKey: string, inputs: ReadonlyMap<number, Input>): Step[] {
  const column = block.columns.get(columnKey);
  if (column === undefined || inputs.size === 0) return [];
  const at = [...inputs.keys()];
  const first = Math.min(...at);
  const lines = Array.from({ length: Math.max(...at) - first + 1 }, (_, offset) => [
    inputs.get(first + offset) ?? null,
  ]);
  return matrixSteps(block.area.sheet, first, column, lines);
}

function matrixSteps(
  sheet: string,
  row: number,
  column: number,
  lines: readonly (readonly Input[])[],
): Step[] {
  const steps: Step[] = [];
  let first = 0;
  let size = 0;
  for (const [index, line] of lines.entries()) {
    size += line.reduce<number>(
      (total, input) => total + (typeof input === 'string' ? input.length + 4 : 8),
      2,
    );
    if (size < sliceSize && index < lines.length - 1) continue;
    steps.push(matrixStep(sheet, row + first, column, lines.slice(first, index + 1), size));
    first = index + 1;
    size = 0;
  }
  return steps;
}

function matrixStep(
  sheet: string,
  row: number,
  column: number,
  lines: readonly (readonly Input[])[],
  size: number,
): Step {
  const width = lines[0]?.length ?? 0;
  return step(
    (context) => {
      const range = worksheetOf(context, sheet).getRangeByIndexes(row, column, lines.length, width);
      range.formulas = lines.map((line) => [...line]);
    },
    size + 2_000 + lines.length * 40,
  );
}

/** Titles and notes above the blocks. */
export function fixedSteps(sheet: string, cells: readonly FixedCell[]): Step[] {
  return cells.map(({ row, column, content }) =>
    matrixStep(
      sheet,
      row,
      column,
      [[content.kind === 'formula' ? content.formula : inputOf(content.value)]],
      200,
    ),
  );
}

function referenceOf(link: LinkTarget): string {
  return 'block' in link ? link.block : `${quoteSheetName(link.sheet)}!${link.address}`;
}

/** Links of rows; to other blocks by name, so that they lead there after sheets were renamed. */
export function linkSteps(block: PlacedBlock, rowKeys: ReadonlySet<string>): Step[] {
  return block.plan.rows.flatMap((row) => {
    const at = block.rows.get(row.key);
    if (at === undefined || !rowKeys.has(row.key)) return [];
    return Object.entries(row.links ?? {}).flatMap(([columnKey, link]) => {
      const column = block.columns.get(columnKey);
      const content = row.cells[columnKey];
      if (column === undefined) return [];
      const text = content?.kind === 'constant' ? String(content.value) : undefined;
      return step((context) => {
        const range = worksheetOf(context, block.area.sheet).getRangeByIndexes(at, column, 1, 1);
        range.hyperlink = {
          documentReference: referenceOf(link),
          ...(text === undefined ? {} : { textToDisplay: text }),
        };
      });
    });
  });
}
