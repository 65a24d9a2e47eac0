import type { Area, Cell, CellInput, CellResult, SheetModel } from '../../workbook/model';
import { maximumColumns, maximumRows, parseArea } from '../address';
import { OpenFailure } from '../failure';
import { fromFileFormula, shiftFormula } from '../formulaText';
import { booleanOf, child, indexOf, numberOf, type XmlNode } from '../xmlRead';
import { plainText } from '../xmlWrite';
import type { StyleReader } from './styles';
import { stringText } from './strings';

/** Cells of an area one array formula may fill; more than that is taken for damage. */
const largestArray = 1_000_000;

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Puts rows and cells into a sheet as they are met in its part. */
export class CellReader {
  private readonly shared = new Map<string, SharedFormula>();
  private readonly arrays: { readonly text: string; readonly area: Area }[] = [];
  private nextRow = 0;

  constructor(
    private readonly sheet: SheetModel,
    private readonly styles: StyleReader,
    private readonly strings: readonly string[],
  ) {}

  /** Takes a complete row. Throws OpenFailure `damaged` for places outside a sheet. */
  row(node: XmlNode): void {
    const row =
      node.attributes['r'] === undefined
        ? this.nextRow
        : (indexOf(node.attributes['r'], maximumRows + 1) ?? 0) - 1;
    if (row < 0 || row >= maximumRows)
      throw new OpenFailure('damaged', `row ${node.attributes['r'] ?? row} of ${this.sheet.name}`);
    this.nextRow = row + 1;
    this.rowInfo(node, row);
    let nextColumn = 0;
    for (const cell of node.children) {
      if (cell.name !== 'c') continue;
      const place = this.place(cell, row, nextColumn);
      nextColumn = place.column + 1;
      this.cell(cell, place.row, place.column);
    }
  }

  /** Spreads array formulas over their areas and settles looks; call once rows and columns are in. */
  finish(): void {
    for (const { text, area } of this.arrays) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++)
          this.arrayCell(text, area, row, column);
      }
    }
    for (const [row, cells] of this.sheet.cells) {
      for (const [column, cell] of cells) this.settle(cells, row, column, cell);
      if (cells.size === 0) this.sheet.cells.delete(row);
    }
  }

  /** A cell in the file that names no look has the default one, not its row's or column's. */
  private settle(cells: Map<number, Cell>, row: number, column: number, cell: Cell): void {
    if (cell.format !== undefined) return;
    const inherited = this.sheet.rows.get(row)?.format ?? this.sheet.columns.get(column)?.format;
    if (inherited !== undefined) cell.format = {};
    else if (Object.keys(cell).length === 0) cells.delete(column);
  }

  private rowInfo(node: XmlNode, row: number): void {
    const { ht, hidden, outlineLevel, collapsed, customHeight, s, customFormat } = node.attributes;
    const height = booleanOf(customHeight) ? numberOf(ht) : undefined;
    const level = numberOf(outlineLevel) ?? 0;
    const format = booleanOf(customFormat) ? this.styles.cell(numberOf(s) ?? 0) : undefined;
    const info = {
      ...(height === undefined ? {} : { height }),
      ...(booleanOf(hidden) ? { hidden: true } : {}),
      ...(level > 0 ? { outlineLevel: level } : {}),
      ...(booleanOf(collapsed) ? { collapsed: true } : {}),
      ...(format === undefined ? {} : { format }),
    };
    if (Object.keys(info).length > 0) this.sheet.rows.set(row, info);
  }

  private place(
    cell: XmlNode,
    row: number,
    column: number,
  ): { readonly row: number; readonly column: number } {
    const reference = cell.attributes['r'];
    if (reference === undefined && column < maximumColumns) return { row, column };
    const area = parseArea(reference ?? '');
    if (area === undefined || area.rows > 1 || area.columns > 1)
      throw new OpenFailure('damaged', `cell ${reference ?? ''} of ${this.sheet.name}`);
    return area;
  }

  private cell(node: XmlNode, row: number, column: number): void {
    const format = this.styles.cell(numberOf(node.attributes['s']) ?? 0);
    const value = this.value(node);
    const formula = this.formula(child(node, 'f'), row, column);
    const cell: Cell = {
      ...(formula === undefined
        ? constant(value)
        : { input: formula, ...(value.kind === 'empty' ? {} : { result: value }) }),
      ...(format === undefined ? {} : { format }),
    };
    this.set(row, column, cell);
  }

  private set(row: number, column: number, cell: Cell): void {
    const cells = this.sheet.cells.get(row);
    if (cells === undefined) this.sheet.cells.set(row, new Map([[column, cell]]));
    else cells.set(column, cell);
  }

  private value(node: XmlNode): CellResult {
    const type = node.attributes['t'];
    if (type === 'inlineStr') return { kind: 'text', text: stringText(child(node, 'is')) };
    const raw = child(node, 'v')?.text;
    if (raw === undefined) return { kind: 'empty' };
    switch (type) {
      case 's':
        return { kind: 'text', text: this.string(raw) };
      case 'str':
        return { kind: 'text', text: plainText(raw) };
      case 'b':
        return { kind: 'boolean', boolean: booleanOf(raw.trim()) };
      case 'e':
        return { kind: 'error', code: raw.trim() };
      case 'd':
        return dateValue(raw);
      default:
        return numberValue(raw);
    }
  }

  private string(raw: string): string {
    const text = this.strings[Number(raw)];
    if (text === undefined) throw new OpenFailure('missingPart', `shared text ${raw} of ${this.sheet.name}`);
    return text;
  }

  private formula(node: XmlNode | undefined, row: number, column: number): CellInput | undefined {
    if (node === undefined) return undefined;
    const { t: type, si, ref } = node.attributes;
    if (type === 'dataTable') return undefined;
    const area = type === 'array' ? parseArea(ref ?? '') : undefined;
    if (area !== undefined && node.text !== '' && area.rows * area.columns <= largestArray) {
      const text = fromFileFormula(node.text);
      this.arrays.push({ text, area });
      return { kind: 'formula', text, array: area };
    }
    const text = type === 'shared' && si !== undefined ? this.sharedText(node, si, row, column) : node.text;
    return text === '' ? undefined : { kind: 'formula', text: fromFileFormula(text) };
  }

  /** The first cell of a group carries the text, the others are copies of it. */
  private sharedText(node: XmlNode, group: string, row: number, column: number): string {
    if (node.text !== '') {
      this.shared.set(group, { text: node.text, row, column });
      return node.text;
    }
    const first = this.shared.get(group);
    return first === undefined ? '' : shiftFormula(first.text, row - first.row, column - first.column);
  }

  private arrayCell(text: string, area: Area, row: number, column: number): void {
    const cell = this.sheet.cells.get(row)?.get(column);
    if (cell?.input?.kind === 'formula') return;
    const result = cell?.input === undefined ? undefined : resultOf(cell);
    this.set(row, column, {
      ...(cell ?? {}),
      input: { kind: 'formula', text, array: area },
      ...(result === undefined ? {} : { result }),
    });
  }
}

function resultOf(cell: Cell): CellResult | undefined {
  if (cell.result !== undefined) return cell.result;
  if (cell.input?.kind !== 'constant') return undefined;
  const { value } = cell.input;
  if (typeof value === 'number') return { kind: 'number', number: value };
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'boolean', boolean: value };
}

/** A constant as the model has it; an error stays an error by its result. */
function constant(value: CellResult): Cell {
  switch (value.kind) {
    case 'empty':
      return {};
    case 'number':
      return { input: { kind: 'constant', value: value.number } };
    case 'text':
      return { input: { kind: 'constant', value: value.text } };
    case 'boolean':
      return { input: { kind: 'constant', value: value.boolean } };
    case 'error':
      return { input: { kind: 'constant', value: value.code }, result: value };
  }
}

function numberValue(raw: string): CellResult {
  const number = numberOf(raw);
  if (number !== undefined) return { kind: 'number', number };
  return raw.trim() === '' ? { kind: 'empty' } : { kind: 'text', text: plainText(raw) };
}

const millisecondsPerDay = 86_400_000;

/** A date in words (ISO 8601) as the serial number Excel has for it. */
function dateValue(raw: string): CellResult {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(raw) ? raw : `${raw}${raw.includes('T') ? 'Z' : ''}`);
  if (Number.isNaN(time)) return { kind: 'text', text: raw };
  return { kind: 'number', number: (time - Date.UTC(1899, 11, 30)) / millisecondsPerDay };
}
