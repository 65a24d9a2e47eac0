/** What Excel says to something typed: the rule of the cell, judged as if the cell held it already. */
import type { FormulaLookup } from '../../formula/evaluation/context';
import { evaluateFormula } from '../../formula/evaluation/evaluate';
import { foldText, isFailure, toBoolean, toText, type Scalar } from '../../formula/evaluation/values';
import { moveFormula } from '../../formula/move';
import { parseFormula } from '../../formula/tree/parse';
import { nodesOf, type FormulaTree } from '../../formula/tree/tree';
import type { TypedValue } from '../../host/hostTypes';
import type { CellResult, DataValidation, SheetModel, WorkbookModel } from '../../host/workbook/model';
import { formatAt, readInput, validationAt } from '../../host/workbook/operations';
import { listChoices, listSource } from '../lists/listChoices';
import { holds } from './comparison';
import { modelLookup } from './modelLookup';

export interface Alert {
  readonly style: 'Stop' | 'Warning' | 'Information';
  /** Empty where the rule's author wrote none. */
  readonly title: string;
  readonly message: string;
}

export interface InputMessage {
  readonly title: string;
  readonly message: string;
}

interface Place {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** What is shown beside the cell while it is selected. */
export function inputMessageAt({ sheet, row, column }: Omit<Place, 'model'>): InputMessage | undefined {
  const prompt = validationAt(sheet, row, column)?.prompt;
  if (prompt?.showPrompt !== true || `${prompt.title}${prompt.message}` === '') return undefined;
  return { title: prompt.title, message: prompt.message };
}

/** What Excel asks or says when this is typed into the cell; undefined where it takes it in silence. */
export function alertFor(place: Place, typed: TypedValue): Alert | undefined {
  const { sheet, row, column } = place;
  const validation = validationAt(sheet, row, column);
  const alert = validation?.errorAlert;
  if (validation === undefined || alert?.showAlert === false) return undefined;
  const result = resultOfTyped(place, typed);
  if (result === undefined || fits(place, validation, result)) return undefined;
  return { style: alert?.style ?? 'Stop', title: alert?.title ?? '', message: alert?.message ?? '' };
}

/** What the cell would show; undefined where that cannot be told, or where the cell stays as it is. */
function resultOfTyped(place: Place, typed: TypedValue): CellResult | undefined {
  const { model, sheet, row, column } = place;
  const write = readInput(typed ?? '', formatAt(sheet, row, column).numberFormat);
  if (write === 'keep') return undefined;
  if (write === 'empty') return { kind: 'empty' };
  if (write.result !== undefined) return write.result;
  const { input } = write;
  if (input.kind === 'constant') return asResult(input.value);
  const tree = parseFormula(input.text);
  if (tree.kind === 'trouble') return undefined;
  return asResult(evaluateFormula(tree, { sheet: sheet.name, row, column }, modelLookup(model)));
}

function asResult(value: Scalar): CellResult | undefined {
  switch (typeof value) {
    case 'number':
      return { kind: 'number', number: value };
    case 'string':
      return { kind: 'text', text: value };
    case 'boolean':
      return { kind: 'boolean', boolean: value };
    case 'undefined':
      return { kind: 'empty' };
    default:
      return value.kind === 'error' ? { kind: 'error', code: value.code } : undefined;
  }
}

/** False only where the rule certainly says no: a rule that cannot be read here lets everything pass. */
function fits(place: Place, validation: DataValidation, result: CellResult): boolean {
  if (result.kind === 'empty' && validation.ignoreBlanks) return true;
  const { rule } = validation;
  const judge = new Judge(place, validation, result);
  for (const kind of ['decimal', 'wholeNumber', 'date', 'time', 'textLength'] as const) {
    const bounds = rule[kind];
    if (typeof bounds === 'object' && bounds !== null) return judge.isWithin(kind, bounds);
  }
  const custom = rule['custom'];
  if (typeof custom === 'object' && custom !== null && 'formula' in custom)
    return judge.agrees(String(custom.formula));
  return listSource(rule) === undefined || judge.isListed();
}

class Judge {
  private readonly lookup: FormulaLookup;

  public constructor(
    private readonly place: Place,
    private readonly validation: DataValidation,
    private readonly result: CellResult,
  ) {
    const { model, sheet, row, column } = place;
    this.lookup = modelLookup(model, { sheet, row, column, result });
  }

  public agrees(formula: string): boolean {
    const value = this.valueOf(formula);
    if (value === undefined) return true;
    const answer = toBoolean(value);
    // An error of the formula refuses, as in Excel.
    return isFailure(answer) ? answer.kind === 'unknown' : answer;
  }

  public isWithin(kind: string, bounds: object): boolean {
    const value = this.measured(kind);
    if (value === undefined) return false;
    const operator: unknown = Reflect.get(bounds, 'operator');
    const first = this.boundOf(Reflect.get(bounds, 'formula1'));
    const second = this.boundOf(Reflect.get(bounds, 'formula2'));
    if (first === undefined && this.validation.ignoreBlanks) return true;
    return holds(typeof operator === 'string' ? operator : 'Between', value, first, second) ?? true;
  }

  public isListed(): boolean {
    const { model, sheet, row, column } = this.place;
    const choices = listChoices(model, sheet, row, column);
    if (choices === undefined) return true;
    const shown = toText(this.lookup.cellAt(sheet.name, row, column));
    if (typeof shown !== 'string') return false;
    const { result } = this;
    return choices.some(
      (choice) =>
        foldText(choice) === foldText(shown) ||
        (result.kind === 'number' && choice.trim() !== '' && Number(choice) === result.number),
    );
  }

  /** What a rule of a kind compares; undefined for what is of another kind altogether. */
  private measured(kind: string): number | undefined {
    const { result } = this;
    if (kind === 'textLength') {
      const { sheet, row, column } = this.place;
      const text = toText(this.lookup.cellAt(sheet.name, row, column));
      return typeof text === 'string' ? text.length : undefined;
    }
    if (result.kind !== 'number') return undefined;
    return kind === 'wholeNumber' && !Number.isInteger(result.number) ? undefined : result.number;
  }

  private boundOf(bound: unknown): Scalar {
    if (typeof bound === 'number') return bound;
    if (typeof bound !== 'string' || bound === '') return undefined;
    if (bound.startsWith('=')) return this.valueOf(bound);
    const number = Number(bound);
    return Number.isNaN(number) ? bound : number;
  }

  /** Undefined where it cannot be read, or refers to a blank cell while blanks are ignored: then Excel takes anything. */
  private valueOf(formula: string): Scalar {
    const { sheet, row, column } = this.place;
    const [first] = this.validation.areas;
    if (first === undefined) return undefined;
    const tree = parseFormula(moveFormula(formula, first.row, first.column, row, column));
    if (tree.kind === 'trouble') return undefined;
    if (this.validation.ignoreBlanks && this.refersToBlank(tree)) return undefined;
    return evaluateFormula(tree, { sheet: sheet.name, row, column }, this.lookup);
  }

  private refersToBlank(tree: FormulaTree): boolean {
    return nodesOf(tree).some((node) => {
      if (node.kind !== 'reference' || node.reference.kind !== 'cell') return false;
      const { row, column } = node.reference.cell;
      return this.lookup.cellAt(node.sheet?.sheet ?? this.place.sheet.name, row, column) === undefined;
    });
  }
}
