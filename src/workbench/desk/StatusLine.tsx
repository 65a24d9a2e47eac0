import type { ReactElement } from 'react';
import { cellAt, resultOf } from '../../host/workbook/operations';
import type { Language } from '../../texts/texts';
import type { GridState } from '../grid/useGrid';
import type { Message, WorkbenchTexts } from './desk';

const mostSummed = 100_000;

/** Numbers in the selection: how many and their sum. */
function summed(grid: GridState): { readonly count: number; readonly sum: number } {
  const { area } = grid.cursor.cursor;
  let count = 0;
  let sum = 0;
  if (area.rows * area.columns > mostSummed) return { count, sum };
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const result = resultOf(cellAt(grid.sheet, row, column));
      if (result.kind !== 'number') continue;
      count += 1;
      sum += result.number;
    }
  }
  return { count, sum };
}

/** What happened last, and the sum of what is selected. */
export function StatusLine(props: {
  readonly grid: GridState;
  readonly message: Message | undefined;
  readonly computing: boolean;
  readonly language: Language;
  readonly texts: WorkbenchTexts;
}): ReactElement {
  const { grid, message, computing, texts } = props;
  const { count, sum } = summed(grid);
  const shown = new Intl.NumberFormat(props.language === 'id' ? 'id-ID' : 'en-GB', {
    maximumFractionDigits: 6,
  }).format(sum);
  return (
    <div className="status-line">
      <span role="status" className={message?.kind === 'error' ? 'status-error' : ''}>
        {message?.text ?? texts(computing ? 'computing' : 'ready')}
      </span>
      {count > 1 && (
        <span className="status-sum">
          <span>{texts('countOfSelection', { count })}</span>
          <span>{texts('sumOfSelection', { sum: shown })}</span>
        </span>
      )}
    </div>
  );
}
