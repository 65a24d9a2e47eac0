/** The whole audit of a workbook: what was generated is compared, everything else is looked through by the general rules. */
import { atOnce } from '../formula/steps';
import type { Language } from '../texts/texts';
import type { AuditProgress, AuditResult } from './access';
import type { AuditedWorkbook } from './auditedWorkbook';
import {
  auditResult,
  contractPart,
  generatedAreas,
  type ContractPart,
  type KnownForAudit,
  type ScopeArea,
} from './auditResult';
import type { ContractFinding } from './contract/findings';
import { auditInSteps, toldCell } from './general/auditSheets';
import type { GeneralFinding } from './general/findings';

export interface WorkbookAuditOptions {
  readonly thorough: boolean;
  readonly language: Language;
  /** Only findings that touch one of these; absent: the whole workbook. */
  readonly scope?: readonly ScopeArea[];
}

export interface WorkbookAudit {
  readonly result: AuditResult;
  readonly contract: ContractPart;
}

/** Audits step by step; whoever asks for the steps decides when to go on, and stops by asking no more. */
export function* auditWorkbookInSteps(
  workbook: AuditedWorkbook,
  known: KnownForAudit,
  { thorough, language, scope }: WorkbookAuditOptions,
): Generator<AuditProgress, WorkbookAudit> {
  yield { phase: 'contract', done: 0, total: 1 };
  const contract = contractPart(workbook, known, language);
  const steps = auditInSteps(workbook, {
    tier: thorough ? 'thorough' : 'default',
    language,
    ...(scope === undefined ? {} : { scope }),
    ours: contract.audit === undefined ? [] : generatedAreas(contract.audit),
    told: toldCells(contract),
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      const { findings, notes } = step.value;
      const told = {
        ...contract,
        notes: [...contract.notes, ...notes.map((sentence) => ({ kind: 'sheet', sentence }) as const)],
      };
      const general = { items: findings.map(generalItem), isWhole: thorough && scope === undefined };
      return { contract, result: auditResult(told, known.acceptances, general, scope) };
    }
    yield { phase: 'general', done: step.value.done, total: step.value.of };
  }
}

/** Audits the workbook in one go. */
export function auditWorkbook(
  workbook: AuditedWorkbook,
  known: KnownForAudit,
  options: WorkbookAuditOptions,
): WorkbookAudit {
  return atOnce(auditWorkbookInSteps(workbook, known, options));
}

function toldCells({ audit }: ContractPart): ReadonlySet<string> {
  return new Set(
    (audit?.findings ?? []).flatMap(({ finding: { at } }) =>
      'sheet' in at ? [toldCell(at.sheet, at.address)] : [],
    ),
  );
}

function generalItem({ anchor, ...finding }: GeneralFinding): ContractFinding {
  return { finding, ...anchor };
}
