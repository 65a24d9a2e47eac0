/** Writes entries into the cells their keys name. */
import { inputOf, type FoundCell } from '../sheets/cellText';
import type { EntryToFill, FillResult } from '../sheets/entryToFill';
import type { Failure } from '../sheets/proposal';
import { snapshotBlock, type SnapshotBlock } from '../sheets/snapshot';
import { orFailure } from './failure';
import { cellsOf, loaded } from './read';
import { send, step, type Step } from './step';

export type { EntryToFill, FillResult } from '../sheets/entryToFill';

/** Two syncs, however many entries; of two for one cell the later wins. Entries that have no place are returned, the others written. */
export async function fillEntries(
  entries: readonly EntryToFill[],
): Promise<FillResult | { readonly failure: Failure }> {
  if (entries.length === 0) return { written: 0, unknown: [] };
  return orFailure(() =>
    Excel.run({ delayForCellEdit: true }, (context) => fillIn(context, entries, anyContent)),
  );
}

/** What is put into a cell, and over which contents; never over a formula. */
export interface Replacing {
  readonly mayReplace: (found: FoundCell, entry: EntryToFill) => boolean;
  readonly input: (entry: EntryToFill) => FoundCell;
}

const anyContent: Replacing = { mayReplace: () => true, input: ({ value }) => inputOf(value) };

/** Two syncs; entries that have no place, or whose cell may not be replaced, are returned. */
export async function fillIn(
  context: Excel.RequestContext,
  entries: readonly EntryToFill[],
  replacing: Replacing,
): Promise<FillResult> {
  const blocks = await readBlocks(context, [...new Set(entries.map(({ block }) => block))]);
  const columns = new Map<string, ColumnOfEntries>();
  const unknown: EntryToFill[] = [];
  const places = new Map([...blocks].map(([name, block]) => [name, rowsByKey(block)]));
  for (const entry of entries) {
    const block = blocks.get(entry.block);
    const row = places.get(entry.block)?.get(entry.rowKey);
    const column = block?.columns[entry.columnKey];
    const input = block?.rows[row ?? -1]?.cells[entry.columnKey]?.input;
    if (
      block === undefined ||
      row === undefined ||
      column === undefined ||
      isFormula(input) ||
      !replacing.mayReplace(input ?? '', entry)
    ) {
      unknown.push(entry);
      continue;
    }
    const id = `${entry.block}\u0000${entry.columnKey}`;
    const known = columns.get(id) ?? { sheet: block.sheet, column, inputs: new Map<number, FoundCell>() };
    known.inputs.set(block.rows[row]?.row ?? 0, replacing.input(entry));
    columns.set(id, known);
  }
  await send(context, [...columns.values()].map(columnStep));
  return { written: entries.length - unknown.length, unknown };
}

interface ColumnOfEntries {
  readonly sheet: string;
  readonly column: number;
  readonly inputs: Map<number, FoundCell>;
}

async function readBlocks(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Map<string, SnapshotBlock>> {
  const requests = names.map((name) => ({ name, range: requestBlock(context, name) }));
  await context.sync();
  const blocks = requests
    .filter(({ range }) => !range.isNullObject)
    .flatMap(({ name, range }) => {
      const inputs = cellsOf(range.formulas);
      const { rowIndex: row, columnIndex: column, worksheet } = range;
      return (
        snapshotBlock({
          name,
          sheet: worksheet.name,
          row,
          column,
          inputs,
          values: inputs,
          numberFormats: [],
        }) ?? []
      );
    });
  return new Map(blocks.map((block) => [block.name, block]));
}

function requestBlock(context: Excel.RequestContext, name: string): Excel.Range {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.worksheet.load('name');
  return loaded(range, 'formulas,rowIndex,columnIndex');
}

/** First row of each key. */
function rowsByKey({ rows }: SnapshotBlock): Map<string, number> {
  return new Map([...rows.entries()].reverse().map(([index, { key }]) => [key, index]));
}

function isFormula(input: FoundCell | undefined): boolean {
  return typeof input === 'string' && input.startsWith('=');
}

/** One matrix from the first to the last entry of a column; cells between stay as they are. */
function columnStep({ sheet, column, inputs }: ColumnOfEntries): Step {
  const first = Math.min(...inputs.keys());
  const count = Math.max(...inputs.keys()) - first + 1;
  const matrix = Array.from({ length: count }, (_, offset) => [inputs.get(first + offset) ?? null]);
  const size = [...inputs.values()].reduce<number>((total, input) => total + String(input).length, count * 8);
  return step((context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(first, column, count, 1).formulas = matrix;
  }, size + 1_000);
}
