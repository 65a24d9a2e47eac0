/** Where a finding stands: a cell of a workbook, or places of a source document. */
export type FindingPlace =
  | { readonly sheet: string; readonly address: string }
  | { readonly places: readonly { readonly line: number; readonly section: string }[] };

export type Severity = 'error' | 'warning' | 'info';

/** One thing a rule found, as the command line prints it (DESIGN.md, "A finding"). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: FindingPlace;
  readonly unit?: string | undefined;
  readonly code?: string | undefined;
  readonly period?: string | undefined;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly message: string;
  /** '' clears the cell; a number format where the cell's own would show the value wrong. */
  readonly fixes?:
    | readonly {
        readonly label: string;
        readonly value: string | number;
        readonly numberFormat?: string;
        /** What it would put there raises a doubt of its own: never applied without asking. */
        readonly isDoubtful?: true;
      }[]
    | undefined;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly summary: {
    readonly bySeverity: Readonly<Record<Severity, number>>;
    readonly byRule: Readonly<Record<string, number>>;
  };
}

/** Counts findings by severity and by rule. */
export function reportOf(findings: readonly Finding[]): Report {
  const bySeverity = { error: 0, warning: 0, info: 0 };
  const byRule: Record<string, number> = {};
  for (const finding of findings) {
    bySeverity[finding.severity] += 1;
    byRule[finding.rule] = (byRule[finding.rule] ?? 0) + 1;
  }
  return { findings, summary: { bySeverity, byRule } };
}
