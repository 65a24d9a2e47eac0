/** Which cells of a sheet are formula, entry, constant or suspicious, as rectangles. */
import { areaOf, parseAddress, sameSheet, type AddressArea } from '../../formula/address';
import type { Finding } from '../../renstra/finding';
import { isFormula, type AuditedSheet } from '../auditedWorkbook';
import type { LocatedBlock } from './grid';

export type RegionKind = 'formula' | 'entry' | 'constant' | 'suspicious';

export interface Region {
  readonly kind: RegionKind;
  readonly area: AddressArea;
}

export interface SheetMap {
  readonly sheet: string;
  /** All that stands on the sheet. */
  readonly used: AddressArea;
  /** Regions do not overlap; what no region covers is empty. */
  readonly regions: readonly Region[];
}

type Kind = RegionKind | undefined;

/** Map of a sheet: our blocks as planned (an empty entry cell is an entry), the rest as it stands, findings over both. */
export function sheetMapOf(
  sheet: AuditedSheet,
  blocks: Iterable<LocatedBlock>,
  findings: readonly Finding[],
): SheetMap {
  const kinds: Kind[][] = sheet.inputs.map((cells) =>
    cells.map((cell) => (cell === '' ? undefined : isFormula(cell) ? 'formula' : 'constant')),
  );
  const set = (row: number, column: number, kind: RegionKind): void => {
    const line = kinds[row - sheet.row];
    const at = column - sheet.column;
    if (line !== undefined && at >= 0 && at < line.length) line[at] = kind;
  };
  for (const block of blocks) if (block.sheet === sheet) setPlanned(block, set);
  for (const { at } of findings) {
    if (!('sheet' in at) || !sameSheet(at.sheet, sheet.name)) continue;
    for (const [row, column] of cellsOfAddress(at.address, sheet)) set(row, column, 'suspicious');
  }
  const used = { row: sheet.row, column: sheet.column, rows: kinds.length, columns: kinds[0]?.length ?? 0 };
  return { sheet: sheet.name, used, regions: regionsOf(kinds, used) };
}

function setPlanned(
  { plan, columns, rows }: LocatedBlock,
  set: (row: number, column: number, kind: RegionKind) => void,
): void {
  for (const row of plan.rows) {
    for (const at of rows.get(row.key) ?? []) {
      for (const [key, { kind }] of Object.entries(row.cells)) {
        const column = columns.get(key);
        if (column !== undefined) set(at, column, kind);
      }
    }
  }
}

/** Cells of an address within what stands on the sheet; a finding may name whole columns. */
function cellsOfAddress(
  address: string,
  { row, column, inputs }: AuditedSheet,
): (readonly [number, number])[] {
  return address.split(',').flatMap((part) => {
    const parsed = parseAddress(part);
    if (parsed === undefined) return [];
    const area = areaOf(parsed.reference);
    const lastRow = Math.min(area.row + area.rows, row + inputs.length);
    const lastColumn = Math.min(area.column + area.columns, column + (inputs[0]?.length ?? 0));
    const cells: (readonly [number, number])[] = [];
    for (let at = area.row; at < lastRow; at += 1)
      for (let across = area.column; across < lastColumn; across += 1) cells.push([at, across]);
    return cells;
  });
}

/** Runs of one kind in a row, joined with the same run of the rows above. */
function regionsOf(kinds: readonly (readonly Kind[])[], used: AddressArea): Region[] {
  const done: Region[] = [];
  let open = new Map<string, Region>();
  for (const [index, line] of kinds.entries()) {
    const next = new Map<string, Region>();
    for (const { kind, first, count } of runsOf(line)) {
      const id = `${kind} ${first} ${count}`;
      const above = open.get(id);
      open.delete(id);
      const area = { row: used.row + index, column: used.column + first, rows: 1, columns: count };
      next.set(
        id,
        above === undefined ? { kind, area } : { kind, area: { ...above.area, rows: above.area.rows + 1 } },
      );
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runsOf(line: readonly Kind[]): { kind: RegionKind; first: number; count: number }[] {
  const runs: { kind: RegionKind; first: number; count: number }[] = [];
  for (const [at, kind] of line.entries()) {
    if (kind === undefined) continue;
    const last = runs.at(-1);
    if (last?.kind === kind && last.first + last.count === at) last.count += 1;
    else runs.push({ kind, first: at, count: 1 });
  }
  return runs;
}
