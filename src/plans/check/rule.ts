import type { Finding, Severity } from '../../renstra/finding';
import type { SourcePlace } from '../../renstra/plan';
import type { PlanIndex } from './planIndex';
import { sortedPlaces, type Words } from './words';

/** One rule of the plan check: looks at a plan and says what contradicts what. */
export type Rule = (index: PlanIndex, words: Words) => readonly Finding[];

interface Contradiction {
  readonly rule: string;
  readonly severity?: Severity;
  readonly places: readonly SourcePlace[];
  readonly code?: string | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly message: string;
}

/** Makes a finding with its places in the order of the document, each once; fields that are not there stay away. */
export function contradiction(facts: Contradiction): Finding {
  const { rule, severity, places, code, unit, period, found, expected, message } = facts;
  return {
    rule,
    severity: severity ?? 'warning',
    at: { places: sortedPlaces(places) },
    ...(unit === undefined ? {} : { unit }),
    ...(code === undefined ? {} : { code }),
    ...(period === undefined ? {} : { period }),
    found,
    ...(expected === undefined ? {} : { expected }),
    message,
  };
}
