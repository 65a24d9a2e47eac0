/** An audit that a test steers: what it finds, how it fails, and what the pane asks of it. */
import type {
  AuditAccess,
  AuditItem,
  AuditOptions,
  AuditProgress,
  AuditResult,
  CellExplanation,
} from '../../src/audit/access';
import type { Acceptance } from '../../src/audit/contract/acceptances';
import type { Restoration } from '../../src/audit/contract/findings';
import type { SheetMap } from '../../src/audit/contract/sheetMap';
import { differenceOf } from '../../src/formula/tree/difference';
import { parseFormula } from '../../src/formula/tree/parse';
import type { FormulaTree } from '../../src/formula/tree/tree';
import type { Severity } from '../../src/renstra/finding';
import type { Failure } from '../../src/sheets/proposal';

export const sheet = 'Pengukuran 2024';

function treeOf(formula: string): FormulaTree {
  const tree = parseFormula(formula);
  if (tree.kind === 'trouble') throw new Error(`No formula: ${formula}`);
  return tree;
}

export interface Told {
  readonly rule: string;
  readonly address: string;
  readonly found: string;
  readonly expected?: string;
  readonly severity?: Severity;
  readonly message?: string;
  readonly effects?: readonly string[];
  readonly acceptance?: Acceptance;
}

/** A finding of a generated cell, with the difference of its formulas and what restores it; of a general rule without both, with its labels. */
export function item(told: Told): AuditItem {
  const {
    rule,
    address,
    found,
    expected,
    severity = 'error',
    message = `Temuan ${rule} di ${address}`,
  } = told;
  const id = `${rule} ${address}`;
  const finding = {
    rule,
    severity,
    at: { sheet, address },
    found,
    message,
    ...(expected === undefined ? {} : { expected }),
  };
  const more = {
    ...(told.effects === undefined ? {} : { effects: told.effects }),
    ...(told.acceptance === undefined ? {} : { acceptance: told.acceptance }),
  };
  if (rule.startsWith('G')) {
    const cell = { block: '', rowKey: sheet, columnKey: `Tinta · ${address}` };
    return { id, finding, cell, content: found, ...more };
  }
  if (expected === undefined) return { id, finding, ...more };
  const cell = { block: 'Isi_Ukur_2024', rowKey: 'P4SI/SS1/d', columnKey: address };
  const isFormula = found.startsWith('=');
  const at = { sheet, row: 0, column: 0 };
  return {
    id,
    finding,
    cell,
    content: found,
    ...(isFormula ? { difference: differenceOf(treeOf(found), treeOf(expected), at) } : {}),
    restoration: { kind: 'cell', cell, sheet, address, found, input: expected, numberFormat: '0.00%' },
    ...more,
  };
}

export const acceptance = (columnKey: string, more: Partial<Acceptance> = {}): Acceptance => ({
  rule: 'C06',
  block: 'Isi_Ukur_2024',
  rowKey: 'P4SI/SS1/d',
  columnKey,
  content: '=A1+5',
  reason: 'Surat B-12/2024',
  by: 'Rani',
  on: '2024-09-30',
  ...more,
});

export const resultOf = (open: readonly AuditItem[], more: Partial<AuditResult> = {}): AuditResult => ({
  open,
  accepted: [],
  idle: [],
  soundFormulas: 8214,
  notes: [],
  ...more,
});

export interface AuditOfTests extends AuditAccess {
  result: AuditResult;
  explanation: CellExplanation;
  maps: readonly SheetMap[];
  /** Answers the next thing that is asked for. */
  failsNext: Failure | Error | undefined;
  /** Ends a run that was held back. */
  release: (() => void) | undefined;
  holdsBack: boolean;
  /** Ids whose cells hold something else by now. */
  readonly changed: Set<string>;
  readonly options: AuditOptions[];
  readonly repaired: (readonly string[])[];
  readonly takenBack: (readonly Restoration[])[];
  readonly accepted: unknown[];
  readonly revoked: Acceptance[];
  readonly shown: string[];
  tell: (progress: AuditProgress) => void;
}

export function auditOfTests(result: AuditResult): AuditOfTests {
  const asked = async <T>(answer: () => T): Promise<T | { readonly failure: Failure }> => {
    await Promise.resolve();
    const failure = audit.failsNext;
    audit.failsNext = undefined;
    if (failure instanceof Error) throw failure;
    return failure === undefined ? answer() : { failure };
  };
  const audit: AuditOfTests = {
    result,
    explanation: { sheet, address: 'K7', sentences: [] },
    maps: [],
    failsNext: undefined,
    release: undefined,
    holdsBack: false,
    changed: new Set(),
    options: [],
    repaired: [],
    takenBack: [],
    accepted: [],
    revoked: [],
    shown: [],
    tell: () => undefined,
    run: async (options, report, isCancelled) => {
      audit.options.push(options);
      audit.tell = report;
      if (audit.holdsBack)
        await new Promise<void>((resolve) => {
          audit.release = resolve;
        });
      return asked(() => (isCancelled() ? 'stopped' : audit.result));
    },
    repair: (items) =>
      asked(() => {
        audit.repaired.push(items.map(({ id }) => id));
        const done = items.filter(({ id }) => !audit.changed.has(id));
        return {
          repaired: done.length,
          skipped: items.filter(({ id }) => audit.changed.has(id)),
          undo: done.flatMap(({ restoration }) => restoration ?? []),
        };
      }),
    takeBack: (undo) =>
      asked(() => {
        audit.takenBack.push(undo);
        return undo.length;
      }),
    accept: ({ id }, words) =>
      asked(() => {
        audit.accepted.push({ id, ...words });
        return 'accepted' as const;
      }),
    revoke: (one) =>
      asked(() => {
        audit.revoked.push(one);
        return 'revoked' as const;
      }),
    goTo: (place) =>
      asked(() => {
        audit.shown.push(`${place.sheet}!${place.address}`);
        return place.sheet === sheet;
      }),
    mapOf: (name) => audit.maps.find((map) => map.sheet === name),
    mappedSheets: () => audit.maps.map((map) => map.sheet),
    explain: () => asked(() => audit.explanation),
  };
  return audit;
}
