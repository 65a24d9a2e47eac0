/**
 * Which conditional formats apply to a cell. A rule's formula is computed by the host's own engine in a scratch workbook
 * that holds only the values it refers to; equal values are computed once.
 */
import { cellAddress } from '../../formula/address';
import { moveFormula } from '../../formula/move';
import { joinTokens, tokenise, type Token } from '../../formula/tokens';
import { Computing } from '../../host/engine/computing';
import { atOnce } from '../../host/slices';
import type {
  CellInput,
  CellResult,
  ConditionalFormat,
  SheetModel,
  WorkbookModel,
} from '../../host/workbook/model';
import {
  areaOfName,
  cellAt,
  containsCell,
  createWorkbook,
  findName,
  putCell,
  resultOf,
  sheetByName,
} from '../../host/workbook/operations';

// Private characters no formula holds.
const slotBegin = '\uE000';
const slotEnd = '\uE001';
const slots = /\uE000(\d+)\uE001/g;

type Place = { readonly sheet: SheetModel; readonly row: number; readonly column: number };

interface Question {
  /** Formula with every reference replaced by a slot; with the values it identifies the answer. */
  readonly formula: string;
  readonly values: readonly CellResult[];
}

function formulaOf(format: ConditionalFormat, row: number, column: number): string | undefined {
  const first = format.areas[0];
  if (format.type !== 'custom' || format.formula === undefined || first === undefined) return undefined;
  return moveFormula(format.formula, first.row, first.column, row, column);
}

function placeOfToken(token: Token, model: WorkbookModel, sheet: SheetModel): Place | undefined {
  if (token.kind === 'reference') {
    const target = token.sheet === undefined ? sheet : sheetByName(model, token.sheet.sheet);
    if (target === undefined || token.reference.kind !== 'cell') return undefined;
    const { row, column } = token.reference.cell;
    return { sheet: target, row, column };
  }
  if (token.kind !== 'name') return undefined;
  const name = findName(model, token.text);
  const place = name === undefined ? undefined : areaOfName(model, name);
  if (place === undefined || place.area.rows * place.area.columns !== 1) return undefined;
  return { sheet: place.sheet, row: place.area.row, column: place.area.column };
}

function questionOf(formula: string, model: WorkbookModel, sheet: SheetModel): Question {
  const values: CellResult[] = [];
  const tokens = tokenise(formula).map((token) => {
    const place = placeOfToken(token, model, sheet);
    if (place === undefined) return token;
    values.push(resultOf(cellAt(place.sheet, place.row, place.column)));
    return { text: `${slotBegin}${values.length}${slotEnd}` };
  });
  return { formula: joinTokens(tokens), values };
}

const keyOf = (question: Question): string => `${question.formula}\u0000${JSON.stringify(question.values)}`;

function inputOf(result: CellResult): CellInput | undefined {
  switch (result.kind) {
    case 'number':
      return { kind: 'constant', value: result.number };
    case 'text':
      return { kind: 'constant', value: result.text };
    case 'boolean':
      return { kind: 'constant', value: result.boolean };
    case 'error':
      return { kind: 'formula', text: `=${result.code}` };
    case 'empty':
      return undefined;
  }
}

/** Writes a question into a row of the scratch sheet: its formula in column A, the values it refers to beside it. */
function writeQuestion(sheet: SheetModel, row: number, question: Question): void {
  question.values.forEach((value, index) => {
    const input = inputOf(value);
    if (input !== undefined) putCell(sheet, row, index + 1, { input });
  });
  const text = question.formula.replace(slots, (_, index: string) => `$${cellAddress(row, Number(index))}`);
  putCell(sheet, row, 0, { input: { kind: 'formula', text } });
}

const isTrue = (result: CellResult): boolean =>
  result.kind === 'boolean' ? result.boolean : result.kind === 'number' && result.number !== 0;

interface Asked {
  readonly rule: ConditionalFormat;
  readonly key: string;
  readonly question: Question;
}

function asking(
  rule: ConditionalFormat,
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): Asked[] {
  if (!rule.areas.some((area) => containsCell(area, row, column))) return [];
  const formula = formulaOf(rule, row, column);
  if (formula === undefined) return [];
  const question = questionOf(formula, model, sheet);
  return [{ rule, key: keyOf(question), question }];
}

export type ConditionsOfCell = (row: number, column: number) => readonly ConditionalFormat[];

/** Answers rules, remembering every answer; questions of one drawing are computed together. */
export class Conditions {
  private readonly answers = new Map<string, boolean>();
  private readonly scratch = createWorkbook();
  private readonly computing = new Computing();

  /** For the cells given, tells which rules apply, in their order of priority. */
  public of(
    model: WorkbookModel,
    sheet: SheetModel,
    cells: Iterable<readonly [number, number]>,
  ): ConditionsOfCell {
    const rules = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
    const asked = new Map<string, Asked[]>();
    const open = new Map<string, Question>();
    if (rules.length > 0) {
      for (const [row, column] of cells) {
        const questions = rules.flatMap((rule) => asking(rule, model, sheet, row, column));
        if (questions.length > 0) asked.set(cellAddress(row, column), questions);
        for (const { key, question } of questions) if (!this.answers.has(key)) open.set(key, question);
      }
    }
    this.compute(open);
    return (row, column) => this.applying(asked.get(cellAddress(row, column)) ?? []);
  }

  private applying(asked: readonly Asked[]): ConditionalFormat[] {
    const found: ConditionalFormat[] = [];
    for (const { rule, key } of asked) {
      if (this.answers.get(key) !== true) continue;
      found.push(rule);
      if (rule.stopIfTrue) break;
    }
    return found;
  }

  private compute(open: ReadonlyMap<string, Question>): void {
    if (open.size === 0) return;
    const [sheet] = this.scratch.sheets;
    if (sheet === undefined) return;
    sheet.cells.clear();
    [...open.values()].forEach((question, row) => {
      writeQuestion(sheet, row, question);
    });
    atOnce(this.computing.compute(this.scratch));
    [...open.keys()].forEach((key, row) => this.answers.set(key, isTrue(resultOf(cellAt(sheet, row, 0)))));
  }
}
