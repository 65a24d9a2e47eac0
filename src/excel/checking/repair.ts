/** Writes fixes into cells found by their keys, where they still hold what was judged. */
import { inputOf, sameContent, type FoundCell } from '../../sheets/cellText';
import type { CellInput, CellRepair, KeyedEntry, RepairResult } from '../../sheets/checking/access';
import type { Constant } from '../../sheets/sheetPlan';
import { send, step, type Step } from '../step';
import { locate, rowsByKey, type LocatedBlock, type LocatedColumn } from './locate';

/** A cell that is going to be written. */
interface Write {
  readonly repair: CellRepair;
  readonly row: number;
  readonly column: number;
  readonly input: FoundCell;
  /** Absent: the cell keeps its own. */
  readonly numberFormat?: string;
  readonly undo: CellRepair;
}

/**
 * Repairs cells of a block: one sync to read, one to write, however many cells. A cell whose key is doubled or gone, or
 * that holds something else by now, is skipped.
 */
export async function repairCells(
  context: Excel.RequestContext,
  located: LocatedBlock | undefined,
  repairs: readonly CellRepair[],
): Promise<RepairResult> {
  const writes = new Map<string, Write>();
  const skipped: KeyedEntry[] = [];
  const rows = located === undefined ? undefined : rowsByKey(located);
  for (const repair of repairs) {
    const { rowKey, columnKey } = repair.cell;
    const [row, ...others] = rows?.get(rowKey) ?? [];
    const column = located?.columns.get(columnKey);
    const isPlain = located !== undefined && column !== undefined && row !== undefined && others.length === 0;
    const write = isPlain ? writeOf(repair, row, row - located.row, column) : undefined;
    const place = `${String(row)} ${String(column?.column)}`;
    if (write === undefined || writes.has(place)) skipped.push(repair.cell);
    else writes.set(place, write);
  }
  const all = [...writes.values()];
  if (located !== undefined && all.length > 0) await send(context, writeSteps(located.sheetId, all));
  return { repaired: all.length, skipped, undo: all.map(({ undo }) => undo) };
}

/** What a repair needs to know of the block. */
export function locateForRepair(
  context: Excel.RequestContext,
  block: { readonly name: string; readonly keyRow: readonly FoundCell[] },
  repairs: readonly CellRepair[],
): Promise<LocatedBlock | undefined> {
  const columns = [...new Set(repairs.map(({ cell }) => cell.columnKey))];
  return locate(context, block.name, columns, block.keyRow);
}

/** Undefined where the cell holds something else than what was judged. */
function writeOf(repair: CellRepair, row: number, offset: number, column: LocatedColumn): Write | undefined {
  const before = column.formulas[offset] ?? '';
  if (!sameContent(before, repair.found)) return undefined;
  const format = String(column.numberFormats[offset] ?? 'General');
  const numberFormat = repair.numberFormat ?? formatFor(repair.input, format);
  const input = inputIn(repair.input, numberFormat ?? format);
  return {
    repair,
    row,
    column: column.column,
    input,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    undo: {
      cell: repair.cell,
      found: repair.input.kind === 'formula' ? repair.input.formula : repair.input.value,
      input: inputBack(before, column.values[offset] ?? ''),
      ...(numberFormat === undefined ? {} : { numberFormat: format }),
    },
  };
}

const textFormat = '@';

/** A cell formatted as text would keep a number or a formula as text. */
function formatFor(input: CellInput, format: string): string | undefined {
  const isText = input.kind === 'constant' && typeof input.value === 'string';
  return format === textFormat && !isText ? 'General' : undefined;
}

/** A cell formatted as text takes a text as it stands, also its apostrophe. */
function inputIn(input: CellInput, format: string): FoundCell {
  if (input.kind === 'formula') return input.formula;
  return format === textFormat ? input.value : inputOf(input.value);
}

/** What puts a cell back: a text that begins with `=` shows itself, a formula shows its result. */
function inputBack(before: Constant, value: Constant): CellInput {
  const isFormula = typeof before === 'string' && before.startsWith('=') && before !== value;
  return isFormula ? { kind: 'formula', formula: before } : { kind: 'constant', value: before };
}

/** Neighbouring cells of a column go together; formats first, since they decide how an input is read. */
function writeSteps(sheetId: string, writes: readonly Write[]): Step[] {
  const runs = runsOf(writes);
  const rangeOf = (context: Excel.RequestContext, [first]: readonly Write[], count: number): Excel.Range =>
    context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(first?.row ?? 0, first?.column ?? 0, count, 1);
  const formats = runsOf(writes.filter(({ numberFormat }) => numberFormat !== undefined)).map((run) =>
    step(
      (context) => {
        rangeOf(context, run, run.length).numberFormat = run.map(({ numberFormat }) => [
          numberFormat ?? 'General',
        ]);
      },
      700 + run.length * 40,
    ),
  );
  const inputs = runs.map((run) =>
    step(
      (context) => {
        rangeOf(context, run, run.length).formulas = run.map(({ input }) => [input]);
      },
      run.reduce((size, { input }) => size + String(input).length + 12, 700),
    ),
  );
  return [...formats, ...inputs];
}

function runsOf(writes: readonly Write[]): Write[][] {
  const runs: Write[][] = [];
  for (const write of [...writes].sort((one, other) => one.column - other.column || one.row - other.row)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last?.column === write.column && last.row === write.row - 1) run.push(write);
    else runs.push([write]);
  }
  return runs;
}
