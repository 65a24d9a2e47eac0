/** G05: blanks between two copies of a formula whose data are there. */
import { copyComputer } from './compute';
import { copyAt } from './formulaFacts';
import { linesOf } from './lines';
import { directions, stepFrom, type SheetGrid } from './sheetGrid';
import type { Suspect } from './suspect';

export function suspectBlanks(grid: SheetGrid): readonly Suspect[] {
  const found: Suspect[] = [];
  for (const direction of directions)
    for (const { peers, blanks } of linesOf(grid, direction))
      if (blanks.length === 1)
        for (const place of blanks) {
          const [before, after] = [-1, 1].map((by) => stepFrom(place, direction, by));
          if (before === undefined || after === undefined) continue;
          const copy = grid.formulaAt(before.row, before.column);
          if (copy === undefined || copy.shared !== grid.formulaAt(after.row, after.column)?.shared) continue;
          if (!peers.some(({ shared, places }) => shared === copy.shared && places.length > 2)) continue;
          const computed = copyComputer(copy.shared)?.(grid, place);
          if (computed === undefined || computed.figures === 0) continue;
          found.push({
            rule: 'G05',
            tier: 'thorough',
            severity: 'info',
            place,
            group: copy.key,
            text: 'blankInArray',
            expected: copyAt(copy.shared, place.row, place.column),
            others: [before, after],
          });
        }
  return found;
}
