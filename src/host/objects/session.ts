import type { Change } from '../workbook/changes';
import type { StructureEdit } from '../workbook/areas';
import { shiftArea } from '../workbook/areas';
import { cellAt, resultOf } from '../workbook/cells';
import { valueOf } from '../workbook/read';
import type { Area, CellResult, SheetModel, WorkbookModel } from '../workbook/model';
import type { ApiObject } from '../protocol/apiObject';
import type { Json, JsonRecord } from '../protocol/json';
import { activateSheet, sheetById } from '../workbook/sheets';
import { EventQueue } from './events';
import { AreasTarget, addressWithin, RangeTarget } from './rangeTarget';

/** Who changed something: the add-in, the person at the screen, or a co-author. */
export type Origin = 'addin' | 'user' | 'remote';

/** How targets become objects; given from outside so that the classes need not import one another in a circle. */
export interface ObjectMakers {
  readonly range: (range: RangeTarget) => ApiObject;
  readonly areas: (areas: AreasTarget) => ApiObject;
  readonly worksheet: (session: Session, sheet: SheetModel) => ApiObject;
}

/** Which way the other cells go when cells come or go. */
export type Shift = 'Down' | 'Right' | 'Up' | 'Left';

type SheetChange = Extract<
  Change,
  {
    kind:
      | 'sheetAdded'
      | 'sheetActivated'
      | 'protection'
      | 'sheetDeleted'
      | 'sheetRenamed'
      | 'sheetMoved'
      | 'sheetVisibility';
  }
>;

/** Computes all formulas, stores their results and tells where they changed; gives way between steps. */
export type Compute = (model: WorkbookModel) => Generator<void, readonly Change[]>;

/** What all objects of one host share: the workbook, the engine, the references the client keeps, and the events. */
export class Session {
  public readonly events = new EventQueue();
  public origin: Origin = 'addin';
  public calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  public calculationSuspended = false;
  public engineMilliseconds = 0;
  /** Changes since the last look; the workbench redraws by it. */
  public changeCount = 0;
  /** Values of `workbook.settings`, JSON. */
  public readonly settings = new Map<string, Json>();
  /** Whether ends of requests leave the computing to whoever takes the steps. */
  public computesLater = false;
  private isDirty = true;
  /** Computing that was begun. */
  private steps: ReturnType<Compute> | undefined;
  private readonly kept = new Map<string, ApiObject>();
  private passing: RangeTarget[] = [];
  private nextReference = 1;

  public constructor(
    public readonly model: WorkbookModel,
    public readonly objects: ObjectMakers,
    private readonly compute: Compute,
  ) {}

  /** Takes note of what an operation changed: events, and formulas to compute before the next look. */
  public apply(changes: readonly Change[], shift: Shift = 'Down'): void {
    for (const change of changes) {
      this.changeCount += 1;
      if (change.kind !== 'calculated') this.isDirty = this.isDirty || needsComputing(change);
      this.announce(change, shift);
    }
  }

  /** Computes formulas if something changed and calculation is not manual or suspended. */
  public settle(): void {
    if (this.isAutomatic) this.calculate();
  }

  public calculate(): void {
    while (this.isComputing) this.stepOfComputing();
  }

  /** As `settle`, in steps. */
  public *settleInSteps(): Generator<void, void> {
    while (this.isWaiting) {
      this.stepOfComputing();
      yield;
    }
  }

  /** Whether something is to be computed, or being computed. */
  public get isComputing(): boolean {
    return this.isDirty || this.steps !== undefined;
  }

  /** Whether there is something to compute that nobody has to ask for. */
  public get isWaiting(): boolean {
    return this.isComputing && this.isAutomatic;
  }

  private get isAutomatic(): boolean {
    return this.calculationMode !== 'Manual' && !this.calculationSuspended;
  }

  private stepOfComputing(): void {
    if (this.steps === undefined) {
      // What changes from here on is computed after this.
      this.isDirty = false;
      this.steps = this.compute(this.model);
    }
    const start = performance.now();
    try {
      const step = this.steps.next();
      if (step.done !== true) return;
      this.steps = undefined;
      this.apply(step.value);
    } catch (error) {
      this.steps = undefined;
      this.isDirty = true;
      throw error;
    } finally {
      this.engineMilliseconds += performance.now() - start;
    }
  }

  public markDirty(): void {
    this.isDirty = true;
  }

  /** A change that neither events nor formulas care about. */
  public touch(): void {
    this.changeCount += 1;
  }

  public sheet(id: string): SheetModel | undefined {
    return sheetById(this.model, id);
  }

  /** Ranges follow their cells within a request, kept ones beyond it. */
  public track(range: RangeTarget): void {
    this.passing.push(range);
  }

  public endRequest(): void {
    this.passing = [];
    this.calculationSuspended = false;
    if (!this.computesLater) this.settle();
  }

  public keep(object: ApiObject): string {
    const id = `_ref_${this.nextReference}`;
    this.nextReference += 1;
    this.kept.set(id, object);
    return id;
  }

  public find(id: string): ApiObject | undefined {
    return this.kept.get(id);
  }

  public release(id: string): void {
    this.kept.delete(id);
  }

  /** Makes an area the selection, its sheet the active one. */
  public select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    this.model.selection = { sheetId: sheet.id, area };
    this.events.raise('selectionChanged', sheet.id, { worksheetId: sheet.id, address: addressWithin(area) });
    this.events.raiseWorkbookSelection();
  }

  public activate(sheet: SheetModel): void {
    const before = this.model.activeSheetId;
    const changes = activateSheet(this.model, sheet);
    if (changes.length > 0) this.events.raise('deactivated', before, { worksheetId: before });
    this.apply(changes);
  }

  /** Moves every known range of the sheet as the cells moved. */
  public moveRanges(sheet: SheetModel, edit: StructureEdit): void {
    const ranges = new Set(this.passing);
    for (const object of this.kept.values()) for (const range of rangesIn(object)) ranges.add(range);
    for (const range of ranges) {
      if (range.sheet === sheet && range.isTracked) range.moveTo(shiftArea(range.area, edit)[0]);
    }
  }

  private announce(change: Change, shift: Shift): void {
    const { events } = this;
    switch (change.kind) {
      case 'data':
        this.announceData(change, shift);
        return;
      case 'format':
        if (!events.isWanted('formatChanged', change.sheetId)) return;
        events.raise('formatChanged', change.sheetId, this.placed(change.sheetId, change.area));
        return;
      case 'sorted':
        if (!events.isWanted('rowSorted', change.sheetId)) return;
        events.raise('rowSorted', change.sheetId, this.placed(change.sheetId, change.area));
        return;
      case 'calculated':
        events.raise('calculated', change.sheetId, {
          worksheetId: change.sheetId,
          address: addressWithin(change.area),
        });
        return;
      case 'layout':
      case 'rules':
      case 'names':
        return;
      default:
        this.announceSheet(change);
    }
  }

  private announceSheet(change: SheetChange): void {
    const { events } = this;
    const body = { worksheetId: change.sheetId, source: this.source };
    if (change.kind === 'sheetAdded') events.raise('added', change.sheetId, body);
    if (change.kind === 'sheetDeleted') events.raise('deleted', change.sheetId, body);
    if (change.kind === 'sheetActivated')
      events.raise('activated', change.sheetId, { worksheetId: change.sheetId });
    if (change.kind === 'sheetRenamed') {
      events.raise('nameChanged', change.sheetId, {
        ...body,
        nameBefore: change.before,
        nameAfter: change.after,
      });
    }
    if (change.kind === 'sheetMoved') {
      events.raise('moved', change.sheetId, {
        ...body,
        positionBefore: change.before,
        positionAfter: change.after,
      });
    }
    if (change.kind === 'sheetVisibility') {
      events.raise('visibilityChanged', change.sheetId, {
        ...body,
        visibilityBefore: change.before,
        visibilityAfter: change.after,
      });
    }
    if (change.kind === 'protection') {
      const isProtected = this.sheet(change.sheetId)?.protection.protected ?? false;
      events.raise('protectionChanged', change.sheetId, {
        ...body,
        isProtected,
        sheetPassword: null,
        allowEditRangeChangeType: null,
      });
    }
  }

  private announceData(change: Extract<Change, { kind: 'data' }>, shift: Shift): void {
    const { events } = this;
    if (!events.isWanted('changed', change.sheetId)) return;
    const body = {
      ...this.placed(change.sheetId, change.area),
      changeType: change.changeType,
      shiftDirection: change.changeType.startsWith('Cell') ? `ShiftCell${shift}` : 'None',
      ...(this.origin === 'addin' ? { triggerSource: 'ThisLocalAddin' } : {}),
    };
    const { before } = change;
    const sheet = this.sheet(change.sheetId);
    if (before === undefined || sheet === undefined) {
      events.raise('changed', change.sheetId, body);
      return;
    }
    const cell = cellAt(sheet, change.area.row, change.area.column);
    const details = (): JsonRecord => ({ ...body, ...detailsOf(before.result, resultOf(cell)) });
    // The result of a formula is known only when it is computed; a constant may be overwritten by then.
    events.raise('changed', change.sheetId, cell?.input?.kind === 'formula' ? details : details());
  }

  public get source(): 'Local' | 'Remote' {
    return this.origin === 'remote' ? 'Remote' : 'Local';
  }

  private placed(sheetId: string, area: Area): JsonRecord {
    const sheet = this.sheet(sheetId);
    const reference = sheet === undefined ? '' : this.keepEventRange(sheet, area);
    return {
      worksheetId: sheetId,
      source: this.source,
      address: addressWithin(area),
      referenceId: reference,
    };
  }

  private keepEventRange(sheet: SheetModel, area: Area): string {
    return this.keep(this.objects.range(new RangeTarget(this, sheet, area)));
  }
}

function rangesIn(object: ApiObject): readonly RangeTarget[] {
  if (object.target instanceof RangeTarget) return [object.target];
  return object.target instanceof AreasTarget ? object.target.ranges : [];
}

function needsComputing(change: Change): boolean {
  return (
    change.kind !== 'format' &&
    change.kind !== 'layout' &&
    change.kind !== 'rules' &&
    change.kind !== 'protection' &&
    change.kind !== 'sheetActivated'
  );
}

/** What the event of a single cell tells besides its address. */
function detailsOf(before: CellResult, after: CellResult): JsonRecord {
  return {
    valueBefore: valueOf(before),
    valueAfter: valueOf(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}

/** Word of `Excel.RangeValueType`. */
export function valueTypeOf(result: CellResult): string {
  const words = {
    empty: 'Empty',
    number: 'Double',
    text: 'String',
    boolean: 'Boolean',
    error: 'Error',
  } as const;
  return words[result.kind];
}
