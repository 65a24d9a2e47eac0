import type { FoundCell } from '../../sheets/cellText';
import type { CellRepair, CheckingAccess, KeyedEntry, RepairResult } from '../../sheets/checking/access';
import { withDismissal, withoutDismissal, type Dismissal } from '../../sheets/checking/dismissals';
import { dismissalsOf, storedText } from '../../sheets/checking/storedDismissals';
import { entryBlock } from '../../sheets/names';
import type { Failure } from '../../sheets/proposal';
import { yearOfBlocks } from '../../sheets/rebuiltRecord';
import type { SheetPlan } from '../../sheets/sheetPlan';
import { orFailure, withProtection } from '../failure';
import { readInventory, recordOf } from '../inventory';
import { dismissalsStep, requestState } from '../stateSheet';
import { send } from '../step';
import { findFindings, writeFindingsSheet } from './findings';
import { locateForRepair, repairCells } from './repair';
import { showCell } from './show';
import { Watch, type Later } from './watch';

/** Events of one paste or fill-down come one after the other within this time. */
const gatheringMilliseconds = 120;
const laterByTimer: Later = (act) => {
  setTimeout(act, gatheringMilliseconds);
};

interface KnownBlock {
  readonly name: string;
  readonly keyRow: readonly FoundCell[];
}

/** What is common to all that one access does. */
class Desk {
  public readonly watches = new Set<Watch>();

  /** The block of a sheet of entries: as a watch knows it, else by its name, which takes a sync. */
  public async block(
    context: Excel.RequestContext,
    sheet: KeyedEntry['sheet'],
  ): Promise<KnownBlock | undefined> {
    for (const { reading } of this.watches) {
      if (reading?.year === undefined) continue;
      const name = entryBlock(sheet, reading.year);
      return { name, keyRow: reading.live.blocks.get(name)?.keyRow ?? [] };
    }
    const { names, state } = await readInventory(context, []);
    const there = [...names.values()].filter(({ isBroken }) => !isBroken).map(({ name }) => name);
    const year = yearOfBlocks(there, recordOf(state)?.year);
    return year === undefined ? undefined : { name: entryBlock(sheet, year), keyRow: [] };
  }
}

type OrFailure<T> = Promise<T | { readonly failure: Failure }>;

function run<T>(act: (context: Excel.RequestContext) => Promise<T>): OrFailure<T> {
  return orFailure(() => Excel.run({ delayForCellEdit: true }, act));
}

/** The same, where the sheet that `act` meets may be protected: it names it through `meet`. */
async function runOnSheet<T>(
  act: (context: Excel.RequestContext, meet: (protectedSheet: string) => void) => Promise<T>,
): OrFailure<T> {
  let protectedSheet: string | undefined;
  const result = await run((context) =>
    act(context, (sheet) => {
      protectedSheet = sheet;
    }),
  );
  return isFailure(result) ? { failure: withProtection(result.failure, protectedSheet) } : result;
}

function isFailure(result: unknown): result is { readonly failure: Failure } {
  return typeof result === 'object' && result !== null && 'failure' in result;
}

/** The way of checking to the open workbook. `later` gathers events that come together; tests give a clock of their own. */
export function checkingAccess(later: Later = laterByTimer): CheckingAccess {
  const desk = new Desk();
  return {
    watch: (listener) => watch(desk, later, listener),
    show: (cell) =>
      run(async (context) => {
        const block = await desk.block(context, cell.sheet);
        return block === undefined ? false : showCell(context, block.name, cell, block.keyRow);
      }),
    repair: (repairs) => repair(desk, repairs),
    dismiss: (dismissal) => keep(desk, dismissal.rowKey, (list) => withDismissal(list, dismissal)),
    revoke: (key) => keep(desk, key.rowKey, (list) => withoutDismissal(list, key)),
    writeFindings,
  };
}

async function watch(
  desk: Desk,
  later: Later,
  listener: Parameters<CheckingAccess['watch']>[0],
): ReturnType<CheckingAccess['watch']> {
  const one = new Watch(listener, later);
  const watching = await one.start();
  if ('failure' in watching) return watching;
  desk.watches.add(one);
  return {
    refresh: watching.refresh,
    stop: async () => {
      desk.watches.delete(one);
      await watching.stop();
    },
  };
}

/** Cells of each sheet in turn; what was done before a failure is told by the next reading. */
async function repair(desk: Desk, repairs: readonly CellRepair[]): OrFailure<RepairResult> {
  let all: RepairResult = { repaired: 0, skipped: [], undo: [] };
  for (const sheet of new Set(repairs.map(({ cell }) => cell.sheet))) {
    const result = await repairOn(
      desk,
      sheet,
      repairs.filter(({ cell }) => cell.sheet === sheet),
    );
    if (isFailure(result)) return result;
    all = {
      repaired: all.repaired + result.repaired,
      skipped: [...all.skipped, ...result.skipped],
      undo: [...all.undo, ...result.undo],
    };
  }
  return all;
}

/** Also after a failure the watches read again: a part may have been written. */
async function repairOn(
  desk: Desk,
  sheet: KeyedEntry['sheet'],
  repairs: readonly CellRepair[],
): OrFailure<RepairResult> {
  let block: KnownBlock | undefined;
  const result = await runOnSheet(async (context, meet) => {
    block = await desk.block(context, sheet);
    if (block === undefined) return repairCells(context, undefined, repairs);
    const located = await locateForRepair(context, block, repairs);
    if (located?.protection.isOn === true) meet(located.sheet);
    return repairCells(context, located, repairs);
  });
  if (block !== undefined && (isFailure(result) || result.repaired > 0)) {
    const keys = new Set(repairs.map(({ cell }) => cell.rowKey));
    for (const one of desk.watches) await one.reread(block.name, keys);
  }
  return result;
}

/** Reads both copies of the dismissals, changes the list and writes both, so that what others have set aside stays. */
async function keep(
  desk: Desk,
  rowKey: string,
  change: (list: readonly Dismissal[]) => readonly Dismissal[],
): Promise<{ readonly failure: Failure } | undefined> {
  const result = await run(async (context) => {
    const requested = requestState(context);
    await context.sync();
    const state = requested();
    const list = change(dismissalsOf(state.dismissals));
    await send(context, [dismissalsStep(state, storedText(list))]);
    return { list };
  });
  if (isFailure(result)) return result;
  for (const one of desk.watches) one.takeDismissals(result.list, rowKey);
  return undefined;
}

function writeFindings(plan: SheetPlan): OrFailure<{ readonly sheet: string }> {
  return runOnSheet(async (context, meet) => {
    const [block] = plan.blocks;
    if (block === undefined) return { sheet: plan.name };
    const place = await findFindings(context, block);
    if (place.there?.isProtected === true) meet(place.there.place.sheet);
    return { sheet: await writeFindingsSheet(context, plan, place) };
  });
}
