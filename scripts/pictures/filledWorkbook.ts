/** The built-in plan with plausible figures, the same in every run: what the guide's pictures show. */
import { startHost } from '../../src/cli/hostSession';
import { workbookAccess } from '../../src/excel/access';
import { fillEntries, type EntryToFill } from '../../src/excel/fillEntries';
import type { Host } from '../../src/host/hostTypes';
import { builtInPlan } from '../../src/plans/loadPlan';
import { firstBlockRow } from '../../src/sheets/cells';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { blockNames, historyBlock, measurementBlock } from '../../src/sheets/names';
import { quarterKey, quarters } from '../../src/sheets/periods';
import type { SheetId, WorkbookPlan } from '../../src/sheets/sheetPlan';

export const year = 2024;
/** What the charts are to show, as the lists offer it. */
const choices: readonly EntryToFill[] = (
  [
    ['objective', 'SS3 · Meningkatnya Kemampuan Industri Barang dan Jasa Dalam Negeri'],
    ['indicator', 'SS3/e · Meningkatnya utilisasi layanan jasa industri di dalam negeri'],
    ['unit', 'BSPJI Medan'],
  ] as const
).map(([rowKey, value]) => ({ block: blockNames.choices, rowKey, columnKey: 'choice', value }));

/** A figure between 0 and 1, the same in every run. */
function chance(seed: string): number {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return ((hash >>> 0) % 1000) / 1000;
}

/** What may follow from a target: mostly near it, now and then far below, not applicable, or not yet there. */
function figure(target: unknown, seed: string): string | number | undefined {
  const kind = chance(`${seed} kind`);
  if (kind < 0.03) return 'N/A';
  if (kind < 0.08) return undefined;
  if (typeof target !== 'number') return typeof target === 'string' && target !== '' ? target : undefined;
  const raw = target * (kind < 0.2 ? 0.5 + 0.3 * chance(seed) : 0.88 + 0.27 * chance(seed));
  return Number.isInteger(target) && target > 20 ? Math.round(raw) : Math.round(raw * 100) / 100;
}

/** Realisations of all quarters near the targets that the workbook has computed, and of the years before. */
function entriesOf(host: Host, plan: WorkbookPlan): EntryToFill[] {
  const entries: EntryToFill[] = [];
  const read = (id: SheetId, block: string, pairs: readonly (readonly [string, string])[]): void => {
    const name = plan.sheets.find((sheet) => sheet.id === id)?.name;
    const sheet = host.workbook.sheets.find((one) => one.name === name);
    const keys = [...(sheet?.cells.get(firstBlockRow) ?? [])];
    const columns = new Map(
      keys.map(([column, { input }]) => [input?.kind === 'constant' ? input.value : '', column]),
    );
    for (const [row, cells] of sheet?.cells ?? []) {
      const key = cells.get(0)?.input;
      if (row < firstBlockRow + 3 || key?.kind !== 'constant') continue;
      for (const [from, to] of pairs) {
        const cell = cells.get(columns.get(from) ?? -1);
        const result = cell?.result;
        const target =
          cell?.input?.kind === 'constant'
            ? cell.input.value
            : result?.kind === 'number'
              ? result.number
              : result?.kind === 'text'
                ? result.text
                : undefined;
        const value = target === undefined ? undefined : figure(target, `${String(key.value)} ${to}`);
        if (value !== undefined) entries.push({ block, rowKey: String(key.value), columnKey: to, value });
      }
    }
  };
  read(
    'measurement',
    measurementBlock(year),
    quarters.map((quarter) => [`${quarterKey(quarter)}.target`, `${quarterKey(quarter)}.entry`]),
  );
  read(
    'history',
    historyBlock(year),
    [2021, 2022, 2023].map((past) => [`y${past}.target`, `y${past}.realisation`]),
  );
  return entries;
}

export interface FilledWorkbook {
  readonly host: Host;
  readonly plan: WorkbookPlan;
}

/** The sheets of some units, inserted as the pane does it, filled and computed; the engine has to be initialised before. */
export async function filledWorkbook(units: readonly string[]): Promise<FilledWorkbook> {
  const plan = designWorkbook(builtInPlan(), { year, units, language: 'id' });
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
  host.recalculate();
  await fillEntries([...entriesOf(host, plan), ...choices]);
  host.recalculate();
  return { host, plan };
}
