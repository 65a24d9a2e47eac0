/** Looks of cells as steps: each distinct look goes out once, over all its areas. */
import type { AddressArea } from '../formula/address';
import type { Steps } from '../formula/steps';
import { groupText } from '../sheets/blockDifference';
import type { PlacedBlock } from '../sheets/placement';
import type { CellStyle, ColumnPlan, FixedCell, RowPlan } from '../sheets/sheetPlan';
import { cellStyles, standardFont, type Look } from '../sheets/style';
import { AreaCollector, addressesOf } from './areas';
import { step, type Step } from './step';
import { worksheetOf } from './worksheets';

/** Which cells of a block get their looks and rules: by row or by column. */
export interface Scope {
  readonly block: PlacedBlock;
  /** Key row and headers too. */
  readonly isWhole: boolean;
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/** All of a block. */
export function wholeScope(block: PlacedBlock): Scope {
  return { block, isWhole: true, rows: new Set(block.rows.keys()), columns: new Set() };
}

/** Everything a cell's look is made of. */
interface CellLook extends Look {
  readonly orientation?: number;
  readonly acrossSelection?: boolean;
  readonly isEntry?: boolean;
}

/** Fonts, fills, borders, alignment, locks and heights of the cells in a scope. */
export function* lookSteps(scope: Scope): Steps<Step[]> {
  const { area } = scope.block;
  const looks = new AreaCollector<CellLook>();
  const borders = new AreaCollector<string>();
  const known = new Map<CellLook, string>();
  yield* eachLook(scope, (row, column, look) => {
    const key = known.get(look) ?? JSON.stringify(look);
    known.set(look, key);
    looks.add(key, look, row, column);
    if (look.border !== undefined) borders.add(look.border, look.border, row, column);
  });
  return [
    ...(yield* baseSteps(scope)),
    ...looks.areas().flatMap(({ value, areas }) =>
      areaSteps(area.sheet, areas, (ranges) => {
        applyLook(ranges.format, value);
      }),
    ),
    ...borders.areas().flatMap(({ value, areas }) =>
      areaSteps(area.sheet, areas, (ranges) => {
        applyBorder(ranges.format, value);
      }),
    ),
    ...heightSteps(scope),
  ];
}

/** Looks of titles and notes. */
export function fixedLookSteps(sheet: string, cells: readonly FixedCell[]): Step[] {
  const looks = new AreaCollector<CellLook>();
  for (const { row, column, style } of [...cells].sort(
    (one, other) => one.column - other.column || one.row - other.row,
  )) {
    looks.add(style, cellStyles[style], row, column);
  }
  return looks.areas().flatMap(({ value, areas }) =>
    areaSteps(sheet, areas, (ranges) => {
      applyFont(ranges.format.font, standardFont);
      applyLook(ranges.format, value);
    }),
  );
}

/** Steps over areas, as many as their addresses need; `run` gets the first area of its step too. */
export function areaSteps(
  sheet: string,
  areas: readonly AddressArea[],
  run: (ranges: Excel.RangeAreas, first: AddressArea) => void,
): Step[] {
  return addressesOf(areas).map(({ address, first }) =>
    step((context) => {
      run(worksheetOf(context, sheet).getRanges(address), first);
    }, address.length + 6_000),
  );
}

/** Rows of a scope from top to bottom. */
export function rowsOf({ block }: Scope): { readonly row: RowPlan; readonly at: number }[] {
  return block.plan.rows
    .flatMap((row) => {
      const at = block.rows.get(row.key);
      return at === undefined ? [] : [{ row, at }];
    })
    .sort((one, other) => one.at - other.at);
}

/** Columns of a block from left to right. */
export function columnsOf({
  block,
}: Scope): { readonly column: ColumnPlan; readonly index: number; readonly at: number }[] {
  return block.plan.columns
    .flatMap((column, index) => {
      const at = block.columns.get(column.key);
      return at === undefined ? [] : [{ column, index, at }];
    })
    .sort((one, other) => one.at - other.at);
}

export function isInScope({ rows, columns }: Scope, rowKey: string, columnKey: string): boolean {
  return rows.has(rowKey) || columns.has(columnKey);
}

/** A step for each column; cells are told to a function, since there are ten thousands of them. */
function* eachLook(scope: Scope, see: (row: number, column: number, look: CellLook) => void): Steps<void> {
  const { block } = scope;
  const rows = rowsOf(scope);
  const dataLook = dataLooks();
  for (const { column, index, at } of columnsOf(scope)) {
    yield;
    if (scope.isWhole || scope.columns.has(column.key)) {
      if (block.groupRow !== undefined) see(block.groupRow, at, groupLook(block.plan.columns, index));
      see(block.headerRow, at, headerLook(column));
    }
    for (const { row, at: rowAt } of rows) {
      if (isInScope(scope, row.key, column.key)) see(rowAt, at, dataLook(row, column));
    }
  }
}

function groupLook(columns: readonly ColumnPlan[], index: number): CellLook {
  const isSpanned = columns[index]?.group !== undefined;
  const spans =
    isSpanned && (columns[index + 1]?.group === columns[index]?.group || groupText(columns, index) === '');
  return isSpanned
    ? { ...cellStyles.columnGroup, ...(spans ? { acrossSelection: true } : {}) }
    : cellStyles.columnHeader;
}

function headerLook(column: ColumnPlan): CellLook {
  // Wrapped in its narrow column, the word would make the whole header tall.
  if (column.role === 'key') return cellStyles.key;
  return { ...cellStyles.columnHeader, ...(column.rotated === true ? { orientation: 90 } : {}) };
}

/** Looks of data cells; the same look is the same object every time, for there are few and cells by the ten thousand. */
function dataLooks(): (row: RowPlan, column: ColumnPlan) => CellLook {
  const known = new Map<string, CellLook>();
  return (row, column) => {
    const style = styleOf(row, column);
    const isEntry = row.cells[column.key]?.kind === 'entry';
    const isHeading = row.style === 'heading1' || row.style === 'heading2';
    const wraps = column.wrap === true && !isHeading;
    const align = isHeading ? undefined : column.align;
    const key = `${style} ${String(isEntry)} ${String(wraps)} ${align ?? ''}`;
    const look = known.get(key) ?? {
      ...cellStyles[style],
      ...(wraps ? { wrap: true } : {}),
      ...(align === undefined ? {} : { horizontal: alignments[align] }),
      ...(isEntry ? { isEntry } : {}),
    };
    known.set(key, look);
    return look;
  };
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;

function styleOf(row: RowPlan, column: ColumnPlan): CellStyle {
  const own = row.styles?.[column.key];
  if (own !== undefined) return own;
  const kind = row.cells[column.key]?.kind;
  if (kind === 'entry') return 'entry';
  if (column.role === 'key') return 'key';
  if (row.links?.[column.key] !== undefined) return 'link';
  if (row.style !== 'row') return row.style;
  return kind === 'formula' ? 'formula' : 'constant';
}

/** Standard font over all cells of the scope; rows inserted among the planner's own must not keep looks of their neighbours. */
function* baseSteps(scope: Scope): Steps<Step[]> {
  const { block } = scope;
  if (scope.isWhole) {
    const { sheet, ...area } = block.area;
    return areaSteps(sheet, [area], (ranges) => {
      applyFont(ranges.format.font, standardFont);
    });
  }
  const cells = new AreaCollector<undefined>();
  yield* eachLook(scope, (row, column) => {
    cells.add('', undefined, row, column);
  });
  return cells.areas().flatMap(({ areas }) =>
    areaSteps(block.area.sheet, areas, (ranges) => {
      ranges.clear('Formats');
      applyFont(ranges.format.font, standardFont);
    }),
  );
}

function applyFont(
  font: Excel.RangeFont,
  { name, size }: { readonly name: string; readonly size: number },
): void {
  font.name = name;
  font.size = size;
}

function applyLook(format: Excel.RangeFormat, look: CellLook): void {
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.underline === true) format.font.underline = 'Single';
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.orientation !== undefined) format.textOrientation = look.orientation;
  if (look.acrossSelection === true) format.horizontalAlignment = 'CenterAcrossSelection';
  else if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.isEntry === true) format.protection.locked = false;
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function applyBorder(format: Excel.RangeFormat, colour: string): void {
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = colour;
  }
}

/** Heights of rows that have one; Excel fits the others. */
function heightSteps(scope: Scope): Step[] {
  const heights = new AreaCollector<number>();
  const { sheet, column } = scope.block.area;
  for (const { row, at } of rowsOf(scope)) {
    if (row.height !== undefined && scope.rows.has(row.key))
      heights.add(String(row.height), row.height, at, column);
  }
  return heights.areas().flatMap(({ value, areas }) =>
    areaSteps(sheet, areas, (ranges) => {
      ranges.format.rowHeight = value;
    }),
  );
}
