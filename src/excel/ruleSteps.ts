/** Validation, conditional formats, filter and print set-up as steps. */
import { columnLetters } from '../formula/address';
import type { Steps } from '../formula/steps';
import { renderTemplate } from '../formula/template';
import { dataRowsOf, type PlacedBlock } from '../sheets/placement';
import type {
  ColumnPlan,
  ConditionalFormatPlan,
  PagePlan,
  RowPlan,
  ValidationPlan,
} from '../sheets/sheetPlan';
import { statusStyles, type StatusLook } from '../sheets/style';
import { AreaCollector } from './areas';
import { areaSteps, columnsOf, isInScope, rowsOf, type Scope } from './lookSteps';
import { step, type Step } from './step';
import { worksheetOf } from './worksheets';

/** Rules on what may be entered, over the entry cells of a scope. */
export function* validationSteps(scope: Scope): Steps<Step[]> {
  const { block } = scope;
  const rules = new AreaCollector<ValidationPlan>(scope.isWhole);
  const rows = rowsOf(scope);
  const keyOf = validationKeys();
  for (const { column, at: columnAt } of columnsOf(scope)) {
    yield;
    for (const { row, at } of rows) {
      const plan = isInScope(scope, row.key, column.key) ? validationOf(row, column) : undefined;
      if (plan !== undefined) rules.add(keyOf(plan, column), plan, at, columnAt);
    }
  }
  return rules.areas().flatMap(({ value, areas }) =>
    areaSteps(block.area.sheet, areas, (ranges, first) => {
      setValidation(ranges.dataValidation, value, block, first.row);
    }),
  );
}

function validationOf(row: RowPlan, column: ColumnPlan): ValidationPlan | undefined {
  return row.cells[column.key]?.kind === 'entry'
    ? (row.validations?.[column.key] ?? column.validation)
    : undefined;
}

/** What is one rule has one key. A formula counts from the first area's first cell: kept to one column, that is the topmost one for every reader. */
function validationKeys(): (plan: ValidationPlan, column: ColumnPlan) => string {
  const numbers = new Map<string, number>();
  const ofPlan = new Map<ValidationPlan, number>();
  const numberOf = (plan: ValidationPlan): number => {
    const text = JSON.stringify(plan);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  return (plan, column) => {
    // Cells by the hundred share one rule.
    const number = ofPlan.get(plan) ?? numberOf(plan);
    ofPlan.set(plan, number);
    return plan.rule.kind === 'custom' ? `${number} ${column.key}` : String(number);
  };
}

/** Longest texts Excel takes. */
const limits = { title: 32, message: 255 } as const;

function setValidation(
  validation: Excel.DataValidation,
  plan: ValidationPlan,
  block: PlacedBlock,
  row: number,
): void {
  validation.clear();
  validation.rule =
    plan.rule.kind === 'list'
      ? { list: { inCellDropDown: true, source: plan.rule.source } }
      : { custom: { formula: renderTemplate(plan.rule.formula, block.columns, row) } };
  // With "ignore blank" Excel takes anything where a cell that the rule reads is blank, as a bound that a scale does not have.
  validation.ignoreBlanks = plan.rule.kind === 'list' && plan.alert !== 'stop';
  const title = plan.title.slice(0, limits.title);
  const message = plan.message.slice(0, limits.message);
  validation.prompt = { showPrompt: true, title, message };
  validation.errorAlert = {
    showAlert: plan.alert !== 'none',
    style: plan.alert === 'stop' ? 'Stop' : 'Warning',
    title,
    message,
  };
}

/** Conditional formats over all data rows, or over single new ones. */
export function conditionalFormatSteps(scope: Scope, clearsFirst: boolean): Step[] {
  const { block } = scope;
  if (block.plan.conditionalFormats.length === 0) return [];
  const rows = scope.isWhole ? dataRowsOf(block) : spanOf(scope);
  if (rows === undefined || rows.last < rows.first) return [];
  return [
    ...(clearsFirst ? [clearStep(block, rows)] : []),
    ...block.plan.conditionalFormats.map((plan) => conditionalFormatStep(block, plan, rows)),
  ];
}

interface RowSpan {
  readonly first: number;
  readonly last: number;
}

function spanOf(scope: Scope): RowSpan | undefined {
  const at = [...scope.rows].flatMap((key) => scope.block.rows.get(key) ?? []);
  return at.length === 0 ? undefined : { first: Math.min(...at), last: Math.max(...at) };
}

function clearStep(block: PlacedBlock, { first, last }: RowSpan): Step {
  const { sheet, column, columns } = block.area;
  return step((context) => {
    worksheetOf(context, sheet)
      .getRangeByIndexes(first, column, last - first + 1, columns)
      .conditionalFormats.clearAll();
  });
}

function conditionalFormatStep(
  block: PlacedBlock,
  plan: ConditionalFormatPlan,
  { first, last }: RowSpan,
): Step {
  const from = block.columns.get(plan.from);
  const to = block.columns.get(plan.to);
  const { sheet } = block.area;
  return step((context) => {
    if (from === undefined || to === undefined) return;
    const range = worksheetOf(context, sheet).getRangeByIndexes(first, from, last - first + 1, to - from + 1);
    const { custom } = range.conditionalFormats.add('Custom');
    const formula = renderTemplate(plan.formula, block.columns, first);
    custom.rule.formula =
      plan.eachColumn === true
        ? formula.replaceAll(`$${columnLetters(from)}${first + 1}`, `${columnLetters(from)}${first + 1}`)
        : formula;
    applyStatus(custom.format, statusStyles[plan.style]);
  }, 3_000);
}

function applyStatus(format: Excel.ConditionalRangeFormat, look: StatusLook): void {
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.numberFormat !== undefined) format.numberFormat = look.numberFormat;
  if (look.border !== undefined) {
    const edge = format.borders.getItem('EdgeTop');
    edge.style = 'Continuous';
    edge.color = look.border;
  }
}

/** Filter over headers and data of the block that has one. */
export function filterSteps(block: PlacedBlock): Step[] {
  if (!block.plan.filter) return [];
  const { sheet, column, columns } = block.area;
  const { last } = dataRowsOf(block);
  return [
    step((context) => {
      const worksheet = worksheetOf(context, sheet);
      worksheet.autoFilter.apply(
        worksheet.getRangeByIndexes(block.headerRow, column, last - block.headerRow + 1, columns),
      );
    }),
  ];
}

/** Points; narrow ones, since wide tables have to stay readable. */
const margins = {
  leftMargin: 28,
  rightMargin: 28,
  topMargin: 36,
  bottomMargin: 44,
  footerMargin: 20,
} as const;

/** Print set-up: fits the width, repeats the header rows, leaves helper columns out. */
export function pageSteps(sheet: string, page: PagePlan): Step[] {
  return [
    step((context) => {
      const { pageLayout } = worksheetOf(context, sheet);
      pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = page.paper;
      pageLayout.zoom = {
        horizontalFitToPages: 1,
        ...(page.rows === undefined ? {} : { verticalFitToPages: 1 }),
      };
      Object.assign(pageLayout, margins);
      pageLayout.setPrintArea(printArea(page));
      if (page.titleRows !== undefined)
        pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
      pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer;
    }, 3_000),
  ];
}

function printArea({ columns, rows }: PagePlan): string {
  const [first, last] = [columnLetters(columns.first), columnLetters(columns.last)];
  return rows === undefined ? `${first}:${last}` : `${first}${rows.first + 1}:${last}${rows.last + 1}`;
}
