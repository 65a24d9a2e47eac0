/** What every check of the contract audit needs to know. */
import type { FormulaLookup } from '../../formula/evaluation/context';
import { evaluateFormula, type FormulaValue } from '../../formula/evaluation/evaluate';
import { unknown } from '../../formula/evaluation/values';
import { parseFormula } from '../../formula/tree/parse';
import type { CellPlace } from '../../formula/tree/tree';
import { blockNames, measurementBlock, settingNames } from '../../sheets/names';
import type { CellContent, Constant, WorkbookPlan } from '../../sheets/sheetPlan';
import type { Severity } from '../../renstra/finding';
import type { Language } from '../../texts/texts';
import type { AuditedWorkbook } from '../auditedWorkbook';
import type { Contract } from './auditContract';
import type { Spot } from './cells';
import { workbookName, type LocatedWorkbook } from './grid';
import { lookupOf } from './lookup';
import { wordsOf, type Words } from './words';

export interface Signed {
  readonly value: Constant;
  readonly severity: Severity;
}

export interface Context {
  readonly workbook: AuditedWorkbook;
  readonly located: LocatedWorkbook;
  readonly words: Words;
  /** Whether a name (in capitals) leads somewhere, or is no business of ours. */
  readonly isName: (name: string) => boolean;
  /** Whether a block was inserted from another plan than the one it is compared with. */
  readonly isOutdated: (block: string) => boolean;
  /** What a formula would give in a cell, with all other cells as they stand. */
  readonly valueOf: (formula: string, at: CellPlace) => FormulaValue;
  /** What was recorded of an input; undefined for entries, labels, and where nothing counts as signed. */
  readonly signedOf: (
    spot: Spot,
    content: Exclude<CellContent, { kind: 'formula' }> | undefined,
    columns: ReadonlySet<string>,
  ) => Signed | undefined;
}

/** `signed` undefined: the record is lost, so that nothing counts as signed. */
export function contextOf(
  workbook: AuditedWorkbook,
  located: LocatedWorkbook,
  { signed, outdated, plan }: Pick<Contract, 'signed' | 'outdated' | 'plan'>,
  language: Language,
): Context {
  const own = new Set(
    [...located.blocks.values()].flatMap(({ plan }) => [
      ...plan.columns.flatMap(({ name }) => name ?? []),
      ...plan.rows.flatMap(({ names }) => Object.values(names ?? {})),
    ]),
  );
  // A name of ours that is gone is told once, where it belongs, not in each formula that uses it.
  const ours = new Set([...own].map((name) => name.toUpperCase()));
  let lookup: FormulaLookup | undefined;
  const valueOf = (formula: string, at: CellPlace): FormulaValue => {
    lookup ??= lookupOf(workbook);
    const tree = parseFormula(formula);
    return tree.kind === 'trouble' ? unknown('text that is no formula') : evaluateFormula(tree, at, lookup);
  };
  return {
    workbook,
    located,
    valueOf,
    isOutdated: (block) => outdated?.has(block) === true,
    words: wordsOf(language),
    isName: (name) => ours.has(name) || workbookName(workbook, name) !== undefined,
    signedOf: signed === undefined ? () => undefined : signedReader(signed, plan.year),
  };
}

/** Column of the measurement sheet whose values the record keeps by row. */
const targetColumn = 'target';

function signedReader(signed: WorkbookPlan['signed'], year: number): Context['signedOf'] {
  return ({ block, row, column }, content, columns) => {
    if (content?.kind === 'entry') return signedSetting(block.plan.name, row.key, column.key, signed);
    const isSigned = columns.has(column.key) || row.names?.[column.key] !== undefined;
    if (!isSigned || column.role === 'key') return undefined;
    // The record keeps the targets of its own year.
    const isRecorded = column.key === targetColumn && block.plan.name === measurementBlock(year);
    const recorded = isRecorded ? signed.targets[row.key] : undefined;
    if (content !== undefined) return { value: recorded ?? content.value, severity: 'error' };
    const isComputed = Object.values(row.cells).some(({ kind }) => kind === 'formula');
    return column.role === 'constant' && isComputed ? { value: '', severity: 'error' } : undefined;
  };
}

/** The quarter of the report is meant to be changed four times a year. */
const severityOfSetting = (name: string): Severity =>
  name === settingNames.reportingQuarter ? 'info' : 'warning';

function signedSetting(
  block: string,
  name: string,
  columnKey: string,
  { settings }: WorkbookPlan['signed'],
): Signed | undefined {
  const value = block === blockNames.settings && columnKey === 'value' ? settings[name] : undefined;
  return value === undefined ? undefined : { value, severity: severityOfSetting(name) };
}
