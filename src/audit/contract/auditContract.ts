/**
 * The contract audit: whether every generated cell of a workbook still says what it should. Pure; rules C01 to C10 of
 * docs/rules.md.
 */
import { cellAddress } from '../../formula/address';
import type { WorkbookPlan } from '../../sheets/sheetPlan';
import type { Language } from '../../texts/texts';
import type { AuditedWorkbook } from '../auditedWorkbook';
import { adoptLost, type LostKey } from './adopt';
import { auditCells } from './cells';
import { copyFindings } from './copies';
import { contextOf, type Context } from './context';
import { withEffects } from './effects';
import type { ContractFinding } from './findings';
import { auditFixed } from './fixed';
import { locateBlocks, type LocatedBlock, type LocatedWorkbook } from './grid';
import { auditNames } from './names';
import { blockFindings, missingFindings } from './structure';

/** What the workbook was generated from, and what counts as signed. */
export interface Contract {
  /** Made by `designWorkbook` for the plan, year, units and language that the workbook records. */
  readonly plan: Pick<WorkbookPlan, 'sheets' | 'year'>;
  /** Blocks that were ever inserted; absent where the record is lost: only what is there is audited then. */
  readonly inserted: ReadonlySet<string> | undefined;
  /** Unit whose rows are the organisation's own. */
  readonly organisation?: string;
  /** Blocks that were inserted from another plan than `plan` has for them. */
  readonly outdated?: ReadonlySet<string>;
  /** Undefined where the record is lost: nothing counts as signed, and that is told. */
  readonly signed: WorkbookPlan['signed'] | undefined;
}

export interface ContractAudit {
  /** Sheet by sheet in the plan's order. */
  readonly findings: readonly ContractFinding[];
  /** Findings whose effects were not looked for. */
  readonly unfollowed: number;
  /** Generated formulas that are as they were made. */
  readonly soundFormulas: number;
  readonly located: LocatedWorkbook;
  /** Generated cells that stand in no block. */
  readonly fixed: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
}

/** Compares every generated cell, found by key wherever it stands, with what was generated. Never throws on contents. */
export function auditContract(
  workbook: AuditedWorkbook,
  contract: Contract,
  language: Language,
): ContractAudit {
  const sheets = insertedSheets(contract);
  const found = locateBlocks(workbook, sheets);
  const blocks = new Map<string, LocatedBlock>();
  const lost = new Map<string, readonly LostKey[]>();
  for (const [name, block] of found.blocks) {
    const adopted = adoptLost(block);
    blocks.set(name, adopted.block);
    lost.set(name, adopted.lost);
  }
  const located = { blocks, missing: contract.inserted === undefined ? [] : found.missing };
  const context = contextOf(workbook, located, contract, language);
  const findings: ContractFinding[] = [...recordFindings(contract, context), ...missingFindings(context)];
  const fixedCells: ContractAudit['fixed'][number][] = [];
  let soundFormulas = 0;
  for (const sheet of sheets) {
    const ofSheet = sheet.blocks.flatMap(({ name }) => blocks.get(name) ?? []);
    const fixed = auditFixed(sheet, ofSheet, context);
    findings.push(...fixed.findings);
    soundFormulas += fixed.sound;
    const sheetName = ofSheet[0]?.sheet.name ?? sheet.name;
    fixedCells.push(...fixed.places.map((place) => ({ sheet: sheetName, ...place })));
    for (const block of ofSheet) {
      const cells = auditCells(block, context);
      findings.push(...blockFindings(block, lost.get(block.plan.name) ?? [], context));
      findings.push(...auditNames(block, context), ...cells.findings);
      soundFormulas += cells.sound;
    }
  }
  findings.push(...copyFindings(context));
  return {
    ...withEffects(findings, workbook, located, contract.organisation, context.words),
    soundFormulas,
    located,
    fixed: fixedCells,
  };
}

/** Sheets with the blocks that were inserted; the others are no part of the contract. */
function insertedSheets({ plan, inserted }: Contract): WorkbookPlan['sheets'] {
  const isThere = (name: string): boolean => inserted === undefined || inserted.has(name);
  return plan.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.filter(({ name }) => isThere(name)) }));
}

/** A lost record is told; what stands in the sheets is not taken as signed instead. */
function recordFindings({ signed }: Contract, { located, words }: Context): ContractFinding[] {
  const [first] = located.blocks.values();
  if (signed !== undefined || first === undefined) return [];
  const place = { sheet: first.sheet.name, address: cellAddress(first.keyRow, first.area.column) };
  return [
    {
      finding: { rule: 'C07', severity: 'warning', at: place, found: '', message: words.text('recordLost') },
      cell: { block: '', rowKey: 'record', columnKey: '' },
      content: 'record',
    },
  ];
}
