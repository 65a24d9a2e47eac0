/** Findings as the list shows them: filtered, counted, by unit and indicator. Pure. */
import type { Severity } from '../../renstra/finding';
import { quarterKey, type Quarter } from '../../renstra/quarter';
import { dismissalId, type Dismissal } from '../../sheets/checking/dismissals';
import type { DismissedFinding, JudgedFinding, Judgement } from '../../sheets/checking/judgement';
import type { Language } from '../../texts/texts';
import { titleOfRule } from './rules';

export type Shown = Severity | 'dismissed';
export const everyShown: readonly Shown[] = ['error', 'warning', 'info', 'dismissed'];

export interface FindingFilter {
  readonly shown: ReadonlySet<Shown>;
  /** Every word must occur in unit, code, indicator, rule, cell or sentence, in any case. */
  readonly search: string;
  /** Findings of this quarter only; undefined: of every period. */
  readonly quarter: Quarter | undefined;
}

export interface ListedFinding {
  /** The same as long as the finding is the same, also where its row moves. */
  readonly id: string;
  readonly one: JudgedFinding;
}

export interface IndicatorFindings {
  readonly id: string;
  readonly code: string;
  readonly indicator: string;
  readonly findings: readonly ListedFinding[];
}

export interface UnitFindings {
  readonly unit: string;
  readonly count: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly indicators: readonly IndicatorFindings[];
}

export interface Listing {
  /** What each chip would show, under search and quarter. */
  readonly counts: Readonly<Record<Shown, number>>;
  readonly units: readonly UnitFindings[];
  readonly count: number;
}

/** Findings that pass the filter, in the order of the sheet. */
export function listingOf(judgement: Judgement, filter: FindingFilter, language: Language): Listing {
  const counts: Record<Shown, number> = { error: 0, warning: 0, info: 0, dismissed: 0 };
  const matches = matcherOf(filter, language);
  const units = new Map<string, UnitDraft>();
  const ids = new Map<string, number>();
  const setAside = new Map(judgement.dismissed.map((one) => [one.finding, one]));
  let count = 0;
  for (const row of judgement.rows) {
    for (const found of row.findings) {
      const one: JudgedFinding | DismissedFinding = setAside.get(found.finding) ?? found;
      const id = uniqueId(one, ids);
      if (!matches(one)) continue;
      const shown = one.dismissal === undefined ? one.finding.severity : 'dismissed';
      counts[shown] += 1;
      if (!filter.shown.has(shown)) continue;
      count += 1;
      add(units, { id, one }, row.row);
    }
  }
  return { counts, units: [...units.values()].map(finished), count };
}

interface UnitDraft {
  readonly unit: string;
  readonly bySeverity: Record<Severity, number>;
  readonly indicators: Map<number, ListedFinding[]>;
}

function add(units: Map<string, UnitDraft>, listed: ListedFinding, row: number): void {
  const { unit = '', severity } = listed.one.finding;
  const draft = units.get(unit) ?? {
    unit,
    bySeverity: { error: 0, warning: 0, info: 0 },
    indicators: new Map<number, ListedFinding[]>(),
  };
  units.set(unit, draft);
  draft.bySeverity[severity] += 1;
  const findings = draft.indicators.get(row);
  if (findings === undefined) draft.indicators.set(row, [listed]);
  else findings.push(listed);
}

function finished({ unit, bySeverity, indicators }: UnitDraft): UnitFindings {
  const { error, warning, info } = bySeverity;
  return {
    unit,
    bySeverity,
    count: error + warning + info,
    indicators: [...indicators.values()].map((findings) => ({
      id: findings[0]?.id ?? '',
      code: findings[0]?.one.finding.code ?? '',
      indicator: findings[0]?.one.indicator ?? '',
      findings,
    })),
  };
}

function uniqueId({ finding, rowKey, columnKey, content }: JudgedFinding, ids: Map<string, number>): string {
  const id = dismissalId({ rule: finding.rule, rowKey, columnKey, content });
  const before = ids.get(id) ?? 0;
  ids.set(id, before + 1);
  return before === 0 ? id : `${id}\u0000${before}`;
}

/** The first so many findings of a unit, with the indicators they belong to. */
export function firstOf(unit: UnitFindings, most: number): readonly IndicatorFindings[] {
  const shown: IndicatorFindings[] = [];
  let left = most;
  for (const indicator of unit.indicators) {
    if (left <= 0) break;
    const findings = indicator.findings.slice(0, left);
    shown.push(findings.length === indicator.findings.length ? indicator : { ...indicator, findings });
    left -= findings.length;
  }
  return shown;
}

/** Dismissals without effect that hold the words of a search. */
export function idleOf(
  { idleDismissals }: Judgement,
  { search }: FindingFilter,
  language: Language,
): readonly Dismissal[] {
  const words = wordsOfSearch(search);
  return idleDismissals.filter(({ rule, rowKey, content, reason }) =>
    hasAll(`${rule} ${titleOfRule(rule, language)} ${rowKey} ${content} ${reason}`.toLowerCase(), words),
  );
}

function matcherOf({ search, quarter }: FindingFilter, language: Language): (one: JudgedFinding) => boolean {
  const words = wordsOfSearch(search);
  const period = quarter === undefined ? undefined : quarterKey(quarter);
  return (one) =>
    (period === undefined || one.finding.period === period) &&
    (words.length === 0 || hasAll(searchedText(one, language), words));
}

const wordsOfSearch = (search: string): readonly string[] =>
  search.toLowerCase().split(/\s+/).filter(Boolean);
const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** Findings are searched over and over while words are typed; their texts never change. */
const searchedTexts = new WeakMap<JudgedFinding, string>();

function searchedText(one: JudgedFinding, language: Language): string {
  const known = searchedTexts.get(one);
  if (known !== undefined) return known;
  const { unit = '', code = '', rule, message, at } = one.finding;
  const address = 'address' in at ? at.address : '';
  const title = titleOfRule(rule, language);
  const reason = one.dismissal?.reason ?? '';
  const text = [unit, code, one.indicator, rule, title, message, address, reason].join(' ').toLowerCase();
  searchedTexts.set(one, text);
  return text;
}
