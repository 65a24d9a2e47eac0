/** Follows a change upward: what achievement would be with the right content in its place. */
import { areaOf, parseAddress } from '../../formula/address';
import { isFailure, isUnknown, sameNumber, type Scalar } from '../../formula/evaluation/values';
import { DependencyGraph } from '../../formula/graph/graph';
import {
  recompute,
  type AssumedCell,
  type ComputedWorkbook,
  type Recomputed,
} from '../../formula/graph/recompute';
import type { CellPlace } from '../../formula/tree/tree';
import { printPercent } from '../../renstra/print';
import { goalBlock } from '../../sheets/names';
import type { RowPlan } from '../../sheets/sheetPlan';
import { isFormula, type AuditedCell, type AuditedWorkbook } from '../auditedWorkbook';
import type { ContractFinding } from './findings';
import type { LocatedBlock, LocatedWorkbook } from './grid';
import { formulaCells, lookupOf } from './lookup';
import { withoutMark, type Words } from './words';

/** Beyond, nobody reads them one by one, and the audit would take long. */
const mostFollowed = 60;
const mostEffects = 4;
/** Of one recomputation. What a whole organisation hangs on takes a tenth of that; circles through many columns take millions. */
const mostStepsOfOne = 500_000;
/** Of all recomputations of an audit: some ten seconds. */
const mostSteps = 4_000_000;

/** A figure that people look at. */
interface Figure extends CellPlace {
  readonly label: string;
}

export interface FollowedFindings {
  readonly findings: readonly ContractFinding[];
  /** Findings whose effects were not looked for, since there are many or too much hangs on them. */
  readonly unfollowed: number;
}

/** The same findings, with what they do to goals, to the organisation's rows and to their own row. */
export function withEffects(
  findings: readonly ContractFinding[],
  workbook: AuditedWorkbook,
  located: LocatedWorkbook,
  organisation: string | undefined,
  words: Words,
): FollowedFindings {
  const wanted = findings.filter(isFollowed);
  const followed = new Set(wanted.slice(0, mostFollowed));
  if (followed.size === 0) return { findings, unfollowed: 0 };
  const lookup = lookupOf(workbook);
  const computed: ComputedWorkbook = {
    lookup,
    graph: new DependencyGraph(formulaCells(workbook), lookup.nameFormula),
  };
  const figures = [...goalFigures(located), ...rowFigures(located, ({ unit }) => unit === organisation)];
  let unfollowed = wanted.length - followed.size;
  let left = mostSteps;
  const withTheirs = findings.map((finding) => {
    if (!followed.has(finding)) return finding;
    const { unit, code } = finding.finding;
    const own = rowFigures(located, (row) => row.unit === unit && row.code === code && unit !== organisation);
    const { effects, steps, isComplete } = effectsOf(finding, computed, [...figures, ...own], left, words);
    left -= steps;
    if (!isComplete) unfollowed += 1;
    return effects.length === 0 ? finding : { ...finding, effects };
  });
  return { findings: withTheirs, unfollowed };
}

/** An equivalent formula and a structure that is gone have nothing to be followed. */
function isFollowed({ finding, restoration }: ContractFinding): boolean {
  return restoration?.kind === 'cell' && finding.rule !== 'C09' && finding.rule !== 'C10';
}

interface Effects {
  readonly effects: readonly string[];
  readonly steps: number;
  /** False where too much hangs on the cell. */
  readonly isComplete: boolean;
}

const noEffects: Effects = { effects: [], steps: 0, isComplete: true };

function effectsOf(
  { restoration }: ContractFinding,
  computed: ComputedWorkbook,
  figures: readonly Figure[],
  stepsLeft: number,
  words: Words,
): Effects {
  if (restoration?.kind !== 'cell') return noEffects;
  const parsed = parseAddress(restoration.address);
  if (parsed === undefined) return noEffects;
  if (stepsLeft <= 0) return { effects: [], steps: 0, isComplete: false };
  const { row, column } = areaOf(parsed.reference);
  // Both sides are computed: a file may carry results from before the change.
  const figuresWith = (content: AuditedCell, most: number): Recomputed =>
    recompute(
      computed,
      [assumedCell(restoration.sheet, row, column, content)],
      figures,
      Math.min(most, mostStepsOfOne),
    );
  const now = figuresWith(restoration.found, stepsLeft);
  if (!now.isComplete) return { effects: [], steps: now.steps, isComplete: false };
  const right = figuresWith(restoration.input, stepsLeft - now.steps);
  const steps = now.steps + right.steps;
  if (!right.isComplete) return { effects: [], steps, isComplete: false };
  const effects = figures
    .flatMap(({ label }, index) => {
      const [is, should] = [now.values[index], right.values[index]];
      if (isUnknown(is) || isUnknown(should) || isSame(is, should)) return [];
      return [words.text('effect', { figure: label, right: shown(should, words), now: shown(is, words) })];
    })
    .slice(0, mostEffects);
  return { effects, steps, isComplete: true };
}

function assumedCell(sheet: string, row: number, column: number, content: AuditedCell): AssumedCell {
  const value = content === '' ? undefined : withoutMark(content);
  return { sheet, row, column, content: isFormula(content) ? { formula: content } : { value } };
}

function isSame(one: Scalar, other: Scalar): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return sameNumber(one, other) || Math.abs(one - other) < 5e-7;
  if (isFailure(one) && isFailure(other)) return true;
  return (one ?? '') === (other ?? '');
}

function shown(value: Scalar, words: Words): string {
  if (typeof value === 'number') return printPercent(value, words.language, 1);
  if (isFailure(value)) return value.kind === 'error' ? value.code : '?';
  return words.content(value ?? '');
}

function figuresIn(
  block: LocatedBlock | undefined,
  columnKey: string,
  labelOf: (row: RowPlan) => string | undefined,
): Figure[] {
  const column = block?.columns.get(columnKey);
  if (block === undefined || column === undefined) return [];
  return block.plan.rows.flatMap((row) => {
    const label = labelOf(row);
    const [at] = block.rows.get(row.key) ?? [];
    return label === undefined || at === undefined
      ? []
      : [{ label, sheet: block.sheet.name, row: at, column }];
  });
}

function textIn(row: RowPlan, column: string): string | undefined {
  const content = row.cells[column];
  return content?.kind === 'constant' ? String(content.value) : undefined;
}

function goalFigures({ blocks }: LocatedWorkbook): Figure[] {
  return figuresIn(blocks.get(goalBlock('toDate')), 'achievement', (row) => textIn(row, 'code'));
}

/** Achievement to date of rows of the measurement sheets. */
function rowFigures(
  { blocks }: LocatedWorkbook,
  isWanted: (row: { readonly unit: string | undefined; readonly code: string | undefined }) => boolean,
): Figure[] {
  return [...blocks.values()]
    .filter(({ sheetPlan }) => sheetPlan.id === 'measurement')
    .flatMap((block) =>
      figuresIn(block, 'toDate.achievement', (row) =>
        isWanted({ unit: textIn(row, 'unit'), code: textIn(row, 'code') }) ? row.key : undefined,
      ),
    );
}
