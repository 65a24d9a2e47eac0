import type { Finding, Severity } from '../finding';
import type { Verdict } from './figure';

export interface Rule {
  /** As in docs/rules.md; a number is never used again for something else. */
  readonly number: `V${string}`;
  readonly severity: Severity;
  /** Its only fix may be applied without asking; one of several never. */
  readonly isSafe: boolean;
}

const rule = (number: Rule['number'], severity: Severity, isSafe = false): Rule => ({
  number,
  severity,
  isSafe,
});

/** Every rule for entries. Severity `error`: the entry cannot be computed, or contradicts its scale. */
export const validationRules = {
  numberAsText: rule('V01', 'error', true),
  twoReadings: rule('V02', 'error'),
  numberWithWords: rule('V03', 'error', true),
  unreadableText: rule('V04', 'error'),
  scientificText: rule('V05', 'error', true),
  date: rule('V06', 'error'),
  decimalMarkLost: rule('V07', 'error'),
  fraction: rule('V08', 'error', true),
  notApplicableForm: rule('V09', 'error', true),
  notApplicableError: rule('V10', 'error', true),
  blankText: rule('V11', 'warning', true),
  notApplicableUnexplained: rule('V12', 'warning'),
  figureNotExpected: rule('V13', 'warning'),
  outsideScale: rule('V14', 'error'),
  countNotWhole: rule('V15', 'error'),
  countNegative: rule('V16', 'error'),
  percentOutside: rule('V17', 'error'),
  gradeForm: rule('V18', 'error', true),
  gradeNotOnScale: rule('V19', 'error'),
  indexOnHundred: rule('V20', 'error', true),
  truthValue: rule('V21', 'error'),
  savingNegative: rule('V22', 'warning'),
  growthImpossible: rule('V23', 'error'),
  farFromTarget: rule('V24', 'info'),
  notesMissing: rule('V25', 'warning'),
  cumulativeFalls: rule('V26', 'warning'),
  belowLastYear: rule('V27', 'warning'),
  quarterSkipped: rule('V28', 'warning'),
  quarterNotBegun: rule('V29', 'warning'),
  quarterTargetsDiffer: rule('V30', 'warning'),
  yearlyTooEarly: rule('V31', 'warning'),
  revisionUnexplained: rule('V32', 'warning'),
  keyUnknown: rule('V33', 'error'),
  keyDoubled: rule('V34', 'error'),
  formulaInEntry: rule('V35', 'warning'),
  errorInEntry: rule('V36', 'error'),
  planTargetChanged: rule('V37', 'warning'),
  evidenceUnclear: rule('V38', 'warning'),
  mergedEntry: rule('V39', 'error'),
  componentsDiffer: rule('V40', 'warning'),
  partAboveWhole: rule('V41', 'error'),
  tooFewSamples: rule('V42', 'warning'),
  componentsIncomplete: rule('V43', 'warning'),
  rollUpDiffers: rule('V44', 'warning'),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof validationRules;

/** Severity of a verdict: its own, else its rule's. */
export function severityOf({ rule: name, severity }: Pick<Verdict, 'rule' | 'severity'>): Severity {
  return severity ?? validationRules[name].severity;
}

const safeNumbers: ReadonlySet<string> = new Set(
  Object.values(validationRules)
    .filter(({ isSafe }) => isSafe)
    .map(({ number }) => number),
);

/** Whether a finding may be put right without asking: its rule is safe, and there is exactly one fix, beyond doubt. */
export function isSafelyFixed({ rule: number, fixes = [] }: Pick<Finding, 'rule' | 'fixes'>): boolean {
  const [fix, ...others] = fixes;
  return safeNumbers.has(number) && fix !== undefined && others.length === 0 && fix.isDoubtful !== true;
}
