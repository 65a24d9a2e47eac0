import type { ReactElement } from 'react';
import { resultOf, storedCells } from '../../host/workbook/operations';
import type { SheetModel } from '../../host/workbook/model';
import type { Area } from '../../host/workbook/model';
import type { Language } from '../../texts/texts';
import type { GridState } from '../grid/useGrid';
import type { Message, WorkbenchTexts } from './desk';

export interface SelectionSummary {
  /** Cells that hold anything. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

/** What Excel's status bar tells of a selection. */
export function summaryOf(sheet: SheetModel, area: Area): SelectionSummary {
  let [filled, numbers, sum] = [0, 0, 0];
  for (const { cell } of storedCells(sheet, area)) {
    const result = resultOf(cell);
    if (cell.input !== undefined) filled += 1;
    if (result.kind !== 'number') continue;
    numbers += 1;
    sum += result.number;
  }
  return { filled, numbers, sum };
}

/** What happened last, and sum, average and count of what is selected. */
export function StatusLine(props: {
  readonly grid: GridState;
  readonly message: Message | undefined;
  readonly computing: boolean;
  readonly language: Language;
  readonly texts: WorkbenchTexts;
}): ReactElement {
  const { grid, message, computing, texts } = props;
  const { area } = grid.cursor.cursor;
  const { filled, numbers, sum } =
    area.rows * area.columns > 1 ? summaryOf(grid.sheet, area) : { filled: 0, numbers: 0, sum: 0 };
  const print = new Intl.NumberFormat(props.language === 'id' ? 'id-ID' : 'en-GB', {
    maximumFractionDigits: 6,
  });
  return (
    <div className="status-line">
      <span role="status" className={message?.kind === 'error' ? 'status-error' : ''}>
        {message?.text ?? texts(computing ? 'computing' : 'ready')}
      </span>
      {filled > 1 && (
        <span className="status-sum">
          {numbers > 0 && (
            <span>{texts('averageOfSelection', { average: print.format(sum / numbers) })}</span>
          )}
          <span>{texts('countOfSelection', { count: filled })}</span>
          {numbers > 0 && <span>{texts('sumOfSelection', { sum: print.format(sum) })}</span>}
        </span>
      )}
    </div>
  );
}
