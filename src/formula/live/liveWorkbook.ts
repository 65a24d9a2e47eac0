/** A workbook that computes: what changed in its cells is followed to every formula that hangs on them, and to no other. */
import { EvaluationCache, type FormulaLookup } from '../evaluation/context';
import { evaluateFormula } from '../evaluation/evaluate';
import { isUnknown, unknown, type Scalar } from '../evaluation/values';
import { AreaIndex, type SharedArea } from '../graph/areaIndex';
import { PrecedentReader, type NameFormula, type PrecedentArea } from '../graph/precedents';
import { forgetAreas } from './keptAreas';
import { LiveSheet, type LiveCell, type LiveFormula } from './liveSheet';
import { Readers } from './readers';
import { TemplateShelf, type FormulaCopy } from './rowTemplate';

/** What a cell holds: a value (`undefined`: nothing) or a formula with its `=`, maybe as a copy of another cell's. */
export type LiveContent = { readonly value: Scalar } | { readonly formula: string | FormulaCopy };

export type LiveOutcome =
  | { readonly kind: 'computed'; readonly formulas: readonly LiveFormula[] }
  /** A formula that cannot be computed here, or that hangs on itself. What was not computed stays due. */
  | { readonly kind: 'beyond'; readonly why: string };

/** Between two steps so many formulas are computed. */
const formulasPerStep = 128;

export class LiveWorkbook {
  /** By name, in capitals and in every other way it was asked for. */
  private readonly sheets = new Map<string, LiveSheet>();
  /** Most references of a formula lead to one sheet. */
  private lastFound: { readonly asked: string; readonly sheet: LiveSheet } | undefined;
  private formulas: (LiveFormula | undefined)[] = [];
  private count = 0;
  private readonly shelf: TemplateShelf;
  /** Made when only some of the formulas are to be computed for the first time. */
  private readers: Readers | undefined;
  /** How many formulas are due. */
  private dueCount = 0;
  private computings = 0;
  /** Cells that changed since the last computing; none are noted while every formula is due. */
  private touched: LiveCell[] = [];
  /** Hangs on itself: it stays due, since no value of it is one that others may go on from. */
  private circular: LiveFormula | undefined;
  private readonly lookup: FormulaLookup & { readonly cache: EvaluationCache };

  constructor(nameFormula: NameFormula) {
    this.shelf = new TemplateShelf(new PrecedentReader(nameFormula));
    this.lookup = {
      cellAt: (sheet, row, column) => this.find(sheet)?.valueAt(row, column),
      nameFormula,
      extentOf: (sheet) => this.find(sheet)?.extent,
      cache: new EvaluationCache(),
    };
  }

  /** The sheet of a name, made where there was none. */
  sheet(name: string): LiveSheet {
    const known = this.find(name);
    if (known !== undefined) return known;
    const made = new LiveSheet(name);
    this.sheets.set(name.toUpperCase(), made);
    return made;
  }

  put(sheet: LiveSheet, row: number, column: number, content: LiveContent): void {
    const before = sheet.formulaAt(row, column);
    if (before !== undefined) this.remove(before);
    if ('formula' in content) this.add(sheet, row, column, content.formula);
    else sheet.setValue(row, column, content.value);
    // Where every formula is due nothing is to be followed.
    if (this.dueCount < this.count) this.touched.push({ sheet, row, column });
  }

  /** Takes the values of all formulas from elsewhere: nothing is due any more but a formula that hangs on itself. */
  adopt(valueOf: (cell: LiveCell) => Scalar): void {
    this.eachFormula((formula) => {
      this.settle(formula, valueOf(formula));
    });
    if (this.circular !== undefined) this.makeDue(this.circular);
    this.lookup.cache.values.clear();
    this.lookup.cache.positions.clear();
    this.touched = [];
  }

  /** Computes what is due and gives way between any two steps; nothing is put until the last of them. */
  *compute(): Generator<void, LiveOutcome> {
    if (this.dueCount === 0 && this.touched.length === 0) return { kind: 'computed', formulas: [] };
    if (this.dueCount * 2 > this.count) this.eachFormula(this.makeDue);
    if (this.dueCount < this.count) yield* this.follow();
    const { values, positions } = this.lookup.cache;
    const due = this.dueFormulas();
    const changed = this.dueCount < this.count ? [...this.touched, ...due] : undefined;
    for (const kept of [values, positions]) forgetAreas(kept, changed);
    this.touched = [];
    this.circular = undefined;
    return yield* this.computeDue(due);
  }

  /** Makes ready for the change of a few cells: finds out which formulas read which cells. */
  *prepare(): Generator<void, void> {
    if (this.readers !== undefined || this.count === 0) return;
    this.compact();
    const readers = new Readers((name) => this.find(name));
    for (let number = 0; number < this.formulas.length; number += 1) {
      const formula = this.formulas[number];
      if (formula !== undefined) readers.add(formula);
      if (number % formulasPerStep === 0) yield;
    }
    this.readers = readers;
  }

  /** Case does not count. Kept as it was asked for, since every reference of every formula asks. */
  private find(name: string): LiveSheet | undefined {
    if (name === this.lastFound?.asked) return this.lastFound.sheet;
    const known = this.sheets.get(name);
    const sheet = known ?? this.sheets.get(name.toUpperCase());
    if (sheet === undefined) return undefined;
    if (known === undefined) this.sheets.set(name, sheet);
    this.lastFound = { asked: name, sheet };
    return sheet;
  }

  private add(sheet: LiveSheet, row: number, column: number, written: string | FormulaCopy): void {
    const template =
      typeof written === 'string'
        ? this.shelf.templateOf(written, sheet.name, row, column)
        : this.shelf.templateOfCopy(written, sheet.name, row, column);
    const formula = { sheet, row, column, template, number: this.formulas.length, isDue: true, enteredIn: 0 };
    this.formulas.push(formula);
    this.count += 1;
    this.dueCount += 1;
    sheet.setFormula(row, column, formula);
    this.readers?.add(formula);
  }

  private remove(formula: LiveFormula): void {
    this.formulas[formula.number] = undefined;
    this.count -= 1;
    this.noLongerDue(formula);
    if (this.circular === formula) this.circular = undefined;
    formula.sheet.setFormula(formula.row, formula.column, undefined);
    // Readers keep the numbers of formulas that are gone.
    if (this.formulas.length > 2 * this.count + 1_000) this.readers = undefined;
  }

  private compact(): void {
    this.formulas = this.formulas.filter((formula) => formula !== undefined);
    for (const [number, formula] of this.formulas.entries())
      if (formula !== undefined) formula.number = number;
  }

  private settle(formula: LiveFormula, value: Scalar): void {
    formula.sheet.setValue(formula.row, formula.column, value);
    this.noLongerDue(formula);
  }

  private noLongerDue(formula: LiveFormula): void {
    if (formula.isDue) this.dueCount -= 1;
    formula.isDue = false;
  }

  private readonly makeDue = (formula: LiveFormula): void => {
    if (!formula.isDue) this.dueCount += 1;
    formula.isDue = true;
  };

  private eachFormula(see: (formula: LiveFormula) => void): void {
    for (const formula of this.formulas) if (formula !== undefined) see(formula);
  }

  private dueFormulas(): readonly LiveFormula[] {
    const due: LiveFormula[] = [];
    if (this.dueCount > 0)
      this.eachFormula((formula) => {
        if (formula.isDue) due.push(formula);
      });
    return due;
  }

  /** Makes due whatever hangs on changed cells, however far. */
  private *follow(): Generator<void, void> {
    yield* this.prepare();
    const open: LiveCell[] = [...this.touched, ...this.dueFormulas()];
    const seen = new Set<SharedArea>();
    const reach = (number: number): void => {
      const formula = this.formulas[number];
      if (formula === undefined || formula.isDue) return;
      this.makeDue(formula);
      open.push(formula);
    };
    for (let cell = open.pop(); cell !== undefined; cell = open.pop())
      this.readers?.eachOf(cell.sheet, cell.row, cell.column, seen, reach);
  }

  /** Computes formulas, each after what it reads. A chain of thousands of cells does not recurse. */
  private *computeDue(wanted: readonly LiveFormula[]): Generator<void, LiveOutcome> {
    const computed: LiveFormula[] = [];
    const done = new Set<PrecedentArea>();
    const present = (this.computings += 1);
    for (const first of wanted) {
      const open = [first];
      for (let formula = open.at(-1); formula !== undefined; formula = open.at(-1)) {
        const waiting = this.waitingFor(formula, present, done);
        // Entered and still due: it waits, further down, for what waits for it.
        this.circular = waiting.find(({ enteredIn }) => enteredIn === present);
        if (this.circular !== undefined) return { kind: 'beyond', why: 'a circular reference' };
        open.push(...waiting);
        if (waiting.length > 0) continue;
        open.pop();
        if (!formula.isDue) continue;
        const value = this.evaluate(formula);
        if (isUnknown(value)) return { kind: 'beyond', why: value.why };
        this.settle(formula, value);
        computed.push(formula);
        if (computed.length % formulasPerStep === 0) yield;
      }
    }
    return { kind: 'computed', formulas: computed };
  }

  /** Formulas that are due and that a formula reads; none where they were told before. */
  private waitingFor(
    formula: LiveFormula,
    present: number,
    done: Set<PrecedentArea>,
  ): readonly LiveFormula[] {
    if (!formula.isDue || formula.enteredIn === present) return [];
    formula.enteredIn = present;
    const waiting: LiveFormula[] = [];
    const { row, template } = formula;
    for (const { area, moves } of template.readIn(row)) {
      if (done.has(area)) continue;
      const before = waiting.length;
      this.find(area.sheet)?.collectDue(area, moves ? template.shiftOf(row) : 0, waiting);
      if (!moves && waiting.length === before && !AreaIndex.isSmall(area)) done.add(area);
    }
    return waiting;
  }

  private evaluate({ sheet, row, column, template }: LiveFormula): Scalar {
    const { tree } = template;
    if (tree.kind === 'trouble') return unknown('text that is no formula');
    return evaluateFormula(tree, { sheet: sheet.name, row, column }, this.lookup, template.shiftOf(row));
  }
}
