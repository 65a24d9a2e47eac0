import { roundTo } from '../formula/rounding';
import type { Calendar, Proposal, Scale } from './plan';
import { byQuarter, type ByQuarter, type Quarter } from './quarter';
import type { Target } from './target';

/** What quarter targets are proposed from. */
export interface ProposalBasis {
  /** Target in force for the year. */
  readonly target: Target;
  readonly calendar: Calendar;
  readonly proposal: Proposal;
  readonly scale?: Pick<Scale, 'wholeNumbers'> | undefined;
  /** Last year's figure, where `progressiveFromLastYear` starts; unknown: 0. */
  readonly lastYear?: number | undefined;
}

const blank: Target = { kind: 'blank' };

/**
 * Proposed quarter targets (DOMAIN.md section 4, "Quarters"); a yearly indicator has one in TW IV only; N/A, letters, ranges
 * and what cannot be read stand in every quarter as they are. TW IV of every progress is the year's target itself.
 */
export function proposeQuarterTargets(basis: ProposalBasis): ByQuarter<Target> {
  const { target, calendar, proposal } = basis;
  if (calendar === 'yearly') return [blank, blank, blank, target];
  if (target.kind !== 'number') return [target, target, target, target];
  switch (proposal) {
    case 'flat':
      return [target, target, target, target];
    case 'spread':
      return spread(target.number);
    case 'progressive':
      return progress(target.number, 0, basis.scale);
    case 'progressiveFromLastYear':
      return progress(target.number, basis.lastYear ?? 0, basis.scale);
  }
}

/**
 * Shares that add up to the year's target: whole ones where the target is whole, the remainder on the last quarters, and a share
 * of 0 left blank, since nothing is expected then. A target of 0 itself stays, in TW IV.
 */
function spread(total: number): ByQuarter<Target> {
  if (!Number.isInteger(total)) return byQuarter(() => ({ kind: 'number', number: total / 4 }));
  if (total === 0) return [blank, blank, blank, { kind: 'number', number: 0 }];
  const share = (quarter: Quarter): number => Math.floor((total + quarter - 1) / 4);
  return byQuarter((quarter) => (share(quarter) === 0 ? blank : { kind: 'number', number: share(quarter) }));
}

function progress(total: number, start: number, scale: ProposalBasis['scale']): ByQuarter<Target> {
  return byQuarter((quarter) => {
    const number = quarter === 4 ? total : start + ((total - start) * quarter) / 4;
    return { kind: 'number', number: scale?.wholeNumbers === true ? roundTo(number, 0) : number };
  });
}
