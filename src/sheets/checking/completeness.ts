/** How much of a quarter has been reported, as Beranda counts it, out of the computed states of the rows. */
import type { Quarter } from '../../renstra/quarter';
import { measurementBlock } from '../names';
import { quarterKey } from '../periods';
import { yearOf } from '../reading';
import type { Snapshot } from '../snapshot';
import { states } from '../states';

export interface Completeness {
  /** Rows that answered: with a figure, N/A, or something unreadable. */
  readonly reported: number;
  /** Rows with a target in the quarter. */
  readonly expected: number;
}

export interface UnitCompleteness extends Completeness {
  readonly unit: string;
}

/** Reported of expected by unit, in the order units first appear; empty where there is no measurement sheet. */
export function completenessOf(snapshot: Snapshot, quarter: Quarter): readonly UnitCompleteness[] {
  const year = yearOf(snapshot);
  const block = year === undefined ? undefined : snapshot.blocks[measurementBlock(year)];
  const byUnit = new Map<string, Completeness>();
  for (const { cells } of block?.rows ?? []) {
    const unit = String(cells['unit']?.value ?? '');
    const state = cells[`${quarterKey(quarter)}.state`]?.value;
    const before = byUnit.get(unit) ?? { reported: 0, expected: 0 };
    byUnit.set(unit, typeof state === 'number' ? withRow(before, state) : before);
  }
  return [...byUnit].map(([unit, counts]) => ({ unit, ...counts }));
}

/** All units together. */
export function totalOf(units: readonly Completeness[]): Completeness {
  return units.reduce<Completeness>(
    (sum, { reported, expected }) => ({
      reported: sum.reported + reported,
      expected: sum.expected + expected,
    }),
    { reported: 0, expected: 0 },
  );
}

function withRow({ reported, expected }: Completeness, state: number): Completeness {
  return {
    reported: reported + (state >= states.notAchieved ? 1 : 0),
    expected: expected + (state >= states.notReported ? 1 : 0),
  };
}
