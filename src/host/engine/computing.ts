import type { Change } from '../workbook/changes';
import type { CellResult, WorkbookModel } from '../workbook/model';
import { usesTheClock } from './context';
import { WorkbookEngine } from './engine';
import { beyond, LiveEngine } from './liveEngine';

/**
 * Computes the workbook of a host: by our own reading of formulas, which follows a change to what hangs on it, or, as soon
 * as that meets a formula it does not know for certain, the whole workbook by the other engine.
 */
export class Computing {
  private readonly own = new WeakSet<CellResult>();
  private readonly live = new LiveEngine(this.own);
  private engine: WorkbookEngine | undefined;
  private hasClock = false;

  /** Computes what is to be computed and tells, per sheet, the area in which results changed; gives way between steps. */
  *compute(model: WorkbookModel): Generator<void, readonly Change[]> {
    const outcome = yield* this.live.compute(model);
    if (outcome !== beyond && !this.hasClock) return outcome;
    this.engine ??= new WorkbookEngine(this.own);
    const changes = this.engine.compute(model);
    this.hasClock = usesTheClock(model);
    this.live.adopt(model);
    return outcome === beyond ? changes : [...outcome, ...changes];
  }

  /** Makes ready for the change of a few cells, so that the first one is followed at once. */
  prepare(): Generator<void, void> {
    return this.live.prepare();
  }
}
