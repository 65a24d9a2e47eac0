import { newEngineModel, type EngineModel } from './library';
import type { EngineSheets } from './engineSheets';
import { distrustedForms } from './functions';
import { readResult, tellsInability } from './results';

const functionCalls = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][A-Za-z0-9_.]*)\(/g;

/** Knows which functions the engine has: it writes the ones it does not know in small letters. */
export class Abilities {
  private scratch: EngineModel | undefined;
  private readonly known = new Map<string, boolean>();

  /** Whether every function of a formula is one the engine has and computes rightly. */
  canCompute(formula: string): boolean {
    if (distrustedForms.some((form) => form.test(formula))) return false;
    for (const match of formula.matchAll(functionCalls)) {
      const name = match[1];
      if (name !== undefined && !this.has(name.toUpperCase())) return false;
    }
    return true;
  }

  private has(name: string): boolean {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const has = this.probe(name);
    this.known.set(name, has);
    return has;
  }

  private probe(name: string): boolean {
    if (this.scratch === undefined) {
      this.scratch = newEngineModel();
      this.scratch.pauseEvaluation();
    }
    this.scratch.setUserInput(0, 1, 1, `=${name}()`);
    const read = this.scratch.getCellContent(0, 1, 1);
    return read === read.toUpperCase();
  }
}

/** Tries formulas on empty sheets: one that fails there fails by itself, not by what it refers to. */
export class Trial {
  private model: EngineModel | undefined;
  private readonly outcomes = new Map<string, boolean>();

  constructor(private readonly sheets: EngineSheets) {}

  fails(formula: string): boolean {
    const known = this.outcomes.get(formula);
    if (known !== undefined) return known;
    this.model ??= this.sheets.emptyTwin();
    this.model.setUserInput(0, trialCell, trialCell, formula);
    this.model.evaluate();
    const fails = tellsInability(readResult(this.model, 0, trialCell - 1, trialCell - 1));
    this.outcomes.set(formula, fails);
    return fails;
  }
}

/** A cell that formulas hardly refer to. */
const trialCell = 16_000;

/** Whether a formula fills its neighbours too, which it does not where it comes from. */
export function spills(model: EngineModel, sheet: number, row: number, column: number): boolean {
  const structure = model.getCellArrayStructure(sheet, row + 1, column + 1);
  if (structure === 'SingleCell') return false;
  // The engine takes INDEX for an array even where one cell comes out of it.
  return !('DynamicAnchor' in structure && structure.DynamicAnchor.every((length) => length === 1));
}
