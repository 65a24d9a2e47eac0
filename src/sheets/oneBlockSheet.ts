import { firstBlockRow, fixedText, heading } from './cells';
import type { Design } from './options';
import type { BlockPlan, SheetId, SheetPlan } from './sheetPlan';

/** What a sheet with a single table says of itself; the rest is alike on all of them. */
export interface OneBlockSheet {
  readonly id: SheetId;
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly block: Pick<BlockPlan, 'name' | 'headerRows' | 'columns' | 'rows' | 'filter'> &
    Partial<Pick<BlockPlan, 'conditionalFormats'>>;
  readonly frozenColumns: number;
  /** Index of the last printed column; absent: all are. */
  readonly lastPrinted?: number;
  readonly tabColour: string;
  readonly paper?: 'A3';
}

/** A sheet of one block under title, plan and note, its headers frozen and repeated on landscape pages, of A4 if nothing is said. */
export function oneBlockSheet({ plan, text }: Design, sheet: OneBlockSheet): SheetPlan {
  const { id, name, title, note, block, frozenColumns, lastPrinted, tabColour } = sheet;
  return {
    id,
    name,
    fixed: [...heading(title, `${plan.organisation.name} · ${plan.title}`), fixedText(2, 1, note, 'note')],
    blocks: [{ conditionalFormats: [], ...block, row: firstBlockRow, column: 0 }],
    freeze: { rows: firstBlockRow + 1 + block.headerRows, columns: frozenColumns },
    page: {
      orientation: 'landscape',
      paper: sheet.paper ?? 'A4',
      titleRows: { first: firstBlockRow + 1, last: firstBlockRow + block.headerRows },
      columns: { first: 1, last: lastPrinted ?? block.columns.length - 1 },
      footer: text('footer', { sheet: name }),
    },
    tabColour,
  };
}
