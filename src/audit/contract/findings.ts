/** What the contract audit finds, with the keys of its cell and what puts it right. */
import type { Finding } from '../../renstra/finding';
import type { FormulaDifference } from '../../formula/tree/differenceKinds';
import type { AuditedCell } from '../auditedWorkbook';

/** A generated cell by its keys, wherever it stands. */
export interface ContractCell {
  /** Block's defined name; '' for a cell above or between blocks. */
  readonly block: string;
  /** Row key; the id of the sheet for a cell of no block. */
  readonly rowKey: string;
  /** Column key; the planned place (`3,2`) for a cell of no block. */
  readonly columnKey: string;
}

/** What has to be written to have the generated content back; done only where `found` still stands there. */
export type Restoration =
  | {
      readonly kind: 'cell';
      readonly cell: ContractCell;
      /** Where it stood when it was judged. */
      readonly sheet: string;
      readonly address: string;
      readonly found: AuditedCell;
      /** Formula with its `=`, or a constant as Excel takes it. */
      readonly input: AuditedCell;
      readonly numberFormat: string;
    }
  | {
      readonly kind: 'name';
      readonly name: string;
      /** Undefined where the name is gone. */
      readonly found: string | undefined;
      /** Undefined takes the name away again. */
      readonly formula: string | undefined;
    };
export type CellRestoration = Extract<Restoration, { kind: 'cell' }>;
export type NameRestoration = Extract<Restoration, { kind: 'name' }>;

export interface ContractFinding {
  readonly finding: Finding;
  readonly cell: ContractCell;
  /** What was judged, in no language and wherever the cell stands: an acceptance holds for exactly this. */
  readonly content: string;
  /** What a formula differs in, with the spans of both texts that differ. */
  readonly difference?: FormulaDifference;
  /** What it does to figures above, in words, the most important first. */
  readonly effects?: readonly string[];
  /** Absent where there is nothing to restore, or only inserting the plan again restores it. */
  readonly restoration?: Restoration;
}

export type ContractRule = 'C01' | 'C02' | 'C03' | 'C04' | 'C05' | 'C06' | 'C07' | 'C08' | 'C09' | 'C10';
