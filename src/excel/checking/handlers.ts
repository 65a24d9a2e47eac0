/** Handlers of what happens in a workbook. What the add-in writes itself raises nothing. */
import type { SheetEvent } from './due';

export interface Handled {
  readonly changed: (event: SheetEvent) => void;
  readonly selected: (sheetId: string, address: string) => void;
}

export type Handlers = readonly OfficeExtension.EventHandlerResult<unknown>[];

/** Set that tells of a renamed sheet; without it the new name is seen with the next change. */
const renaming = { set: 'ExcelApi', version: '1.17' } as const;

/** Registers with the next sync. */
export function addHandlers(context: Excel.RequestContext, { changed, selected }: Handled): Handlers {
  const { worksheets } = context.workbook;
  const tell = (
    kind: SheetEvent['kind'],
    event: { readonly worksheetId: string; readonly source: string; readonly address?: string },
  ): Promise<void> => {
    changed({
      kind,
      sheetId: event.worksheetId,
      address: event.address ?? '',
      isRemote: event.source === 'Remote',
    });
    return Promise.resolve();
  };
  return [
    worksheets.onChanged.add((event) => {
      if (event.triggerSource === 'ThisLocalAddin') return Promise.resolve();
      return tell(isEdit(event.changeType) ? 'edited' : 'structure', event);
    }),
    worksheets.onRowSorted.add((event) => tell('structure', event)),
    worksheets.onColumnSorted.add((event) => tell('structure', event)),
    worksheets.onAdded.add((event) => tell('sheets', event)),
    worksheets.onDeleted.add((event) => tell('sheets', event)),
    worksheets.onSelectionChanged.add((event) => {
      selected(event.worksheetId, event.address);
      return Promise.resolve();
    }),
    ...(Office.context.requirements.isSetSupported(renaming.set, renaming.version)
      ? [worksheets.onNameChanged.add((event) => tell('sheets', event))]
      : []),
  ];
}

function isEdit(changeType: string): boolean {
  return changeType === 'RangeEdited' || changeType === 'Unknown';
}

/** All handlers of one `addHandlers` share its context. */
export async function removeHandlers(handlers: Handlers): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
