/** What the buttons of the ribbon need of the open workbook beyond what the pane needs. */
import { snapshotOf } from '../sheets/checking/snapshotUpdate';
import type { Failure, WorkbookRecord } from '../sheets/proposal';
import type { Snapshot } from '../sheets/snapshot';
import { readWhole } from './checking/wholeRead';
import { orFailure } from './failure';
import { loaded } from './read';
import { readInventory } from './inventory';
import { requestPlan } from './stateSheet';
import { recordFrom } from './workbookRecord';

type OrFailure<T> = Promise<T | { readonly failure: Failure }>;

/** What a workbook says of itself, with the text of the plan it was made from where it keeps one. */
export interface KeptPlan {
  readonly record: WorkbookRecord;
  readonly planText: string | undefined;
}

export interface CommandAccess {
  /** Undefined where the workbook holds no sheet of ours. */
  readonly keptPlan: () => OrFailure<KeptPlan | undefined>;
  /** The entries and what judging them needs, read once; nobody is told of later changes. */
  readonly readEntries: () => OrFailure<Snapshot>;
  /** Shows the sheet a block stands on, renamed or hidden; false where the workbook has no such block. */
  readonly showBlock: (block: string) => OrFailure<boolean>;
}

function run<T>(act: (context: Excel.RequestContext) => Promise<T>): OrFailure<T> {
  return orFailure(() => Excel.run({ delayForCellEdit: true }, act));
}

/** The way of the ribbon to the open workbook. */
export function commandAccess(): CommandAccess {
  return {
    keptPlan: () => run(readKeptPlan),
    readEntries: () => run(async (context) => snapshotOf((await readWhole(context, 'checking')).live)),
    showBlock: (block) => run((context) => showBlock(context, block)),
  };
}

async function readKeptPlan(context: Excel.RequestContext): Promise<KeptPlan | undefined> {
  const inventory = await readInventory(context, []);
  const record = await recordFrom(context, inventory);
  if (record === undefined) return undefined;
  const { sheet } = inventory.state;
  if (sheet === undefined) return { record, planText: undefined };
  const plan = requestPlan(context, sheet);
  await context.sync();
  return { record, planText: plan() };
}

async function showBlock(context: Excel.RequestContext, block: string): Promise<boolean> {
  const range = loaded(context.workbook.names.getItemOrNullObject(block).getRangeOrNullObject(), 'address');
  await context.sync();
  if (range.isNullObject) return false;
  const sheet = loaded(range.worksheet, 'visibility');
  await context.sync();
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
  sheet.activate();
  await context.sync();
  return true;
}
