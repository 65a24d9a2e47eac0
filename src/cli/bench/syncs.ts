/** Syncs and request text of one unit and of all. */
import { contentsOf } from './contents';
import { atMost, rounded, type Figure } from './figure';
import type { Insertion } from './insertion';

export interface RequestCounts {
  readonly units: number;
  readonly syncs: number;
  readonly requestCharacters: number;
  /** Cells with contents in the workbook, and their values and formulas as JSON. */
  readonly cells: number;
  readonly contentCharacters: number;
}

export interface SyncReport {
  readonly oneUnit: RequestCounts;
  readonly allUnits: RequestCounts;
  readonly mostSyncs: Figure;
  /** Syncs of all units without those of one. */
  readonly moreSyncsForAll: Figure;
  /** Request text of all units against their contents. */
  readonly requestRatio: Figure;
  readonly requestRatioOfOneUnit: number;
}

const bounds = { syncs: 12, requestRatio: 2.5 } as const;

export function requestCounts({
  host,
  workbookPlan,
}: Pick<Insertion, 'host' | 'workbookPlan'>): RequestCounts {
  const { cells, characters } = contentsOf(host.workbook);
  return {
    units: workbookPlan.units.length,
    syncs: host.syncs,
    requestCharacters: host.requestBytes,
    cells,
    contentCharacters: characters,
  };
}

const ratioOf = ({ requestCharacters, contentCharacters }: RequestCounts): number =>
  requestCharacters / contentCharacters;

export function syncReport(oneUnit: RequestCounts, allUnits: RequestCounts): SyncReport {
  return {
    oneUnit,
    allUnits,
    mostSyncs: atMost(Math.max(oneUnit.syncs, allUnits.syncs), bounds.syncs),
    moreSyncsForAll: atMost(Math.abs(allUnits.syncs - oneUnit.syncs), 0),
    requestRatio: atMost(ratioOf(allUnits), bounds.requestRatio),
    requestRatioOfOneUnit: rounded(ratioOf(oneUnit)),
  };
}
