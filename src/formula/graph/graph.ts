import type { CellPlace } from '../tree/tree';
import { AreaIndex, FormulaPlaces, type SharedArea } from './areaIndex';
import { circlesOf } from './circles';
import { PrecedentReader, type NameFormula, type PrecedentArea } from './precedents';

/** A formula with its `=` in English A1 form, and its cell (0-based). */
export interface FormulaCell extends CellPlace {
  readonly formula: string;
}

interface Sheet {
  readonly areas: AreaIndex;
  readonly places: FormulaPlaces;
}

/** Which formula reads which cells, over a whole workbook. */
export class DependencyGraph {
  /** All formulas; their numbers are their places in here. */
  readonly formulas: readonly FormulaCell[];
  private readonly precedents: (readonly PrecedentArea[])[] = [];
  private readonly sheets = new Map<string, Sheet>();
  private readonly sheetKeys = new Map<string, string>();
  private readonly shared = new Map<string, SharedArea>();
  private readonly sharedByNumber: SharedArea[] = [];
  private readonly reader: PrecedentReader;

  constructor(formulas: Iterable<FormulaCell>, nameFormula: NameFormula) {
    this.formulas = [...formulas];
    this.reader = new PrecedentReader(nameFormula);
    for (const [number, cell] of this.formulas.entries()) this.add(cell, number);
  }

  /** Number of the formula in a cell; undefined where none stands. */
  numberAt({ sheet, row, column }: CellPlace): number | undefined {
    return this.sheets.get(this.keyOf(sheet))?.places.at(row, column);
  }

  /** Areas that the formula of a cell reads, names resolved; none for a cell without formula. */
  precedentsOf(place: CellPlace): readonly PrecedentArea[] {
    const number = this.numberAt(place);
    return number === undefined ? [] : (this.precedents[number] ?? []);
  }

  /** Areas that a formula would read if it stood on a sheet. */
  areasOf(formula: string, sheet: string): readonly PrecedentArea[] {
    return this.reader.areasOf(formula, sheet);
  }

  /** Cells whose formulas read a cell themselves. */
  dependentsOf(place: CellPlace): readonly FormulaCell[] {
    const found = new Set(this.readersOf(place));
    for (const shared of this.sharedAt(place)) for (const reader of shared.readers) found.add(reader);
    return this.cellsOf(found);
  }

  /** Cells whose values hang on some of these cells, however far; the cells themselves only where they are in a circle. */
  allDependentsOf(places: readonly CellPlace[]): readonly FormulaCell[] {
    const found = new Set<number>();
    const seen = new Set<SharedArea>();
    const open: CellPlace[] = [...places];
    const reach = (number: number): void => {
      const cell = this.formulas[number];
      if (cell === undefined || found.has(number)) return;
      found.add(number);
      open.push(cell);
    };
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      this.readersOf(place).forEach(reach);
      for (const shared of this.sharedAt(place)) {
        if (seen.has(shared)) continue;
        seen.add(shared);
        shared.readers.forEach(reach);
      }
    }
    return this.cellsOf(found);
  }

  /** Formulas that stand in an area. */
  formulasIn(area: PrecedentArea): readonly FormulaCell[] {
    return this.cellsOf(this.numbersIn(area));
  }

  /** Circular references: the cells of each circle. */
  circles(): readonly (readonly FormulaCell[])[] {
    const count = this.formulas.length;
    const circles = circlesOf(count + this.sharedByNumber.length, (node) => this.edgesOf(node, count));
    return circles.map((circle) => this.cellsOf(circle.filter((node) => node < count)));
  }

  /** Formulas come first, then shared areas: a formula leads to what it reads, an area to the formulas in it. */
  private edgesOf(node: number, count: number): readonly number[] {
    if (node >= count) {
      const shared = this.sharedByNumber[node - count];
      return shared === undefined ? [] : this.numbersIn(shared.area);
    }
    return (this.precedents[node] ?? []).flatMap((area) => {
      const shared = AreaIndex.isSmall(area) ? undefined : this.shared.get(this.areaKey(area));
      return shared === undefined ? this.numbersIn(area) : [count + shared.number];
    });
  }

  private add(cell: FormulaCell, number: number): void {
    const areas = this.reader.areasOf(cell.formula, cell.sheet);
    this.precedents.push(areas);
    this.sheetOf(cell.sheet).places.add(cell.row, cell.column, number);
    for (const area of areas) {
      if (AreaIndex.isSmall(area)) this.sheetOf(area.sheet).areas.addSmall(area, number);
      else this.sharedOf(area).readers.push(number);
    }
  }

  private sharedOf(area: PrecedentArea): SharedArea {
    const key = this.areaKey(area);
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const shared: SharedArea = { area, readers: [], number: this.sharedByNumber.length };
    this.shared.set(key, shared);
    this.sharedByNumber.push(shared);
    this.sheetOf(area.sheet).areas.addShared(shared);
    return shared;
  }

  private areaKey({ sheet, row, column, rows, columns }: PrecedentArea): string {
    return `${row} ${column} ${rows} ${columns} ${this.keyOf(sheet)}`;
  }

  private sheetOf(name: string): Sheet {
    const key = this.keyOf(name);
    const known = this.sheets.get(key);
    if (known !== undefined) return known;
    const made = { areas: new AreaIndex(), places: new FormulaPlaces() };
    this.sheets.set(key, made);
    return made;
  }

  private keyOf(sheet: string): string {
    const known = this.sheetKeys.get(sheet);
    if (known !== undefined) return known;
    const key = sheet.toUpperCase();
    this.sheetKeys.set(sheet, key);
    return key;
  }

  private readersOf({ sheet, row, column }: CellPlace): readonly number[] {
    return this.sheets.get(this.keyOf(sheet))?.areas.readersOf(row, column) ?? [];
  }

  private sharedAt({ sheet, row, column }: CellPlace): readonly SharedArea[] {
    return this.sheets.get(this.keyOf(sheet))?.areas.sharedAt(row, column) ?? [];
  }

  private numbersIn(area: PrecedentArea): readonly number[] {
    return this.sheets.get(this.keyOf(area.sheet))?.places.within(area) ?? [];
  }

  private cellsOf(numbers: Iterable<number>): readonly FormulaCell[] {
    return [...numbers].flatMap((number) => this.formulas[number] ?? []);
  }
}
