/** The result of a run together with what has been done to its findings since. */
import type { AuditItem, AuditResult } from '../../audit/access';
import { acceptanceId, type Acceptance } from '../../audit/contract/acceptances';
import { foundKinds, kindOfRule, type FoundKind } from './rules';

export interface DoneSince {
  /** Ids of items whose cell is as it should be now. */
  readonly restored: ReadonlySet<string>;
  /** By item: accepted since, or (undefined) its acceptance taken back. */
  readonly acceptances: ReadonlyMap<string, Acceptance | undefined>;
  /** Ids of acceptances without effect that were removed. */
  readonly removed: ReadonlySet<string>;
}

export const nothingDone: DoneSince = { restored: new Set(), acceptances: new Map(), removed: new Set() };

/** The result as it stands now. */
export function shownResult(result: AuditResult, done: DoneSince): AuditResult {
  const items = [...result.open, ...result.accepted]
    .filter(({ id }) => !done.restored.has(id))
    .map((item) =>
      done.acceptances.has(item.id) ? withAcceptance(item, done.acceptances.get(item.id)) : item,
    );
  const restoredFormulas = [...result.open, ...result.accepted].filter(
    ({ id, finding }) => done.restored.has(id) && (finding.expected ?? '').startsWith('='),
  ).length;
  return {
    ...result,
    open: items.filter(({ acceptance }) => acceptance === undefined),
    accepted: items.filter(({ acceptance }) => acceptance !== undefined),
    idle: result.idle.filter((one) => !done.removed.has(acceptanceId(one))),
    soundFormulas: result.soundFormulas + restoredFormulas,
  };
}

function withAcceptance(item: AuditItem, acceptance: Acceptance | undefined): AuditItem {
  const { acceptance: before, ...rest } = item;
  if (acceptance === before) return item;
  return acceptance === undefined ? rest : { ...rest, acceptance };
}

/** Findings by what they are counted as, in the order they are told; kinds that do not occur are left out. */
export function countedKinds(
  items: readonly AuditItem[],
): readonly { readonly kind: FoundKind; readonly n: number }[] {
  const counts = new Map<FoundKind, number>();
  for (const { finding } of items) {
    const kind = kindOfRule(finding.rule);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return foundKinds.flatMap((kind) => {
    const n = counts.get(kind) ?? 0;
    return n === 0 ? [] : [{ kind, n }];
  });
}
