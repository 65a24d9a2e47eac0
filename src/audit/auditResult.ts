/** Puts the findings of an audit together as the pane and the command line show them. */
import { areaOf, parseAddress, type AddressArea } from '../formula/address';
import type { Plan } from '../renstra/plan';
import type { Severity } from '../renstra/finding';
import type { StoredRecord } from '../sheets/record';
import type { Language } from '../texts/texts';
import type { AuditItem, AuditNote, AuditResult } from './access';
import type { AuditedWorkbook } from './auditedWorkbook';
import { acceptanceId, acceptanceKey, type Acceptance } from './contract/acceptances';
import { auditContract, type Contract, type ContractAudit } from './contract/auditContract';
import { contractOfRecord } from './contract/contractOfRecord';
import type { ContractFinding } from './contract/findings';

/** A sheet, or some cells of it. */
export interface ScopeArea {
  readonly sheet: string;
  /** Absent: the whole sheet. */
  readonly area?: AddressArea;
}

/** What the workbook keeps, and the plan it was made from as far as that is known. */
export interface KnownForAudit {
  readonly record: StoredRecord | undefined;
  readonly acceptances: readonly Acceptance[];
  readonly plan: Plan | undefined;
}

/** The contract part of an audit: what was found, and why something could not be compared. */
export interface ContractPart {
  /** Undefined where nothing could be compared; the notes say why. */
  readonly audit: ContractAudit | undefined;
  readonly notes: readonly AuditNote[];
}

/** Audits the generated cells of a workbook, as far as it can be told what they should hold. */
export function contractPart(
  workbook: AuditedWorkbook,
  known: KnownForAudit,
  language: Language,
): ContractPart {
  const found = contractOfRecord(workbook, known);
  if (found.kind !== 'contract') return { audit: undefined, notes: [found] };
  const lost: readonly AuditNote[] = found.recordLost ? [{ kind: 'recordLost' }] : [];
  const audit = auditContract(workbook, found.contract, language);
  const unfollowed: readonly AuditNote[] =
    audit.unfollowed === 0 ? [] : [{ kind: 'unfollowed', findings: audit.unfollowed }];
  return { audit, notes: [...lost, ...outdatedNotes(audit, found.contract), ...unfollowed] };
}

function outdatedNotes({ located }: ContractAudit, { outdated }: Contract): readonly AuditNote[] {
  const blocks = [...located.blocks.values()].filter(({ plan }) => outdated?.has(plan.name) === true);
  const sheets = [...new Set(blocks.map(({ sheet }) => sheet.name))];
  return sheets.length === 0 ? [] : [{ kind: 'outdated', sheets }];
}

/** Cells that the contract audit judges, so that the general rules leave them alone. */
export function generatedAreas({ located, fixed }: ContractAudit): readonly Required<ScopeArea>[] {
  return [
    ...[...located.blocks.values()].map(({ sheet, area }) => ({ sheet: sheet.name, area })),
    ...fixed.map(({ sheet, ...place }) => ({ sheet, area: { ...place, rows: 1, columns: 1 } })),
  ];
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What the general rules found, and whether they looked for everything everywhere. */
export interface GeneralPart {
  readonly items: readonly ContractFinding[];
  readonly isWhole: boolean;
}

/** Findings within the scope (absent: all), accepted ones apart, the gravest first; else in the order they came. */
export function auditResult(
  { audit, notes }: ContractPart,
  acceptances: readonly Acceptance[],
  general: GeneralPart,
  scope: readonly ScopeArea[] | undefined,
): AuditResult {
  const accepted = new Map(acceptances.map((one) => [acceptanceId(one), one]));
  const all = [...(audit?.findings ?? []), ...general.items].map((finding) => itemOf(finding, accepted));
  const ids = new Set(all.map(({ id }) => id));
  const items = all.filter((item) => isWithin(item, scope));
  // What was not looked for is not gone.
  const isSought = ({ rule }: Acceptance): boolean => general.isWhole || !rule.startsWith('G');
  return {
    open: items
      .filter(({ acceptance }) => acceptance === undefined)
      .sort((one, other) => order[one.finding.severity] - order[other.finding.severity]),
    accepted: items.filter(({ acceptance }) => acceptance !== undefined),
    idle: acceptances.filter((one) => isSought(one) && !ids.has(acceptanceId(one))),
    soundFormulas: audit?.soundFormulas ?? 0,
    notes,
  };
}

function itemOf(found: ContractFinding, accepted: ReadonlyMap<string, Acceptance>): AuditItem {
  const id = acceptanceId(acceptanceKey(found));
  const acceptance = accepted.get(id);
  const { finding, cell, content, difference, restoration, effects } = found;
  return {
    id,
    finding,
    cell,
    content,
    ...(difference === undefined ? {} : { difference }),
    ...(restoration === undefined ? {} : { restoration }),
    ...(effects === undefined ? {} : { effects }),
    ...(acceptance === undefined ? {} : { acceptance }),
  };
}

function isWithin({ finding: { at } }: AuditItem, scope: readonly ScopeArea[] | undefined): boolean {
  if (scope === undefined) return true;
  if (!('sheet' in at)) return false;
  const parsed = parseAddress(at.address);
  const place = parsed === undefined ? undefined : areaOf(parsed.reference);
  return scope.some(
    ({ sheet, area }) =>
      sheet === at.sheet && (area === undefined || place === undefined || overlaps(area, place)),
  );
}

function overlaps(one: AddressArea, other: AddressArea): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
