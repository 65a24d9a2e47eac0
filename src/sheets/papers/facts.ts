/** The working papers of a snapshot as facts for the rules of entries. */
import { hasComponents, isListed } from '../../renstra/components';
import { rowKey, type IndicatorKind } from '../../renstra/plan';
import { byQuarter, type Quarter } from '../../renstra/quarter';
import type { ComponentFacts, PairFacts } from '../../renstra/validation/facts';
import { memberLineCode } from '../codes';
import { quarterKey } from '../periods';
import type { SnapshotBlock, SnapshotRow } from '../snapshot';
import { factsOfCell, namesOf, numberIn, textIn } from '../snapshotFacts';

/** Rows of the working papers that belong to one row of the measurement sheet. */
export interface Paper {
  /** Row of the figure itself. */
  head?: SnapshotRow;
  /** Companies, or energy and water. */
  readonly lines: SnapshotRow[];
}

/** Finds the components of a row of the measurement sheet; none where there are no working papers, or not of this row. */
export function componentReader(
  block: SnapshotBlock | undefined,
): (row: SnapshotRow, kind: IndicatorKind | undefined) => ComponentFacts | undefined {
  const papers = papersOf(block?.rows ?? []);
  return (row, kind) => {
    const { unit, code } = namesOf(row);
    const paper = papers.get(rowKey(unit, code));
    if (block === undefined || paper?.head === undefined || !hasComponents(kind)) return undefined;
    const { head } = paper;
    const lines = isListed(kind) ? paper.lines : [head];
    return {
      sheet: block.sheet,
      kind,
      baseName: textIn(head, 'baseLabel'),
      figureName: textIn(head, 'figureLabel'),
      endsAtWhole: numberIn(head, 'ends') === 1,
      smallest: numberIn(head, 'smallest'),
      quarters: byQuarter((quarter) => lines.map((line) => pairOf(line, quarter, isListed(kind)))),
    };
  };
}

/** Rows of components; a unit's figure by itself has none. Lines go by unit and code: one that the planner has copied and inserted carries the key of another. */
export function papersOf(rows: readonly SnapshotRow[]): ReadonlyMap<string, Paper> {
  const papers = new Map<string, Paper>();
  for (const row of rows) {
    if (textIn(row, 'rule') === memberLineCode) continue;
    const key = rowKey(textIn(row, 'unit'), textIn(row, 'code'));
    const paper = papers.get(key) ?? { lines: [] };
    papers.set(key, paper);
    if (textIn(row, 'parent') !== '') paper.lines.push(row);
    else paper.head ??= row;
  }
  return papers;
}

function pairOf(row: SnapshotRow, quarter: Quarter, isLine: boolean): PairFacts {
  const key = quarterKey(quarter);
  return {
    line: row.key,
    item: isLine ? textIn(row, 'item') : '',
    base: factsOfCell(row.cells[`${key}.base`]),
    figure: factsOfCell(row.cells[`${key}.figure`]),
  };
}
