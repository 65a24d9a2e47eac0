/** The built-in plan with its example entries, the same in every run: what the guide's pictures show. */
import { startHost } from '../../src/cli/hostSession';
import { workbookAccess } from '../../src/excel/access';
import { fillEntries, type EntryToFill } from '../../src/excel/fillEntries';
import type { Host } from '../../src/host/hostTypes';
import { builtInPlan } from '../../src/plans/loadPlan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { exampleEntries } from '../../src/sheets/example/entries';
import { blockNames } from '../../src/sheets/names';
import type { WorkbookPlan } from '../../src/sheets/sheetPlan';

const year = 2024;

/** What the charts are to show, as the lists offer it. */
const choices: readonly EntryToFill[] = (
  [
    ['objective', 'SS3 · Meningkatnya Kemampuan Industri Barang dan Jasa Dalam Negeri'],
    ['indicator', 'SS3/e · Meningkatnya utilisasi layanan jasa industri di dalam negeri'],
    ['unit', 'BSPJI Medan'],
  ] as const
).map(([rowKey, value]) => ({ block: blockNames.choices, rowKey, columnKey: 'choice', value }));

export interface FilledWorkbook {
  readonly host: Host;
  readonly plan: WorkbookPlan;
}

/** The sheets of some units, inserted as the pane does it, filled and computed; the engine has to be initialised before. */
export async function filledWorkbook(units: readonly string[]): Promise<FilledWorkbook> {
  const built = builtInPlan();
  const options = { year, units, language: 'id' } as const;
  const plan = designWorkbook(built, options);
  const host = startHost();
  const access = workbookAccess();
  const proposal = await access.propose(plan);
  if ('failure' in proposal) throw new Error(JSON.stringify(proposal.failure));
  const result = await access.apply(
    proposal,
    () => undefined,
    () => false,
  );
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  await fillEntries([...exampleEntries(built, { ...options, until: 4 }), ...choices]);
  host.recalculate();
  return { host, plan };
}
