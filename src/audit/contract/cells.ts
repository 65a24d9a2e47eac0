/** Every generated cell of a block against what was generated: rules C01 to C07 and C09, and C08 in formulas. */
import { cellAddress } from '../../formula/address';
import { isFailure, sameNumber } from '../../formula/evaluation/values';
import { toR1C1 } from '../../formula/r1c1';
import { differenceWords } from '../../formula/tree/differenceWords';
import { renderTemplate, templateColumns } from '../../formula/template';
import type { Finding, Severity } from '../../renstra/finding';
import { inputOf, sameContent } from '../../sheets/cellText';
import type { BlockPlan, CellContent, ColumnPlan, RowPlan } from '../../sheets/sheetPlan';
import { isFormula, type AuditedCell } from '../auditedWorkbook';
import type { ContractFinding, ContractRule } from './findings';
import { inputAt, keyColumnOf, type LocatedBlock } from './grid';
import { judgeFormula, type FormulaJudgement } from './judgeFormula';
import type { Context } from './context';
import { agreedFormulas, type AgreedFormula } from './outdated';
import { cellLabel, describing } from './words';

/** A generated cell where it stands. */
export interface Spot {
  readonly block: LocatedBlock;
  readonly row: RowPlan;
  readonly column: ColumnPlan;
  /** On the sheet, 0-based. */
  readonly at: number;
  readonly columnAt: number;
}

/** What was found in the cells of a block, and how many formulas are as they were generated. */
export interface CellsAudit {
  readonly findings: readonly ContractFinding[];
  readonly sound: number;
}

/** Audits the generated formulas, and the constants that count as signed, of one block. */
export function auditCells(block: LocatedBlock, context: Context): CellsAudit {
  const findings: ContractFinding[] = [];
  let sound = 0;
  const signed = signedColumns(block.plan);
  const agreed = context.isOutdated(block.plan.name) ? agreedFormulas(block) : undefined;
  for (const row of block.plan.rows) {
    for (const at of block.rows.get(row.key) ?? []) {
      for (const column of block.plan.columns) {
        const columnAt = block.columns.get(column.key);
        const content = row.cells[column.key];
        if (columnAt === undefined) continue;
        const spot = { block, row, column, at, columnAt };
        const finding =
          content?.kind === 'formula'
            ? formulaFinding(spot, content.formula, agreed, context)
            : signedFinding(spot, content, signed, context);
        if (finding === undefined) sound += content?.kind === 'formula' ? 1 : 0;
        else if (finding !== 'untold') findings.push(finding);
      }
    }
  }
  return { findings, sound };
}

/**
 * Columns whose constants count as signed: those that formulas, marks or names read, helper columns, and those that hold
 * figures. All others are labels.
 */
function signedColumns(plan: BlockPlan): ReadonlySet<string> {
  const named = plan.columns.filter(({ name }) => name !== undefined).map(({ key }) => key);
  const helpers = plan.columns.filter(({ outline }) => outline?.id === 'helpers').map(({ key }) => key);
  const templates = new Set(plan.conditionalFormats.map(({ formula }) => formula));
  const figures = new Set<string>();
  for (const { cells } of plan.rows) {
    for (const [key, content] of Object.entries(cells)) {
      if (content.kind === 'formula') templates.add(content.formula);
      else if (content.kind === 'constant' && typeof content.value === 'number') figures.add(key);
    }
  }
  const signed = new Set([...named, ...helpers, ...figures, ...[...templates].flatMap(templateColumns)]);
  signed.delete(keyColumnOf(plan));
  return signed;
}

function formulaFinding(
  spot: Spot,
  template: string,
  agreed: AgreedFormula | undefined,
  context: Context,
): ContractFinding | 'untold' | undefined {
  const { block, at, columnAt } = spot;
  // What a formula that refers to a lost column should say cannot be told; the column itself is.
  if (templateColumns(template).some((key) => !block.columns.has(key))) return 'untold';
  const expected = agreed?.(spot.column.key, template, at) ?? renderTemplate(template, block.columns, at);
  const found = inputAt(block.sheet, at, columnAt);
  if (found === expected) return undefined;
  return judgedFormula(
    {
      sheet: block.sheet.name,
      row: at,
      column: columnAt,
      label: () => cellLabel(block, spot.row.key, spot.column.key, context.words),
      numberFormat: numberFormatOf(spot),
      cell: { block: block.plan.name, rowKey: spot.row.key, columnKey: spot.column.key },
      more: whoseCell(spot),
    },
    found,
    expected,
    context,
  );
}

/** A place that holds a generated formula, in a block or outside. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly label: () => string;
  readonly numberFormat: string;
  readonly cell: ContractFinding['cell'];
  readonly more: Pick<Finding, 'unit' | 'code' | 'period'>;
}

/** What to say of a cell that should hold a formula; undefined where it does. */
export function judgedFormula(
  place: FormulaPlace,
  found: AuditedCell,
  expected: string,
  context: Context,
): ContractFinding | undefined {
  if (!isFormula(found)) return notFormula(place, found, expected, context);
  const at = { sheet: place.sheet, row: place.row, column: place.column };
  const judgement = judgeFormula(found, expected, at, context.isName);
  if (judgement.kind === 'same') return undefined;
  const { rule, severity, message, difference } = told(judgement, place, context);
  const finding = findingAt(place, { rule, severity, found, expected, message }, context);
  return difference === undefined ? finding : { ...finding, difference };
}

type Told = Pick<Verdict, 'rule' | 'severity' | 'message'> & Pick<ContractFinding, 'difference'>;

function told(
  judgement: Exclude<FormulaJudgement, { kind: 'same' }>,
  place: FormulaPlace,
  { words, located }: Context,
): Told {
  const cell = place.label();
  switch (judgement.kind) {
    case 'nameUnknown':
      return {
        rule: 'C08',
        severity: 'error',
        message: words.text('nameUnknown', { cell, name: judgement.name }),
      };
    case 'unreadable':
      return { rule: 'C05', severity: 'error', message: words.text('unreadable', { cell }) };
    case 'differs': {
      const { rule, severity, difference } = judgement;
      const how = differenceWords(difference, describing(place, located, words), words.language, place);
      return { rule, severity, difference, message: words.text('differs', { cell, how }) };
    }
  }
}

function notFormula(
  place: FormulaPlace,
  found: AuditedCell,
  expected: string,
  context: Context,
): ContractFinding {
  if (found === '') {
    const message = context.words.text('cleared', { cell: place.label() });
    return findingAt(place, { rule: 'C02', severity: 'error', found, expected, message }, context);
  }
  return findingAt(
    place,
    { rule: 'C01', found, expected, ...frozen(place, found, expected, context) },
    context,
  );
}

/** Whether a constant is what the formula gives: it is still frozen, but nothing is wrong yet. */
function frozen(
  place: FormulaPlace,
  found: Exclude<AuditedCell, ''>,
  expected: string,
  { words, valueOf }: Context,
): Pick<Verdict, 'severity' | 'message'> {
  const right = valueOf(expected, { sheet: place.sheet, row: place.row, column: place.column });
  const isPercent = place.numberFormat.includes('%');
  const cell = place.label();
  const shown = words.content(found, isPercent);
  if (isFailure(right))
    return { severity: 'error', message: words.text('overwritten', { cell, found: shown }) };
  if (typeof right === 'number' && typeof found === 'number') {
    if (sameNumber(right, found))
      return { severity: 'warning', message: words.text('overwritten.same', { cell, found: shown }) };
    const difference = words.content(found - right, isPercent);
    const parameters = { cell, found: shown, right: words.content(right, isPercent), difference };
    return { severity: 'error', message: words.text('overwritten.by', parameters) };
  }
  return right === found
    ? { severity: 'warning', message: words.text('overwritten.same', { cell, found: shown }) }
    : {
        severity: 'error',
        message: words.text('overwritten.other', {
          cell,
          found: shown,
          right: words.content(right, isPercent),
        }),
      };
}

interface Verdict {
  readonly rule: ContractRule;
  readonly severity: Severity;
  readonly found: AuditedCell;
  readonly expected: AuditedCell;
  readonly message: string;
}

/** A finding on one cell, with what restores it. */
export function findingAt(place: FormulaPlace, verdict: Verdict, { words }: Context): ContractFinding {
  const { rule, severity, found, expected, message } = verdict;
  const address = cellAddress(place.row, place.column);
  const label = isFormula(expected)
    ? words.text('fix.formula')
    : words.text('fix.value', { value: words.content(expected) });
  return {
    finding: {
      rule,
      severity,
      at: { sheet: place.sheet, address },
      ...place.more,
      found: String(found),
      expected: String(expected),
      message,
      fixes: [{ label, value: typeof expected === 'boolean' ? String(expected) : expected }],
    },
    cell: place.cell,
    content: isFormula(found) ? toR1C1(found, place.row, place.column) : JSON.stringify(found),
    restoration: {
      kind: 'cell',
      cell: place.cell,
      sheet: place.sheet,
      address,
      found,
      input: expected,
      numberFormat: place.numberFormat,
    },
  };
}

/** A constant that counts as signed, or a setting, against what was recorded. */
function signedFinding(
  spot: Spot,
  content: Exclude<CellContent, { kind: 'formula' }> | undefined,
  columns: ReadonlySet<string>,
  context: Context,
): ContractFinding | undefined {
  const signed = context.signedOf(spot, content, columns);
  if (signed === undefined) return undefined;
  const expected = inputOf(signed.value);
  const found = inputAt(spot.block.sheet, spot.at, spot.columnAt);
  if (sameContent(found, expected)) return undefined;
  const { words } = context;
  const cell = cellLabel(spot.block, spot.row.key, spot.column.key, words);
  const isPercent = numberFormatOf(spot).includes('%');
  const message = words.text(isFormula(found) ? 'signedFormula' : 'signed', {
    cell,
    found: words.content(found, isPercent),
    expected: words.content(signed.value, isPercent),
  });
  return findingAt(
    {
      sheet: spot.block.sheet.name,
      row: spot.at,
      column: spot.columnAt,
      label: () => cell,
      numberFormat: numberFormatOf(spot),
      cell: { block: spot.block.plan.name, rowKey: spot.row.key, columnKey: spot.column.key },
      more: whoseCell(spot),
    },
    { rule: 'C07', severity: signed.severity, found, expected, message },
    context,
  );
}

function numberFormatOf({ row, column }: Spot): string {
  return row.numberFormats?.[column.key] ?? column.numberFormat ?? 'General';
}

/** Unit, code and quarter, where the cell's row and column have some. */
function whoseCell({ row, column }: Spot): Pick<Finding, 'unit' | 'code' | 'period'> {
  const unit = textOf(row.cells['unit']);
  const code = textOf(row.cells['code']);
  const quarter = /^tw([1-4])\./.exec(column.key)?.[1];
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(code === undefined ? {} : { code }),
    ...(quarter === undefined ? {} : { period: `TW${quarter}` }),
  };
}

function textOf(content: CellContent | undefined): string | undefined {
  return content?.kind === 'constant' && typeof content.value === 'string' ? content.value : undefined;
}
