/** G05: blanks between two copies of a formula whose data are there. */
import { moveFormula } from '../../formula/move';
import { copyComputer } from './compute';
import { linesOf } from './lines';
import { areasOfPlaces } from './regions';
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
          const facts = grid.formulaAt(before.row, before.column);
          if (facts === undefined || facts.key !== grid.formulaAt(after.row, after.column)?.key) continue;
          if (!peers.some(({ key, places }) => key === facts.key && places.length > 2)) continue;
          const computed = copyComputer(facts, before)?.(grid, place);
          if (computed === undefined || computed.figures === 0) continue;
          found.push({
            rule: 'G05',
            tier: 'thorough',
            severity: 'info',
            place,
            group: facts.key,
            text: 'blankInArray',
            expected: moveFormula(facts.text, before.row, before.column, place.row, place.column),
            others: areasOfPlaces([before, after]),
          });
        }
  return found;
}
