import { cappedOf } from './achievement';
import { perPeriod, type ByPeriod, type MeasurementResult } from './measurement';
import { roundTo } from '../formula/rounding';
import { meanOf } from './numbers';
import type { Scale } from './plan';
import type { Settings } from './settings';
import { bandStatus, type Status } from './status';
import type { Target } from './target';
import type { Value } from './value';

/** One indicator of a goal with the organisation's figures of the same period. */
export interface GoalMember {
  readonly scale: Scale | undefined;
  readonly target: Target;
  readonly realisation: Value;
}

export interface GoalFigure {
  /** Mean target of all members that count, on the 0-100 base, unrounded. */
  readonly target?: number;
  /** Mean realisation of those reported. */
  readonly realisation?: number;
  /** Mean target of the same, reported members: what the achievement divides by. */
  readonly sameMembersTarget?: number;
  /** Fraction, uncapped. */
  readonly achievement?: number;
  readonly reported: number;
  readonly members: number;
  /** Members with a target on the base that answer N/A: they count neither as reported nor as waited for. */
  readonly notApplicable: number;
  /** "Sementara": some members have not reported. */
  readonly provisional: boolean;
}

/**
 * Figure on a goal's 0-100 base: percent and 0-100 scales as they are, an index 1-4 as 25x (`scale.goalFactor`); undefined for
 * scales that are left out (counts) and for what is no number.
 */
export function onGoalBase(figure: Target, scale: Scale | undefined): number | undefined {
  if (figure.kind !== 'number' || scale?.goalFactor === undefined) return undefined;
  return figure.number * scale.goalFactor;
}

/** A goal's figure from its members' (DOMAIN.md section 5, "Goals"): their plain mean on the 0-100 base; undefined of none. */
export function goalMean(
  members: readonly { readonly figure: Target; readonly scale: Scale | undefined }[],
): number | undefined {
  return meanOf(members.flatMap(({ figure, scale }) => onGoalBase(figure, scale) ?? []));
}

/** As printed in the plan: rounded half up to a whole number (a goal's mean is not negative). */
export function printedGoalFigure(mean: number): number {
  return roundTo(mean, 0);
}

/**
 * Target, realisation and achievement of a goal. Members without a target on the base do not count, nor do those whose
 * realisation is N/A; the achievement sets the mean of those reported against the mean target of the same.
 */
export function goalFigure(members: readonly GoalMember[]): GoalFigure {
  const counted = members.flatMap((member) => {
    const target = onGoalBase(member.target, member.scale);
    if (target === undefined || member.realisation.kind === 'notApplicable') return [];
    return [{ target, realisation: onGoalBase(member.realisation, member.scale) }];
  });
  const pairs = counted.flatMap(({ target, realisation }) =>
    realisation === undefined ? [] : [{ target, realisation }],
  );
  const target = goalMean(members.map(({ target: figure, scale }) => ({ figure, scale })));
  const realisation = meanOf(pairs.map((pair) => pair.realisation));
  const sameMembersTarget = meanOf(pairs.map((pair) => pair.target));
  const achievement =
    realisation !== undefined && sameMembersTarget !== undefined && sameMembersTarget > 0
      ? realisation / sameMembersTarget
      : undefined;
  return {
    ...(target === undefined ? {} : { target }),
    ...(realisation === undefined ? {} : { realisation }),
    ...(sameMembersTarget === undefined ? {} : { sameMembersTarget }),
    ...(achievement === undefined ? {} : { achievement }),
    reported: pairs.length,
    members: counted.length,
    notApplicable: members.filter(leavesGoal).length,
    provisional: pairs.length < counted.length,
  };
}

const leavesGoal = ({ target, realisation, scale }: GoalMember): boolean =>
  realisation.kind === 'notApplicable' && onGoalBase(target, scale) !== undefined;

/** A goal's figures of each quarter and to date, from its members' rows of the measurement sheet. */
export function goalYear(
  members: readonly { readonly scale: Scale | undefined; readonly result: MeasurementResult }[],
): ByPeriod<GoalFigure> {
  return perPeriod((figuresOf) =>
    goalFigure(
      members.map(({ scale, result }) => {
        const { target, realisation } = figuresOf(result);
        return { scale, target, realisation };
      }),
    ),
  );
}

/** Status of a goal: its achievement, capped, by the bands; without members it is not expected, or N/A where they all are. */
export function goalStatus(figure: GoalFigure, settings: Pick<Settings, 'cap' | 'bands'>): Status {
  if (figure.members === 0) return figure.notApplicable > 0 ? 'notApplicable' : 'notExpected';
  if (figure.reported === 0) return 'notReported';
  if (figure.achievement === undefined) return 'notComputable';
  return bandStatus(cappedOf(figure.achievement, settings), settings.bands);
}
