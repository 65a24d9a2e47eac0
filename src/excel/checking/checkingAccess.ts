import type { FoundCell } from '../../sheets/cellText';
import type { CheckingAccess, KeyedEntry } from '../../sheets/checking/access';
import { measurementBlock } from '../../sheets/names';
import type { Failure } from '../../sheets/proposal';
import { yearOfBlocks } from '../../sheets/rebuiltRecord';
import { orFailure } from '../failure';
import { readInventory, recordOf } from '../readWorkbook';
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

  /** The measurement sheet's block: as a watch knows it, else by its name, which takes a sync. */
  public async block(context: Excel.RequestContext): Promise<KnownBlock | undefined> {
    for (const { reading } of this.watches) {
      if (reading?.year === undefined) continue;
      const name = measurementBlock(reading.year);
      return { name, keyRow: reading.live.blocks.get(name)?.keyRow ?? [] };
    }
    const { names, state } = await readInventory(context, []);
    const there = [...names.values()].filter(({ isBroken }) => !isBroken).map(({ name }) => name);
    const year = yearOfBlocks(there, recordOf(state)?.year);
    return year === undefined ? undefined : { name: measurementBlock(year), keyRow: [] };
  }
}

function run<T>(
  act: (context: Excel.RequestContext) => Promise<T>,
): Promise<T | { readonly failure: Failure }> {
  return orFailure(() => Excel.run({ delayForCellEdit: true }, act));
}

/** The way of checking to the open workbook. `later` gathers events that come together; tests give a clock of their own. */
export function checkingAccess(later: Later = laterByTimer): Pick<CheckingAccess, 'watch' | 'show'> {
  const desk = new Desk();
  return {
    watch: async (listener) => {
      const watch = new Watch(listener, later);
      const watching = await watch.start();
      if ('failure' in watching) return watching;
      desk.watches.add(watch);
      return {
        refresh: watching.refresh,
        stop: async () => {
          desk.watches.delete(watch);
          await watching.stop();
        },
      };
    },
    show: (cell: KeyedEntry) =>
      run(async (context) => {
        const block = await desk.block(context);
        return block === undefined ? false : showCell(context, block.name, cell, block.keyRow);
      }),
  };
}
