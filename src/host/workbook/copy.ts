import { atOnce, type Steps } from '../../formula/steps';
import { movableFormula, type MovableFormula } from '../../formula/move';
import type { Change } from './changes';
import { containsArea, intersection, requireOnSheet } from './areas';
import { CopiedFormula } from './copiedFormula';
import { cellAt, putCell, resultOf, storedCells } from './cells';
import { formatAt } from './formats';
import { requireNoPartialMerge } from './merge';
import type { Area, Cell, SheetModel } from './model';
import { recut, setValidation } from './rules';
import { rewriteValidation } from './formulas';

/** Words of Excel's `RangeCopyType`. */
export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';
export interface CopyOptions {
  readonly what?: CopyKind;
  readonly skipBlanks?: boolean;
  readonly transpose?: boolean;
}
export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/**
 * Copies an area onto another, as Excel pastes: references of formulas move along. The destination grows to the source's
 * size, or is filled with whole repetitions of it. `All` brings formats, validations and merges too.
 */
export function copyArea(source: Place, destination: Place, options: CopyOptions = {}): Change[] {
  return atOnce(copyInSteps(source, destination, options));
}

/** As `copyArea`, a repetition at a time. */
export function* copyInSteps(source: Place, destination: Place, options: CopyOptions = {}): Steps<Change[]> {
  requireOnSheet(source.area);
  requireOnSheet(destination.area);
  const target = targetOf(source.area, destination.area, options.transpose === true);
  requireOnSheet(target);
  requireNoPartialMerge(destination.sheet, target);
  const originals = originalsOf(source);
  const tiles = tilesOf(source.area, target, options.transpose === true);
  for (const tile of tiles) {
    pasteTile(originals, source.area, destination.sheet, tile, options);
    yield;
  }
  if ((options.what ?? 'All') === 'All')
    for (const tile of tiles) copyRules(source, destination.sheet, tile, options);
  const sheetId = destination.sheet.id;
  const format: Change = { kind: 'format', sheetId, area: target };
  const data: Change = { kind: 'data', sheetId, area: target, changeType: 'RangeEdited' };
  if (options.what === 'Formats') return [format];
  return options.what === undefined || options.what === 'All' ? [data, format] : [data];
}

function targetOf(source: Area, destination: Area, transpose: boolean): Area {
  const rows = transpose ? source.columns : source.rows;
  const columns = transpose ? source.rows : source.columns;
  const repeats = destination.rows % rows === 0 && destination.columns % columns === 0;
  return repeats ? destination : { ...destination, rows, columns };
}

function tilesOf(source: Area, target: Area, transpose: boolean): Area[] {
  const rows = transpose ? source.columns : source.rows;
  const columns = transpose ? source.rows : source.columns;
  const tiles: Area[] = [];
  for (let row = target.row; row < target.row + target.rows; row += rows) {
    for (let column = target.column; column < target.column + target.columns; column += columns) {
      tiles.push({ row, column, rows, columns });
    }
  }
  return tiles;
}

/** A cell to be copied, maybe to many places. */
interface Original {
  readonly cell: Cell;
  readonly formula?: MovableFormula;
}

/** The source's cells, taken before anything is pasted: source and destination may overlap. */
function originalsOf({ sheet, area }: Place): Original[][] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => {
      const row = area.row + down;
      const column = area.column + across;
      const format = formatAt(sheet, row, column);
      const cell = { ...cellAt(sheet, row, column), ...(Object.keys(format).length > 0 ? { format } : {}) };
      return cell.input?.kind === 'formula' ? { cell, formula: movableFormula(cell.input.text) } : { cell };
    }),
  );
}

function pasteTile(
  originals: readonly (readonly Original[])[],
  source: Area,
  sheet: SheetModel,
  tile: Area,
  options: CopyOptions,
): void {
  const { what = 'All', skipBlanks, transpose } = options;
  originals.forEach((line, down) => {
    line.forEach((original, across) => {
      if (skipBlanks === true && original.cell.input === undefined) return;
      const row = tile.row + (transpose === true ? across : down);
      const column = tile.column + (transpose === true ? down : across);
      const move = { rows: row - source.row - down, columns: column - source.column - across };
      putCell(sheet, row, column, pasted(original, cellAt(sheet, row, column) ?? {}, move, what));
    });
  });
}

interface Move {
  readonly rows: number;
  readonly columns: number;
}

function pasted(original: Original, present: Cell, move: Move, what: CopyKind): Cell {
  const { cell } = original;
  switch (what) {
    case 'All':
      return { ...lookOf(cell), ...movedInput(original, move), ...errorOf(cell) };
    case 'Formulas':
      return original.formula === undefined || present.result !== undefined
        ? { ...lookOf(present), ...movedInput(original, move), ...errorOf(cell) }
        : Object.assign(present, movedInput(original, move));
    case 'Values':
      return { ...lookOf(present), ...asConstant(cell) };
    case 'Formats':
      return { ...contentOf(present), ...(cell.format === undefined ? {} : { format: cell.format }) };
  }
}

function lookOf({ format, hyperlink }: Cell): Cell {
  return { ...(format === undefined ? {} : { format }), ...(hyperlink === undefined ? {} : { hyperlink }) };
}

function contentOf({ input, result, hyperlink }: Cell): Cell {
  return {
    ...(input === undefined ? {} : { input }),
    ...(result === undefined ? {} : { result }),
    ...(hyperlink === undefined ? {} : { hyperlink }),
  };
}

/** Only an error that stands there as a constant travels; a formula's result waits for the engine. */
function errorOf({ input, result }: Cell): Pick<Cell, 'result'> {
  return input?.kind === 'constant' && result !== undefined ? { result } : {};
}

function movedInput({ cell, formula }: Original, { rows, columns }: Move): Pick<Cell, 'input'> {
  if (formula !== undefined) return { input: new CopiedFormula(formula, rows, columns) };
  return cell.input === undefined ? {} : { input: cell.input };
}

function asConstant(cell: Cell): Cell {
  const result = resultOf(cell);
  switch (result.kind) {
    case 'empty':
      return {};
    case 'number':
      return { input: { kind: 'constant', value: result.number } };
    case 'text':
      return { input: { kind: 'constant', value: result.text } };
    case 'boolean':
      return { input: { kind: 'constant', value: result.boolean } };
    case 'error':
      return { input: { kind: 'constant', value: result.code }, result };
  }
}

function copyRules(source: Place, sheet: SheetModel, tile: Area, options: CopyOptions): void {
  if (options.transpose === true) return;
  const down = tile.row - source.area.row;
  const across = tile.column - source.area.column;
  const moved = (area: Area): Area => ({ ...area, row: area.row + down, column: area.column + across });
  const within = (area: Area): Area[] => {
    const common = intersection(area, source.area);
    return common === undefined ? [] : [moved(common)];
  };
  const merges = source.sheet.merges.filter((merge) => containsArea(source.area, merge)).map(moved);
  const rules = source.sheet.validations.flatMap((rule) =>
    recut(rule, rule.areas.flatMap(within), rewriteValidation),
  );
  sheet.merges = [...sheet.merges.filter((merge) => intersection(merge, tile) === undefined), ...merges];
  for (const { areas, ...rule } of rules) setValidation(sheet, areas, rule);
}

/** Moves the contents of an area onto one of the same size, formulas as they are written; formats and rules stay. */
export function moveContents(source: Place, destination: Place): Change[] {
  requireOnSheet(destination.area);
  requireNoPartialMerge(destination.sheet, destination.area);
  const contents = originalsOf(source).map((line) => line.map(({ cell }) => contentOf(cell)));
  for (const { row, column, cell } of storedCells(source.sheet, source.area))
    putCell(source.sheet, row, column, lookOf(cell));
  contents.forEach((line, down) => {
    line.forEach((content, across) => {
      const row = destination.area.row + down;
      const column = destination.area.column + across;
      const present = cellAt(destination.sheet, row, column) ?? {};
      putCell(destination.sheet, row, column, { ...lookOf(present), ...content });
    });
  });
  return [source, destination].map(({ sheet, area }) => ({
    kind: 'data',
    sheetId: sheet.id,
    area,
    changeType: 'RangeEdited',
  }));
}
