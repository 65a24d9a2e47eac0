/** Does what a proposal says: reads where things stand now, then one sync for each phase, more for the large ones. */
import { comparisonInSteps, recordIsLost } from '../sheets/difference';
import type { ApplyResult, BlockWork, Phase, Progress, Proposal, SheetWork } from '../sheets/proposal';
import { planText, recordInSteps, type StoredRecord } from '../sheets/record';
import { journalOf, phaseSteps } from './applyPhases';
import { Breath } from './breath';
import { failureOf } from './failure';
import { witnessRemovalSteps } from './insertionSteps';
import { readForPlan, witnessName, type WorkbookReading } from './readWorkbook';
import { clearJournalStep, journalStep, planStep, recordSteps } from './stateSheet';
import { sendInParts, type Step } from './step';

const phases = [
  'reading',
  'sheets',
  'contents',
  'looks',
  'rules',
  'record',
] as const satisfies readonly Phase[];

/** Syncs of the phases that send hundreds of kilobytes where there are many units; as many for one unit. */
const parts: Readonly<Partial<Record<Phase, number>>> = { contents: 3, looks: 2, rules: 2 };

interface Run {
  phase: Phase;
  readonly report: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

/**
 * Applies a proposal. Entries are never written; what failed or was stopped half-way is completed by proposing and
 * applying again. Failures of the outside world and obstacles are results; nothing is sent where nothing is to be done.
 */
export async function applyProposal(
  proposal: Proposal,
  report: (progress: Progress) => void,
  isCancelled: () => boolean,
): Promise<ApplyResult> {
  if (proposal.obstacles.length > 0) return { kind: 'refused', obstacles: proposal.obstacles };
  if (proposal.work.length === 0 && !proposal.recordChanges) return doneResult(proposal, []);
  const run: Run = { phase: 'reading', report, isCancelled };
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => applyIn(context, proposal, run));
  } catch (error) {
    return { kind: 'failed', phase: run.phase, failure: failureOf(error) };
  }
}

async function applyIn(context: Excel.RequestContext, accepted: Proposal, run: Run): Promise<ApplyResult> {
  begin(run, 'reading');
  const reading = await readForPlan(context, accepted.workbookPlan);
  const breath = new Breath();
  const now = await breath.through(comparisonInSteps(accepted.workbookPlan, reading.found));
  if (now.obstacles.length > 0) return { kind: 'refused', obstacles: now.obstacles };
  const work = now.work.map((one) => acceptedWork(one, accepted));
  const steps = await phaseSteps(now, work, reading);
  const isLost = recordIsLost(reading.found);
  const after = await breath.through(recordInSteps(now.workbookPlan, reading.found.record, isLost));
  const journal = journalOf(work, isLost);
  const inPhases: readonly (readonly [Phase, readonly Step[]])[] = [
    ['sheets', work.length > 0 ? [journalStep(reading.state, journal), ...steps.sheets] : []],
    ['contents', steps.contents],
    ['looks', steps.looks],
    ['rules', steps.rules],
    ['record', finalSteps(now, reading, after, work.length > 0)],
  ];
  const stopped = await sendPhases(context, inPhases, run);
  if (stopped !== undefined) return { kind: 'stopped', phase: stopped };
  run.report({ phase: 'record', done: phases.length, total: phases.length });
  return doneResult(now, work);
}

/** Phases one after the other; between two of them the planner may stop. Gives the phase it stopped before. */
async function sendPhases(
  context: Excel.RequestContext,
  [first, ...rest]: readonly (readonly [Phase, readonly Step[]])[],
  run: Run,
): Promise<Phase | undefined> {
  if (first === undefined) return undefined;
  const [phase, steps] = first;
  if (run.isCancelled()) return phase;
  begin(run, phase);
  await sendInParts(context, steps, parts[phase] ?? 1);
  return sendPhases(context, rest, run);
}

function begin(run: Run, phase: Phase): void {
  run.phase = phase;
  const done = phases.findIndex((one) => one === phase);
  run.report({ phase, done, total: phases.length });
}

/** Cells changed since the proposal was shown are not renewed unseen: the next proposal will show them. */
function acceptedWork(work: SheetWork, accepted: Proposal): SheetWork {
  if (work.kind === 'create') return work;
  const shown = accepted.work.find(({ id }) => id === work.id);
  if (shown?.kind !== 'update') return work;
  return { ...work, blocks: work.blocks.map((block) => acceptedBlock(block, shown.blocks)) };
}

function acceptedBlock(work: BlockWork, shown: readonly BlockWork[]): BlockWork {
  const cells = shown.find(({ block }) => block === work.block)?.cells ?? [];
  const keys = new Set(cells.map(({ rowKey, columnKey }) => `${rowKey}\u0000${columnKey}`));
  return {
    ...work,
    cells: work.cells.filter(({ rowKey, columnKey }) => keys.has(`${rowKey}\u0000${columnKey}`)),
  };
}

/** Both copies of the record, then the note of the run goes: the workbook is complete. */
function finalSteps(
  now: Proposal,
  { found, state }: WorkbookReading,
  after: StoredRecord,
  hasWork: boolean,
): Step[] {
  const text = JSON.stringify(after);
  const journal = journalOf(now.work, false);
  const witnessed = [...new Set([...Object.keys(journal.rows), ...Object.keys(found.journal.rows)])].filter(
    (block) => journal.rows[block] !== undefined || found.names.has(witnessName(block).toUpperCase()),
  );
  const stateAfter = hasWork ? { ...state, sheet: state.sheet ?? state.freeName } : state;
  const { plan } = now.workbookPlan;
  const keepsPlan = plan !== undefined && (state.sheet === undefined || after.plan !== found.record?.plan);
  return [
    ...(keepsPlan ? [planStep(stateAfter, planText(plan))] : []),
    ...recordSteps(stateAfter, text),
    ...witnessRemovalSteps(witnessed),
    clearJournalStep(stateAfter, journal),
  ];
}

function doneResult(proposal: Proposal, work: readonly SheetWork[]): ApplyResult {
  const namesOf = (kind: SheetWork['kind']): string[] =>
    work.filter((one) => one.kind === kind).map(({ name }) => name);
  const touched = new Set(work.map(({ id }) => id));
  return {
    kind: 'done',
    inserted: namesOf('create'),
    updated: namesOf('update'),
    unchanged: proposal.sheets.filter(({ id }) => !touched.has(id)).map(({ name }) => name),
  };
}
