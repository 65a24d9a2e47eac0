import { snapshotOf } from '../sheets/checking/snapshotUpdate';
import type { Failure } from '../sheets/proposal';
import type { Snapshot } from '../sheets/snapshot';
import { readWhole } from './checking/wholeRead';
import { orFailure } from './failure';

/** All blocks of ours with their cells: formulas, values, number formats. Two syncs, few more for huge workbooks; writes nothing. */
export async function readWorkbook(): Promise<Snapshot | { readonly failure: Failure }> {
  return orFailure(() =>
    Excel.run({ delayForCellEdit: true }, async (context) =>
      snapshotOf((await readWhole(context, 'everything')).live),
    ),
  );
}
