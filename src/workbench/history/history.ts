/** What a person did by hand in the grid, to be undone and done again; what the add-in does is not in here. */
import type { Host } from '../../host/host';
import type { Area, SheetModel, WorkbookModel } from '../../host/workbook/model';
import { areaSnapshot, usedPart, workbookSnapshot, type Snapshot } from '../../host/workbook/operations';

/** Cells a deed changes; `workbook` where it moves cells, since that rewrites formulas everywhere. */
export type Scope = { readonly sheet: SheetModel; readonly area: Area } | 'workbook';

interface Step {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly scope: Scope;
}

export type Outcome =
  | { readonly kind: 'done'; readonly scope: Scope }
  | { readonly kind: 'nothing' }
  /** Somebody else changed these cells since: nothing was touched, and what was to be undone is forgotten. */
  | { readonly kind: 'changedSince' };

/** Deeds kept at most; those that keep the whole workbook count for more. */
const mostWeight = 100;
const weightOf = ({ scope }: Step): number => (scope === 'workbook' ? 10 : 1);

export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  public constructor(private readonly model: WorkbookModel) {}

  /** Does something that `undo` can take back; a deed that throws leaves no trace. */
  public record(scope: Scope, deed: () => void): void {
    const before = this.take(scope);
    deed();
    this.done.push({ before, after: this.take(scope), scope });
    this.undone = [];
    this.forgetOldest();
  }

  public undo(host: Pick<Host, 'userRestores'>): Outcome {
    const step = this.done.at(-1);
    if (step === undefined) return { kind: 'nothing' };
    if (!step.after.matches()) {
      this.done = [];
      this.undone = [];
      return { kind: 'changedSince' };
    }
    host.userRestores(step.before);
    this.done.pop();
    this.undone.push(step);
    return { kind: 'done', scope: step.scope };
  }

  public redo(host: Pick<Host, 'userRestores'>): Outcome {
    const step = this.undone.at(-1);
    if (step === undefined) return { kind: 'nothing' };
    if (!step.before.matches()) {
      this.undone = [];
      return { kind: 'changedSince' };
    }
    host.userRestores(step.after);
    this.undone.pop();
    this.done.push(step);
    return { kind: 'done', scope: step.scope };
  }

  public get canUndo(): boolean {
    return this.done.length > 0;
  }

  public get canRedo(): boolean {
    return this.undone.length > 0;
  }

  private take(scope: Scope): Snapshot {
    if (scope === 'workbook') return workbookSnapshot(this.model);
    const { sheet, area } = scope;
    const isLarge = area.rows * area.columns > 1_000_000;
    return areaSnapshot(this.model, sheet, (isLarge ? usedPart(sheet, area) : undefined) ?? area);
  }

  private forgetOldest(): void {
    let weight = this.done.reduce((sum, step) => sum + weightOf(step), 0);
    while (weight > mostWeight && this.done.length > 1) {
      const oldest = this.done.shift();
      if (oldest !== undefined) weight -= weightOf(oldest);
    }
  }
}

const histories = new WeakMap<WorkbookModel, History>();

/** The history of a workbook; it outlives the grid that shows it. */
export function historyOf(model: WorkbookModel): History {
  const known = histories.get(model) ?? new History(model);
  histories.set(model, known);
  return known;
}
