import { atOnce, type Steps } from '../../formula/steps';
import { reportOf, type Finding, type Report } from '../../renstra/finding';
import type { Plan } from '../../renstra/plan';
import type { Language } from '../../texts/texts';
import { printsOfOneTarget } from './p01Prints';
import { totalsAgainstParts } from './p02Totals';
import { targetsAgainstUnits } from './p02TargetSums';
import { goalsAgainstMembers } from './p03Goals';
import { denominatorsOfCards } from './p04Denominators';
import { thresholdsOfNames } from './p05Thresholds';
import { indicatorsWithoutCard } from './p06Cards';
import { unitsAndMarks } from './p07Units';
import { directionOfTargets } from './p08Direction';
import { notApplicableAfterFigure } from './p09NotApplicable';
import { namesOfGoalsAndObjectives } from './p10Headings';
import { kindsOfPrints } from './p10Kinds';
import { labelsOfPrints } from './p10Labels';
import { signOfFormula } from './p11Sign';
import { rowsUnderHeadings } from './p12Headings';
import { sharesOfWholeNumbers } from './p13Shares';
import { targetsThatDoNotLead } from './p14RollUps';
import { indexOf } from './planIndex';
import type { Rule } from './rule';
import { wordsOf } from './words';

const rules: readonly Rule[] = [
  printsOfOneTarget,
  totalsAgainstParts,
  targetsAgainstUnits,
  goalsAgainstMembers,
  denominatorsOfCards,
  thresholdsOfNames,
  indicatorsWithoutCard,
  unitsAndMarks,
  directionOfTargets,
  notApplicableAfterFigure,
  labelsOfPrints,
  kindsOfPrints,
  namesOfGoalsAndObjectives,
  signOfFormula,
  rowsUnderHeadings,
  sharesOfWholeNumbers,
  targetsThatDoNotLead,
];

function firstLine(finding: Finding): number {
  return 'places' in finding.at ? (finding.at.places[0]?.line ?? 0) : 0;
}

/**
 * Finds where a plan contradicts itself (rules P01-P14 of docs/rules.md), ordered by rule and by line of the document.
 * Findings are warnings, or information where only spelling or rounding differs; none for a consistent plan.
 */
export function checkPlan(plan: Plan, language: Language): Report {
  return atOnce(checkInSteps(plan, language));
}

/** As `checkPlan`, one rule a step. */
export function* checkInSteps(plan: Plan, language: Language): Steps<Report> {
  const index = indexOf(plan);
  const words = wordsOf(language);
  const findings: Finding[] = [];
  for (const rule of rules) {
    findings.push(...rule(index, words));
    yield;
  }
  return reportOf(findings.sort((a, b) => a.rule.localeCompare(b.rule) || firstLine(a) - firstLine(b)));
}
