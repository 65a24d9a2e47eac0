/** Puts example entries into a workbook and takes them out again, part by part. */
import { inputOf, sameContent } from '../sheets/cellText';
import type { EntryJob, EntryToFill, ExampleAccess } from '../sheets/entryToFill';
import { quarterKey, quarters, type Quarter } from '../sheets/periods';
import type { Failure } from '../sheets/proposal';
import { markExample, unmarkExample } from './exampleMark';
import { orFailure } from './failure';
import { fillIn, type Replacing } from './fillEntries';

/** Example entries go into blank cells only, and out of the cells that still hold exactly them. */
export function exampleAccess(): ExampleAccess {
  return {
    fill: (entries, mark, job) =>
      inExcel(async (context) => {
        await markExample(context, mark);
        const { changed, stopped } = await partByPart(context, entries, job, {
          mayReplace: (found) => found === '',
          input: ({ value }) => inputOf(value),
        });
        return { written: changed, stopped };
      }),
    takeOut: (entries, mark, job) =>
      inExcel(async (context) => {
        let kept = 0;
        const { changed, stopped } = await partByPart(context, entries, job, {
          mayReplace: (found, { value }) => {
            const isExample = sameContent(found, inputOf(value));
            if (!isExample && found !== '') kept += 1;
            return isExample;
          },
          input: () => '',
        });
        if (!stopped) await unmarkExample(context, mark);
        return { emptied: changed, kept, stopped };
      }),
  };
}

function inExcel<T>(
  act: (context: Excel.RequestContext) => Promise<T>,
): Promise<T | { readonly failure: Failure }> {
  return orFailure(() => Excel.run({ delayForCellEdit: true }, act));
}

interface Parted {
  readonly changed: number;
  readonly stopped: boolean;
}

/** A part is what was reported of one quarter, or of earlier years; its cells are looked at just before they are changed. */
async function partByPart(
  context: Excel.RequestContext,
  entries: readonly EntryToFill[],
  { report, isCancelled }: EntryJob,
  replacing: Replacing,
): Promise<Parted> {
  let changed = 0;
  let done = 0;
  for (const part of partsOf(entries)) {
    report(done, entries.length);
    if (isCancelled()) return { changed, stopped: true };
    const { written } = await fillIn(context, part, replacing);
    changed += written;
    done += part.length;
  }
  return { changed, stopped: false };
}

function partsOf(entries: readonly EntryToFill[]): readonly (readonly EntryToFill[])[] {
  const parts = new Map<Quarter | undefined, EntryToFill[]>();
  for (const entry of entries) {
    const quarter = quarters.find((one) => entry.columnKey.startsWith(`${quarterKey(one)}.`));
    const part = parts.get(quarter);
    if (part === undefined) parts.set(quarter, [entry]);
    else part.push(entry);
  }
  return [...parts.values()];
}
