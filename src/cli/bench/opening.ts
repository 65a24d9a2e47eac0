/** How long LibreOffice takes over our formulas, beside a workbook that holds their results as constants. */
import type { Cell, CellInput, CellResult, WorkbookModel } from '../../host/workbook/model';
import { saveXlsx } from '../../host/xlsx';
import { atMost, rounded, type Figure } from './figure';
import { secondsInLibreOffice } from './libreOffice';

export interface OpeningReport {
  /** Opening, computing every formula anew and saving; the bound is 1.5 times the constants' time and 2 s. */
  readonly seconds: Figure;
  readonly secondsWithConstants: number;
}

/** Measures a computed workbook. */
export async function measureOpening(workbook: WorkbookModel, runs: number): Promise<OpeningReport> {
  const ours = await saveXlsx(workbook, { results: false });
  const constants = await saveXlsx(withConstants(workbook), { results: true });
  const [seconds = 0, plain = 0] = await secondsInLibreOffice([ours, constants], runs);
  return { seconds: atMost(seconds, rounded(1.5 * plain + 2)), secondsWithConstants: rounded(plain) };
}

/** The same cells, looks and names without formulas; charts and rules stay. */
export function withConstants(workbook: WorkbookModel): WorkbookModel {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([row, line]) => [
          row,
          new Map([...line].map(([column, cell]) => [column, asConstant(cell)])),
        ]),
      ),
    })),
  };
}

function asConstant({ input, result, ...rest }: Cell): Cell {
  if (input?.kind !== 'formula') return { ...rest, ...(input && { input }), ...(result && { result }) };
  const constant = constantOf(result);
  return constant === undefined ? rest : { ...rest, input: constant };
}

function constantOf(result: CellResult | undefined): CellInput | undefined {
  switch (result?.kind) {
    case 'number':
      return { kind: 'constant', value: result.number };
    case 'text':
      return { kind: 'constant', value: result.text };
    case 'boolean':
      return { kind: 'constant', value: result.boolean };
    case 'error':
      return { kind: 'constant', value: result.code };
    case 'empty':
    case undefined:
      return undefined;
  }
}
