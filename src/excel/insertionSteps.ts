/** Whole rows and columns inserted for a block, and the names that tell an unfinished run how far it got. */
import { columnLetters } from '../formula/address';
import type { BlockOnSheet, Insertion } from '../sheets/placement';
import { nameStep, type KnownNames } from './nameSteps';
import { witnessName } from './readWorkbook';
import { step, type Step } from './step';
import { worksheetOf } from './worksheets';

/**
 * A name on the cell below each block that gets rows. When rows are inserted it moves down: a run after a failure sees
 * whether they are there, and does not insert them twice.
 */
export function witnessSteps(blocks: readonly BlockOnSheet[], known: KnownNames): Step[] {
  return blocks.filter(needsRows).map(({ plan, place }) => {
    const name = witnessName(plan.name);
    return nameStep(
      name,
      place.sheet,
      { row: place.row + place.rows, column: place.column, rows: 1, columns: 1 },
      known,
    );
  });
}

function needsRows({ work }: BlockOnSheet): boolean {
  return work?.found === 'keyed' && work.newRows.length > work.blankRowsAtEnd && work.rowsInsertedBelow === 0;
}

export function insertionSteps(sheet: string, insertions: readonly Insertion[]): Step[] {
  return insertions.map(({ axis, at, count }) =>
    step((context) => {
      const worksheet = worksheetOf(context, sheet);
      const last = at + count - 1;
      if (axis === 'rows') worksheet.getRange(`${at + 1}:${last + 1}`).insert('Down');
      else worksheet.getRange(`${columnLetters(at)}:${columnLetters(last)}`).insert('Right');
    }),
  );
}

/** Takes the names away that only an unfinished run needs. */
export function witnessRemovalSteps(blocks: readonly string[]): Step[] {
  return blocks.map((block) =>
    step((context) => {
      context.workbook.names.getItemOrNullObject(witnessName(block)).delete();
    }),
  );
}
