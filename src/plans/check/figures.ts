import type { ByYear, Guideline, PlannedValue, SourcePlace } from '../../renstra/plan';
import { rowOf, subjectOf, type PlanIndex } from './planIndex';
import { unitOfCard } from './unitNames';

/** One print of a figure: the targets of one goal, or of one indicator of one unit. */
export interface FigurePrint {
  readonly at: SourcePlace;
  readonly targets: ByYear<PlannedValue>;
  /** The print that rules where prints differ: Lampiran I for units, Tabel 2 for goals. */
  readonly rules: boolean;
}

/** All prints that mean the same figure. */
export interface Figure {
  readonly code: string;
  /** Absent for a goal, and for an indicator several units carry without a figure of the organisation. */
  readonly unit?: string;
  readonly prints: readonly FigurePrint[];
}

class Figures {
  private readonly found = new Map<string, { code: string; unit?: string; prints: FigurePrint[] }>();

  add(code: string, unit: string | undefined, print: FigurePrint): void {
    const key = figureKey(code, unit);
    const figure = this.found.get(key) ?? { code, ...(unit === undefined ? {} : { unit }), prints: [] };
    figure.prints.push(print);
    this.found.set(key, figure);
  }

  all(): ReadonlyMap<string, Figure> {
    return this.found;
  }
}

/** Key of a figure in the map of `figuresOf`. */
export function figureKey(code: string, unit: string | undefined): string {
  return `${unit ?? ''}/${code}`;
}

/** The unit whose figure a card prints: that of its section where that unit has such a row, else as a print without a unit. */
function unitOfFigure(index: PlanIndex, card: Guideline): string | undefined {
  const unit = unitOfCard(index, card);
  return unit !== undefined && rowOf(index, unit, card.code) !== undefined
    ? unit
    : subjectOf(index, card.code);
}

/** Collects every print of every figure of a plan, by `figureKey`. */
export function figuresOf(index: PlanIndex): ReadonlyMap<string, Figure> {
  const figures = new Figures();
  for (const goal of index.plan.goals) {
    figures.add(goal.code, undefined, { at: goal.at, targets: goal.targets, rules: true });
  }
  for (const row of index.plan.targets) {
    figures.add(row.code, row.unit, { at: row.at, targets: row.targets, rules: true });
  }
  for (const print of index.plan.prints) {
    const unit = print.unit ?? subjectOf(index, print.code);
    figures.add(print.code, unit, { at: print.at, targets: print.targets, rules: false });
  }
  for (const card of index.plan.guidelines) {
    if (card.targets === undefined) continue;
    const unit = unitOfFigure(index, card);
    figures.add(card.code, unit, { at: card.at, targets: card.targets, rules: false });
  }
  return figures.all();
}
