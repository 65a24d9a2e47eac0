import type { FundingRow, Plan } from '../renstra/plan';
import { constant, formula, keyWidth } from './cells';
import { blockNames, fundingNames } from './names';
import { oneBlockSheet } from './oneBlockSheet';
import type { Design } from './options';
import type { CellContent, ColumnPlan, RowPlan, SheetPlan } from './sheetPlan';
import { tabColours } from './style';
import type { SheetText } from './texts';

const amountFormat = '#,##0.00';

function columnsOf(plan: Plan, text: SheetText): readonly ColumnPlan[] {
  const perYear = (
    key: string,
    group: string,
    role: 'constant' | 'formula',
    name?: (year: number) => string,
  ): readonly ColumnPlan[] =>
    plan.years.map((year) => ({
      key: `${key}${year}`,
      header: String(year),
      group,
      role,
      width: 11,
      align: 'right',
      numberFormat: amountFormat,
      ...(name === undefined ? {} : { name: name(year) }),
    }));
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    { key: 'number', header: text('numberShort'), role: 'constant', width: 5, align: 'center' },
    { key: 'name', header: text('programmeOrUnit'), role: 'constant', width: 58, wrap: true },
    ...perYear('amount', text('printedBillion'), 'constant', fundingNames.amount),
    ...perYear('sum', text('sumOfParts'), 'formula'),
    ...perYear('difference', text('difference'), 'formula'),
    { key: 'parent', header: text('partOf'), role: 'constant', width: 16, name: fundingNames.parent },
    { key: 'unit', header: text('unit'), role: 'constant', width: 12, name: fundingNames.unit },
  ];
}

function rowOf(row: FundingRow, plan: Plan): RowPlan {
  const cells: Record<string, CellContent> = { key: constant(row.id), name: constant(row.name) };
  if (row.number !== undefined) cells['number'] = constant(row.number);
  if (row.partOf !== undefined) cells['parent'] = constant(row.partOf);
  if (row.unit !== undefined) cells['unit'] = constant(row.unit);
  for (const year of plan.years) {
    const amount = row.amounts[String(year)];
    const name = fundingNames.amount(year);
    if (amount !== undefined) cells[`amount${year}`] = constant(amount);
    cells[`sum${year}`] = formula(
      `=IF(COUNTIFS(${fundingNames.parent},[key])=0,"",ROUND(SUMIFS(${name},${fundingNames.parent},[key]),2))`,
    );
    cells[`difference${year}`] = formula(`=IF([sum${year}]="","",ROUND([amount${year}]-[sum${year}],2))`);
  }
  return { key: row.id, style: row.partOf === undefined ? 'total' : 'row', cells };
}

function rowsOf(plan: Plan, text: SheetText): readonly RowPlan[] {
  const tables = [...new Set(plan.funding.map((row) => row.table))];
  const title = (table: string): string =>
    table === 'table10' ? text('fundingByProgramme') : table === 'annex1' ? text('fundingByUnit') : table;
  return tables.flatMap((table): readonly RowPlan[] => [
    {
      key: `table:${table}`,
      style: 'heading2',
      cells: { key: constant(`table:${table}`), name: constant(title(table)) },
    },
    ...plan.funding.filter((row) => row.table === table).map((row) => rowOf(row, plan)),
  ]);
}

/** Pendanaan: printed amounts by programme and by unit, their sums by formula beside them, and the difference. */
export function fundingSheet(design: Design): SheetPlan {
  const { plan, text } = design;
  const columns = columnsOf(plan, text);
  return oneBlockSheet(design, {
    id: 'funding',
    name: text('fundingSheet'),
    title: text('fundingTitle'),
    note: text('fundingNote'),
    block: {
      name: blockNames.funding,
      headerRows: 2,
      columns,
      rows: rowsOf(plan, text),
      conditionalFormats: plan.years.map((year) => ({
        from: `difference${year}`,
        to: `difference${year}`,
        formula: `=N([difference${year}])<>0`,
        style: 'warning' as const,
      })),
      filter: false,
    },
    frozenColumns: 3,
    lastPrinted: columns.length - 3,
    tabColour: tabColours.reading,
  });
}
